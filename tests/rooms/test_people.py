"""Coming and going, removing, blocking, roles, and who sees whom."""

from rostrum.rooms.core.people.commands import (
    BlockPerson,
    ChangeRole,
    DropPerson,
    Leave,
    RemovePerson,
    UnblockPerson,
)
from rostrum.rooms.core.people.facts import (
    PersonBlocked,
    PersonJoined,
    PersonLeft,
    PersonRemoved,
    PersonUnblocked,
    RoleChanged,
)
from rostrum.rooms.core.session.commands import EndSession, StartSession, TakeOverSession
from rostrum.rooms.core.session.facts import SessionTakenOver
from rostrum.rooms.wire import SYSTEM
from tests.rooms.cast import ANNA, BORIS, CLARA, HANA, HUGO, PAULA, PIOTR, TRIAL, described, joining
from tests.rooms.story import MINUTE, SECOND, Story, live_room


def test_joining_is_a_fact_once_however_many_sockets_one_has(waiting: Story) -> None:
    joined = PersonJoined(person=ANNA, name="Anna", role="attendee", email="p_anna@example.com")

    assert waiting.do(SYSTEM, joining(ANNA)) == [joined]
    assert waiting.do(SYSTEM, joining(ANNA)) == []


def test_leaving_says_when(live: Story) -> None:
    facts = live.do(ANNA, Leave())

    assert facts == [PersonLeft(person=ANNA, reason="left", left_at=live.now)]


def test_a_lost_person_left_at_their_last_heartbeat(live: Story) -> None:
    facts = live.do(SYSTEM, DropPerson(person=ANNA, last_seen=live.now - 20 * SECOND))

    assert facts == [PersonLeft(person=ANNA, reason="lost", left_at=live.now - 21 * SECOND)]


def test_dropping_who_has_gone_already_does_nothing(live: Story) -> None:
    live.do(ANNA, Leave())

    assert live.do(SYSTEM, DropPerson(person=ANNA, last_seen=live.now)) == []


def test_who_has_left_may_ask_nothing_more(live: Story) -> None:
    live.do(ANNA, Leave())

    assert live.refused(ANNA, Leave()) == ("not_present", {})


def test_attendees_see_counts_and_the_stage_the_stage_sees_everybody(live: Story) -> None:
    assert live.sees(ANNA)["people"].present.keys() == {HANA, PIOTR}
    assert live.sees(ANNA)["people"].attendees == 2

    assert live.sees(PIOTR)["people"].present.keys() == {HANA, PIOTR, ANNA, BORIS}


def test_only_hosts_see_mail_addresses(live: Story) -> None:
    assert live.sees(HANA)["people"].contacts[ANNA].email == "p_anna@example.com"
    assert live.sees(PIOTR)["people"].contacts == {}
    assert live.sees(ANNA)["people"].contacts == {}


def test_the_peak_is_the_most_attendees_at_once_in_this_session(live: Story) -> None:
    live.joined(CLARA)
    live.do(CLARA, Leave())
    live.do(ANNA, Leave())
    assert (live.sees(HANA)["people"].attendees, live.sees(HANA)["people"].peak) == (1, 3)

    live.do(HANA, EndSession())
    live.do(HANA, StartSession())
    assert live.sees(HANA)["people"].peak == 1


def test_a_removed_person_may_not_return_in_this_session(live: Story) -> None:
    facts = live.do(HANA, RemovePerson(person=ANNA))

    assert facts == [PersonLeft(person=ANNA, reason="removed", left_at=live.now), PersonRemoved(person=ANNA)]
    assert live.refused(SYSTEM, joining(ANNA)) == ("removed", {})
    live.do(HANA, EndSession())
    assert len(live.do(SYSTEM, joining(ANNA))) == 1


