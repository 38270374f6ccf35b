"""Where files wait until they are imported: for the owner of the process alone, as they name people."""

import os
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from rostrum.kit.ids import ImportId


def raw_file(import_id: ImportId) -> Path:
    """As it was uploaded."""
    return _folder() / f"{import_id}.raw"


def lines_file(import_id: ImportId) -> Path:
    """As `rules.lines_file` has it."""
    return _folder() / f"{import_id}.lines"


def keep(path: Path, chunks: Iterable[bytes]) -> None:
    with _private(path) as file:
        file.writelines(chunks)


def forget(import_id: ImportId) -> None:
    raw_file(import_id).unlink(missing_ok=True)
    lines_file(import_id).unlink(missing_ok=True)


def kept_before(moment: datetime) -> set[ImportId]:
    """Whose files have lain since."""
    until = moment.timestamp()
    return {ImportId(path.stem) for path in _folder().iterdir() if path.stat().st_mtime < until}


def _private(path: Path) -> BinaryIO:
    return os.fdopen(os.open(path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "wb")


def _folder() -> Path:
    folder: Path = settings.HOME / "imports"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
