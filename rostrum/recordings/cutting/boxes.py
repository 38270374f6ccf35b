"""The boxes of an MP4 (ISO/IEC 14496-12 §4.2), of those that describe and not of the bytes they describe."""

import struct
from dataclasses import dataclass, field
from typing import BinaryIO

CONTAINERS = frozenset((b"moov", b"trak", b"mdia", b"minf", b"stbl", b"edts"))
MOST_BYTES = 512 * 1024 * 1024
"""Of a description: eight hours have 20 MB."""


class NotAFilm(Exception):
    """What is wrong with it."""


@dataclass(slots=True)
class Box:
    kind: bytes
    payload: bytes = b""
    children: "list[Box]" = field(default_factory=list)

    def find(self, *path: bytes) -> "Box":
        """Raises NotAFilm."""
        found = self.maybe(*path)
        if found is None:
            raise NotAFilm(f"no {b'/'.join(path).decode(errors='replace')}")
        return found

    def maybe(self, *path: bytes) -> "Box | None":
        if not path:
            return self
        below = next((child for child in self.children if child.kind == path[0]), None)
        return below.maybe(*path[1:]) if below else None

    def packed(self) -> bytes:
        body = self.payload + b"".join(child.packed() for child in self.children)
        return struct.pack(">I4s", len(body) + 8, self.kind) + body


def description_of(film: BinaryIO) -> Box:
    """Its `moov`, wherever it stands. Raises NotAFilm."""
    film.seek(0, 2)
    end, at = film.tell(), 0
    while at + 8 <= end:
        film.seek(at)
        size, kind, head = _head(film.read(16))
        size = size or end - at
        if kind == b"moov" and size <= MOST_BYTES:
            film.seek(at + head)
            return Box(kind, children=_boxes_in(film.read(size - head)))
        if size < head:
            break
        at += size
    raise NotAFilm("no moov")


def full(kind: bytes, *, flags: int = 0, version: int = 0, payload: bytes) -> Box:
    return Box(kind, struct.pack(">I", version << 24 | flags) + payload)


def _boxes_in(inside: bytes) -> list[Box]:
    found, at = [], 0
    while at + 8 <= len(inside):
        size, kind, head = _head(inside[at : at + 16])
        if size < head or at + size > len(inside):
            raise NotAFilm(f"broken {kind!r}")
        body = inside[at + head : at + size]
        found.append(Box(kind, children=_boxes_in(body)) if kind in CONTAINERS else Box(kind, body))
        at += size
    return found


def _head(start: bytes) -> tuple[int, bytes, int]:
    """Its size, kind, and how long its head is."""
    size, kind = struct.unpack_from(">I4s", start)
    return (struct.unpack_from(">Q", start, 8)[0], kind, 16) if size == 1 else (size, kind, 8)
