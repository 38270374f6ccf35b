"""Start, end, lock, takeover, abandonment."""

from dataclasses import replace

from rostrum.rooms.core.people.commands import DropPerson, Leave
from rostrum.rooms.core.session.commands import (
    DescribeRoom,
    EndSession,
    LockRoom,
    StartSession,
    TakeOverSession,
    UnlockRoom,
)
from rostrum.rooms.core.session.facts import (
    RoomLocked,
    RoomUnlocked,
    SessionEndCalledOff,
    SessionEnded,
    SessionEndWarned,
    SessionStarted,
    SessionTakenOver,
)
from rostrum.rooms.feature import RunningSession
from rostrum.rooms.wire import SYSTEM
from tests.rooms.cast import ANNA, BORIS, CLARA, HANA, HUGO, PAULA, PIOTR, TRIAL, described, joining
from tests.rooms.story import MINUTE, SECOND, Story


def test_the_host_enters_then_starts_and_leads(waiting: Story) -> None:
    waiting.joined(HANA)

    assert waiting.do(HANA, StartSession()) == [SessionStarted(session=1, host=HANA)]

    assert waiting.sees(HANA)["session"].phase == "live"
    assert waiting.sees(HANA)["session"].host == HANA


def test_only_a_host_starts_and_ends(waiting: Story) -> None:
    waiting.joined(HANA, PIOTR, ANNA)

    assert waiting.refused(PIOTR, StartSession()) == ("not_allowed", {})
    assert waiting.refused(ANNA, StartSession()) == ("not_allowed", {})
    waiting.do(HANA, StartSession())
    assert waiting.refused(PIOTR, EndSession()) == ("not_allowed", {})
    assert waiting.refused(ANNA, EndSession()) == ("not_allowed", {})


def test_a_session_that_runs_is_not_started_again(live: Story) -> None:
    assert live.refused(HANA, StartSession()) == ("already_live", {})


def test_attendees_see_the_lobby_until_the_start_and_after_the_end(waiting: Story) -> None:
    waiting.joined(HANA, ANNA)
    assert waiting.sees(ANNA).keys() == {"session", "people"}

    waiting.do(HANA, StartSession())
    assert waiting.sees(ANNA).keys() == {
        "session",
        "people",
        "stage",
        "chat",
        "floor",
        "slides",
        "player",
        "handouts",
        "call_to_action",
        "reactions",
        "polls",
        "break_card",
        "lower_thirds",
        "portraits",
        "whiteboard",
        "questions",
        "recording",
        "streaming",
    }

    waiting.do(HANA, EndSession())
    assert waiting.sees(ANNA).keys() == {"session", "people"}


def test_leaving_keeps_the_room_open_for_the_others(live: Story) -> None:
    live.do(HANA, Leave())

    assert live.sees(ANNA)["session"].phase == "live"


def test_ending_closes_it_for_everyone(live: Story) -> None:
    assert live.do(HANA, EndSession()) == [SessionEnded(session=1, reason="host")]

    assert live.sees(ANNA)["session"].phase == "ended"
    assert live.refused(HANA, EndSession()) == ("not_live", {})


def test_an_ended_event_may_have_another_session(live: Story) -> None:
    live.do(HANA, EndSession())

    assert live.do(HANA, StartSession()) == [SessionStarted(session=2, host=HANA)]


def test_a_second_session_of_the_account_is_refused_naming_the_one_that_runs() -> None:
    story = Story(described(limits=TRIAL)).joined(HANA)
    story.running = (RunningSession("123456789", "Morning show", since=1),)

    refusal = story.refused(HANA, StartSession())

    assert refusal == ("another_session_runs", {"room": "123456789", "title": "Morning show"})


def test_an_installation_of_ones_own_runs_as_many_as_it_likes(waiting: Story) -> None:
    waiting.joined(HANA)
    waiting.running = (RunningSession("123456789", "Morning show", since=1),) * 3

    assert waiting.do(HANA, StartSession()) == [SessionStarted(session=1, host=HANA)]


def test_a_cancelled_event_is_not_started() -> None:
    story = Story(described(cancelled=True)).joined(HANA)

    assert story.refused(HANA, StartSession()) == ("event_cancelled", {})


