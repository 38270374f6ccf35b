"""A process that does one thing and ends: bringing the database up to date, making the example event."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from rostrum.site.child import NotReady
from rostrum.site.parents import die_with_parent


@dataclass(frozen=True)
class Errand:
    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str]

    async def run(self, logs: Path) -> str:
        """What it printed. Its complaints go to its log."""
        file = logs / f"{self.name}.log"
        with file.open("wb") as complaints:
            process = await asyncio.create_subprocess_exec(
                *self.command,
                env=dict(self.environment),
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.PIPE,
                stderr=complaints,
                start_new_session=True,
                preexec_fn=die_with_parent,
            )
            try:
                said, _ = await process.communicate()
            except asyncio.CancelledError:
                process.kill()
                await process.wait()
                raise
        if process.returncode:
            tail = "\n".join(file.read_text(errors="replace").splitlines()[-15:])
            raise NotReady(self.name, tail)
        return said.decode()
