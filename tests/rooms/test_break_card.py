"""A break is taken and ended."""

import pytest

from rostrum.kit.refusal import Refusal
from rostrum.rooms.core.session.commands import EndSession, StartSession
from rostrum.rooms.features.break_card.commands import BeginBreak, BreakClipChoice, EndBreak
from rostrum.rooms.features.break_card.facts import BreakClip
from rostrum.rooms.features.break_card.sight import BreakPart
from rostrum.rooms.parse import parse_command
from rostrum.rooms.wire import PersonId
from tests.rooms.cast import ANNA, BORIS, CLARA, HANA, PIOTR
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


def test_a_card_is_before_those_who_wait_and_goes_when_the_session_starts(waiting: Story) -> None:
    waiting.joined(HANA, ANNA)
    waiting.do(HANA, BeginBreak(text="We start at eight"))
    shown = part_of(waiting, ANNA).shown
    assert shown is not None
    assert (shown.text, part_of(waiting, ANNA).may) == ("We start at eight", ())
    assert waiting.refused(ANNA, EndBreak()).code == "not_allowed"

    waiting.do(HANA, StartSession())

    assert part_of(waiting, ANNA).shown is None


def test_a_break_ends_with_the_session_and_a_closing_card_stays_for_those_who_come_late(live: Story) -> None:
    live.do(HANA, BeginBreak())
    live.do(HANA, EndSession())
    assert "break_card" not in live.sees(ANNA)

    live.do(HANA, BeginBreak(text="Thank you"))
    live.joined(CLARA)

    for person in (ANNA, CLARA):
        shown = part_of(live, person).shown
        assert shown is not None
        assert shown.text == "Thank you"


def test_a_break_has_music_or_a_film_and_its_beginning_for_who_comes_late(live: Story) -> None:
    live.do(HANA, BeginBreak(clip=BreakClipChoice(key=KEY, media="audio")))
    began = live.now
    live.after(MINUTE)

    shown = part_of(live, ANNA).shown

    assert shown is not None
    assert (shown.clip, shown.began_at) == (BreakClip(KEY, "audio", muted=False), began)


@pytest.mark.parametrize(
    "wrong",
    [
        {"minutes": 0},
        {"minutes": 181},
        {"minutes": 1.5},
        {"text": "x" * 121},
        {"text": "a\u0000"},
        {"picture": "../x"},
        {"clip": {"key": "", "media": "audio"}},
        {"clip": {"key": KEY, "media": "picture"}},
    ],
)
def test_bad_breaks_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(Refusal):
        parse_command({"kind": "begin_break", **wrong})
