"""A message with a button, for so long."""

import pytest

from rostrum.kit.refusal import Refusal
from rostrum.rooms.core.session.commands import EndSession
from rostrum.rooms.features.call_to_action.commands import (
    MOST_CALLS,
    ChangeCall,
    CloseCall,
    DeleteCall,
    FollowCall,
    PrepareCall,
    ShowCall,
)
from rostrum.rooms.features.call_to_action.facts import CallClosed, CallFollowed, CallShown
from rostrum.rooms.parse import parse_command
from tests.rooms.cast import ANNA, BORIS, HANA, PIOTR
from tests.rooms.story import SECOND, Story


def guide(seconds: int | None = None, *, message: str = "Get the guide") -> PrepareCall:
    return PrepareCall(message=message, button="Download", url="https://example.org/guide", seconds=seconds)


def prepared(story: Story, call: PrepareCall) -> str:
    story.do(PIOTR, call)
    return f"{story.state.seq:010d}"


def test_what_is_prepared_is_seen_by_the_stage_alone(live: Story) -> None:
    call = prepared(live, guide())

    assert live.sees(HANA)["call_to_action"].calls.keys() == {call}
    assert live.sees(ANNA)["call_to_action"].calls == {}
    assert live.sees(ANNA)["call_to_action"].shown is None
    assert live.refused(ANNA, guide()).code == "not_allowed"


def test_a_call_is_shown_to_everybody_until_it_is_closed(live: Story) -> None:
    call = prepared(live, guide())

    assert live.do(HANA, ShowCall(call=call)) == [CallShown(call=call, closes_at=None)]
    assert live.sees(ANNA)["call_to_action"].shown.message == "Get the guide"
    assert live.refused(ANNA, CloseCall()).code == "not_allowed"
    assert live.do(PIOTR, CloseCall()) == [CallClosed(call=call, how="by_hand")]
    assert live.sees(ANNA)["call_to_action"].shown is None
    assert live.do(PIOTR, CloseCall()) == []


def test_a_call_with_a_time_closes_by_itself(live: Story) -> None:
    call = prepared(live, guide(30))
    live.do(HANA, ShowCall(call=call))
    assert live.sees(ANNA)["call_to_action"].shown.closes_at == live.now + 30 * SECOND

    assert live.come_due("end_call") == [CallClosed(call=call, how="in_time")]


def test_an_end_that_comes_late_closes_nothing_else(live: Story) -> None:
    call = prepared(live, guide(30))
    live.do(HANA, ShowCall(call=call))
    late = live.scheduled["end_call"].command
    live.do(HANA, CloseCall())
    live.after(10 * SECOND).do(HANA, ShowCall(call=call))

    assert live.do("rostrum", late) == []
    assert live.sees(ANNA)["call_to_action"].shown is not None


def test_another_call_takes_the_place(live: Story) -> None:
    first, second = prepared(live, guide(30)), prepared(live, guide(message="Book a talk"))
    live.do(HANA, ShowCall(call=first))

    facts = live.do(PIOTR, ShowCall(call=second))

    assert facts == [CallClosed(call=first, how="by_another"), CallShown(call=second, closes_at=None)]
    assert live.scheduled == {}


def test_each_person_counts_once_for_each_showing(live: Story) -> None:
    call = prepared(live, guide())
    live.do(HANA, ShowCall(call=call))

    assert live.do(ANNA, FollowCall(call=call)) == [CallFollowed(call=call, person=ANNA, name="Anna")]
    assert live.do(ANNA, FollowCall(call=call)) == []
    live.do(BORIS, FollowCall(call=call))

    assert live.sees(PIOTR)["call_to_action"].calls[call].followed == 2
    assert live.sees(PIOTR)["call_to_action"].followers == {}, "by whom is for hosts"
    assert live.sees(HANA)["call_to_action"].followers == {ANNA: "Anna", BORIS: "Boris"}
    live.do(HANA, ShowCall(call=call))
    live.do(ANNA, FollowCall(call=call))
    assert live.sees(HANA)["call_to_action"].calls[call].followed == 3


def test_presses_of_the_stage_count_for_nothing(live: Story) -> None:
    call = prepared(live, guide())
    live.do(HANA, ShowCall(call=call))

    assert live.do(HANA, FollowCall(call=call)) == []
    assert live.do(PIOTR, FollowCall(call=call)) == []
    assert "follow_call" in live.sees(ANNA)["call_to_action"].may
    assert "follow_call" not in live.sees(HANA)["call_to_action"].may


def test_a_press_that_comes_too_late_is_no_fault(live: Story) -> None:
    call = prepared(live, guide())

    assert live.do(ANNA, FollowCall(call=call)) == []


def test_what_is_shown_is_neither_changed_nor_deleted(live: Story) -> None:
    call = prepared(live, guide())
    live.do(HANA, ShowCall(call=call))
    change = ChangeCall(call=call, message="Other", button="Go", url="https://example.org/")

    assert live.refused(HANA, change).code == "call_is_shown"
    assert live.refused(HANA, DeleteCall(call=call)).code == "call_is_shown"
    live.do(HANA, CloseCall())
    live.do(HANA, change)
    assert live.sees(HANA)["call_to_action"].calls[call].message == "Other"
    live.do(HANA, DeleteCall(call=call))
    assert live.refused(HANA, ShowCall(call=call)).code == "no_such_call"


def test_nothing_is_shown_before_the_start_and_the_end_takes_it_away(waiting: Story, live: Story) -> None:
    waiting.joined(HANA, PIOTR)
    early = prepared(waiting, guide())
    call = prepared(live, guide())
    live.do(HANA, ShowCall(call=call))

    live.do(HANA, EndSession())

    assert waiting.refused(HANA, ShowCall(call=early)).code == "not_live"
    assert live.sees(HANA)["call_to_action"].shown is None


def test_a_room_holds_so_many(live: Story) -> None:
    for _ in range(MOST_CALLS):
        live.do(HANA, guide())

    assert live.refused(HANA, guide()) == ("too_many_calls", {"limit": MOST_CALLS})


@pytest.mark.parametrize(
    "wrong",
    [
        {"message": "x" * 55},
        {"message": "   "},
        {"message": "\u200b"},
        {"message": "two\nlines"},
        {"message": "abc\u202egpj.exe"},
        {"button": "Go\ton"},
        {"button": "x" * 25},
        {"url": "javascript:alert(1)"},
        {"url": "https://example.org@evil.example/"},
        {"url": "//example.org"},
        {"url": ""},
        {"url": "https://" + "x" * 500},
        {"seconds": 4},
        {"seconds": 3601},
    ],
)
def test_what_may_not_be_in_a_call_is_not_understood(wrong: dict[str, object]) -> None:
    with pytest.raises(Refusal) as refusal:
        parse_command({"kind": "prepare_call", **guide(30).model_dump(exclude={"kind"}), **wrong})

    assert refusal.value.code == "malformed"