def test_who_was_removed_from_the_lobby_stays_out_of_the_session_to_come(waiting: Story) -> None:
    waiting.joined(HANA, ANNA)
    waiting.do(HANA, RemovePerson(person=ANNA))

    waiting.do(HANA, StartSession())

    assert waiting.refused(SYSTEM, joining(ANNA)) == ("removed", {})


def test_a_blocked_person_may_not_return_until_unblocked(live: Story) -> None:
    facts = live.do(HANA, BlockPerson(person=ANNA))

    assert facts == [PersonLeft(person=ANNA, reason="removed", left_at=live.now), PersonBlocked(person=ANNA)]
    live.do(HANA, EndSession())
    live.do(HANA, StartSession())
    assert live.refused(SYSTEM, joining(ANNA)) == ("blocked", {})
    assert live.do(HANA, UnblockPerson(person=ANNA)) == [PersonUnblocked(person=ANNA)]
    assert len(live.do(SYSTEM, joining(ANNA))) == 1


def test_a_removal_may_be_taken_back(live: Story) -> None:
    live.do(HANA, RemovePerson(person=ANNA))

    live.do(HANA, UnblockPerson(person=ANNA))

    assert len(live.do(SYSTEM, joining(ANNA))) == 1


def test_who_left_may_still_be_blocked(live: Story) -> None:
    live.do(ANNA, Leave())

    assert live.do(HANA, BlockPerson(person=ANNA)) == [PersonBlocked(person=ANNA)]


def test_only_hosts_see_who_is_removed_and_blocked(live: Story) -> None:
    live.do(HANA, RemovePerson(person=ANNA))
    live.do(HANA, BlockPerson(person=BORIS))

    assert live.sees(HANA)["people"].removed[ANNA].name == "Anna"
    assert live.sees(HANA)["people"].blocked[BORIS].name == "Boris"
    assert live.sees(PIOTR)["people"].removed == live.sees(PIOTR)["people"].blocked == {}


def test_only_hosts_remove_block_and_give_roles(live: Story) -> None:
    for by in (PIOTR, ANNA):
        for command in (
            RemovePerson(person=BORIS),
            BlockPerson(person=BORIS),
            UnblockPerson(person=BORIS),
            ChangeRole(person=BORIS, role="presenter"),
        ):
            assert live.refused(by, command) == ("not_allowed", {})


def test_hosts_are_neither_removed_nor_blocked(live: Story) -> None:
    live.joined(HUGO)

    assert live.refused(HANA, RemovePerson(person=HUGO)) == ("not_allowed", {})
    assert live.refused(HANA, BlockPerson(person=HUGO)) == ("not_allowed", {})
    assert live.refused(HANA, RemovePerson(person=HANA)) == ("not_allowed", {})


def test_nobody_is_removed_who_has_never_been_here(live: Story) -> None:
    assert live.refused(HANA, RemovePerson(person=CLARA)) == ("no_such_person", {})
    assert live.refused(HANA, BlockPerson(person=CLARA)) == ("no_such_person", {})
    assert live.refused(HANA, UnblockPerson(person=CLARA)) == ("no_such_person", {})
    assert live.refused(HANA, ChangeRole(person=CLARA, role="presenter")) == ("no_such_person", {})


def test_a_host_makes_an_attendee_a_presenter(live: Story) -> None:
    facts = live.do(HANA, ChangeRole(person=ANNA, role="presenter"))

    assert facts == [RoleChanged(person=ANNA, role="presenter")]
    assert live.own(ANNA)["people"].role == "presenter"
    assert live.sees(ANNA)["people"].present.keys() == {HANA, PIOTR, ANNA, BORIS}
    assert live.sees(HANA)["people"].attendees == 1


def test_a_given_role_outlives_leaving(live: Story) -> None:
    live.do(HANA, ChangeRole(person=ANNA, role="presenter"))
    live.do(HANA, ChangeRole(person=PIOTR, role="attendee"))
    live.do(ANNA, Leave())
    live.do(PIOTR, Leave())

    live.joined(ANNA, PIOTR)

    assert live.own(ANNA)["people"].role == "presenter"
    assert live.own(PIOTR)["people"].role == "attendee"


