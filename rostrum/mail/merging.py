"""Letters to many are written once: what differs from reader to reader is a slot, filled when the letter is sent. Pure."""

import re
from collections.abc import Callable, Mapping
from html import escape
from urllib.parse import quote_plus

_OPEN, _CLOSE = "\ue000", "\ue001"
"""Of private use: no keyboard writes them, and where somebody does, they only name a slot that is not there."""
_SLOT = re.compile(
    f"(?P<equals>=?){_OPEN}(?P<plain>[a-z_]+){_CLOSE}|{quote_plus(_OPEN)}(?P<quoted>[a-z_]+){quote_plus(_CLOSE)}"
)
"""All are filled in one go: what a value holds is text, also where it looks like a slot."""
_LINE_OCTETS = 75
_UNQUOTED = re.compile(r'[",;:]')


def slot(name: str) -> str:
    """Also inside an address that is then percent-encoded: it is filled with the encoded value."""
    return f"{_OPEN}{name}{_CLOSE}"


def fill_text(text: str, values: Mapping[str, str]) -> str:
    return _filled(text, values, lambda value: value)


def fill_html(html: str, values: Mapping[str, str]) -> str:
    return _filled(html, values, escape)


def fill_calendar(calendar: str, values: Mapping[str, str]) -> str:
    """`calendar` without folded lines; its answer has them folded (RFC 5545, 3.1)."""
    lines = _filled(calendar, values, _one_line, after_equals=_as_parameter).split("\r\n")
    return "\r\n".join(map(_folded, lines))


def unfolded(calendar: str) -> str:
    return calendar.replace("\r\n ", "")


def _filled(
    text: str,
    values: Mapping[str, str],
    written: Callable[[str], str],
    *,
    after_equals: Callable[[str], str] | None = None,
) -> str:
    def value_of(found: re.Match[str]) -> str:
        if found["quoted"]:
            return quote_plus(values.get(found["quoted"], ""))
        write = after_equals if after_equals and found["equals"] else written
        return found["equals"] + write(values.get(found["plain"], ""))

    return _SLOT.sub(value_of, text)


def _one_line(value: str) -> str:
    return " ".join(value.split())


def _as_parameter(value: str) -> str:
    """Quotation marks cannot stand in a parameter, many readers stumble over a backslash, and a caret begins something else (RFC 6868)."""
    bare = _one_line(value).replace('"', "'").replace("\\", "/").replace("^", "^^")
    return f'"{bare}"' if _UNQUOTED.search(bare) else bare


def _folded(line: str) -> str:
    octets = line.encode()
    if len(octets) <= _LINE_OCTETS:
        return line
    pieces: list[str] = []
    while octets:
        end = min(_LINE_OCTETS - bool(pieces), len(octets))
        # Not in the middle of a character.
        while end < len(octets) and octets[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(octets[:end].decode())
        octets = octets[end:]
    return "\r\n ".join(pieces)
