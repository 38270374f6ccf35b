"""A disk of a few megabytes, for what happens when one is full. Only root may mount one."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class SmallDisk:
    folder: Path

    @property
    def free(self) -> int:
        return shutil.disk_usage(self.folder).free

    def leave(self, free: int) -> None:
        """Others fill it but for that much, or make room again."""
        filler = self.folder / "filler"
        filler.unlink(missing_ok=True)
        missing = self.free - free
        if missing > 0:
            with filler.open("wb") as file:
                os.posix_fallocate(file.fileno(), 0, missing)


@contextmanager
def small_disk(folder: Path, *, megabytes: int) -> Iterator[SmallDisk]:
    """Mounted at `folder`."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=700", "tmpfs", str(folder)]
    tried = subprocess.run(mount, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    assert tried.returncode == 0, f"only root may mount a small disk: {tried.stdout.strip()}"
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)
