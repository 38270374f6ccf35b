"""The log: decide, number, store. What was answered 'done' is stored.

1. Commands that wait for the same room come together. The room is locked; facts that other processes appended since
   `state` are folded.
2. Each command is decided on the state that the one before it left. A refusal is its answer and changes nothing. A command
   whose id was answered before gets the same answer; a scheduled one that is no longer in its table is not given again.
   What a command is about and no state holds any more is read back, with what the commands before it did to it.
3. Facts are numbered without gaps; `at` never goes back.
4. Facts, answers, schedules, blanks and projections are written in this one transaction. Only its commit makes any of it true.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from django.db.models import QuerySet

from rostrum.kit import clock
from rostrum.kit.refusal import Refusal
from rostrum.rooms.answers import KEPT_MS, Answer, Done, Refused, forget_answers, keep_answers, kept_answers
from rostrum.rooms.core.session.commands import StartSession
from rostrum.rooms.dropped import note_dropped
from rostrum.rooms.feature import Asked, Blank, Decided, Later, NotLater, Record, RunningSession
from rostrum.rooms.fold import State, blanked, decide, dropped_pictures, fold, recalls
from rostrum.rooms.lock import lock_account, writing_room
from rostrum.rooms.models import FactRow, Room
from rostrum.rooms.parse import parse_fact
from rostrum.rooms.schedule import is_still_due, reschedule
from rostrum.rooms.seats import mark_seats
from rostrum.rooms.snapshots import keep_snapshot
from rostrum.rooms.statements import insert_facts, move_head
from rostrum.rooms.wire import SYSTEM, Command, Fact, Millis, PersonId

__all__ = ["Answer", "Ask", "Committed", "Done", "Refused", "commit", "each_fact", "facts_before", "read_facts"]

_SWEEP_EVERY_MS = 60_000
"""How often a busy room takes old answers along, of any room."""
_READ_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Ask:
    """`scheduled`: the name of the scheduled command that this is, and `due` when it was meant to act."""

    by: PersonId
    command_id: str
    command: Command
    due: Millis | None = None
    scheduled: str | None = None


@dataclass(frozen=True, slots=True)
class Committed:
    """`records`: all since the state that was given, other processes' too. `answers`: one for each ask, in their order.
    `blanked`: numbers of facts whose content is gone."""

    state: State
    records: tuple[Record, ...]
    answers: tuple[Answer, ...]
    blanked: tuple[int, ...] = ()


@dataclass(slots=True)
class _Batch:
    state: State
    records: list[Record] = field(default_factory=list)
    later: dict[str, tuple[PersonId, Later] | None] = field(default_factory=dict)
    blanks: list[int] = field(default_factory=list)
    dropped: set[str] = field(default_factory=set)

    def add(self, ask: Ask, at: Millis, decided: Sequence[Decided]) -> None:
        for item in decided:
            match item:
                case Fact():
                    record = Record(self.state.seq + 1, at, ask.by, item, ask.due)
                    after = fold(self.state, record)
                    self.dropped |= dropped_pictures(self.state, after)
                    self.state = after
                    self.records.append(record)
                case Later(id=name, command=command):
                    self.later[name] = (SYSTEM if command.system_only else ask.by, item)
                case NotLater(id=name):
                    self.later[name] = None
                case Blank(seq=seq):
                    self.blanks.append(seq)


def commit(room_id: str, state: State, asks: Sequence[Ask]) -> Committed:
    """Decides `asks` one after another and stores what follows."""
    with writing_room(room_id) as seq:
        missed = read_facts(room_id, state.seq) if seq != state.seq else []
        for record in missed:
            state = fold(state, record)
        batch = _Batch(state)
        known = kept_answers(room_id, [(ask.by, ask.command_id) for ask in asks])
        fresh: dict[tuple[PersonId, str], Answer] = {}
        for ask in asks:
            key = (ask.by, ask.command_id)
            if key not in known:
                known[key] = fresh[key] = _decide(room_id, batch, ask)
        if fresh:
            _store(room_id, batch, fresh)
        if batch.state.at // _SWEEP_EVERY_MS > state.at // _SWEEP_EVERY_MS:
            forget_answers(before=batch.state.at - KEPT_MS)
    return Committed(
        batch.state,
        (*missed, *batch.records),
        tuple(known[ask.by, ask.command_id] for ask in asks),
        tuple(batch.blanks),
    )


def read_facts(room_id: str, after: int) -> list[Record]:
    return _records(FactRow.objects.filter(room=room_id, seq__gt=after).order_by("seq"))


def each_fact(room_id: str, *, at_once: int = _READ_AT_ONCE) -> Iterator[Record]:
    """From the first on, read as they are wanted: of a long log never all at once."""
    after = 0
    while rows := _records(FactRow.objects.filter(room=room_id, seq__gt=after).order_by("seq")[:at_once]):
        yield from rows
        after = rows[-1].seq


def facts_before(room_id: str, kind: type[Fact], *, before: int, limit: int) -> list[Record]:
    """Of one kind, the latest first."""
    tag = kind.model_fields["kind"].default
    return _records(FactRow.objects.filter(room=room_id, seq__lt=before, kind=tag).order_by("-seq")[:limit])


def _records(rows: QuerySet[FactRow]) -> list[Record]:
    return [
        Record(seq, at, by, parse_fact(body), due)
        for seq, at, by, body, due in rows.values_list("seq", "at", "by", "body", "due")
    ]


def _decide(room_id: str, batch: _Batch, ask: Ask) -> Answer:
    if ask.scheduled is not None and ask.due is not None:
        if ask.scheduled in batch.later or not is_still_due(room_id, ask.scheduled, ask.due):
            return Done(batch.state.seq)
        batch.later[ask.scheduled] = None
    at = max(clock.now_ms(), batch.state.at)
    running = _running(room_id, batch.state) if isinstance(ask.command, StartSession) else ()
    recalled = _recalled(room_id, batch, ask.command)
    try:
        decided = decide(batch.state, ask.command, Asked(ask.by, at, running, ask.due, recalled))
    except Refusal as refusal:
        return Refused(refusal.code, refusal.fields())
    batch.add(ask, at, decided)
    return Done(batch.state.seq)


def _recalled(room_id: str, batch: _Batch, command: Command) -> Record | None:
    seq = recalls(batch.state, command)
    if seq is None:
        return None
    stored = batch.state.seq - len(batch.records)
    if seq > stored:
        record = batch.records[seq - stored - 1]
    else:
        (record,) = _records(FactRow.objects.filter(room=room_id, seq=seq))
    return blanked(record) if seq in batch.blanks else record


def _running(room_id: str, state: State) -> tuple[RunningSession, ...]:
    """Other rooms of the account that are live. Two that start at once are decided one after the other."""
    described = state.core.session.described
    if described is None:
        return ()
    lock_account(described.account)
    rooms = Room.objects.filter(account=described.account, phase="live").exclude(pk=room_id)
    return tuple(RunningSession(room.pk, room.title, room.running_since or 0) for room in rooms)


def _store(room_id: str, batch: _Batch, answers: dict[tuple[PersonId, str], Answer]) -> None:
    keep_answers(room_id, answers)
    reschedule(room_id, batch.later)
    note_dropped(batch.dropped)
    if batch.records:
        insert_facts(room_id, batch.records)
        move_head(room_id, batch.state)
        mark_seats(room_id, batch.state, batch.records)
        keep_snapshot(room_id, batch.state, batch.records, batch.blanks)
