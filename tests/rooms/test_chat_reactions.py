"""The five signs under a message: counted for all who read it, marked for who gave them."""

import pytest

from rostrum.rooms.core.people.commands import ChangeRole, Leave
from rostrum.rooms.core.session.commands import EndSession
from rostrum.rooms.errors.room import Malformed
from rostrum.rooms.features.chat.commands import (
    CloseChat,
    DeleteMessage,
    PostMessage,
    ReactToMessage,
    SilencePerson,
    TakeReactionBack,
)
from rostrum.rooms.features.chat.facts import MessageReactedTo, ReactionTakenBack
from rostrum.rooms.features.chat.state import WINDOW
from rostrum.rooms.features.chat.tally import REACTIONS
from rostrum.rooms.parse import parse_command
from rostrum.rooms.wire import PersonId
from tests.rooms.cast import ANNA, BORIS, CLARA, HANA, PIOTR
from tests.rooms.story import Refused, Story

GONE = Refused("no_such_message", {})
ONE_CLAP = (1, 0, 0, 0, 0)


def posted(story: Story, by: PersonId, to: str = "everyone", to_person: PersonId | None = None) -> str:
    """The id of the message."""
    story.do(by, PostMessage.model_validate({"text": "Hello", "to": to, "to_person": to_person}))
    return f"{story.state.seq:010d}"


def clap(message: str) -> ReactToMessage:
    return ReactToMessage(message=message, reaction="clap")


def unclap(message: str) -> TakeReactionBack:
    return TakeReactionBack(message=message, reaction="clap")


def test_the_order_of_the_counts_is_known_to_browsers() -> None:
    assert REACTIONS == ("clap", "heart", "laugh", "wow", "thumbs")


def test_everybody_sees_how_many_and_each_which_are_theirs(live: Story) -> None:
    message = posted(live, HANA)

    assert live.do(ANNA, clap(message)) == [MessageReactedTo(message=message, person=ANNA, reaction="clap")]
    live.do(PIOTR, clap(message))
    live.do(ANNA, ReactToMessage(message=message, reaction="thumbs"))

    for person in (HANA, PIOTR, ANNA, BORIS):
        assert live.sees(person)["chat"].reactions == {message: (2, 0, 0, 0, 1)}
    assert live.own(ANNA)["chat"].reacted == {message: ("clap", "thumbs")}
    assert live.own(PIOTR)["chat"].reacted == {message: ("clap",)}
    assert live.own(BORIS)["chat"].reacted == {}


def test_one_of_a_kind_from_each_however_often_they_press(live: Story) -> None:
    message = posted(live, HANA)
    live.do(ANNA, clap(message))

    assert live.do(ANNA, clap(message)) == []
    live.do(ANNA, Leave())
    live.joined(ANNA)
    assert live.do(ANNA, clap(message)) == []

    assert live.sees(HANA)["chat"].reactions == {message: ONE_CLAP}


def test_a_reaction_is_taken_back_by_who_gave_it(live: Story) -> None:
    message = posted(live, HANA)
    live.do(ANNA, clap(message))

    assert live.do(BORIS, unclap(message)) == []
    assert live.do(ANNA, unclap(message)) == [ReactionTakenBack(message=message, person=ANNA, reaction="clap")]

    assert live.sees(HANA)["chat"].reactions == {}
    assert live.own(ANNA)["chat"].reacted == {}


def test_the_message_itself_is_not_sent_again(live: Story) -> None:
    message = posted(live, HANA)
    before = live.sees(BORIS)["chat"].messages

    live.do(ANNA, clap(message))

    assert live.sees(BORIS)["chat"].messages is before


def test_what_the_stage_thinks_of_its_messages_stays_on_the_stage(live: Story) -> None:
    message = posted(live, HANA, "stage")

    live.do(PIOTR, clap(message))

    assert live.sees(HANA)["chat"].stage_reactions == {message: ONE_CLAP}
    assert live.sees(ANNA)["chat"].stage_reactions == live.sees(ANNA)["chat"].reactions == {}
    assert live.refused(ANNA, clap(message)) == GONE


def test_who_left_the_stage_does_not_react_to_its_messages(live: Story) -> None:
    message = posted(live, HANA, "stage")
    live.do(HANA, ChangeRole(person=PIOTR, role="attendee"))

    assert live.refused(PIOTR, clap(message)) == GONE


def test_private_messages_have_no_reactions(live: Story) -> None:
    message = posted(live, HANA, "person", ANNA)

    assert live.refused(ANNA, clap(message)) == GONE
    assert live.refused(BORIS, clap(message)) == GONE


def test_with_a_message_its_reactions_go(live: Story) -> None:
    message = posted(live, HANA)
    live.do(ANNA, clap(message))

    live.do(HANA, DeleteMessage(message=message))

    assert live.sees(BORIS)["chat"].reactions == {}
    assert live.refused(BORIS, clap(message)) == GONE


def test_what_has_left_the_window_counts_no_more(live: Story) -> None:
    first = posted(live, HANA)
    live.do(ANNA, clap(first))
    last = [posted(live, HANA) for _ in range(WINDOW)][-1]

    assert live.sees(BORIS)["chat"].reactions == {}
    assert live.refused(BORIS, clap(first)) == GONE

    live.do(ANNA, clap(last))
    assert live.own(ANNA)["chat"].reacted == {last: ("clap",)}


def test_in_a_closed_chat_one_may_still_react(live: Story) -> None:
    message = posted(live, HANA)
    live.do(HANA, CloseChat())

    assert len(live.do(ANNA, clap(message))) == 1


def test_who_is_silenced_does_not_react_either(live: Story) -> None:
    message = posted(live, HANA)
    live.do(ANNA, clap(message))
    live.do(HANA, SilencePerson(person=ANNA))

    assert live.refused(ANNA, unclap(message)) == ("silenced", {})
    assert "react_to_message" not in live.own(ANNA)["chat"].may
    assert "react_to_message" in live.own(BORIS)["chat"].may


def test_after_the_end_attendees_react_no_more(live: Story) -> None:
    message = posted(live, HANA)
    live.do(HANA, EndSession())

    assert live.refused(ANNA, clap(message)) == ("not_live", {})
    assert len(live.do(PIOTR, clap(message))) == 1


def test_who_comes_late_sees_the_counts(live: Story) -> None:
    message = posted(live, HANA)
    live.do(ANNA, clap(message))

    live.joined(CLARA)

    assert live.sees(CLARA)["chat"].reactions == {message: ONE_CLAP}


@pytest.mark.parametrize("more", [{"reaction": "poo"}, {"reaction": None}, {"message": "6"}, {"times": 7}])
def test_no_other_signs_are_given(more: dict[str, object]) -> None:
    with pytest.raises(Malformed):
        parse_command({"kind": "react_to_message", "message": "0000000006", "reaction": "clap", **more})
