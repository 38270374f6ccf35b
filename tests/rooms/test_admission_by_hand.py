"""A host lets people in from the lobby, one by one or all."""

from rostrum.rooms.core.people.commands import (
    AdmitByHand,
    AdmitFreely,
    AdmitPeople,
    ChangeRole,
    DropPerson,
    Leave,
)
from rostrum.rooms.core.people.facts import AdmissionChanged, PeopleAdmitted
from rostrum.rooms.core.session.commands import EndSession, StartSession
from rostrum.rooms.core.stage.commands import ChangeAudioMode
from rostrum.rooms.core.stage.rights import NO_RIGHTS, media_rights
from rostrum.rooms.features.floor.commands import OfferFloor, RaiseHand
from rostrum.rooms.fold import audience_of
from rostrum.rooms.wire import SYSTEM
from tests.rooms.cast import ANNA, BORIS, CLARA, HANA, PIOTR, joining
from tests.rooms.story import Story


def come(story: Story, *people: str) -> None:
    for person in people:
        story.do(SYSTEM, joining(person))


def test_who_comes_into_a_running_session_waits_until_a_host_lets_them_in(live: Story) -> None:
    live.do(HANA, AdmitByHand())

    come(live, CLARA)

    assert audience_of(live.state, CLARA) == "lobby"
    assert audience_of(live.state, ANNA) == "everyone", "who was there stays"
    assert live.sees(HANA)["people"].waiting.keys() == {CLARA}
    assert live.do(HANA, AdmitPeople(people=(CLARA,))) == [PeopleAdmitted(people=(CLARA,))]
    assert audience_of(live.state, CLARA) == "everyone"
    assert live.sees(HANA)["people"].waiting == {}


def test_before_the_start_everybody_waits_and_the_start_lets_nobody_in(waiting: Story) -> None:
    waiting.joined(HANA, ANNA, BORIS)
    waiting.do(HANA, AdmitByHand())

    waiting.do(HANA, StartSession())

    assert {audience_of(waiting.state, person) for person in (ANNA, BORIS)} == {"lobby"}
    waiting.do(HANA, AdmitPeople())
    assert {audience_of(waiting.state, person) for person in (ANNA, BORIS)} == {"everyone"}


def test_who_was_let_in_comes_back_without_asking_again_in_that_session(live: Story) -> None:
    live.do(HANA, AdmitByHand())
    come(live, CLARA)
    live.do(HANA, AdmitPeople(people=(CLARA,)))
    live.do(SYSTEM, DropPerson(person=CLARA, last_seen=live.now))
    live.do(ANNA, Leave())

    come(live, CLARA, ANNA)

    assert live.sees(HANA)["people"].waiting == {}


def test_who_missed_the_end_waits_again_for_the_next_session(live: Story) -> None:
    live.do(HANA, AdmitByHand())
    live.do(ANNA, Leave())
    live.do(HANA, EndSession())
    live.do(HANA, StartSession())

    come(live, ANNA)

    assert live.sees(HANA)["people"].waiting.keys() == {ANNA}
    assert audience_of(live.state, BORIS) == "everyone", "who stayed is still in"


def test_opening_the_doors_lets_in_who_waits_and_who_comes(live: Story) -> None:
    live.do(HANA, AdmitByHand())
    come(live, CLARA)

    facts = live.do(HANA, AdmitFreely())

    assert facts == [PeopleAdmitted(people=(CLARA,)), AdmissionChanged(by_hand=False)]
    assert live.do(HANA, AdmitFreely()) == []


def test_hosts_and_presenters_never_wait(live: Story) -> None:
    live.do(HANA, AdmitByHand())
    live.do(PIOTR, Leave())

    come(live, PIOTR)

    assert audience_of(live.state, PIOTR) == "stage"


def test_whoever_is_made_a_presenter_is_in(live: Story) -> None:
    live.do(HANA, AdmitByHand())
    come(live, CLARA)

    live.do(HANA, ChangeRole(person=CLARA, role="presenter"))
    live.do(HANA, ChangeRole(person=CLARA, role="attendee"))

    assert audience_of(live.state, CLARA) == "everyone"


def test_who_waits_may_only_leave_and_is_offered_nothing(live: Story) -> None:
    live.do(HANA, AdmitByHand())
    come(live, CLARA)

    assert live.refused(CLARA, RaiseHand()).code == "not_let_in"
    assert live.refused(HANA, OfferFloor(person=CLARA, sources=("microphone",))).code == "no_such_person"
    assert media_rights(live.state.core, CLARA) == NO_RIGHTS
    live.do(CLARA, Leave())
    assert live.sees(HANA)["people"].waiting == {}


def test_in_a_discussion_who_waits_is_no_speaker_until_they_are_let_in(live: Story) -> None:
    live.do(HANA, AdmitByHand())
    come(live, CLARA)
    live.do(HANA, ChangeAudioMode(mode="discussion"))
    assert CLARA not in live.state.core.stage.speakers

    live.do(HANA, AdmitPeople())

    assert CLARA in live.state.core.stage.speakers


def test_only_hosts_let_people_in_and_the_lobby_learns_how_it_is_done(live: Story) -> None:
    live.do(HANA, AdmitByHand())
    come(live, CLARA)

    assert live.refused(PIOTR, AdmitPeople()).code == "not_allowed"
    assert live.refused(ANNA, AdmitFreely()).code == "not_allowed"
    assert "admit_people" in live.sees(HANA)["people"].may
    assert "admit_people" not in live.sees(PIOTR)["people"].may
    assert live.sees(CLARA)["people"].by_hand
    assert live.sees(CLARA)["people"].waiting == live.sees(ANNA)["people"].waiting == {}


def test_who_waits_no_more_is_passed_over(live: Story) -> None:
    live.do(HANA, AdmitByHand())

    assert live.do(HANA, AdmitPeople(people=(CLARA, ANNA))) == []
    assert live.do(HANA, AdmitPeople()) == []
