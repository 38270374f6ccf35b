"""What a feature of the room is to the kernel."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from rostrum.rooms.core.people.state import PeopleState
from rostrum.rooms.core.session.state import SessionState
from rostrum.rooms.core.stage.state import StageState
from rostrum.rooms.wire import Audience, Command, Fact, Millis, PersonId, Signal

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Core:
    """What every feature may read."""

    session: SessionState = field(default_factory=SessionState)
    people: PeopleState = field(default_factory=PeopleState)
    stage: StageState = field(default_factory=StageState)


@dataclass(frozen=True, slots=True)
class Record:
    """One numbered entry of a room's log. `due`: when a scheduled command was meant to act."""

    seq: int
    at: Millis
    by: PersonId
    fact: Fact
    due: Millis | None = None


@dataclass(frozen=True, slots=True)
class RunningSession:
    """Another live session of the same account (A7)."""

    room: str
    title: str
    since: Millis


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asks, when, and what of the world outside the room a decision may need. `due` is set for scheduled commands."""

    by: PersonId
    at: Millis
    running: tuple[RunningSession, ...] = ()
    due: Millis | None = None


@dataclass(frozen=True, slots=True)
class Later:
    """Give this command at `due`. The same `id` again replaces it."""

    id: str
    due: Millis
    command: Command


@dataclass(frozen=True, slots=True)
class NotLater:
    """Forget the scheduled command of this id."""

    id: str


@dataclass(frozen=True, slots=True)
class Blank:
    """Blank, in place, the content of the fact with this number; the feature says how (`Feature.blanked`)."""

    seq: int


Decided = Fact | Later | NotLater | Blank


@dataclass(frozen=True, slots=True)
class SignalRule:
    """Who hears a signal of this kind; `per_seconds` is the least time between two of one sender."""

    model: type[Signal]
    heard_by: tuple[Audience, ...]
    per_seconds: float
    may: Callable[[Core, PersonId], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature(Generic[S]):
    """One folder. `fold` sees every fact, with the core as it is after it. Everybody: `concerns` returns None.

    sight(slice, core, audience) -> part, None when that audience has no such part
    own(slice, core, person) -> part or None
    concerns(fact, before, after) -> persons whose own part may have changed, None for everybody
    """

    name: str
    facts: tuple[type[Fact], ...]
    commands: tuple[type[Command], ...]
    empty: S
    fold: Callable[[S, Record, Core], S]
    decide: Callable[[S, Core, Command, Asked], Sequence[Decided]]
    sight: Callable[[S, Core, Audience], object | None]
    own: Callable[[S, Core, PersonId], object | None]
    concerns: Callable[[Fact], frozenset[PersonId] | None]
    parts: tuple[type, type | None]
    signals: tuple[SignalRule, ...] = ()
    blanked: Callable[[Fact], Fact] | None = None
