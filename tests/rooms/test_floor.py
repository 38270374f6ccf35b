"""Hands and invitations."""

import pytest
from pydantic import ValidationError

from rostrum.rooms.core.people.commands import ChangeRole, Leave
from rostrum.rooms.core.session.commands import EndSession
from rostrum.rooms.core.stage.commands import ChangeAudioMode, SwitchOn
from rostrum.rooms.core.stage.facts import SourceSwitchedOn, SpeakingAllowed, SpeakingEnded
from rostrum.rooms.features.floor.commands import (
    AcceptFloor,
    DeclineFloor,
    LowerHand,
    OfferFloor,
    RaiseHand,
    TakeFloorBack,
    WithdrawFloorOffer,
)
from rostrum.rooms.features.floor.facts import FloorOffered, FloorOfferEnded, HandLowered, HandRaised
from tests.rooms.cast import ANNA, BORIS, CLARA, HANA, PIOTR
from tests.rooms.story import Story

TO_ANNA = OfferFloor(person=ANNA, sources=("microphone",))


def test_a_raised_hand_is_a_name_for_the_stage_and_a_count_for_all(live: Story) -> None:
    assert live.do(ANNA, RaiseHand()) == [HandRaised(person=ANNA)]

    assert live.sees(PIOTR)["floor"].hands[ANNA].name == "Anna"
    assert (live.sees(BORIS)["floor"].raised, live.sees(BORIS)["floor"].hands) == (1, {})
    assert live.own(ANNA)["floor"].raised


def test_a_hand_is_raised_once(live: Story) -> None:
    live.do(ANNA, RaiseHand())

    assert live.do(ANNA, RaiseHand()) == []


def test_one_lowers_ones_own_hand_and_the_stage_anybodys(live: Story) -> None:
    live.do(ANNA, RaiseHand())
    live.do(BORIS, RaiseHand())

    assert live.refused(ANNA, LowerHand(person=BORIS)) == ("not_allowed", {})
    assert live.do(ANNA, LowerHand()) == [HandLowered(person=ANNA)]
    assert live.do(PIOTR, LowerHand(person=BORIS)) == [HandLowered(person=BORIS)]


def test_the_stage_has_no_need_to_raise_hands(live: Story) -> None:
    assert live.refused(PIOTR, RaiseHand()) == ("not_allowed", {})


def test_hands_are_raised_in_a_running_session_only(waiting: Story) -> None:
    waiting.joined(HANA, ANNA)

    assert waiting.refused(ANNA, RaiseHand()) == ("not_live", {})


def test_hands_go_down_with_the_session(live: Story) -> None:
    live.do(ANNA, RaiseHand())
    live.do(HANA, TO_ANNA)

    live.do(HANA, EndSession())

    assert live.sees(HANA)["floor"].hands == live.sees(HANA)["floor"].offers == {}


def test_giving_the_floor_is_an_invitation_that_the_attendee_accepts(live: Story) -> None:
    live.do(ANNA, RaiseHand())

    assert live.do(HANA, TO_ANNA) == [FloorOffered(person=ANNA, sources=("microphone",))]
    assert live.own(ANNA)["floor"].offered == ("microphone",)
    assert ANNA not in live.sees(BORIS)["stage"].on_air

    assert live.do(ANNA, AcceptFloor()) == [
        FloorOfferEnded(person=ANNA, how="accepted"),
        HandLowered(person=ANNA),
        SpeakingAllowed(person=ANNA, sources=("microphone",)),
    ]
    assert ANNA in live.sees(BORIS)["stage"].on_air


def test_who_has_the_floor_switches_on_what_was_offered_and_nothing_else(live: Story) -> None:
    live.do(PIOTR, TO_ANNA)
    live.do(ANNA, AcceptFloor())

    assert live.do(ANNA, SwitchOn(source="microphone")) == [SourceSwitchedOn(person=ANNA, source="microphone")]
    assert live.refused(ANNA, SwitchOn(source="camera")) == ("not_allowed", {})
    assert live.refused(ANNA, SwitchOn(source="screen")) == ("not_allowed", {})


def test_an_invitation_may_be_declined_or_withdrawn(live: Story) -> None:
    live.do(HANA, TO_ANNA)
    assert live.do(ANNA, DeclineFloor()) == [FloorOfferEnded(person=ANNA, how="declined")]

    live.do(HANA, TO_ANNA)
    assert live.do(HANA, WithdrawFloorOffer(person=ANNA)) == [FloorOfferEnded(person=ANNA, how="withdrawn")]
    assert live.refused(ANNA, AcceptFloor()) == ("not_offered", {})


def test_nobody_accepts_what_was_not_offered(live: Story) -> None:
    live.do(HANA, TO_ANNA)

    assert live.refused(BORIS, AcceptFloor()) == ("not_offered", {})
    assert live.refused(BORIS, DeclineFloor()) == ("not_offered", {})
    assert live.refused(HANA, WithdrawFloorOffer(person=BORIS)) == ("not_offered", {})


