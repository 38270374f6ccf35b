"""Who is here and who has been."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from rostrum.rooms.wire import Millis, PersonId, Role


@dataclass(frozen=True, slots=True)
class Person:
    """One who is present, as the stage sees them."""

    id: PersonId
    name: str
    role: Role
    joined_at: Millis


@dataclass(frozen=True, slots=True)
class Contact:
    """What only hosts see of one who is present."""

    email: str


@dataclass(frozen=True, slots=True)
class Known:
    """One who has ever been here; a role that was changed outlives leaving. `in_session`: was here in the running session (lock lets them return)."""

    id: PersonId
    name: str
    role: Role
    in_session: int
    last_seen_at: Millis


@dataclass(frozen=True, slots=True)
class Blocked:
    id: PersonId
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleState:
    present: Mapping[PersonId, Person] = field(default_factory=dict)
    contacts: Mapping[PersonId, Contact] = field(default_factory=dict)
    known: Mapping[PersonId, Known] = field(default_factory=dict)
    removed: Mapping[PersonId, Blocked] = field(default_factory=dict)
    blocked: Mapping[PersonId, Blocked] = field(default_factory=dict)
    attendees: int = 0
    peak: int = 0
    session: int = 0
    stage_empty_since: Millis | None = None
