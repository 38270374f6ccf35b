"""Where things lie."""

import os
import socket
from pathlib import Path

BENCH = Path(__file__).parent
ROOT = BENCH.parent
TOOLS = Path(os.environ.get("ROSTRUM_TOOLS", ROOT / ".tools"))
PERFORMANCE_PAGE = ROOT / "docs/architecture/performance.md"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
