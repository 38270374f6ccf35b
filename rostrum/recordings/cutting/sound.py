"""The sound of what stays of a film: copied, but for the surroundings of each cut.

AAC comes in frames of 1024 moments, and each is decoded together with the one before: a frame knows of two blocks, its own and the next.

1. Frames whose two blocks stay, with a block to spare on either side, are copied. The new film's frames lie on a grid, so that a passage is
   shifted by up to half a frame (11 ms), each for itself: it does not add up.
2. What lies between copied ones is made: of decoded sound, joined to the moment, encoded with some blocks more on either side.
3. The old film's sound may have holes, or be late. So far as it runs evenly it is a run; each passage consists of the runs within it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import BinaryIO

from rostrum.recordings.cutting.aac import BLOCK, aac_in
from rostrum.recordings.cutting.passages import Passage
from rostrum.recordings.cutting.tracks import Kept, Track
from rostrum.recordings.cutting.writing import NewTrack, Placed

_BEFORE, _AFTER = 3, 3
"""Blocks more that are encoded before and after what is taken."""
_UNEVEN_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class _Run:
    """Frames from `first` to before `end`, evenly from `starts` on."""

    first: int
    end: int
    starts: int

    def shown_at(self, frame: int) -> int:
        return self.starts + BLOCK * (frame - self.first)


@dataclass(frozen=True, slots=True)
class _Part:
    """From `start` to `end` of the old film, to be heard from `begins` on in the new one, `shift` later than in the old. `frames` are
    copied, the first to the place `place`."""

    run: _Run
    start: int
    end: int
    begins: int
    shift: int
    frames: range
    place: int


class Sound:
    def __init__(self, file: BinaryIO, track: Track) -> None:
        self._file = file
        self._track = track
        self._aac = aac_in(track.description.payload)
        self._runs = list(_runs_of(track, uneven=int(_UNEVEN_SECONDS * track.timescale)))

    def cut(self, kept: Sequence[Passage]) -> NewTrack:
        """Raises NotAFilm, ProgramFailed."""
        parts = self._parts(kept)
        lasts = self._track.ticks(sum(passage.lasts_ms for passage in kept))
        copied = {
            part.place + number: self._track.samples[frame].lies
            for part in parts
            for number, frame in enumerate(part.frames)
        }
        frames: list[Kept | bytes] = []
        # The first frame is there for its second half.
        for is_copied, places in groupby(range(-1, -(-lasts // BLOCK)), key=lambda place: place in copied):
            group = list(places)
            frames += [copied[place] for place in group] if is_copied else self._made(group, parts)
        placed = [Placed(BLOCK * (number - 1), True, lies) for number, lies in enumerate(frames)]
        return NewTrack(self._track, self._track.description.payload, placed, lasts)

    def _parts(self, kept: Sequence[Passage]) -> list[_Part]:
        parts: list[_Part] = []
        at_ms, free = 0, 0
        for passage in kept:
            start, end = self._track.ticks(passage.from_ms), self._track.ticks(passage.to_ms)
            for run in self._runs:
                begins = max(start, run.starts)
                ends = min(end, run.shown_at(run.end))
                if ends > begins:
                    part = _part(run, begins, ends, self._track.ticks(at_ms) + begins - start, free=free)
                    free = max(free, part.place + len(part.frames))
                    parts.append(part)
            at_ms += passage.lasts_ms
        return parts

    def _made(self, places: Sequence[int], parts: Sequence[_Part]) -> list[bytes]:
        first, end = places[0] - _BEFORE, places[-1] + 2 + _AFTER
        size = self._aac.moment_bytes
        sound = bytearray((end - first) * self._aac.block_bytes)
        for part, following in zip(parts, [*parts[1:], None], strict=True):
            until = min(part.end + part.shift, following.begins if following else part.end + part.shift)
            begins = max(part.begins, part.start + part.shift, first * BLOCK)
            ends = min(until, end * BLOCK)
            if ends > begins:
                heard = self._heard(part.run, begins - part.shift, ends - part.shift)
                at = (begins - first * BLOCK) * size
                sound[at : at + len(heard)] = heard
        frames = self._aac.encoded(bytes(sound))
        return frames[_BEFORE + 1 : _BEFORE + 1 + len(places)]

    def _heard(self, run: _Run, start: int, end: int) -> bytes:
        """Decoded."""
        begin = run.first + (start - run.starts) // BLOCK
        first = max(run.first, begin - 2)
        last = min(run.end, run.first + -(-(end - run.starts) // BLOCK))
        decoded = self._aac.decoded(self._read(self._track.samples[frame].lies) for frame in range(first, last))
        at = (start - run.shown_at(first)) * self._aac.moment_bytes
        return decoded[at : at + (end - start) * self._aac.moment_bytes]

    def _read(self, lies: Kept) -> bytes:
        self._file.seek(lies.offset)
        return self._file.read(lies.size)


def _runs_of(track: Track, *, uneven: int) -> Iterator[_Run]:
    first, starts = 0, track.samples[0].shown_at if track.samples else 0
    for number, sample in enumerate(track.samples):
        if abs(sample.shown_at - starts - BLOCK * (number - first)) > uneven:
            yield _Run(first, number, starts)
            first, starts = number, sample.shown_at
    if track.samples:
        yield _Run(first, len(track.samples), starts)


def _part(run: _Run, start: int, end: int, begins: int, *, free: int) -> _Part:
    """`free`: the first place that no frame was copied to."""
    first = run.first + -(-(start + BLOCK - run.starts) // BLOCK)
    until = min(run.end - 1, run.first + (end - 3 * BLOCK - run.starts) // BLOCK + 1)
    if until <= first:
        return _Part(run, start, end, begins, begins - start, range(0), free)
    place = round((run.shown_at(first) - start + begins) / BLOCK)
    shift = BLOCK * place - run.shown_at(first)
    late = max(0, free - place)
    return _Part(run, start, end, begins, shift, range(first + late, until), place + late)
