"""The slow chat: attendees wait between two messages to everybody. In these stories a command takes a second."""

import pytest

from rostrum.rooms.core.people.commands import ChangeRole, Leave
from rostrum.rooms.core.session.commands import EndSession, StartSession
from rostrum.rooms.errors.room import Malformed
from rostrum.rooms.features.chat.commands import PostMessage, SlowChat
from rostrum.rooms.features.chat.facts import ChatSlowed
from rostrum.rooms.parse import parse_command
from tests.rooms.cast import ANNA, BORIS, HANA, PIOTR
from tests.rooms.story import SECOND, Story

HELLO = PostMessage(text="Hello")


@pytest.fixture
def slow(live: Story) -> Story:
    live.do(HANA, SlowChat(seconds=15))
    return live


def test_the_stage_says_how_slow_and_everybody_knows(live: Story) -> None:
    assert live.do(PIOTR, SlowChat(seconds=30)) == [ChatSlowed(seconds=30)]
    assert live.do(PIOTR, SlowChat(seconds=30)) == []

    for person in (HANA, ANNA):
        assert live.sees(person)["chat"].slow_seconds == 30


def test_who_has_just_written_waits_and_is_told_how_long(slow: Story) -> None:
    slow.do(ANNA, HELLO)

    assert slow.own(ANNA)["chat"].waits_until == slow.now + 15 * SECOND
    assert slow.refused(ANNA, HELLO) == ("chat_is_slow", {"seconds": 14})
    assert len(slow.after(13 * SECOND).do(ANNA, HELLO)) == 1


def test_part_of_a_second_is_told_as_a_whole_one(slow: Story) -> None:
    slow.do(ANNA, HELLO)

    assert slow.after(13 * SECOND + 1).refused(ANNA, HELLO) == ("chat_is_slow", {"seconds": 1})


def test_each_waits_for_themselves(slow: Story) -> None:
    slow.do(ANNA, HELLO)

    assert len(slow.do(BORIS, HELLO)) == 1


def test_the_stage_waits_for_nobody(slow: Story) -> None:
    for _ in range(3):
        assert len(slow.do(PIOTR, HELLO)) == 1

    assert slow.own(PIOTR)["chat"].waits_until is None


def test_private_messages_are_not_slowed(slow: Story) -> None:
    slow.do(ANNA, HELLO)

    for _ in range(2):
        assert len(slow.do(ANNA, PostMessage(text="Psst", to="person", to_person=HANA))) == 1


def test_leaving_does_not_shorten_the_wait(slow: Story) -> None:
    slow.do(ANNA, HELLO)
    slow.do(ANNA, Leave())
    slow.joined(ANNA)

    assert slow.refused(ANNA, HELLO).code == "chat_is_slow"


def test_a_change_of_pace_holds_at_once(slow: Story) -> None:
    slow.do(ANNA, HELLO)

    slow.do(HANA, SlowChat(seconds=60))
    assert slow.refused(ANNA, HELLO) == ("chat_is_slow", {"seconds": 58})

    slow.do(HANA, SlowChat(seconds=0))
    assert slow.own(ANNA)["chat"].waits_until is None
    assert len(slow.do(ANNA, HELLO)) == 1


def test_who_becomes_a_presenter_waits_no_longer(slow: Story) -> None:
    slow.do(ANNA, HELLO)

    slow.do(HANA, ChangeRole(person=ANNA, role="presenter"))

    assert slow.own(ANNA)["chat"].waits_until is None
    assert len(slow.do(ANNA, HELLO)) == 1


def test_a_new_session_begins_without_waiting(slow: Story) -> None:
    slow.do(ANNA, HELLO)
    slow.do(HANA, EndSession())

    slow.do(HANA, StartSession())

    assert (slow.sees(ANNA)["chat"].slow_seconds, slow.own(ANNA)["chat"].waits_until) == (15, None)


@pytest.mark.parametrize("seconds", [-5, 1, 14, 61, 3600, None, "15", 15.5, True])
def test_no_other_paces_are_set(seconds: object) -> None:
    with pytest.raises(Malformed):
        parse_command({"kind": "slow_chat", "seconds": seconds})
