"""A break is taken and ended."""

import pytest

from rostrum.kit.refusal import Refusal
from rostrum.rooms.core.session.commands import EndSession, StartSession
from rostrum.rooms.features.break_card.commands import BeginBreak, EndBreak
from rostrum.rooms.features.break_card.sight import BreakPart
from rostrum.rooms.parse import parse_command
from rostrum.rooms.wire import PersonId
from tests.rooms.cast import ANNA, BORIS, HANA, PIOTR
from tests.rooms.story import MINUTE, Story

KEY = "k" * 24


def part_of(story: Story, person: PersonId) -> BreakPart:
    part: BreakPart = story.sees(person)["break_card"]
    return part


def test_a_break_is_before_everybody_and_counts_down(live: Story) -> None:
    live.do(PIOTR, BeginBreak(text="Coffee", minutes=10, picture=KEY))

    shown = part_of(live, ANNA).shown
    assert shown is not None
    assert (shown.text, shown.ends_at, shown.picture) == ("Coffee", live.now + 10 * MINUTE, KEY)
    assert part_of(live, ANNA).may == ()
    assert live.refused(BORIS, EndBreak()).code == "not_allowed"
    assert live.refused(BORIS, BeginBreak()).code == "not_allowed"


def test_a_break_lasts_until_it_is_ended_by_hand(live: Story) -> None:
    live.do(HANA, BeginBreak(minutes=1))
    live.after(5 * MINUTE)
    assert part_of(live, ANNA).shown is not None

    live.do(HANA, EndBreak())

    assert part_of(live, ANNA).shown is None
    assert live.do(HANA, EndBreak()) == []


def test_a_longer_break_is_told_anew(live: Story) -> None:
    live.do(HANA, BeginBreak(minutes=5))
    live.do(HANA, BeginBreak(text="A little longer"))

    shown = part_of(live, ANNA).shown
    assert shown is not None
    assert (shown.text, shown.ends_at) == ("A little longer", None)


def test_breaks_are_taken_while_the_session_runs_and_end_with_it(waiting: Story) -> None:
    waiting.joined(HANA, ANNA)
    assert waiting.refused(HANA, BeginBreak()).code == "not_live"
    waiting.do(HANA, StartSession())
    waiting.do(HANA, BeginBreak())

    waiting.do(HANA, EndSession())

    assert part_of(waiting, HANA).shown is None


@pytest.mark.parametrize(
    "wrong",
    [{"minutes": 0}, {"minutes": 181}, {"minutes": 1.5}, {"text": "x" * 121}, {"text": "a\u0000"}, {"picture": "../x"}],
)
def test_bad_breaks_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(Refusal):
        parse_command({"kind": "begin_break", **wrong})
