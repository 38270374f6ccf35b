"""In what encoding a text was written, told by what it would say.

1. A byte order mark says it. UTF-16 without one shows by the zeros that every second byte is.
2. What is valid UTF-8 is UTF-8: other texts are so only by a chance that one name makes small and a list makes nothing.
3. Of the four that any bytes may be, that one wins whose words look like words: letters side by side with letters, of one
   alphabet, capitals in front, and letters that one language writes together.
"""

import codecs
import re
import unicodedata
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Literal, get_args

from rostrum.contacts.errors import UnreadableFile
from rostrum.contacts.rules.letters import CENTRAL, CYRILLIC, RUSSIAN, WESTERN

Encoding = Literal["utf-8", "utf-16-le", "utf-16-be", "windows-1250", "windows-1251", "windows-1252", "koi8-r"]
ENCODINGS: tuple[Encoding, ...] = get_args(Encoding)

_Weights = Mapping[str, float]
# In the order in which they are believed when all speaks alike for two: German reads the same in the first two.
_CANDIDATES: Mapping[Encoding, Sequence[_Weights]] = {
    "windows-1252": WESTERN,
    "windows-1250": CENTRAL,
    "windows-1251": CYRILLIC,
    "koi8-r": (RUSSIAN,),
}
_MARKS: tuple[tuple[bytes, Encoding], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WORD = re.compile(rb"[A-Za-z\x80-\xff]*[\x80-\xff][A-Za-z\x80-\xff]*")
_MOST_WORDS = 3000
_LONGEST_WORD = 40
_SAMPLE_BYTES = 65_536
# Tab, line feed, vertical tab, form feed, carriage return, and the end mark of old systems.
_LEGAL_CONTROLS = b"\t\n\x0b\x0c\r\x1a"
_CONTROLS = bytes(byte for byte in range(32) if byte not in _LEGAL_CONTROLS)

_NO_LETTER, _PUNCTUATION, _TWO_ALPHABETS, _ODD_CASE, _ALL_ACCENTS, _FOREIGN = -3.0, -0.5, -4.0, -3.0, -2.0, -1.0


def encoding_of(data: bytes) -> Encoding:
    """Raises UnreadableFile for what is no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    if b"\0" in data[:_SAMPLE_BYTES]:
        return _wide(data[:_SAMPLE_BYTES])
    if data.translate(None, _CONTROLS) != data:
        raise UnreadableFile(because="no_text")
    if _is_utf8(data):
        return "utf-8"
    return _most_likely(data)


def decoded(data: bytes, encoding: Encoding) -> str:
    """Whatever it holds: what does not fit becomes U+FFFD. Without the byte order mark."""
    return data.decode(encoding, errors="replace").removeprefix("\ufeff")


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _wide(sample: bytes) -> Encoding:
    """Separators and line ends have a zero beside them, all at the same side."""
    zeros_first, zeros_second = sample[0::2].count(0), sample[1::2].count(0)
    encoding: Encoding = "utf-16-be" if zeros_first > zeros_second else "utf-16-le"
    text = sample[: len(sample) // 2 * 2].decode(encoding, errors="replace")
    broken = sum(char == "\ufffd" or unicodedata.category(char) in ("Cc", "Cn", "Co") for char in text)
    legal = sum(text.count(chr(byte)) for byte in _LEGAL_CONTROLS)
    if 20 * min(zeros_first, zeros_second) > max(zeros_first, zeros_second) or broken > legal:
        raise UnreadableFile(because="no_text")
    return encoding


def _most_likely(data: bytes) -> Encoding:
    words = [match.group()[:_LONGEST_WORD] for match in islice(_WORD.finditer(data), _MOST_WORDS)]
    scores = {encoding: _score(words, encoding, languages) for encoding, languages in _CANDIDATES.items()}
    return max(scores, key=lambda encoding: scores[encoding])


def _score(words: Sequence[bytes], encoding: Encoding, languages: Sequence[_Weights]) -> float:
    """Each word in the language that suits it, and all of them in the one that suits them together."""
    texts = [word.decode(encoding, errors="replace") for word in words]
    by_language = [[_fit(text, weights) for text in texts] for weights in languages]
    apart: float = sum(max(fits) for fits in zip(*by_language, strict=True))
    together: float = max(sum(fits) for fits in by_language)
    return apart + together + 2 * sum(_look(text) for text in texts)


def _fit(word: str, weights: _Weights) -> float:
    return sum(weights.get(char, _FOREIGN) for char in word.lower() if not char.isascii() and char.isalpha())


def _look(word: str) -> float:
    strange = [char for char in word if not char.isascii()]
    letters = [char for char in strange if char.isalpha()]
    found = sum(_of_no_letter(char) for char in strange if not char.isalpha())
    cyrillic = sum("\u0400" <= char <= "\u04ff" for char in letters)
    if cyrillic and cyrillic < sum(char.isalpha() for char in word):
        found += _TWO_ALPHABETS
    if not cyrillic and len(word) > 2 and len(letters) > 0.6 * len(word):
        found += _ALL_ACCENTS
    if not (word.islower() or word.isupper() or word.istitle() or word[1:].islower()):
        found += _ODD_CASE
    return found


def _of_no_letter(char: str) -> float:
    return _PUNCTUATION if unicodedata.category(char)[0] in "PZ" else _NO_LETTER