def test_an_attendee_who_comes_again_with_the_presenters_code_is_one(live: Story) -> None:
    facts = live.do(SYSTEM, joining(ANNA, "presenter"))

    assert facts == [RoleChanged(person=ANNA, role="presenter")]


def test_who_was_made_an_attendee_does_not_become_a_presenter_by_the_code(live: Story) -> None:
    live.do(HANA, ChangeRole(person=PIOTR, role="attendee"))

    assert live.do(SYSTEM, joining(PIOTR, "presenter")) == []


def test_nobody_is_made_a_host_and_nobody_changes_themselves(live: Story) -> None:
    assert live.refused(HANA, ChangeRole(person=PIOTR, role="host")) == ("not_allowed", {})
    assert live.refused(HANA, ChangeRole(person=HANA, role="attendee")) == ("not_allowed", {})


def test_the_role_one_has_is_not_given_again(live: Story) -> None:
    assert live.do(HANA, ChangeRole(person=PIOTR, role="presenter")) == []


def test_a_host_who_is_back_makes_who_took_over_a_presenter_and_leads(live: Story) -> None:
    live.do(HANA, Leave())
    live.after(MINUTE).do(PIOTR, TakeOverSession())
    live.joined(HANA)

    facts = live.do(HANA, ChangeRole(person=PIOTR, role="presenter"))

    assert facts == [RoleChanged(person=PIOTR, role="presenter"), SessionTakenOver(person=HANA)]
    assert live.sees(HANA)["session"].host == HANA


def test_there_are_no_more_presenters_than_the_plan_has() -> None:
    story = live_room(described(limits=TRIAL))
    story.do(HANA, ChangeRole(person=ANNA, role="presenter"))

    assert story.refused(HANA, ChangeRole(person=BORIS, role="presenter")) == ("too_many_presenters", {"limit": 2})
    assert story.refused(SYSTEM, joining(PAULA)) == ("too_many_presenters", {"limit": 2})


def test_the_26th_attendee_of_a_trial_is_told_why() -> None:
    story = Story(described(limits=TRIAL)).joined(HANA, PIOTR, *(f"p_{number}" for number in range(25)))

    assert story.refused(SYSTEM, joining(ANNA)) == ("room_full", {"limit": 25, "plan": "trial"})


def test_hosts_and_presenters_do_not_count_in_a_webinar() -> None:
    story = Story(described(limits=TRIAL)).joined(*(f"p_{number}" for number in range(25)))

    assert len(story.do(SYSTEM, joining(HANA))) == 1
    assert len(story.do(SYSTEM, joining(PIOTR))) == 1


def test_a_meeting_counts_everybody() -> None:
    story = Story(described("meeting", TRIAL)).joined(HANA, PIOTR, "p_1", "p_2", "p_3")

    assert story.refused(SYSTEM, joining(ANNA)) == ("room_full", {"limit": 5, "plan": "trial"})
    assert story.refused(SYSTEM, joining(PAULA)) == ("room_full", {"limit": 5, "plan": "trial"})


def test_hosts_are_never_locked_out() -> None:
    story = Story(described("meeting", TRIAL)).joined(PIOTR, "p_1", "p_2", "p_3", "p_4")

    assert len(story.do(SYSTEM, joining(HANA))) == 1


def test_a_place_that_is_left_is_free() -> None:
    story = Story(described(limits=TRIAL)).joined(*(f"p_{number}" for number in range(25)))
    story.do("p_7", Leave())

    assert len(story.do(SYSTEM, joining(ANNA))) == 1


def test_one_who_is_here_is_not_counted_twice() -> None:
    story = Story(described(limits=TRIAL)).joined(*(f"p_{number}" for number in range(25)))

    assert story.do(SYSTEM, joining("p_7")) == []
