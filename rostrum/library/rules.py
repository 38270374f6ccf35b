"""What is taken into the library, and how large it is kept."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

PictureKind = Literal["logo", "background", "portrait", "icon"]
PictureEnding = Literal[".webp", ".png"]
SoundKind = Literal["mp3", "ogg", "m4a"]

MOST_UPLOAD_BYTES = 10 * 1024 * 1024
MOST_MEGAPIXELS = 40
MAIL_SIZE = (480, 112)
"""Within which the copy of a logo for mails fits; half as large as that it is shown, so that it is sharp on fine screens."""
SMALL_EDGE = 640
"""Of the copy of a background that phones fetch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """`longest_edge` in pixels. `is_square`: the middle is cut out; `is_padded`: nothing is cut, the rest stays clear."""

    longest_edge: int
    has_small: bool = False
    is_square: bool = False
    is_padded: bool = False
    ending: PictureEnding = ".webp"


MEASURES: dict[PictureKind, Measures] = {
    "logo": Measures(longest_edge=800),
    "background": Measures(longest_edge=2560, has_small=True),
    "portrait": Measures(longest_edge=400, is_square=True),
    # Not every browser's tabs show WebP.
    "icon": Measures(longest_edge=180, is_padded=True, ending=".png"),
}

MOST_NOTES_CHARS = 100_000
"""Of one document: two hours, word for word."""


def without_controls(text: str) -> str:
    """Ends of lines and tabs stay. Presentations hold signs of Windows-1252, which a room refuses."""
    return "".join(char for char in text if char in "\n\t" or unicodedata.category(char) != "Cc")


def fitting_notes(texts: Sequence[str]) -> dict[int, str]:
    """By page, from the first on, as long as all together are not too much."""
    notes: dict[int, str] = {}
    left = MOST_NOTES_CHARS
    for page, text in enumerate(texts, start=1):
        if text and len(text) <= left:
            notes[page] = text
            left -= len(text)
    return notes


_ID3 = b"ID3"
_OGG_CODECS = (b"\x01vorbis", b"OpusHead", b"\x7fFLAC")
_M4A_BRANDS = (b"M4A ", b"M4B ", b"mp42", b"mp41", b"isom", b"iso2")
# MPEG audio, layer 3: bit rates in kbit/s by version, sample rates; ISO/IEC 11172-3 and 13818-3.
_BIT_RATES_1 = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_BIT_RATES_2 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_SAMPLE_RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}


def sound_kind_of(data: bytes) -> SoundKind | None:
    """By what is in it, whatever it is called."""
    if data[:4] == b"OggS" and any(codec in data[:256] for codec in _OGG_CODECS):
        return "ogg"
    if data[4:8] == b"ftyp" and data[8:12] in _M4A_BRANDS and b"moov" in data and b"soun" in data:
        return "m4a"
    return "mp3" if _is_mp3(data) else None


def _is_mp3(data: bytes) -> bool:
    """Two frames, one right after the other: a lone pattern of bits can be chance."""
    start = _after_id3(data)
    length = _frame_bytes(data[start : start + 4])
    return length > 0 and _frame_bytes(data[start + length : start + length + 4]) > 0


def _after_id3(data: bytes) -> int:
    """A tag's length is written in four bytes of seven bits each; ID3v2.4 §3.1."""
    if data[:3] != _ID3 or len(data) < 10:
        return 0
    size = 0
    for byte in data[6:10]:
        size = size << 7 | byte & 0x7F
    # Some writers fill up with zeros that they do not count.
    return len(data) - len(data[10 + size :].lstrip(b"\0"))


def _frame_bytes(header: bytes) -> int:
    """Of a frame of layer 3, from its head of four bytes; 0 when it is none."""
    if len(header) < 4 or header[0] != 0xFF or header[1] & 0xE0 != 0xE0:
        return 0
    version, layer = header[1] >> 3 & 3, header[1] >> 1 & 3
    rate_index, sample_index, padding = header[2] >> 4, header[2] >> 2 & 3, header[2] >> 1 & 1
    if version == 1 or layer != 1 or rate_index in {0, 15} or sample_index == 3:
        return 0
    rates = _BIT_RATES_1 if version == 3 else _BIT_RATES_2
    factor = 144 if version == 3 else 72
    return factor * rates[rate_index] * 1000 // _SAMPLE_RATES[version][sample_index] + padding
