"""Who may react, and when. Reactions themselves are signals: `tests/live/test_sums.py` counts them."""

import pytest

from rostrum.rooms.core.people.commands import ChangeRole, Leave
from rostrum.rooms.core.session.commands import EndSession, StartSession
from rostrum.rooms.errors.room import Malformed
from rostrum.rooms.features.reactions.commands import AllowReactions, ForbidReactions
from rostrum.rooms.features.reactions.facts import ReactionsAllowed, ReactionsForbidden
from rostrum.rooms.features.reactions.sight import ReactionsPart
from rostrum.rooms.features.reactions.signals import React
from rostrum.rooms.fold import may_signal, room_parts
from rostrum.rooms.parse import parse_signal
from rostrum.rooms.wire import PersonId
from tests.rooms.cast import ANNA, BORIS, HANA, PIOTR
from tests.rooms.story import Story


def may_react(story: Story, person: PersonId) -> bool:
    """By the rule of the signal; what the person is shown says the same."""
    may = may_signal(story.state, React(reaction="clap"), person)
    if person in story.state.core.people.present:
        part = story.sees(person).get("reactions")
        assert may == (part is not None and part.may_react)
    return may


def test_everybody_in_a_running_session_may_react(live: Story) -> None:
    assert all(may_react(live, person) for person in (HANA, PIOTR, ANNA))


def test_nobody_reacts_before_the_session_or_after_it(waiting: Story) -> None:
    waiting.joined(HANA, PIOTR, ANNA)
    assert not any(may_react(waiting, person) for person in (HANA, PIOTR, ANNA))

    waiting.do(HANA, StartSession())
    waiting.do(HANA, EndSession())

    assert not any(may_react(waiting, person) for person in (HANA, PIOTR, ANNA))


def test_who_is_not_here_does_not_react(live: Story) -> None:
    live.do(ANNA, Leave())

    assert not may_react(live, ANNA)


def test_the_stage_switches_attendees_reactions_off_and_on_again(live: Story) -> None:
    assert live.do(PIOTR, ForbidReactions()) == [ReactionsForbidden()]
    assert [may_react(live, person) for person in (HANA, PIOTR, ANNA)] == [True, True, False]

    assert live.do(HANA, AllowReactions()) == [ReactionsAllowed()]
    assert may_react(live, ANNA)


def test_switching_off_what_is_off_changes_nothing(live: Story) -> None:
    assert live.do(HANA, AllowReactions()) == []
    live.do(HANA, ForbidReactions())
    assert live.do(HANA, ForbidReactions()) == []


def test_attendees_switch_nothing(live: Story) -> None:
    assert live.refused(ANNA, ForbidReactions()) == ("not_allowed", {})
    live.do(HANA, ForbidReactions())
    assert live.refused(ANNA, AllowReactions()) == ("not_allowed", {})


def test_the_switch_is_shown_to_the_stage_alone(live: Story) -> None:
    assert live.sees(PIOTR)["reactions"].may == ("forbid_reactions",)
    assert live.sees(ANNA)["reactions"].may == ()
    live.do(HANA, ForbidReactions())
    assert live.sees(PIOTR)["reactions"].may == ("allow_reactions",)


def test_it_is_set_before_the_start_and_outlives_the_end(waiting: Story) -> None:
    waiting.joined(HANA, ANNA)
    waiting.do(HANA, ForbidReactions())
    waiting.do(HANA, StartSession())
    assert not may_react(waiting, ANNA)

    waiting.do(HANA, EndSession())
    waiting.do(HANA, StartSession())

    assert not may_react(waiting, ANNA)


def test_who_becomes_a_presenter_reacts_as_the_stage_does(live: Story) -> None:
    live.do(HANA, ForbidReactions())

    live.do(HANA, ChangeRole(person=BORIS, role="presenter"))

    assert may_react(live, BORIS)
    assert not may_react(live, ANNA)


def test_the_lobby_is_not_told_of_reactions_and_a_replay_has_none_to_give(live: Story) -> None:
    assert "reactions" not in room_parts(live.state, "lobby")
    replay = room_parts(live.state, "replay")["reactions"]
    assert replay == ReactionsPart(allowed=True, may_react=False, may=())


@pytest.mark.parametrize(
    "body",
    [
        {"kind": "react"},
        {"kind": "react", "reaction": "boo"},
        {"kind": "react", "reaction": "\U0001f44f"},
        {"kind": "react", "reaction": ["clap"]},
        {"kind": "react", "reaction": "clap", "count": 1000},
    ],
)
def test_there_are_five_reactions_and_one_at_a_time(body: object) -> None:
    with pytest.raises(Malformed):
        parse_signal(body)
