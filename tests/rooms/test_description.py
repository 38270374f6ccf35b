"""The event behind a room, in the room's words."""

from datetime import UTC, datetime

import pytest

from rostrum.events.actions import cancel_event, schedule_event
from rostrum.events.rules import EventPlan
from rostrum.rooms.core.session.facts import Limits
from rostrum.rooms.queries import describe
from tests.clock import wall
from tests.people import member_named

pytestmark = pytest.mark.django_db(databases=["default"])


@pytest.fixture
def plan() -> EventPlan:
    return EventPlan(
        title="Tea and code",
        local_start=wall("2031-06-02T18:00"),
        zone="Europe/Warsaw",
        room_type="meeting",
        duration_minutes=45,
        language="ru",
        access="open",
        password="",
    )


def test_a_room_is_described_by_its_event_and_its_accounts_plan(plan: EventPlan) -> None:
    member = member_named("Hana", plan="trial")
    event = schedule_event(plan, by=member)

    description = describe(event.room_id)

    assert description is not None
    assert (description.account, description.event) == (member.owner_id, event.id)
    assert (description.title, description.room_type, description.language) == ("Tea and code", "meeting", "ru")
    assert description.starts_at == int(datetime(2031, 6, 2, 16, 0, tzinfo=UTC).timestamp() * 1000)
    assert description.limits == Limits(
        plan="trial",
        attendees=25,
        meeting_attendees=5,
        presenters=2,
        cameras=4,
        parallel_sessions=1,
        hd=False,
        recording_minutes=30,
        recording_minutes_left=30,
    )
    assert not description.cancelled


def test_a_cancelled_event_says_so(plan: EventPlan) -> None:
    event = schedule_event(plan, by=member_named("Hana"))
    cancel_event(event, is_live=False)

    description = describe(event.room_id)

    assert description is not None
    assert description.cancelled


def test_a_room_without_an_event_has_no_description() -> None:
    assert describe("111111111") is None