def test_cancelling_the_event_ends_its_running_session(live: Story) -> None:
    cancelled = described(cancelled=True)

    facts = live.do(SYSTEM, DescribeRoom(description=cancelled))

    assert facts == [cancelled, SessionEnded(session=1, reason="cancelled")]


def test_a_room_that_nobody_described_cannot_start() -> None:
    assert Story().joined(HANA).refused(HANA, StartSession()) == ("out_of_turn", {})


def test_the_same_description_again_says_nothing(live: Story) -> None:
    assert live.do(SYSTEM, DescribeRoom(description=described())) == []


def test_nobody_new_gets_into_a_locked_room_but_those_dropped_return(live: Story) -> None:
    live.do(SYSTEM, DropPerson(person=ANNA, last_seen=live.now))

    assert live.do(HANA, LockRoom()) == [RoomLocked()]

    assert live.refused(SYSTEM, joining(CLARA)) == ("room_locked", {})
    assert live.refused(SYSTEM, joining(PAULA)) == ("room_locked", {})
    assert len(live.do(SYSTEM, joining(ANNA))) == 1


def test_hosts_get_into_a_locked_room(live: Story) -> None:
    live.do(HANA, LockRoom())

    assert len(live.do(SYSTEM, joining(HUGO))) == 1


def test_who_was_only_in_an_earlier_session_does_not_return_into_a_locked_room(live: Story) -> None:
    live.do(BORIS, Leave())
    live.do(HANA, EndSession())
    live.do(HANA, StartSession())
    live.do(HANA, LockRoom())

    assert live.refused(SYSTEM, joining(BORIS)) == ("room_locked", {})
    live.do(ANNA, Leave())
    assert len(live.do(SYSTEM, joining(ANNA))) == 1


def test_an_unlocked_room_lets_everybody_in_again(live: Story) -> None:
    live.do(HANA, LockRoom())

    assert live.do(HANA, UnlockRoom()) == [RoomUnlocked()]

    assert len(live.do(SYSTEM, joining(CLARA))) == 1


def test_a_lock_ends_with_the_session(live: Story) -> None:
    live.do(HANA, LockRoom())
    live.do(HANA, EndSession())

    assert live.sees(HANA)["session"].locked is False
    assert live.refused(HANA, LockRoom()) == ("not_live", {})


def test_locking_what_is_locked_does_nothing(live: Story) -> None:
    live.do(HANA, LockRoom())

    assert live.do(HANA, LockRoom()) == []


def test_a_presenter_takes_over_when_the_host_is_gone_for_a_minute(live: Story) -> None:
    live.do(HANA, Leave())
    left = live.now

    assert live.refused(PIOTR, TakeOverSession()) == ("host_is_here", {"seconds": 59})
    live.now = left + MINUTE - SECOND
    assert live.do(PIOTR, TakeOverSession()) == [SessionTakenOver(person=PIOTR)]

    assert live.sees(PIOTR)["session"].host == PIOTR
    assert live.own(PIOTR)["people"].role == "host"


def test_the_minute_counts_from_the_last_sign_of_a_lost_host(live: Story) -> None:
    last_seen = live.now
    live.after(20 * SECOND).do(SYSTEM, DropPerson(person=HANA, last_seen=last_seen))

    assert live.sees(PIOTR)["session"].host_lost_at == last_seen
    assert live.sees(PIOTR)["session"].take_over_at == last_seen + MINUTE


def test_nobody_takes_over_from_a_host_who_is_here(live: Story) -> None:
    assert live.refused(PIOTR, TakeOverSession()) == ("host_is_here", {"seconds": 60})


def test_nobody_takes_over_while_another_host_is_here(live: Story) -> None:
    live.joined(HUGO)
    live.do(HANA, Leave())
    live.after(10 * MINUTE)

    assert live.refused(PIOTR, TakeOverSession()) == ("host_is_here", {"seconds": 60})


def test_attendees_never_take_over(live: Story) -> None:
    live.do(HANA, Leave())
    live.after(MINUTE)

    assert live.refused(ANNA, TakeOverSession()) == ("not_allowed", {})


def test_taking_over_is_offered_to_presenters_only_while_no_host_is_here(live: Story) -> None:
    assert live.sees(PIOTR)["session"].may == ()

    live.do(HANA, Leave())

    assert live.sees(PIOTR)["session"].may == ("take_over_session",)
    assert live.sees(ANNA)["session"].may == ()
    live.joined(HANA)
    assert live.sees(PIOTR)["session"].may == ()


