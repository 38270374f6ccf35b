"""A track of an MP4: where each of its samples lies, and when it is shown."""

import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import BinaryIO

from rostrum.recordings.cutting.boxes import Box, NotAFilm, description_of

_EMPTY_EDIT = -1


@dataclass(frozen=True, slots=True)
class Kept:
    """Where a sample's bytes lie in the film that is cut."""

    offset: int
    size: int


@dataclass(frozen=True, slots=True)
class Sample:
    """`shown_at`: by the track's clock, 0 being the film's start."""

    shown_at: int
    is_key: bool
    lies: Kept


@dataclass(frozen=True, slots=True)
class Track:
    """`samples` in the order in which they are decoded."""

    box: Box
    timescale: int
    samples: Sequence[Sample]
    ends_at: int

    @property
    def description(self) -> Box:
        return self.box.find(b"mdia", b"minf", b"stbl", b"stsd")

    def ticks(self, ms: int) -> int:
        return (ms * self.timescale + 500) // 1000


@dataclass(frozen=True, slots=True)
class Film:
    moov: Box
    picture: Track
    sound: Track | None


def read_film(file: BinaryIO) -> Film:
    """Raises NotAFilm."""
    moov = description_of(file)
    try:
        tracks = {_kind(box): box for box in reversed(moov.children) if box.kind == b"trak"}
        scale = struct.unpack_from(">I", _timing(moov.find(b"mvhd").payload))[0]
        if b"vide" not in tracks:
            raise NotAFilm("no picture")
        sound = tracks.get(b"soun")
        return Film(moov, read_track(tracks[b"vide"], scale), read_track(sound, scale) if sound else None)
    except (struct.error, IndexError) as problem:
        raise NotAFilm(str(problem)) from problem


def read_track(trak: Box, film_scale: int) -> Track:
    table = trak.find(b"mdia", b"minf", b"stbl")
    timescale = struct.unpack_from(">I", _timing(trak.find(b"mdia", b"mdhd").payload))[0]
    sizes = _sizes(table.find(b"stsz").payload)
    deltas = list(_runs(table.find(b"stts").payload, signed=False))
    shifts = _shifts(table, len(sizes))
    keys = _keys(table, len(sizes))
    begins = _begins(trak, film_scale=film_scale, timescale=timescale)
    decoded = list(accumulate(deltas, initial=0))
    if len(deltas) != len(sizes):
        raise NotAFilm("samples without a time")
    samples = [
        Sample(at + shift + begins, number in keys, lies)
        for number, (at, shift, lies) in enumerate(zip(decoded, shifts, _places(table, sizes), strict=False))
    ]
    return Track(trak, timescale, samples, decoded[-1] + begins)


def _kind(trak: Box) -> bytes:
    return trak.find(b"mdia", b"hdlr").payload[8:12]


def _timing(payload: bytes) -> bytes:
    """Of `mvhd` and `mdhd`: from the timescale on."""
    return payload[20:] if payload[0] else payload[12:]


def _sizes(payload: bytes) -> list[int]:
    same, count = struct.unpack_from(">II", payload, 4)
    return [same] * count if same else list(struct.unpack_from(f">{count}I", payload, 12))


def _runs(payload: bytes, *, signed: bool) -> Iterator[int]:
    (count,) = struct.unpack_from(">I", payload, 4)
    for number in range(count):
        times, value = struct.unpack_from(">Ii" if signed else ">II", payload, 8 + 8 * number)
        yield from (value,) * times


def _shifts(table: Box, count: int) -> Iterable[int]:
    box = table.maybe(b"ctts")
    return list(_runs(box.payload, signed=True)) if box else (0,) * count


def _keys(table: Box, count: int) -> "frozenset[int] | range":
    box = table.maybe(b"stss")
    if box is None:
        return range(count)
    (keys,) = struct.unpack_from(">I", box.payload, 4)
    return frozenset(number - 1 for number in struct.unpack_from(f">{keys}I", box.payload, 8))


def _begins(trak: Box, *, film_scale: int, timescale: int) -> int:
    """What the edit list adds to the time of a sample: an empty edit before it, less what it leaves out."""
    box = trak.maybe(b"edts", b"elst")
    if box is None:
        return 0
    (count,) = struct.unpack_from(">I", box.payload, 4)
    edit = ">Qqi" if box.payload[0] else ">Iii"
    empty = 0
    for number in range(count):
        lasts, media, _ = struct.unpack_from(edit, box.payload, 8 + number * struct.calcsize(edit))
        if media != _EMPTY_EDIT:
            return int(empty * timescale // film_scale - media)
        empty += lasts
    return 0


def _places(table: Box, sizes: Sequence[int]) -> Iterator[Kept]:
    chunks = _chunks(table)
    groups = table.find(b"stsc").payload
    (count,) = struct.unpack_from(">I", groups, 4)
    firsts = [struct.unpack_from(">III", groups, 8 + 12 * number)[:2] for number in range(count)]
    number = 0
    for (first, each), (following, _) in zip(firsts, [*firsts[1:], (len(chunks) + 1, 0)], strict=True):
        for chunk in range(first - 1, following - 1):
            offset = chunks[chunk]
            for size in sizes[number : number + each]:
                yield Kept(offset, size)
                offset += size
            number += each


def _chunks(table: Box) -> Sequence[int]:
    long = table.maybe(b"co64")
    payload = (long or table.find(b"stco")).payload
    (count,) = struct.unpack_from(">I", payload, 4)
    return struct.unpack_from(f">{count}{'Q' if long else 'I'}", payload, 8)
