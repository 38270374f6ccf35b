"""A room test is a story: given facts, when command, then facts, and who sees what.

Every step of every story also holds what must hold of all rooms: a snapshot with the frames after it equals a fresh snapshot,
for each audience and each person; own parts change only for those whom a fact concerns; a room told from its log, with
what was erased erased, is the same room; a kept state is the same state.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import pytest

from rostrum.kit.refusal import Refusal
from rostrum.rooms.core.session.commands import StartSession
from rostrum.rooms.core.stage.rights import MediaRights
from rostrum.rooms.difference import difference
from rostrum.rooms.feature import Asked, Blank, Decided, Later, NotLater, Record, RunningSession
from rostrum.rooms.fold import (
    EMPTY,
    State,
    audience_of,
    concerned,
    decide,
    fold,
    media_rights,
    own_parts,
    recalls,
    room_parts,
)
from rostrum.rooms.registry import FEATURE_OF
from rostrum.rooms.snapshot import dump_state, load_state
from rostrum.rooms.wire import SYSTEM, Audience, Command, Fact, PersonId
from tests.rooms.cast import ANNA, BORIS, HANA, PIOTR, described, joining
from tests.rooms.client import applied, as_json

AUDIENCES: tuple[Audience, ...] = ("lobby", "everyone", "moderator", "stage", "host", "replay")
SECOND = 1000
MINUTE = 60 * SECOND
LONG = 50
"""A log this long is not told again after each fact."""
START_MS = 1_800_000_000_000


class Refused(NamedTuple):
    code: str
    fields: dict[str, object]


class Story:
    """Nothing has happened yet, but that the room is described when `plan` says how."""

    def __init__(self, plan: Fact | None = None) -> None:
        self.state: State = EMPTY
        self.now = START_MS
        self.log: list[Record] = []
        self.scheduled: dict[str, Later] = {}
        self.running: tuple[RunningSession, ...] = ()
        if plan is not None:
            self.happened(plan)

    # given

    def happened(self, *facts: Fact, by: PersonId = SYSTEM) -> "Story":
        self._apply(list(facts), by)
        return self

    def joined(self, *people: PersonId) -> "Story":
        for person in people:
            self.do(SYSTEM, joining(person))
        return self

    def after(self, milliseconds: int) -> "Story":
        self.now += milliseconds
        return self

    # when, then

    def do(self, by: PersonId, command: Command) -> list[Fact]:
        """What happened."""
        self.now += SECOND
        decided = decide(self.state, command, self._asked(by, command))
        return self._apply(decided, by)

    def refused(self, by: PersonId, command: Command) -> Refused:
        """Why not; nothing happened."""
        self.now += SECOND
        with pytest.raises(Refusal) as refusal:
            decide(self.state, command, self._asked(by, command))
        return Refused(refusal.value.code, refusal.value.fields())

    def come_due(self, name: str) -> list[Fact]:
        """The scheduled command of this name acts, at its time."""
        later = self.scheduled.pop(name)
        self.now = later.due
        decided = decide(self.state, later.command, Asked(SYSTEM, self.now, due=later.due))
        return self._apply(decided, SYSTEM)

    def _asked(self, by: PersonId, command: Command) -> Asked:
        seq = recalls(self.state, command)
        return Asked(by, self.now, self.running, recalled=self.log[seq - 1] if seq is not None else None)

    # who sees what

    def sees(self, person: PersonId) -> Any:  # Any: a part by its feature's name
        """Parts of the audience that `person` is in."""
        audience = audience_of(self.state, person)
        assert audience is not None, f"{person} is not present"
        return room_parts(self.state, audience)

    def own(self, person: PersonId) -> Any:  # Any: as above
        return own_parts(self.state, person)

    def rights(self, person: PersonId) -> MediaRights:
        return media_rights(self.state, person)

    # what always holds

    def _apply(self, decided: Sequence[Decided], by: PersonId) -> list[Fact]:
        before = self.state
        facts = [item for item in decided if isinstance(item, Fact)]
        for fact in facts:
            record = Record(self.state.seq + 1, self.now, by, fact)
            self.state = fold(self.state, record)
            self.log.append(record)
        for item in decided:
            self._note(item)
        check_frames(before, self.state, facts)
        if len(self.log) < LONG or len(self.log) % LONG == 0:
            check_retold(self.state, self.log)
        return facts

    def _note(self, item: Decided) -> None:
        match item:
            case Later(id=name):
                self.scheduled[name] = item
            case NotLater(id=name):
                self.scheduled.pop(name, None)
            case Blank(seq=seq):
                record = self.log[seq - 1]
                blanked = FEATURE_OF[type(record.fact)].blanked
                assert blanked is not None, "only content that can be erased is"
                self.log[seq - 1] = Record(seq, record.at, record.by, blanked(record.fact), record.due)


def check_frames(before: State, after: State, facts: Sequence[Fact]) -> None:
    for audience in AUDIENCES:
        was, now = room_parts(before, audience), room_parts(after, audience)
        assert applied(as_json(was), difference(was, now)) == as_json(now), audience
    concerns = concerned(facts)
    for person in before.core.people.present.keys() | after.core.people.present.keys():
        was, now = own_parts(before, person), own_parts(after, person)
        change = difference(was, now)
        assert applied(as_json(was), change) == as_json(now), person
        assert concerns is None or person in concerns or not change, f"{facts} concern {person}"


def check_retold(state: State, log: Sequence[Record]) -> None:
    told = EMPTY
    for record in log:
        told = fold(told, record)
    assert told == state
    assert load_state(dump_state(state)) == state


def live_room(plan: Fact | None = None) -> Story:
    """Hana leads a running session; Piotr presents; Anna and Boris attend."""
    story = Story(plan or described()).joined(HANA, PIOTR, ANNA, BORIS)
    story.do(HANA, StartSession())
    return story
