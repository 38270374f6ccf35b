"""Where the programs of others are found: our own tool chain first, then PATH."""

import os
import shutil
from pathlib import Path

from rostrum.site.home import REPOSITORY


class ProgramMissing(Exception):
    """A program that a process is made of is not on this machine."""


def tools_folder() -> Path:
    return Path(os.environ.get("ROSTRUM_TOOLS") or REPOSITORY / ".tools")


def find_program(name: str) -> str | None:
    return shutil.which(name, path=str(tools_folder() / "bin")) or shutil.which(name)


def program(name: str) -> str:
    found = find_program(name)
    if found is None:
        raise ProgramMissing(name)
    return found
