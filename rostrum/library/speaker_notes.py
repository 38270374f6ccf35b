"""The notes that came with a file, page by page."""

import json

from rostrum.library import shelf
from rostrum.library.models import File
from rostrum.library.rules import fitting_notes


def notes_for(file: File) -> dict[int, str]:
    """By page; none where they cannot be told apart by page."""
    try:
        written: object = json.loads(shelf.notes_of(file.id).read_text())
    except (OSError, ValueError):
        return {}
    texts = [text for text in written if isinstance(text, str)] if isinstance(written, list) else []
    return fitting_notes(texts) if len(texts) == file.pages else {}
