"""Who takes a lost host's session over is a host until it ends."""

import pytest

from rostrum.rooms.core.people.commands import ChangeRole, Join, Leave
from rostrum.rooms.core.people.facts import PersonJoined
from rostrum.rooms.core.session.commands import (
    DescribeRoom,
    EndSession,
    LockRoom,
    StartSession,
    TakeOverSession,
)
from rostrum.rooms.core.session.facts import SessionEnded, SessionStarted, SessionTakenOver
from rostrum.rooms.features.preflight.commands import ReportReadiness
from rostrum.rooms.features.recording.commands import StartRecording
from rostrum.rooms.wire import SYSTEM
from tests.rooms.cast import ANNA, HANA, PIOTR, described, joining
from tests.rooms.story import MINUTE, Story


@pytest.fixture
def taken_over(live: Story) -> Story:
    """Hana has left her session; Piotr, a guest, leads it."""
    live.do(HANA, Leave())
    live.after(MINUTE).do(PIOTR, TakeOverSession())
    return live


def test_who_took_over_is_a_presenter_again_when_the_session_has_ended(taken_over: Story) -> None:
    assert taken_over.do(PIOTR, EndSession()) == [SessionEnded(session=1, reason="host")]

    assert taken_over.own(PIOTR)["people"].role == "presenter"
    assert taken_over.sees(PIOTR)["people"].contacts == {}
    assert taken_over.sees(PIOTR)["stage"].backstage[PIOTR].role == "presenter"
    assert taken_over.refused(PIOTR, StartSession()) == ("not_allowed", {})


def test_it_ends_with_all_that_runs_in_it(taken_over: Story) -> None:
    taken_over.do(PIOTR, StartRecording())

    taken_over.do(PIOTR, EndSession())

    assert taken_over.sees(ANNA).keys() == {"session", "people"}
    assert taken_over.sees(PIOTR)["recording"].light == "off"
    assert taken_over.sees(PIOTR)["session"].phase == "ended"


def test_who_took_over_and_left_comes_to_the_next_session_as_a_presenter(taken_over: Story) -> None:
    taken_over.do(PIOTR, Leave())
    taken_over.joined(HANA)
    taken_over.do(HANA, EndSession())
    taken_over.do(HANA, StartSession())
    taken_over.do(HANA, LockRoom())

    assert taken_over.refused(SYSTEM, joining(PIOTR)) == ("room_locked", {})


def test_who_took_over_and_lost_the_line_is_the_host_of_that_session_still(taken_over: Story) -> None:
    taken_over.do(PIOTR, Leave())

    taken_over.joined(PIOTR)
    assert taken_over.own(PIOTR)["people"].role == "host"

    taken_over.do(PIOTR, EndSession())
    assert taken_over.own(PIOTR)["people"].role == "presenter"


def test_a_session_that_is_ended_from_outside_ends_it_too(taken_over: Story) -> None:
    taken_over.do(SYSTEM, DescribeRoom(description=described(cancelled=True)))

    assert taken_over.own(PIOTR)["people"].role == "presenter"


def test_a_presenter_by_promotion_keeps_what_the_host_gave(live: Story) -> None:
    live.do(HANA, ChangeRole(person=ANNA, role="presenter"))
    live.do(HANA, Leave())
    live.after(MINUTE).do(ANNA, TakeOverSession())
    live.do(ANNA, EndSession())
    live.do(ANNA, Leave())

    live.joined(ANNA)

    assert live.own(ANNA)["people"].role == "presenter"


def test_a_presenter_by_the_code_is_what_the_next_link_says(taken_over: Story) -> None:
    taken_over.do(PIOTR, EndSession())
    taken_over.do(PIOTR, Leave())

    [came] = taken_over.do(SYSTEM, joining(PIOTR, "attendee"))

    assert isinstance(came, PersonJoined)
    assert came.role == "attendee"


def test_a_host_who_leads_again_stays_a_host_after_the_end(taken_over: Story) -> None:
    taken_over.joined(HANA)
    taken_over.do(HANA, ChangeRole(person=PIOTR, role="presenter"))

    taken_over.do(HANA, EndSession())

    assert taken_over.own(HANA)["people"].role == "host"
    assert taken_over.do(HANA, StartSession()) == [SessionStarted(session=2, host=HANA)]


def test_a_member_who_took_over_is_a_host_as_soon_as_they_come_again(taken_over: Story) -> None:
    taken_over.do(PIOTR, EndSession())

    taken_over.do(SYSTEM, Join(person=PIOTR, name="Piotr", role="host", email="piotr@example.com"))

    assert taken_over.own(PIOTR)["people"].role == "host"


def test_their_trouble_is_a_presenters_again(taken_over: Story) -> None:
    taken_over.do(PIOTR, ReportReadiness(hearing="needs_tap", browser="Firefox 140"))

    taken_over.do(PIOTR, EndSession())

    assert taken_over.sees(PIOTR)["preflight"].troubles[PIOTR].role == "presenter"


def test_a_log_in_which_they_came_to_the_next_session_as_host_is_told_as_it_was(taken_over: Story) -> None:
    taken_over.happened(SessionEnded(session=1, reason="host"))

    taken_over.happened(SessionStarted(session=2, host=PIOTR), by=PIOTR)
    taken_over.happened(SessionTakenOver(person=PIOTR), by=PIOTR)
    taken_over.happened(SessionEnded(session=2, reason="host"), by=PIOTR)

    assert taken_over.own(PIOTR)["people"].role == "presenter"
    assert taken_over.sees(PIOTR)["session"].phase == "ended"
