"""Who plays in the stories: a host, another host, two presenters, a moderator, three attendees."""

from rostrum.rooms.core.people.commands import Join
from rostrum.rooms.core.session.facts import Limits, RoomDescribed
from rostrum.rooms.wire import PersonId, Role, RoomType

HANA, HUGO = "p_hana", "p_hugo"
PIOTR, PAULA = "p_piotr", "p_paula"
MILA = "p_mila"
ANNA, BORIS, CLARA = "p_anna", "p_boris", "p_clara"

ROLES: dict[PersonId, Role] = {
    HANA: "host",
    HUGO: "host",
    PIOTR: "presenter",
    PAULA: "presenter",
    MILA: "moderator",
    ANNA: "attendee",
    BORIS: "attendee",
    CLARA: "attendee",
}

TRIAL = Limits(plan="trial", attendees=25, meeting_attendees=5, presenters=2, cameras=4, parallel_sessions=1)
LARGE = Limits(plan="large", attendees=1000, meeting_attendees=100, presenters=30, cameras=2, parallel_sessions=None)


def described(room_type: RoomType = "webinar", limits: Limits = LARGE, *, cancelled: bool = False) -> RoomDescribed:
    return RoomDescribed(
        account="a_account",
        event="e_event",
        title="Tea and code",
        room_type=room_type,
        starts_at=1_800_000_000_000,
        duration_minutes=60,
        zone="Europe/Warsaw",
        language="en",
        limits=limits,
        cancelled=cancelled,
    )


def joining(person: PersonId, role: Role | None = None) -> Join:
    """Without `role`: as what the cast says, or an attendee."""
    name = person.removeprefix("p_").capitalize()
    return Join(person=person, name=name, role=role or ROLES.get(person, "attendee"), email=f"{person}@example.com")
