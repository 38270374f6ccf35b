"""What each audience sees of the people."""

from collections.abc import Mapping
from dataclasses import dataclass

from rostrum.rooms.core.people.state import Blocked, Contact, Person
from rostrum.rooms.wire import PersonId, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class PeoplePart:
    """Attendees see counts and the stage's people; the stage sees everybody; hosts also contacts, and who is blocked or removed."""

    present: Mapping[PersonId, Person]
    contacts: Mapping[PersonId, Contact]
    blocked: Mapping[PersonId, Blocked]
    removed: Mapping[PersonId, Blocked]
    attendees: int
    peak: int
    may: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPeoplePart:
    id: PersonId
    name: str
    role: Role
    may: tuple[str, ...]
