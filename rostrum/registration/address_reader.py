"""Reads people from whatever somebody pastes: a column of a table, a mail's list of recipients, notes.

1. A line is cut at commas and semicolons, unless they stand in quotation marks, angle or round brackets.
2. An address takes the words before it as its name, or where there are none, those behind it.
3. A line with one address is one person: what stands in its other columns is the name, behind it only where it has none yet.
4. What is neither an address nor anybody's name is given back for the person to put right. Nothing is dropped in silence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rostrum.kit.text import is_email, is_plain, is_seen
from rostrum.registration.rules import Person

_ADDRESS = re.compile(r"[^\s@,;<>()\[\]\"\\:]{1,64}@[^\s@,;<>()\[\]\"\\:]{1,253}")
_ENDS = ".'`“”„«»‘’…!?"
_AROUND_NAMES = " \t\xa0'`\"“”„«»‘’<>()[]:-–—*•|/\\"
_LONGEST_NAME = 100
_LONGEST_SHOWN = 200
_CLOSING = {"(": ")", "<": ">", '"': '"', "[": "]"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """`unread`: pieces that are no address and nobody's name. `repeated`: how often an address stood there again."""

    people: tuple[Person, ...]
    unread: tuple[str, ...]
    repeated: int


@dataclass(slots=True)
class _Found:
    email: str
    name: str


def read_addresses(text: str) -> Reading:
    people: dict[str, Person] = {}
    unread: list[str] = []
    repeated = 0
    for line in text.splitlines():
        found, left = _read_line(line)
        unread += left
        for one in found:
            repeated += one.email in people
            people.setdefault(one.email, Person(name=one.name, email=one.email))
    return Reading(people=tuple(people.values()), unread=tuple(unread), repeated=repeated)


def _read_line(line: str) -> tuple[list[_Found], list[str]]:
    found: list[_Found] = []
    left: list[str] = []
    names: list[str] = []
    for piece in _pieces(line):
        persons = _read_piece(piece)
        if persons:
            found += persons
        elif "@" not in piece and _name(piece) and not (found and found[-1].name):
            names.append(piece)
        elif piece.strip(_AROUND_NAMES):
            left.append(_shown(piece))
    if len(found) == 1 and not left:
        found[0].name = _name(" ".join([*map(_name, names), found[0].name]))
    else:
        left += [_shown(piece) for piece in names]
    return found, left


def _pieces(line: str) -> Iterator[str]:
    """Cut where nothing is open. A bracket or quotation mark that is never closed opens nothing."""
    start = position = 0
    unclosed: set[str] = set()
    while position < len(line):
        char = line[position]
        if char in ",;":
            yield line[start:position]
            start = position + 1
        elif char in _CLOSING and char not in unclosed:
            closed_at = line.find(_CLOSING[char], position + 1)
            if closed_at < 0:
                unclosed.add(char)
            position = max(position, closed_at)
        position += 1
    yield line[start:]


def _read_piece(piece: str) -> list[_Found]:
    """Empty when anything in it that looks like an address is none."""
    found: list[_Found] = []
    end = 0
    for match in _ADDRESS.finditer(piece):
        email = match.group().strip(_ENDS).lower()
        before = piece[end : match.start()].replace("mailto", "")
        if not is_email(email) or len(email) > 254 or "@" in before:
            return []
        found.append(_Found(email=email, name=_name(before)))
        end = match.end()
    behind = piece[end:]
    if "@" in behind or (found and found[-1].name and _name(behind)):
        return []
    if found and not found[-1].name:
        found[-1].name = _name(behind)
    return found


def _name(text: str) -> str:
    bare = " ".join(text.replace("\\", "").strip(_AROUND_NAMES).split())[:_LONGEST_NAME].strip()
    return bare if is_plain(bare) and is_seen(bare) else ""


def _shown(piece: str) -> str:
    return piece.strip()[:_LONGEST_SHOWN]
