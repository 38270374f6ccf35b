"""What people may type, for pydantic: trimmed, of a bounded length, without characters that have no look."""

import re
import unicodedata
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError

from rostrum.kit.zones import is_zone

# Brackets and colons would be read as a machine's number, or as a group of addresses.
_PART = r"[^@\s.,:;<>()\[\]\"\\]"
_EMAIL = re.compile(rf"^(?:{_PART}|\.){{1,64}}@(?:{_PART}{{1,63}}\.)+{_PART}{{2,63}}$")


_UNPLAIN_CATEGORIES = {"Cc", "Zl", "Zp"}
_DIRECTIONS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_BLANK_LETTERS = "\u115f\u1160\u2800\u3164\uffa0"


def is_plain(text: str) -> bool:
    """No control characters, among them NUL and line breaks, and no characters that turn the direction of what follows."""
    if text.isprintable():
        return True
    return not any(unicodedata.category(char) in _UNPLAIN_CATEGORIES or char in _DIRECTIONS for char in text)


def is_seen(text: str) -> bool:
    """Something of it shows: letters, signs or pictures, not only what joins, separates or decorates them."""
    return any(unicodedata.category(char)[0] in "LNPS" and char not in _BLANK_LETTERS for char in text)


def _plain(text: str) -> str:
    if not is_plain(text):
        raise PydanticCustomError("control_characters", "has characters that cannot be shown")
    return text


def _writable(text: str) -> str:
    if any(unicodedata.category(char) == "Cc" and char not in "\t\n\r" for char in text):
        raise PydanticCustomError("control_characters", "has characters that cannot be shown")
    return text


def _seen(text: str) -> str:
    if not is_seen(text):
        raise PydanticCustomError("string_too_short", "has nothing that is seen")
    return text


def _seen_or_none(text: str) -> str:
    return text if is_seen(text) else ""


def is_email(text: str) -> bool:
    return is_plain(text) and _EMAIL.match(text) is not None


def _email(text: str) -> str:
    if text and not _EMAIL.match(text):
        raise PydanticCustomError("email", "is not a mail address")
    return text.lower()


def is_web_address(text: str) -> bool:
    """A name before the host would make it look like another's."""
    parts = urlsplit(text)
    is_web = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.username is None
    return is_web and is_plain(text) and " " not in text


def _web_address(text: str) -> str:
    if text and not is_web_address(text):
        raise PydanticCustomError("web_address", "is not an http or https address")
    return text


def _zone(name: str) -> str:
    if not is_zone(name):
        raise PydanticCustomError("zone", "is not a known time zone")
    return name


Writable = AfterValidator(_writable)
"""For texts of several lines: no control characters but the ends of lines and tabs."""
Plain = AfterValidator(_plain)
"""For texts of one line: no control characters, and none that turn the direction of what follows."""
Seen = AfterValidator(_seen)

PersonName = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=100),
    AfterValidator(_plain),
    AfterValidator(_seen),
]
MaybeName = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=100), AfterValidator(_plain), AfterValidator(_seen_or_none)
]
Title = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=200),
    AfterValidator(_plain),
    AfterValidator(_seen),
]
Phrase = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100), AfterValidator(_plain)]
"""What one person tells another: passwords of events, codes."""
MaybePhrase = Annotated[str, StringConstraints(strip_whitespace=True, max_length=100), AfterValidator(_plain)]
MaybeEmail = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=254), AfterValidator(_plain), AfterValidator(_email)
]
"""A mail address in small letters, or nothing."""
RequiredEmail = Annotated[MaybeEmail, StringConstraints(min_length=3)]
WebAddress = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500), AfterValidator(_web_address)]
"""http or https, or nothing."""
RequiredWebAddress = Annotated[WebAddress, StringConstraints(min_length=1)]
ZoneName = Annotated[str, StringConstraints(max_length=64), AfterValidator(_zone)]
BrowserId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{8,64}$")]
