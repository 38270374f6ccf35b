"""AAC as films have it, in and out of the stream that ffmpeg reads and writes (ADTS: ISO/IEC 13818-7 §6.2)."""

import struct
from collections.abc import Iterable
from dataclasses import dataclass

from rostrum.recordings.cutting.boxes import NotAFilm
from rostrum.recordings.cutting.programs import run_program

BLOCK = 1024
"""Moments of sound in a frame."""
_RATES = (96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350)
_LOW_COMPLEXITY = 2
_HEAD = 7
_VALUE = 4
_BITS_PER_SECOND = "128k"


@dataclass(frozen=True, slots=True)
class Aac:
    rate: int
    channels: int

    @property
    def moment_bytes(self) -> int:
        return _VALUE * self.channels

    @property
    def block_bytes(self) -> int:
        return BLOCK * self.moment_bytes

    def decoded(self, frames: Iterable[bytes]) -> bytes:
        """A block of each frame; of the first it is only half of the truth, as it lacks the one before."""
        stream = b"".join(self._headed(frame) for frame in frames)
        return run_program(*("ffmpeg", "-v", "error", "-f", "aac", "-i", "-"), *self._plain, "-", given=stream)

    def encoded(self, sound: bytes) -> list[bytes]:
        """The n-th frame is of the blocks n-1 and n: of the first, one half is silence before all sound."""
        into = ("-c:a", "aac", "-b:a", _BITS_PER_SECOND, "-f", "adts", "-")
        stream = run_program("ffmpeg", "-v", "error", *self._plain, "-i", "-", *into, given=sound)
        frames, at = [], 0
        while at + _HEAD <= len(stream):
            size = (stream[at + 3] & 3) << 11 | stream[at + 4] << 3 | stream[at + 5] >> 5
            frames.append(stream[at + _HEAD : at + size])
            at += size
        return frames

    @property
    def _plain(self) -> tuple[str, ...]:
        return ("-f", "f32le", "-ar", str(self.rate), "-ac", str(self.channels))

    def _headed(self, frame: bytes) -> bytes:
        size = len(frame) + _HEAD
        rate = _RATES.index(self.rate)
        head = 0xFFF1 << 40 | (_LOW_COMPLEXITY - 1) << 38 | rate << 34 | self.channels << 30 | size << 13 | 0x7FF << 2
        return head.to_bytes(_HEAD, "big") + frame


def aac_in(description: bytes) -> Aac:
    """Of a `stsd`. Raises NotAFilm for what is not plain AAC."""
    config = _config(description)
    (bits,) = struct.unpack_from(">H", config)
    kind, rate, channels = bits >> 11, bits >> 7 & 15, bits >> 3 & 15
    if kind != _LOW_COMPLEXITY or rate >= len(_RATES) or channels not in (1, 2):
        raise NotAFilm("not plain AAC")
    return Aac(_RATES[rate], channels)


def _config(description: bytes) -> bytes:
    """The decoder's: descriptor 5 within 4 within 3 (ISO/IEC 14496-1 §7.2.6)."""
    at = description.find(b"esds") + 8
    if at < 8:
        raise NotAFilm("not AAC")
    for tag, fixed in ((3, 3), (4, 13), (5, 0)):
        if description[at] != tag:
            raise NotAFilm("not AAC")
        at += 1
        while description[at] & 0x80:
            at += 1
        at += 1 + fixed
    return description[at : at + 2]
