"""clamd itself, with a signature of our own: the harmless EICAR test file, which every scanner knows."""

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
_CONFIG = """
LocalSocket {folder}/clamd.ctl
DatabaseDirectory {folder}/signatures
LogFile {folder}/clamd.log
Foreground yes
SelfCheck 0
"""


@contextmanager
def clamd(folder: Path, *, more: str = "") -> Iterator[Path]:
    """Its socket. `more`: lines of its configuration."""
    signatures = folder / "signatures"
    signatures.mkdir(parents=True)
    (signatures / "test.ndb").write_text(f"Eicar-Test:0:*:{EICAR.hex()}\n")
    config = folder / "clamd.conf"
    config.write_text(_CONFIG.format(folder=folder) + more)
    process = subprocess.Popen(["clamd", "-c", str(config)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        socket = folder / "clamd.ctl"
        until = time.monotonic() + 60
        while not socket.exists():
            assert process.poll() is None, "clamd ended"
            assert time.monotonic() < until, "clamd did not start"
            time.sleep(0.05)  # a process that starts has no event to wait for
        yield socket
    finally:
        process.kill()
        process.wait()
