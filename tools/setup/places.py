"""Where the tool chains lie. Everything here is made by the set-up and may be deleted at any time."""

import os
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Places:
    repository: Path
    tools: Path

    @property
    def boot(self) -> Path:
        """Virtual environment with uv, Node and Go."""
        return self.tools / "boot"

    @property
    def venv(self) -> Path:
        """Virtual environment of the project itself."""
        return self.tools / "venv"

    @property
    def bin(self) -> Path:
        """The programs that others call: node, npm, go, caddy, livekit-server."""
        return self.tools / "bin"

    @property
    def stamps(self) -> Path:
        return self.tools / "stamps"

    @property
    def logs(self) -> Path:
        return self.tools / "logs"

    @property
    def web(self) -> Path:
        return self.repository / "web"

    def requirements(self, name: str) -> Path:
        return self.repository / "requirements" / f"{name}.txt"

    def environment(self, **more: str) -> dict[str, str]:
        """What a set-up command is run with: our programs first."""
        path = os.pathsep.join([str(self.bin), str(self.boot / "bin"), os.environ.get("PATH", "")])
        return {**os.environ, "PATH": path, **more}


def places() -> Places:
    chosen = os.environ.get("ROSTRUM_TOOLS")
    return Places(REPOSITORY, Path(chosen).resolve() if chosen else REPOSITORY / ".tools")
