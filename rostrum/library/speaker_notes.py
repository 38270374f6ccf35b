"""The notes that came with a file, page by page."""

import json

from rostrum.library import shelf
from rostrum.library.models import File
from rostrum.library.rules import fitting_notes, without_controls


def notes_for(file: File) -> dict[int, str]:
    """By page; none where they cannot be told apart by page."""
    try:
        written: object = json.loads(shelf.notes_of(file.id).read_text())
    except (OSError, ValueError):
        return {}
    kept = [text for text in written if isinstance(text, str)] if isinstance(written, list) else []
    # Notes on disks may hold what is kept no more.
    texts = [without_controls(text).strip() for text in kept]
    return fitting_notes(texts) if len(texts) == file.pages else {}
