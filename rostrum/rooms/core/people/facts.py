"""Who comes, goes, and becomes what."""

from typing import Literal

from rostrum.rooms.wire import Fact, Millis, PersonId, Role


class PersonJoined(Fact):
    kind: Literal["person_joined"] = "person_joined"
    person: PersonId
    name: str
    role: Role
    email: str


class PersonLeft(Fact):
    """`left_at` is the last heartbeat of one who was lost."""

    kind: Literal["person_left"] = "person_left"
    person: PersonId
    reason: Literal["left", "lost", "removed"]
    left_at: Millis


class PersonRemoved(Fact):
    """May not come back during this session. Follows a `person_left` of one who was present."""

    kind: Literal["person_removed"] = "person_removed"
    person: PersonId


class PersonBlocked(Fact):
    """May not come back until unblocked."""

    kind: Literal["person_blocked"] = "person_blocked"
    person: PersonId


class PersonUnblocked(Fact):
    """May come back, whether blocked or only removed."""

    kind: Literal["person_unblocked"] = "person_unblocked"
    person: PersonId


class RoleChanged(Fact):
    """Given by a host: outlives leaving."""

    kind: Literal["role_changed"] = "role_changed"
    person: PersonId
    role: Role


class AdmissionChanged(Fact):
    """`by_hand`: attendees who come from now on wait in the lobby until a host lets them in. Who is in the room stays; before
    the start everybody waits."""

    kind: Literal["admission_changed"] = "admission_changed"
    by_hand: bool


class PeopleAdmitted(Fact):
    """Out of the lobby, for this session."""

    kind: Literal["people_admitted"] = "people_admitted"
    people: tuple[PersonId, ...]


PeopleFact = (
    PersonJoined
    | PersonLeft
    | PersonRemoved
    | PersonBlocked
    | PersonUnblocked
    | RoleChanged
    | AdmissionChanged
    | PeopleAdmitted
)
