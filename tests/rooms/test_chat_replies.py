"""A reply goes where the message went that it replies to."""

import pytest

from rostrum.kit.refusal import Refusal
from rostrum.rooms.core.people.commands import ChangeRole
from rostrum.rooms.errors.room import Malformed
from rostrum.rooms.features.chat.commands import AllowPrivateChat, DeleteMessage, PostMessage
from rostrum.rooms.features.chat.sight import older
from rostrum.rooms.features.chat.state import WINDOW, Message
from rostrum.rooms.parse import parse_command
from rostrum.rooms.wire import PersonId
from tests.rooms.cast import ANNA, BORIS, HANA, PIOTR
from tests.rooms.story import Refused, Story

GONE = Refused("no_such_message", {})


def posted(story: Story, by: PersonId, **message: object) -> str:
    """The id of the message."""
    story.do(by, PostMessage.model_validate({"text": "Hello", **message}))
    return f"{story.state.seq:010d}"


def last_seen(story: Story, by: PersonId) -> Message:
    message: Message = list(story.sees(by)["chat"].messages.values())[-1]
    return message


def test_everybody_reads_which_message_is_replied_to(live: Story) -> None:
    question = posted(live, ANNA, text="What time is it?")

    live.do(BORIS, PostMessage(text="Tea time", replies_to=question))

    for person in (HANA, PIOTR, ANNA, BORIS):
        assert (last_seen(live, person).text, last_seen(live, person).replies_to) == ("Tea time", question)


def test_one_may_reply_to_a_reply_and_to_oneself(live: Story) -> None:
    first = posted(live, ANNA)
    second = posted(live, ANNA, replies_to=first)

    posted(live, ANNA, replies_to=second)

    assert last_seen(live, BORIS).replies_to == second


def test_a_deleted_message_gets_no_more_replies_but_those_it_has_stay(live: Story) -> None:
    question = posted(live, ANNA)
    posted(live, BORIS, replies_to=question)
    live.do(ANNA, DeleteMessage(message=question))

    assert live.refused(PIOTR, PostMessage(text="Late", replies_to=question)) == GONE
    assert last_seen(live, PIOTR).replies_to == question


def test_what_has_left_the_window_while_somebody_wrote_gets_the_reply_all_the_same(live: Story) -> None:
    question = posted(live, ANNA)
    for _ in range(WINDOW):
        posted(live, BORIS)

    posted(live, PIOTR, replies_to=question)

    assert last_seen(live, ANNA).replies_to == question


def test_nobody_replies_to_what_was_never_written(live: Story) -> None:
    posted(live, ANNA)

    assert live.refused(BORIS, PostMessage(text="What?", replies_to="0000000001")) == GONE
    assert live.refused(BORIS, PostMessage(text="What?", replies_to="9999999999")) == GONE


@pytest.mark.parametrize("key", ["1", "00000000001", "000000000x", "", 1])
def test_what_is_replied_to_is_an_id(key: object) -> None:
    with pytest.raises(Malformed):
        parse_command({"kind": "post_message", "text": "Hello", "replies_to": key})


def test_the_stages_messages_are_replied_to_among_the_stage(live: Story) -> None:
    question = posted(live, HANA, to="stage")

    posted(live, PIOTR, to="stage", replies_to=question)

    assert list(live.sees(HANA)["chat"].stage_messages.values())[-1].replies_to == question
    for person in (PIOTR, ANNA):
        assert live.refused(person, PostMessage(text="Aloud", replies_to=question)) == GONE


def test_a_reply_to_a_private_message_stays_within_the_two(live: Story) -> None:
    live.do(HANA, AllowPrivateChat())
    question = posted(live, ANNA, to="person", to_person=BORIS)

    posted(live, BORIS, to="person", to_person=ANNA, replies_to=question)

    assert list(live.own(ANNA)["chat"].private.values())[-1].replies_to == question
    for command in (
        PostMessage(text="Aloud", replies_to=question),
        PostMessage(text="To a third", to="person", to_person=PIOTR, replies_to=question),
    ):
        assert live.refused(BORIS, command) == GONE
    third = PostMessage(text="From a third", to="person", to_person=ANNA, replies_to=question)
    assert live.refused(PIOTR, third) == GONE


def test_the_reply_to_a_public_message_is_public(live: Story) -> None:
    question = posted(live, ANNA)

    private = PostMessage(text="Psst", to="person", to_person=ANNA, replies_to=question)

    assert live.refused(PIOTR, private) == GONE


def test_who_left_the_stage_replies_to_its_messages_no_more(live: Story) -> None:
    question = posted(live, PIOTR, to="stage")
    live.do(HANA, ChangeRole(person=PIOTR, role="attendee"))

    with pytest.raises(Refusal):
        posted(live, PIOTR, to="stage", replies_to=question)


def test_what_is_read_back_says_what_it_replied_to(live: Story) -> None:
    question = posted(live, ANNA)
    posted(live, BORIS, replies_to=question)

    read = older(live.log[-1], "everyone", PIOTR)

    assert read is not None
    assert read.replies_to == question
