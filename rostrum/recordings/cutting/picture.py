"""The picture of what stays of a film. Decoding can only begin at a key frame, and there is one every two seconds:

1. A passage begins with the frame that is seen at its start. From this to its first key frame pictures are encoded anew.
2. From there on they are copied, bytes for bytes.
3. Where pictures are decoded in another order than they are shown in, those at a passage's end may need one that is cut. Then the last of
   them are encoded anew, too.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from rostrum.recordings.cutting import h264
from rostrum.recordings.cutting.boxes import NotAFilm
from rostrum.recordings.cutting.passages import Passage
from rostrum.recordings.cutting.programs import run_program
from rostrum.recordings.cutting.tracks import Kept, Sample, Track
from rostrum.recordings.cutting.writing import NewTrack, Placed

_KEY_FRAMES = 50
_HEAD_BYTES = 1024
"""Of a sample: parameter sets stand at its start."""


@dataclass(frozen=True, slots=True)
class _Group:
    """A key frame and what follows it, up to the next: samples from `first` to before `end`."""

    first: int
    end: int


class Picture:
    def __init__(self, file: BinaryIO, track: Track, *, draft: Path) -> None:
        self._file = file
        self._track = track
        self._draft = draft
        self._samples = track.samples
        self._shown = sorted(range(len(self._samples)), key=lambda number: self._samples[number].shown_at)
        self._times = [self._samples[number].shown_at for number in self._shown]
        keys = [number for number, sample in enumerate(self._samples) if sample.is_key]
        self._groups = [_Group(first, end) for first, end in zip(keys, [*keys[1:], len(self._samples)], strict=True)]
        self._config = h264.config_in(track.description.payload)
        self._number = h264.free_number([*self._config.sps, *self._config.pps, *self._sets_within()])
        self._own: tuple[bytes, bytes] | None = None

    def cut(self, kept: Sequence[Passage]) -> NewTrack:
        """Raises NotAFilm, ProgramFailed."""
        placed: list[Placed] = []
        at_ms = 0
        for passage in kept:
            begins = self._track.ticks(at_ms)
            placed += self._passage(self._track.ticks(passage.from_ms), self._track.ticks(passage.to_ms), begins)
            at_ms += passage.lasts_ms
        if not placed:
            raise NotAFilm("no frame stays")
        config = self._config.with_sets(*self._own) if self._own else self._config
        description = h264.with_config(self._track.description.payload, config)
        return NewTrack(self._track, description, placed, self._track.ticks(at_ms))

    def _passage(self, start: int, end: int, begins: int) -> Iterator[Placed]:
        first = max(0, bisect_right(self._times, start) - 1)
        last = bisect_left(self._times, end)
        key = self._first_key(start, end)
        copied_until = self._copied_until(key, end) if key is not None else 0
        copied = range(key, copied_until) if key is not None else range(0)
        # In the order in which they are shown: those before what is copied, and those after.
        edge = self._samples[key].shown_at if key is not None else end
        head = [number for number in self._shown[first:last] if self._samples[number].shown_at < edge]
        within = set(copied)
        tail = [number for number in self._shown[first + len(head) : last] if number not in within]
        yield from self._encoded(head, start, begins)
        for number in copied:
            sample = self._samples[number]
            yield Placed(sample.shown_at - start + begins, sample.is_key, sample.lies)
        yield from self._encoded(tail, start, begins)

    def _first_key(self, start: int, end: int) -> int | None:
        shown = (group.first for group in self._groups)
        return next((key for key in shown if start <= self._samples[key].shown_at < end), None)

    def _copied_until(self, key: int, end: int) -> int:
        """Decoded in one go from `key` on, shown before `end`, and before all that is not among them."""
        until = next(
            (n for n in range(key, len(self._samples)) if self._samples[n].shown_at >= end), len(self._samples)
        )
        after = next((group.end for group in self._groups if group.first <= until < group.end), until)
        while until > key + 1:
            latest = max(sample.shown_at for sample in self._samples[max(key, until - 32) : until])
            if all(sample.shown_at > latest for sample in self._samples[until:after]):
                break
            until -= 1
        return until

    def _encoded(self, numbers: Sequence[int], start: int, begins: int) -> Iterator[Placed]:
        """These frames, which follow one another, anew."""
        if not numbers:
            return
        groups = [group for group in self._groups if group.first <= max(numbers) and group.end > min(numbers)]
        fed = sorted(range(groups[0].first, groups[-1].end), key=lambda number: self._samples[number].shown_at)
        units = self._encode(groups[0].first, groups[-1].end, skip=fed.index(numbers[0]), count=len(numbers))
        for number, unit in zip(numbers, units, strict=True):
            shown_at = max(self._samples[number].shown_at, start) - start + begins
            data = h264.as_sample(unit, length_bytes=self._config.length_bytes)
            yield Placed(shown_at, h264.kind_of(unit) == h264.IDR, data)

    def _encode(self, first: int, end: int, *, skip: int, count: int) -> list[bytes]:
        source = self._draft / "piece.h264"
        with source.open("wb") as piece:
            piece.write(h264.as_stream([*self._config.sps, *self._config.pps]))
            for sample in self._samples[first:end]:
                piece.write(h264.as_stream(self._units(sample)))
        wanted = f"select='between(n,{skip},{skip + count - 1})',setpts=N/25/TB"
        own = f"sps-id={self._number}:level={self._config.level}:keyint={_KEY_FRAMES}:scenecut=0:bframes=0:slices=1"
        profile = h264.PROFILES.get(self._config.profile, "high")
        said = run_program(
            *("ffmpeg", "-v", "error", "-nostdin", "-f", "h264", "-i", str(source), "-vf", wanted),
            *("-fps_mode", "passthrough", "-c:v", "libx264", "-preset", "veryfast", "-crf", "18"),
            *("-profile:v", profile, "-x264-params", own, "-f", "h264", "-"),
        )
        units = h264.units_of_stream(said)
        self._learn(units)
        pictures = [unit for unit in units if h264.kind_of(unit) in (h264.SLICE, h264.IDR)]
        if len(pictures) != count:
            raise NotAFilm(f"{len(pictures)} frames of {count}")
        return pictures

    def _learn(self, units: list[bytes]) -> None:
        sets = {h264.kind_of(unit): unit for unit in units if h264.kind_of(unit) in (h264.SPS, h264.PPS)}
        own = (sets[h264.SPS], sets[h264.PPS])
        if self._own not in (None, own):
            raise NotAFilm("two kinds of pictures")
        self._own = own

    def _units(self, sample: Sample) -> list[bytes]:
        return list(h264.units_in(self._read(sample.lies), length_bytes=self._config.length_bytes))

    def _sets_within(self) -> Iterator[bytes]:
        """Encoders may say them again before each key frame."""
        for group in self._groups:
            lies = self._samples[group.first].lies
            start = self._read(Kept(lies.offset, min(lies.size, _HEAD_BYTES)))
            for unit in h264.units_in(start, length_bytes=self._config.length_bytes):
                if h264.kind_of(unit) in (h264.SPS, h264.PPS):
                    yield unit

    def _read(self, lies: Kept) -> bytes:
        self._file.seek(lies.offset)
        return self._file.read(lies.size)
