"""What a feature of the room is to the kernel."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from rostrum.rooms.wire import Audience, Command, Fact, Millis, PersonId, Signal

if TYPE_CHECKING:
    from rostrum.rooms.core.state import Core  # the core is made of features itself

S = TypeVar("S")


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
    """Who asks, when, and what of the world outside a decision may need. `due` is set for scheduled commands. `recalled`: the
    fact that the feature wanted to know (`Feature.recalls`), as the log has it now; None when there is none of that number."""

    by: PersonId
    at: Millis
    running: tuple[RunningSession, ...] = ()
    due: Millis | None = None
    recalled: Record | None = None


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
class SignalRule(Generic[S]):
    """Who hears a signal of this kind; `per_seconds` is the least time between two of one sender. `summed`: it goes out as
    counts, several times a second, and nobody is told who sent it."""

    model: type[Signal]
    heard_by: tuple[Audience, ...]
    per_seconds: float
    may: Callable[[S, Core, PersonId], bool]
    summed: bool = False


@dataclass(frozen=True, slots=True)
class Older:
    """What has left the window of a part, read back from the log. `entry` makes of a fact what this person would have been
    shown, None for nothing; its id is the fact's number."""

    fact: type[Fact]
    entry_type: type
    entry: Callable[[Record, Audience, PersonId], object | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature(Generic[S]):
    """One folder.

    fold(slice, record, core) -> slice: sees every fact, with the core as it is after it
    decide(slice, core, command, asked) -> what is to happen; raises a Refusal
    sight(slice, core, audience) -> part, None when that audience has no such part
    own(slice, core, person) -> part of one who is present, or None
    concerns(fact) -> persons whose own part may have changed, None for everybody
    parts: the types of the part and of the own part
    recalls(slice, command) -> number of a fact that the slice no longer holds and `decide` needs, None for none: read back
        from the log under its lock
    blanked(fact) -> the same fact without its content
    pictures(slice) -> ids of pictures that were taken in for this room alone: once they are no longer among them, they are
        forgotten with their files
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
    signals: tuple[SignalRule[S], ...] = ()
    recalls: Callable[[S, Command], int | None] | None = None
    blanked: Callable[[Fact], Fact] | None = None
    pictures: Callable[[S], Collection[str]] | None = None
    older: Older | None = None


NOBODY: frozenset[PersonId] = frozenset()
"""What `concerns` says of a fact that changes no own part."""
