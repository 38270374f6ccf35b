"""As much of H.264 (ITU-T H.264 §7.3, and §5.3.3.1 of ISO/IEC 14496-15) as it takes to put two encoders' pictures into one film.

Each encoder describes its pictures by parameter sets, which the pictures name by number. Sets of both stand in the film's description,
under numbers that differ: so there is one description, as every player knows it.
"""

import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rostrum.recordings.cutting.boxes import NotAFilm

SLICE, IDR, SPS, PPS = 1, 5, 7, 8
PROFILES = {66: "baseline", 77: "main"}
_START = b"\0\0\0\1"
_HIGHEST = 31


@dataclass(frozen=True, slots=True)
class Config:
    """What an `avcC` says. `rest`: what follows the sets, of profiles above Main."""

    profile: int
    compatible: int
    level: int
    length_bytes: int
    sps: Sequence[bytes]
    pps: Sequence[bytes]
    rest: bytes = b""

    def packed(self) -> bytes:
        sets = [bytes([0xE0 | len(self.sps)]), *map(_sized, self.sps), bytes([len(self.pps)]), *map(_sized, self.pps)]
        head = bytes([1, self.profile, self.compatible, self.level, 0xFC | (self.length_bytes - 1)])
        return head + b"".join(sets) + self.rest

    def with_sets(self, sps: bytes, pps: bytes) -> "Config":
        """Of the more demanding of both; what only one of them promises is not promised."""
        return Config(
            profile=max(self.profile, sps[1]),
            compatible=self.compatible & sps[2],
            level=max(self.level, sps[3]),
            length_bytes=self.length_bytes,
            sps=(*self.sps, sps),
            pps=(*self.pps, pps),
            rest=self.rest,
        )


def config_in(description: bytes) -> Config:
    """Of a `stsd`. Raises NotAFilm."""
    at = description.find(b"avcC")
    if at < 0:
        raise NotAFilm("not H.264")
    (size,) = struct.unpack_from(">I", description, at - 4)
    record = description[at + 4 : at - 4 + size]
    sps, end = _sets(record, 6, record[5] & 31)
    pps, end = _sets(record, end + 1, record[end])
    return Config(record[1], record[2], record[3], (record[4] & 3) + 1, sps, pps, record[end:])


def with_config(description: bytes, config: Config) -> bytes:
    """The same `stsd` with another `avcC`: it stands in the one sample entry."""
    at = description.find(b"avcC") - 4
    (size,) = struct.unpack_from(">I", description, at)
    record = config.packed()
    box = struct.pack(">I4s", len(record) + 8, b"avcC") + record
    (entry,) = struct.unpack_from(">I", description, 8)
    grown = struct.pack(">I", entry + len(box) - size)
    return description[:8] + grown + description[12:at] + box + description[at + size :]


def units_in(sample: bytes, *, length_bytes: int) -> Iterator[bytes]:
    """Of a sample of an MP4."""
    at = 0
    while at + length_bytes < len(sample):
        size = int.from_bytes(sample[at : at + length_bytes], "big")
        at += length_bytes
        yield sample[at : at + size]
        at += size


def as_stream(units: Iterable[bytes]) -> bytes:
    return b"".join(_START + unit for unit in units)


def as_sample(unit: bytes, *, length_bytes: int) -> bytes:
    return len(unit).to_bytes(length_bytes, "big") + unit


def units_of_stream(stream: bytes) -> list[bytes]:
    return [unit.rstrip(b"\0") for unit in stream.split(b"\0\0\1")[1:]]


def kind_of(unit: bytes) -> int:
    return unit[0] & 31


def free_number(sets: Iterable[bytes]) -> int:
    """That none of them has. Raises NotAFilm."""
    taken = {_number(unit[4:] if kind_of(unit) == SPS else unit[1:]) for unit in sets}
    free = next((number for number in range(_HIGHEST + 1) if number not in taken), None)
    if free is None:
        raise NotAFilm("all numbers are taken")
    return free


def _number(coded: bytes) -> int:
    """An Exp-Golomb code (§9.1)."""
    bits = "".join(f"{byte:08b}" for byte in coded[:8])
    zeros = len(bits) - len(bits.lstrip("0"))
    return int(bits[zeros : 2 * zeros + 1] or "1", 2) - 1


def _sets(record: bytes, at: int, count: int) -> tuple[list[bytes], int]:
    found = []
    for _ in range(count):
        (size,) = struct.unpack_from(">H", record, at)
        found.append(record[at + 2 : at + 2 + size])
        at += 2 + size
    return found, at


def _sized(unit: bytes) -> bytes:
    return struct.pack(">H", len(unit)) + unit
