"""The library's files: named after ids, readable by nobody but the installation. The front serves them from here."""

import os
from pathlib import Path
from typing import Literal, get_args

from django.conf import settings

from rostrum.kit.ids import PictureId

_MODE = 0o600


def pictures_folder() -> Path:
    return _folder("pictures")


def sounds_folder() -> Path:
    return _folder("sounds")


FileEnding = Literal[".webp", ".png", "-small.webp", "-mail.png"]
"""The picture itself is WebP, or PNG where its kind says so; beside it may lie a small copy, and one for mails."""


def picture_file(picture_id: PictureId, ending: FileEnding) -> Path:
    return pictures_folder() / f"{picture_id}{ending}"


def picture_files(picture_id: PictureId) -> list[Path]:
    """All that may be there."""
    return [picture_file(picture_id, ending) for ending in get_args(FileEnding)]


def write_file(path: Path, content: bytes) -> None:
    """In one step: whoever asks meanwhile gets all of it or nothing."""
    draft = path.with_name(f"{path.name}.draft")
    with os.fdopen(os.open(draft, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, _MODE), "wb") as file:
        file.write(content)
    draft.replace(path)


def remove_files(*paths: Path) -> None:
    for path in paths:
        path.unlink(missing_ok=True)


def _folder(name: str) -> Path:
    folder: Path = settings.HOME / name
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
