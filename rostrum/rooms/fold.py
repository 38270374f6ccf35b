"""A room is the fold of its log. Pure: no database, no clock, no network."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from rostrum.rooms.core.people import FEATURE as PEOPLE
from rostrum.rooms.core.people.commands import Leave
from rostrum.rooms.core.session import FEATURE as SESSION
from rostrum.rooms.core.stage import FEATURE as STAGE
from rostrum.rooms.core.stage import rights
from rostrum.rooms.core.state import Core
from rostrum.rooms.errors.entry import NotLetIn
from rostrum.rooms.errors.room import NotAllowed, NotPresent
from rostrum.rooms.feature import Asked, Decided, Record
from rostrum.rooms.registry import FEATURE_OF, FEATURES, SIGNALS, TOOLS
from rostrum.rooms.wire import SYSTEM, Audience, Command, Fact, Millis, PersonId, Signal


@dataclass(frozen=True, slots=True)
class State:
    """A room after its fact number `seq`. `seen`: parts already made of it, or of a state in which they were the same."""

    seq: int = 0
    at: Millis = 0
    core: Core = field(default_factory=Core)
    slices: Mapping[str, object] = field(default_factory=lambda: {tool.name: tool.empty for tool in TOOLS})
    seen: dict[tuple[str, Audience], object | None] = field(default_factory=dict, compare=False, repr=False)


EMPTY = State()
_PICTURED = tuple(tool for tool in TOOLS if tool.pictures is not None)


def fold(state: State, record: Record) -> State:
    core = _fold_core(state.core, record)
    slices = state.slices
    # A copy, made in one step: the thread of the sockets may be adding to the other.
    seen = dict(state.seen) if core is state.core else {}
    for tool in TOOLS:
        before = slices[tool.name]
        after = tool.fold(before, record, core)
        if after is not before:
            slices = {**slices, tool.name: after}
            seen = {key: part for key, part in seen.items() if key[0] != tool.name}
    return State(record.seq, record.at, core, slices, seen)


def _fold_core(core: Core, record: Record) -> Core:
    """In this order: the people know the session as it is after the fact, the stage knows both."""
    session = SESSION.fold(core.session, record, core)
    if session is not core.session:
        core = replace(core, session=session)
    people = PEOPLE.fold(core.people, record, core)
    if people is not core.people:
        core = replace(core, people=people)
    stage = STAGE.fold(core.stage, record, core)
    return core if stage is core.stage else replace(core, stage=stage)


def decide(state: State, command: Command, asked: Asked) -> Sequence[Decided]:
    """What is to happen; raises a Refusal."""
    if is_system_only(command) != (asked.by == SYSTEM) and not (asked.by == SYSTEM and command.from_panel):
        raise NotAllowed
    if asked.by != SYSTEM and asked.by not in state.core.people.present:
        raise NotPresent
    if asked.by in state.core.people.waiting and state.core.session.phase == "live" and not isinstance(command, Leave):
        raise NotLetIn
    feature = FEATURE_OF[type(command)]
    return feature.decide(_slice(state, feature.name), state.core, command, asked)


def recalls(state: State, command: Command) -> int | None:
    """The number of the fact that has to be read back before this is decided; None for nearly every command."""
    feature = FEATURE_OF[type(command)]
    if feature.recalls is None:
        return None
    seq = feature.recalls(_slice(state, feature.name), command)
    return seq if seq is not None and 0 < seq <= state.seq else None


def blanked(record: Record) -> Record:
    """Its content is gone, its number stays."""
    blank = FEATURE_OF[type(record.fact)].blanked
    return record if blank is None else replace(record, fact=blank(record.fact))


def dropped_pictures(before: State, after: State) -> set[str]:
    """Ids of the pictures that were shown before and no longer are."""
    dropped: set[str] = set()
    for tool in _PICTURED:
        was, now = before.slices[tool.name], after.slices[tool.name]
        if was is not now and tool.pictures is not None:
            dropped |= set(tool.pictures(was)) - set(tool.pictures(now))
    return dropped


def is_system_only(command: Command) -> bool:
    return command.system_only


def audience_of(state: State, person: PersonId) -> Audience | None:
    """None: not present."""
    return state.core.audience_of(person)


def room_parts(state: State, audience: Audience) -> dict[str, object]:
    """What an audience sees, by feature."""
    parts = {}
    for feature in FEATURES:
        key = (feature.name, audience)
        if key not in state.seen:
            state.seen[key] = feature.sight(_slice(state, feature.name), state.core, audience)
        part = state.seen[key]
        if part is not None:
            parts[feature.name] = part
    return parts


def own_parts(state: State, person: PersonId) -> dict[str, object]:
    """What one person sees of themselves, by feature; nothing when they are not present."""
    parts: dict[str, object] = {}
    if person not in state.core.people.present:
        return parts
    for feature in FEATURES:
        part = feature.own(_slice(state, feature.name), state.core, person)
        if part is not None:
            parts[feature.name] = part
    return parts


def concerned(facts: Iterable[Fact]) -> set[PersonId] | None:
    """Whose own parts may have changed; None: everybody's."""
    people: set[PersonId] = set()
    for fact in facts:
        for feature in FEATURES:
            concerns = feature.concerns(fact)
            if concerns is None:
                return None
            people |= concerns
    return people


def may_signal(state: State, signal: Signal, person: PersonId) -> bool:
    kind = type(signal)
    return person in state.core.people.present and SIGNALS[kind].may(
        _slice(state, FEATURE_OF[kind].name), state.core, person
    )


def media_rights(state: State, person: PersonId) -> rights.MediaRights:
    return rights.media_rights(state.core, person)


def _slice(state: State, name: str) -> object:
    match name:
        case "session":
            return state.core.session
        case "people":
            return state.core.people
        case "stage":
            return state.core.stage
    return state.slices[name]
