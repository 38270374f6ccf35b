"""A recording's room, as anybody who watches it is shown it: views and frames of the audience `replay`, by their place in the recording.

1. Facts before the recording's start are folded into its first view. What happened while nothing was recorded comes where the
   recording goes on.
2. Each stretch of `STRETCH_MS` begins with a whole view: whoever jumps needs that one stretch, and asks nobody for more.
3. Of a passage that a host cut nothing that was written in it is shown, later neither, also not as the question that a message became
   afterwards; all else that happened in it is one step, to what it is where the recording goes on.
4. What was erased since (a deleted message, an erased person's words) has no text any more. It is left out from the start.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, tee, zip_longest

from rostrum.kit.ids import FileId
from rostrum.recordings.replay.scenes import Scene, scene_of
from rostrum.recordings.spans import Span, cuts_of, media_at
from rostrum.rooms.difference import Difference, difference
from rostrum.rooms.feature import Record
from rostrum.rooms.features.chat.facts import MessagePosted
from rostrum.rooms.features.handouts.state import HandoutsState
from rostrum.rooms.features.questions.facts import QuestionAsked, QuestionRepliedTo
from rostrum.rooms.fold import EMPTY, State, fold, room_parts
from rostrum.rooms.wire import Fact, Millis

STRETCH_MS = 60_000
WRITTEN = (MessagePosted, QuestionAsked, QuestionRepliedTo)
Cuts = Sequence[tuple[Millis, Millis]]


@dataclass(frozen=True, slots=True)
class ReplayFrame:
    """As `protocol.Frame`, for the time `media_ms` of the recording. `at`: by the room's clock. `scene`: after it."""

    media_ms: int
    since: int
    seq: int
    at: Millis
    change: Difference
    scene: Scene


@dataclass(slots=True)
class Stretch:
    """From `from_ms` on for a minute: `parts` and `scene` as they are at its beginning, after the fact `seq`; `handed_out` at any moment
    of it."""

    from_ms: int
    seq: int
    at: Millis
    parts: dict[str, object]
    scene: Scene
    handed_out: set[FileId]
    frames: list[ReplayFrame] = field(default_factory=list)


def stretches(log: Iterable[Record], spans: Sequence[Span], *, since: Millis) -> Iterator[Stretch]:
    """Of an empty recording there are none; any may be without a frame. `since`: when the recording was begun. No more of the log is read
    than the stretch needs that is wanted, and no state is kept: a room's is some kilobytes, and there is one for each fact."""
    if not spans:
        return
    cuts = cuts_of(spans, since=since)
    state, records = _begun(_shown(log, cuts, until=spans[-1].log_to), spans[0].log_from)
    stretch = _opened(0, state)
    for place, after in _steps(records, state, spans, cuts):
        while place >= stretch.from_ms + STRETCH_MS:
            yield stretch
            stretch = _opened(stretch.from_ms + STRETCH_MS, state)
        change = difference(room_parts(state, "replay"), room_parts(after, "replay"))
        if change:
            last = stretch.frames[-1].seq if stretch.frames else stretch.seq
            stretch.frames.append(ReplayFrame(place, last, after.seq, after.at, change, scene_of(after)))
            stretch.handed_out |= _handed_out(after)
        state = after
    while stretch.from_ms + STRETCH_MS < spans[-1].media_to:
        yield stretch
        stretch = _opened(stretch.from_ms + STRETCH_MS, state)
    yield stretch


def _begun(records: Iterator[Record], start: Millis) -> tuple[State, Iterator[Record]]:
    """The room where the recording begins, and what comes then."""
    state = EMPTY
    for record in records:
        if record.at >= start:
            return state, chain([record], records)
        state = fold(state, record)
    return state, records


def _steps(records: Iterator[Record], state: State, spans: Sequence[Span], cuts: Cuts) -> Iterator[tuple[int, State]]:
    records, ahead = tee(records)
    next(ahead, None)
    for record, following in zip_longest(records, ahead):
        state = fold(state, record)
        cut = _cut_at(record.at, cuts)
        if cut is not None and following is not None and cut == _cut_at(following.at, cuts):
            continue
        place = media_at(spans, record.at)
        assert place is not None, "between its start and its end"
        yield place, state


def _shown(log: Iterable[Record], cuts: Cuts, *, until: Millis) -> Iterator[Record]:
    cut: set[str] = set()
    for record in log:
        if record.at > until:
            return
        if isinstance(record.fact, WRITTEN) and _is_cut(record, cuts, cut):
            cut.add(f"{record.seq:010d}")
        elif not is_erased(record.fact):
            yield record


def _is_cut(record: Record, cuts: Cuts, messages: set[str]) -> bool:
    """Written in a cut, or the copy of a message that was."""
    marked = record.fact.message if isinstance(record.fact, QuestionAsked) else None
    return marked in messages or _cut_at(record.at, cuts) is not None


def _cut_at(moment: Millis, cuts: Cuts) -> int | None:
    number = bisect_right(cuts, moment, key=lambda cut: cut[0]) - 1
    return number if number >= 0 and moment < cuts[number][1] else None


def is_erased(fact: Fact) -> bool:
    """None of these was ever written without words; a blanked one may keep its length."""
    return isinstance(fact, WRITTEN) and not fact.text.strip()


def _opened(from_ms: int, state: State) -> Stretch:
    return Stretch(from_ms, state.seq, state.at, room_parts(state, "replay"), scene_of(state), _handed_out(state))


def _handed_out(state: State) -> set[FileId]:
    handouts = state.slices["handouts"]
    assert isinstance(handouts, HandoutsState), "the slice of its feature"
    return {FileId(file) for file in handouts.handouts}