def test_a_lost_host_who_returns_is_a_host_still(live: Story) -> None:
    live.do(HANA, Leave())
    live.after(MINUTE).do(PIOTR, TakeOverSession())

    live.joined(HANA)

    assert live.own(HANA)["people"].role == "host"
    assert live.sees(HANA)["session"].host == PIOTR


def test_a_session_without_its_stage_is_warned_after_25_minutes_and_ended_after_30(live: Story) -> None:
    live.do(PIOTR, Leave())
    live.do(HANA, Leave())
    left = live.now

    warned = live.come_due("warn_abandoned")
    assert live.now == left + 25 * MINUTE
    assert warned == [SessionEndWarned(ends_at=left + 30 * MINUTE)]
    assert live.sees(ANNA)["session"].ends_at == left + 30 * MINUTE

    ended = live.come_due("end_abandoned")
    assert live.now == left + 30 * MINUTE
    assert ended == [SessionEnded(session=1, reason="abandoned")]
    assert live.sees(ANNA)["session"].ends_at is None


def test_a_warning_that_comes_late_still_leaves_five_minutes(live: Story) -> None:
    live.do(PIOTR, Leave())
    live.do(HANA, Leave())
    late = live.now + 60 * MINUTE
    live.scheduled["warn_abandoned"] = replace(live.scheduled["warn_abandoned"], due=late)

    assert live.come_due("warn_abandoned") == [SessionEndWarned(ends_at=late + 5 * MINUTE)]
    assert live.scheduled["end_abandoned"].due == late + 5 * MINUTE


def test_one_presenter_is_enough_to_keep_a_session(live: Story) -> None:
    live.do(HANA, Leave())

    assert live.scheduled == {}


def test_one_of_the_stage_who_comes_back_keeps_the_session(live: Story) -> None:
    live.do(PIOTR, Leave())
    live.do(HANA, Leave())

    live.joined(PIOTR)

    assert live.scheduled == {}


def test_an_attendee_does_not_keep_an_abandoned_session(live: Story) -> None:
    live.do(PIOTR, Leave())
    live.do(HANA, Leave())

    live.joined(CLARA)

    assert live.scheduled.keys() == {"warn_abandoned", "end_abandoned"}


def test_coming_back_after_the_warning_calls_the_end_off(live: Story) -> None:
    live.do(PIOTR, Leave())
    live.do(HANA, Leave())
    live.come_due("warn_abandoned")

    facts = live.do(SYSTEM, joining(PIOTR))

    assert facts[1:] == [SessionEndCalledOff()]
    assert live.sees(PIOTR)["session"].ends_at is None
    assert live.scheduled == {}


def test_an_attendee_who_becomes_a_presenter_by_the_code_calls_the_end_off(live: Story) -> None:
    live.do(PIOTR, Leave())
    live.do(HANA, Leave())
    live.come_due("warn_abandoned")

    facts = live.do(SYSTEM, joining(ANNA, "presenter"))

    assert facts[1:] == [SessionEndCalledOff()]
    assert live.scheduled == {}


def test_a_command_that_comes_due_although_someone_came_back_does_nothing(live: Story) -> None:
    live.do(PIOTR, Leave())
    live.do(HANA, Leave())
    left_over = dict(live.scheduled)
    live.joined(PIOTR)
    live.do(PIOTR, Leave())
    live.scheduled = left_over

    assert live.come_due("warn_abandoned") == []
    live.scheduled = left_over
    assert live.come_due("end_abandoned") == []


def test_a_room_that_waits_is_never_abandoned(waiting: Story) -> None:
    waiting.joined(HANA)
    waiting.do(HANA, Leave())

    assert waiting.scheduled == {}


def test_what_a_host_may_do_follows_the_phase(waiting: Story) -> None:
    waiting.joined(HANA)
    assert waiting.sees(HANA)["session"].may == ("start_session", "lock_room")

    waiting.do(HANA, StartSession())
    assert waiting.sees(HANA)["session"].may == ("end_session", "lock_room")

    waiting.do(HANA, LockRoom())
    assert waiting.sees(HANA)["session"].may == ("end_session", "unlock_room")

    waiting.do(HANA, EndSession())
    assert waiting.sees(HANA)["session"].may == ("start_session",)