def test_only_the_stage_gives_the_floor(live: Story) -> None:
    assert live.refused(BORIS, TO_ANNA) == ("not_allowed", {})
    assert live.refused(BORIS, OfferFloor(person=BORIS, sources=("microphone",))) == ("not_allowed", {})
    live.do(HANA, TO_ANNA)
    assert live.refused(BORIS, WithdrawFloorOffer(person=ANNA)) == ("not_allowed", {})


def test_the_floor_is_offered_to_attendees_who_are_here(live: Story) -> None:
    assert live.refused(HANA, OfferFloor(person=PIOTR, sources=("camera",))) == ("no_such_person", {})
    assert live.refused(HANA, OfferFloor(person=CLARA, sources=("camera",))) == ("no_such_person", {})


def test_a_screen_is_not_offered() -> None:
    with pytest.raises(ValidationError):
        OfferFloor.model_validate({"person": ANNA, "sources": ["screen"]})


def test_an_offer_again_says_nothing_another_replaces_it(live: Story) -> None:
    live.do(HANA, TO_ANNA)

    assert live.do(PIOTR, TO_ANNA) == []
    both = OfferFloor(person=ANNA, sources=("microphone", "camera"))
    assert live.do(PIOTR, both) == [FloorOffered(person=ANNA, sources=("microphone", "camera"))]


def test_there_is_no_floor_to_give_while_the_hall_is_silent_or_all_speak(live: Story) -> None:
    live.do(HANA, ChangeAudioMode(mode="presenters_only"))
    assert live.refused(HANA, TO_ANNA) == ("out_of_turn", {})

    live.do(HANA, ChangeAudioMode(mode="discussion"))
    assert live.refused(HANA, TO_ANNA) == ("out_of_turn", {})


def test_invitations_end_with_the_mode_they_were_made_in(live: Story) -> None:
    live.do(HANA, TO_ANNA)

    live.do(HANA, ChangeAudioMode(mode="presenters_only"))

    assert live.refused(ANNA, AcceptFloor()) == ("not_offered", {})


def test_the_floor_is_taken_back_by_the_stage_or_given_back_by_the_speaker(live: Story) -> None:
    for by, command in ((PIOTR, TakeFloorBack(person=ANNA)), (ANNA, TakeFloorBack())):
        live.do(HANA, TO_ANNA)
        live.do(ANNA, AcceptFloor())
        live.do(ANNA, SwitchOn(source="microphone"))

        assert live.do(by, command) == [SpeakingEnded(person=ANNA)]

        assert ANNA not in live.sees(HANA)["stage"].on_air
        assert live.refused(ANNA, SwitchOn(source="microphone")) == ("not_allowed", {})


def test_an_attendee_takes_the_floor_from_nobody(live: Story) -> None:
    live.do(HANA, TO_ANNA)
    live.do(ANNA, AcceptFloor())

    assert live.refused(BORIS, TakeFloorBack(person=ANNA)) == ("not_allowed", {})
    assert live.refused(ANNA, TakeFloorBack(person=HANA)) == ("not_allowed", {})
    assert live.refused(HANA, TakeFloorBack(person=PIOTR)) == ("no_such_person", {})


def test_who_leaves_loses_hand_offer_and_floor(live: Story) -> None:
    live.do(ANNA, RaiseHand())
    live.do(HANA, TO_ANNA)
    live.do(HANA, OfferFloor(person=BORIS, sources=("camera",)))
    live.do(BORIS, AcceptFloor())

    live.do(ANNA, Leave())
    live.do(BORIS, Leave())
    live.joined(ANNA, BORIS)

    assert live.sees(HANA)["floor"].hands == live.sees(HANA)["floor"].offers == {}
    assert live.sees(HANA)["stage"].on_air.keys() == {HANA}


def test_a_new_presenter_has_neither_hand_nor_offer(live: Story) -> None:
    live.do(ANNA, RaiseHand())
    live.do(HANA, TO_ANNA)

    live.do(HANA, ChangeRole(person=ANNA, role="presenter"))

    assert live.sees(HANA)["floor"].hands == live.sees(HANA)["floor"].offers == {}


def test_what_one_may_do_about_the_floor_follows_where_one_stands(live: Story) -> None:
    assert live.own(ANNA)["floor"].may == ("raise_hand",)
    live.do(ANNA, RaiseHand())
    assert live.own(ANNA)["floor"].may == ("lower_hand",)
    live.do(HANA, TO_ANNA)
    assert live.own(ANNA)["floor"].may == ("lower_hand", "accept_floor", "decline_floor")
    live.do(ANNA, AcceptFloor())
    assert live.own(ANNA)["floor"].may == ("raise_hand", "take_floor_back")
    assert live.own(PIOTR)["floor"].may == ()
    assert "offer_floor" in live.sees(PIOTR)["floor"].may
    assert live.sees(ANNA)["floor"].may == ()
