"""Which files are taken (A3), told by the ending of their name. What is in them is looked at when they are made usable."""

from typing import Literal

FileKind = Literal["document", "picture", "video", "audio"]
Way = Literal["pdf", "office", "picture", "media"]
"""How a file is made usable: pages from a PDF, by way of a PDF, as one page, or as what browsers play."""

_OFFICE = "ppt pptx key odp doc docx pages odt txt xls xlsx numbers ods"
_VIDEO = "avi mov wmv mpg mpeg mp4 mp4v qtx asf m4v m4u m4e mkv ogv ogm ogx qtm qt webm wmx"
_AUDIO = "mp3 wav wma"
_PICTURE = "png jpg jpeg"

KINDS: dict[str, FileKind] = {
    "pdf": "document",
    **dict.fromkeys(_OFFICE.split(), "document"),
    **dict.fromkeys(_PICTURE.split(), "picture"),
    **dict.fromkeys(_VIDEO.split(), "video"),
    **dict.fromkeys(_AUDIO.split(), "audio"),
}

PRESENTATIONS = frozenset({"ppt", "pptx", "key", "odp"})
READABLE_NOTES = frozenset({"pptx", "odp"})
"""Presentations whose notes are read as they lie in the file; others by way of LibreOffice."""

MEGABYTE = 1024 * 1024
MOST_FILE_BYTES = 500 * MEGABYTE
"""E4. With `LAST_FILE_NEEDS` left, one more file of up to this is taken."""
LAST_FILE_NEEDS = MEGABYTE
MOST_PAGES = 500
MOST_PAGES_BYTES = 300 * MEGABYTE
"""Of all pages of a document in both sizes: 500 slides take some 100 MB."""
MOST_FILM_BYTES = 2 * MOST_FILE_BYTES
"""Of what browsers play."""
PIECE_BYTES = 8 * MEGABYTE
"""What an upload sends at once."""

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"


def ending_of(name: str) -> str:
    """In small letters; empty when there is none."""
    return name.rpartition(".")[2].lower() if "." in name else ""


def kind_of(ending: str) -> FileKind | None:
    return KINDS.get(ending)


def way_of(ending: str) -> Way:
    match KINDS[ending]:
        case "document":
            return "pdf" if ending == "pdf" else "office"
        case "picture":
            return "picture"
        case "video" | "audio":
            return "media"


def looks_like(ending: str, head: bytes) -> bool:
    """Whether the first kilobyte could be such a document: programs that guess would open a file as something else than it says."""
    match way_of(ending):
        case "pdf":
            return b"%PDF-" in head
        case "office" if ending == "txt":
            return b"\0" not in head or head[:2] in (b"\xff\xfe", b"\xfe\xff")
        case "office":
            return head.startswith((_ZIP, _OLD_OFFICE, b"{\\rtf"))
        case "picture":
            return head.startswith((b"\x89PNG\r\n", b"\xff\xd8\xff"))
        case "media":
            return True
