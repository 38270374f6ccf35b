"""A growing Matroska file cut into parts, so that a reader may come in at any key frame (RFC 9559, RFC 8794).

1. What lies before the first cluster and is needed to decode (EBML head, info, tracks) is the header.
2. Each cluster's beginning is written anew, of unknown size with its time: so a cluster may be entered in its middle.
3. A block that holds a key frame of the picture says with which beginning of a cluster it is to be preceded for whoever comes in there.

What else a file may have (cues, tags, empty room) is left out: nobody seeks in a stream.
"""

from collections.abc import Iterator
from dataclasses import dataclass

_EBML, _SEGMENT, _INFO, _TRACKS, _CLUSTER = 0x1A45DFA3, 0x18538067, 0x1549A966, 0x1654AE6B, 0x1F43B675
_TIME, _SIMPLE_BLOCK, _BLOCK_GROUP, _BLOCK, _REFERENCE = 0xE7, 0xA3, 0xA0, 0xA1, 0xFB
_TRACK, _TRACK_NUMBER, _TRACK_TYPE, _VIDEO = 0xAE, 0xD7, 0x83, 1
_UNKNOWN_SIZE = b"\x01" + b"\xff" * 7
_KEY_FRAME = 0x80
MOST_BYTES = 16 * 1024 * 1024
"""Of one element: a key frame of 720 lines has less than one megabyte."""


class Malformed(ValueError):
    """Not what a browser writes."""


@dataclass(frozen=True, slots=True)
class Part:
    """`header` is the same object for all parts of one capture. `entry`: None where nobody can come in."""

    header: bytes
    data: bytes
    entry: bytes | None


@dataclass(frozen=True, slots=True)
class _Element:
    """`body`: where its content begins. `size`: None when it is not known."""

    id: int
    body: int
    size: int | None


class Splitter:
    """Is fed with pieces of any length; gives what has become whole."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._header = b""
        self._tracks: frozenset[int] = frozenset()
        self._cluster: bytes | None = None
        self._is_in_clusters = False

    def feed(self, piece: bytes) -> list[Part]:
        """Raises Malformed; then nothing more can be had of it."""
        self._buffer += piece
        parts: list[Part] = []
        at = 0
        while (end := self._take(at, parts)) is not None:
            at = end
        del self._buffer[:at]
        return parts

    def _take(self, at: int, parts: list[Part]) -> int | None:
        """Where the next element begins; None when this one is not whole yet."""
        element = _element_at(self._buffer, at)
        if element is None:
            return None
        if element.id == _SEGMENT:
            self._header += bytes(self._buffer[at : element.body - _size_bytes(self._buffer, at)]) + _UNKNOWN_SIZE
            return element.body
        if element.id == _CLUSTER:
            self._is_in_clusters, self._cluster = True, None
            return element.body
        if element.size is None or element.size > MOST_BYTES:
            raise Malformed(f"element {element.id:x} of {element.size} bytes")
        end = element.body + element.size
        if end > len(self._buffer):
            return None
        self._hear(element, bytes(self._buffer[at:end]), bytes(self._buffer[element.body : end]), parts)
        return end

    def _hear(self, element: _Element, whole: bytes, body: bytes, parts: list[Part]) -> None:
        match element.id:
            case _ if element.id in (_EBML, _INFO, _TRACKS):
                if self._is_in_clusters:
                    raise Malformed("a header among clusters")
                self._header += whole
                if element.id == _TRACKS:
                    self._tracks = frozenset(_pictures(body))
            case _ if element.id == _TIME and self._is_in_clusters:
                self._cluster = _CLUSTER.to_bytes(4, "big") + _UNKNOWN_SIZE + whole
                parts.append(Part(self._header, self._cluster, None))
            case _ if element.id in (_SIMPLE_BLOCK, _BLOCK_GROUP):
                if self._cluster is None:
                    raise Malformed("a block without a time")
                entry = self._cluster if self._is_key_frame(element.id, body) else None
                parts.append(Part(self._header, whole, entry))

    def _is_key_frame(self, kind: int, body: bytes) -> bool:
        if kind == _SIMPLE_BLOCK:
            track, flags = _block(body)
            return track in self._tracks and bool(flags & _KEY_FRAME)
        inside = dict(_children(body))
        if _BLOCK not in inside:
            raise Malformed("a group without a block")
        return _block(inside[_BLOCK])[0] in self._tracks and _REFERENCE not in inside


def _pictures(tracks: bytes) -> Iterator[int]:
    for kind, body in _children(tracks):
        if kind != _TRACK:
            continue
        inside = dict(_children(body))
        if int.from_bytes(inside.get(_TRACK_TYPE, b"")) == _VIDEO:
            yield int.from_bytes(inside.get(_TRACK_NUMBER, b""))


def _children(body: bytes) -> Iterator[tuple[int, bytes]]:
    """Of an element that is there as a whole."""
    at = 0
    while at < len(body):
        element = _element_at(body, at)
        if element is None or element.size is None or element.body + element.size > len(body):
            raise Malformed("an element that ends before its content")
        yield element.id, body[element.body : element.body + element.size]
        at = element.body + element.size


def _block(body: bytes) -> tuple[int, int]:
    """The track's number and the flags."""
    number = _number_at(body, 0, most_bytes=8)
    if number is None or len(body) < number[1] + 3:
        raise Malformed("a block without a head")
    track, end = number
    return track & ~(1 << 7 * end), body[end + 2]


def _element_at(data: bytes | bytearray, at: int) -> _Element | None:
    """None when there are not enough bytes to tell."""
    found = _number_at(data, at, most_bytes=4)
    if found is None:
        return None
    kind, size_at = found
    told = _number_at(data, size_at, most_bytes=8)
    if told is None:
        return None
    size, body = told
    mark = 1 << 7 * (body - size_at)
    size &= mark - 1
    return _Element(kind, body, None if size == mark - 1 else size)


def _size_bytes(data: bytes | bytearray, at: int) -> int:
    """How long the size of the element is that is whole at `at`."""
    found = _number_at(data, at, most_bytes=4)
    told = _number_at(data, found[1], most_bytes=8) if found else None
    assert found is not None, "it was read before"
    assert told is not None, "it was read before"
    return told[1] - found[1]


def _number_at(data: bytes | bytearray, at: int, *, most_bytes: int) -> tuple[int, int] | None:
    """With the bit that marks its length, and where it ends. None when it is not whole; raises Malformed when it is too long."""
    if at >= len(data):
        return None
    length = 9 - data[at].bit_length()
    if length > most_bytes:
        raise Malformed("a number that is too long")
    if at + length > len(data):
        return None
    return int.from_bytes(data[at : at + length]), at + length
