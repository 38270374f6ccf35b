"""Writes an MP4: its description in front, then about a second of picture and a second of sound in turns.

Samples come with the time at which they are shown, in the order in which they are decoded. An MP4 wants to know when each is decoded, too:
the n-th at the n-th of the times at which any is shown, so much earlier that none is late. The edit list takes that off again.
"""

import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import BinaryIO

from rostrum.recordings.cutting.boxes import Box, full
from rostrum.recordings.cutting.tracks import Film, Kept, Track

_MOST_IN_SHORT = 0xFFFF_0000
_MOVIE_SCALE = 1000
_BRANDS = b"isom\0\0\x02\0isomiso2avc1mp41"


@dataclass(frozen=True, slots=True)
class Placed:
    """A sample of the new film. `lies`: its bytes, or where they are in the old one."""

    shown_at: int
    is_key: bool
    lies: Kept | bytes

    @property
    def size(self) -> int:
        return len(self.lies) if isinstance(self.lies, bytes) else self.lies.size


@dataclass(frozen=True, slots=True)
class NewTrack:
    """`like`: the one it comes from. What is shown before 0 is decoded and not shown, as an encoder's delay."""

    like: Track
    description: bytes
    samples: Sequence[Placed]
    ends_at: int


@dataclass(frozen=True, slots=True)
class _Chunk:
    track: int
    at_seconds: int
    samples: Sequence[Placed]


def write_film(source: BinaryIO, target: BinaryIO, film: Film, tracks: Sequence[NewTrack]) -> None:
    chunks = sorted(
        (chunk for number, track in enumerate(tracks) for chunk in _chunks_of(number, track)),
        key=lambda chunk: (chunk.at_seconds, chunk.track),
    )
    bytes_of = sum(sample.size for chunk in chunks for sample in chunk.samples)
    head = Box(b"ftyp", _BRANDS).packed()
    is_long = bytes_of > _MOST_IN_SHORT
    before = len(head) + (16 if is_long else 8)
    length = len(_moov(film, tracks, chunks, starts=0, is_long=is_long))
    target.write(head)
    target.write(_moov(film, tracks, chunks, starts=before + length, is_long=is_long))
    target.write(
        struct.pack(">I4sQ", 1, b"mdat", bytes_of + 16) if is_long else struct.pack(">I4s", bytes_of + 8, b"mdat")
    )
    for chunk in chunks:
        target.writelines(
            sample.lies if isinstance(sample.lies, bytes) else _read(source, sample.lies) for sample in chunk.samples
        )


def _read(source: BinaryIO, lies: Kept) -> bytes:
    source.seek(lies.offset)
    return source.read(lies.size)


def _chunks_of(number: int, track: NewTrack) -> Iterator[_Chunk]:
    scale = track.like.timescale
    times = sorted(sample.shown_at for sample in track.samples)
    for second, timed in groupby(zip(times, track.samples, strict=True), key=lambda pair: max(0, pair[0] // scale)):
        yield _Chunk(number, second, [sample for _, sample in timed])


def _moov(film: Film, tracks: Sequence[NewTrack], chunks: Sequence[_Chunk], *, starts: int, is_long: bool) -> bytes:
    lasts = max(_in_film(track.ends_at, track) for track in tracks)
    boxes = [_lasting(film.moov.find(b"mvhd"), lasts, scale_at=12, scale=_MOVIE_SCALE)]
    places: list[list[int]] = [[] for _ in tracks]
    for chunk in chunks:
        places[chunk.track].append(starts)
        starts += sum(sample.size for sample in chunk.samples)
    for number, track in enumerate(tracks):
        mine = [chunk for chunk in chunks if chunk.track == number]
        boxes.append(_trak(track, mine, places[number], is_long=is_long))
    return Box(b"moov", children=boxes).packed()


def _in_film(ticks: int, track: NewTrack) -> int:
    return -(-ticks * _MOVIE_SCALE // track.like.timescale)


def _trak(track: NewTrack, chunks: Sequence[_Chunk], places: Sequence[int], *, is_long: bool) -> Box:
    old, lasts = track.like.box, _in_film(track.ends_at, track)
    times = sorted(sample.shown_at for sample in track.samples)
    late = max(time - sample.shown_at for time, sample in zip(times, track.samples, strict=True))
    skips = late - times[0]
    edit = struct.pack(">IQqi", 1, lasts, skips, 1 << 16)
    deltas = [following - time for time, following in pairwise([*times, track.ends_at])]
    minf = old.find(b"mdia", b"minf")
    table = [
        Box(b"stsd", track.description),
        full(b"stts", payload=_counted(deltas)),
        full(b"stsc", payload=_groups(chunks)),
        full(b"stsz", payload=_sizes(track.samples)),
        full(b"co64" if is_long else b"stco", payload=_numbers(places, "Q" if is_long else "I")),
    ]
    if late:
        shifts = [sample.shown_at - time + late for time, sample in zip(times, track.samples, strict=True)]
        table.append(full(b"ctts", payload=_counted(shifts)))
    if not all(sample.is_key for sample in track.samples):
        keys = [number for number, sample in enumerate(track.samples, start=1) if sample.is_key]
        table.append(full(b"stss", payload=_numbers(keys, "I")))
    media = [child for child in minf.children if child.kind != b"stbl"]
    mdhd = _lasting(old.find(b"mdia", b"mdhd"), sum(deltas), scale_at=12, scale=track.like.timescale)
    mdia = [mdhd, old.find(b"mdia", b"hdlr"), Box(b"minf", children=[*media, Box(b"stbl", children=table)])]
    return Box(
        b"trak",
        children=[
            _lasting(old.find(b"tkhd"), lasts, scale_at=None),
            Box(b"edts", children=[full(b"elst", version=1, payload=edit)]),
            Box(b"mdia", children=mdia),
        ],
    )


def _lasting(box: Box, lasts: int, *, scale_at: int | None, scale: int = 0) -> Box:
    """The head `box` (mvhd, mdhd, tkhd) in its long form, with another duration: two times, what they are of, and that."""
    short = box.payload[0] == 0
    flags = box.payload[1:4]
    # After the two times: the timescale, or the track's number and four empty bytes.
    middle = box.payload[12:16] if short else box.payload[20:24]
    rest = box.payload[20:] if short else box.payload[32:]
    if scale_at is None:
        middle += bytes(4)
        rest = box.payload[24:] if short else box.payload[36:]
    else:
        middle = struct.pack(">I", scale)
    return Box(box.kind, b"\x01" + flags + bytes(16) + middle + struct.pack(">Q", lasts) + rest)


def _counted(values: Iterable[int]) -> bytes:
    runs = [(len(list(same)), value) for value, same in groupby(values)]
    return struct.pack(">I", len(runs)) + b"".join(struct.pack(">II", times, value) for times, value in runs)


def _numbers(values: Sequence[int], kind: str) -> bytes:
    return struct.pack(f">I{len(values)}{kind}", len(values), *values)


def _sizes(samples: Sequence[Placed]) -> bytes:
    return struct.pack(f">II{len(samples)}I", 0, len(samples), *(sample.size for sample in samples))


def _groups(chunks: Sequence[_Chunk]) -> bytes:
    changes: list[tuple[int, int, int]] = []
    for number, chunk in enumerate(chunks, start=1):
        if not changes or changes[-1][1] != len(chunk.samples):
            changes.append((number, len(chunk.samples), 1))
    return struct.pack(">I", len(changes)) + b"".join(struct.pack(">III", *change) for change in changes)
