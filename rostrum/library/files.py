"""The library's files: named after ids, readable by nobody but the installation. The front serves them from here."""

import os
from pathlib import Path

from django.conf import settings

from rostrum.kit.ids import PictureId

_MODE = 0o600


def pictures_folder() -> Path:
    return _folder("pictures")


def sounds_folder() -> Path:
    return _folder("sounds")


def picture_files(picture_id: PictureId) -> tuple[Path, Path]:
    """The picture, and its small copy, which not every kind has."""
    folder = pictures_folder()
    return folder / f"{picture_id}.webp", folder / f"{picture_id}-small.webp"


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
