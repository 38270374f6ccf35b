"""What is prepared ahead, in the room or from the panel, where nobody need be in the room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rostrum.kit.refusal import Refusal
from rostrum.rooms.features.call_to_action.commands import (
    CallContent,
    ChangeCall,
    CopyCall,
    DeleteCall,
    FollowCall,
    OrderCalls,
    PrepareCall,
    ShowCall,
    TakeOverCalls,
)
from rostrum.rooms.features.polls.commands import (
    ChangePoll,
    ClosePoll,
    CopyPoll,
    DeletePoll,
    OpenPoll,
    OrderPolls,
    PreparePoll,
    TakeOverPolls,
)
from rostrum.rooms.features.polls.entries import content_of
from rostrum.rooms.features.polls.facts import PollPrepared
from rostrum.rooms.features.polls.windows import MOST_POLLS
from rostrum.rooms.ordering import in_order
from rostrum.rooms.parse import parse_command
from rostrum.rooms.registry import COMMANDS
from rostrum.rooms.wire import SYSTEM
from tests.rooms.cast import ANNA, HANA, PIOTR
from tests.rooms.polling import DAYS, LONG, TEA, WHY, draft, opened, polls_of, prepared
from tests.rooms.story import Story

FROM_PANEL = {
    *("prepare_poll", "change_poll", "copy_poll", "delete_poll", "order_polls"),
    *("prepare_call", "change_call", "copy_call", "delete_call", "order_calls"),
}


def guide(message: str = "Get the guide") -> PrepareCall:
    return PrepareCall(message=message, button="Download", url="https://example.org/guide")


def latest(story: Story) -> str:
    return f"{story.state.seq:010d}"


def test_the_panel_prepares_and_does_nothing_else() -> None:
    assert {command.model_fields["kind"].default for command in COMMANDS if command.from_panel} == FROM_PANEL
    assert not any(command.from_panel and command.system_only for command in COMMANDS)


def test_polls_are_prepared_changed_copied_and_deleted_while_nobody_is_in_the_room(waiting: Story) -> None:
    waiting.do(SYSTEM, PreparePoll(content=draft(TEA)))
    poll = latest(waiting)
    waiting.do(SYSTEM, ChangePoll(poll=poll, content=draft(DAYS)))
    waiting.do(SYSTEM, CopyPoll(poll=poll))
    copy = latest(waiting)
    waiting.do(SYSTEM, DeletePoll(poll=poll))

    waiting.joined(HANA)

    assert [one.questions[0].form for one in polls_of(waiting, HANA).polls.values()] == ["multiple"]
    assert polls_of(waiting, HANA).order == (copy,)


def test_calls_are_prepared_changed_copied_and_deleted_while_nobody_is_in_the_room(waiting: Story) -> None:
    waiting.do(SYSTEM, guide())
    call = latest(waiting)
    waiting.do(SYSTEM, ChangeCall(call=call, **guide("Get it now").model_dump(exclude={"kind"})))
    waiting.do(SYSTEM, CopyCall(call=call))
    copy = latest(waiting)
    waiting.do(SYSTEM, DeleteCall(call=call))

    waiting.joined(HANA)

    part = waiting.sees(HANA)["call_to_action"]
    assert [(one.id, one.message) for one in part.calls.values()] == [(copy, "Get it now")]


def test_nobody_opens_or_shows_from_outside(live: Story) -> None:
    poll = prepared(live, draft())

    assert live.refused(SYSTEM, OpenPoll(poll=poll)).code == "not_allowed"
    live.do(HANA, guide())
    assert live.refused(SYSTEM, ShowCall(call=latest(live))).code == "not_allowed"


def test_the_stage_puts_polls_in_order_and_a_new_one_comes_last(live: Story) -> None:
    first, second, third = (prepared(live, draft()) for _ in range(3))

    live.do(PIOTR, OrderPolls(order=(third, first, second)))
    fourth = prepared(live, draft())

    assert polls_of(live, HANA).order == (third, first, second, fourth)
    assert polls_of(live, ANNA).order == ()
    assert live.refused(ANNA, OrderPolls(order=(first,))).code == "not_allowed"


def test_an_order_that_did_not_know_of_all_and_one_that_changes_nothing(live: Story) -> None:
    first, second, third = (prepared(live, draft()) for _ in range(3))

    live.do(HANA, OrderPolls(order=(second, "0000000999")))

    assert polls_of(live, HANA).order == (second, first, third)
    assert live.do(HANA, OrderPolls(order=(second, first))) == []


def test_calls_are_put_in_order(live: Story) -> None:
    live.do(HANA, guide("One"))
    one = latest(live)
    live.do(HANA, guide("Two"))
    two = latest(live)

    live.do(HANA, OrderCalls(order=(two, one)))

    assert live.sees(HANA)["call_to_action"].order == (two, one)
    assert live.sees(ANNA)["call_to_action"].order == ()


def test_what_another_event_prepared_takes_the_place_of_all_polls_that_were_never_opened(live: Story) -> None:
    done = opened(live, draft(TEA))
    live.do(HANA, ClosePoll(poll=done))
    prepared(live, draft(DAYS))
    contents = tuple(content_of(poll) for poll in polls_of(live, HANA).polls.values())
    elsewhere = Story()
    elsewhere.do(SYSTEM, PreparePoll(content=draft(WHY)))
    [why] = (content_of(poll) for poll in elsewhere.state.slices["polls"].polls.values())  # type: ignore[attr-defined] # a slice is an object

    live.do(SYSTEM, TakeOverPolls(contents=(why, contents[0])))

    assert [content_of(poll) for poll in polls_of(live, HANA).polls.values()] == [contents[0], why]
    assert polls_of(live, HANA).order[0] == done


def test_no_more_polls_are_taken_over_than_there_is_room_for(waiting: Story) -> None:
    waiting.do(SYSTEM, PreparePoll(content=draft(TEA)))
    [content] = (content_of(poll) for poll in waiting.state.slices["polls"].polls.values())  # type: ignore[attr-defined] # as above
    many = tuple(content.model_copy(update={"seconds": 5 + number}) for number in range(MOST_POLLS + 5))

    facts = waiting.do(SYSTEM, TakeOverPolls(contents=many))

    assert sum(isinstance(fact, PollPrepared) for fact in facts) == MOST_POLLS


def test_what_is_there_already_or_too_large_takes_no_space_from_what_is_taken_over(live: Story) -> None:
    for seconds in range(10, 15):
        live.do(HANA, ClosePoll(poll=opened(live, draft(*LONG, seconds=seconds))))
    there = tuple(content_of(poll) for poll in polls_of(live, HANA).polls.values())
    too_large = there[0].model_copy(update={"questions": there[0].questions * 3})
    small = there[0].model_copy(update={"questions": there[0].questions[:1]})

    live.do(SYSTEM, TakeOverPolls(contents=(*there, too_large, small)))

    assert [content_of(poll) for poll in polls_of(live, HANA).polls.values()] == [*there, small]


def test_what_another_event_prepared_takes_the_place_of_calls_that_nobody_followed(live: Story) -> None:
    live.do(HANA, guide("Followed"))
    followed = latest(live)
    live.do(HANA, ShowCall(call=followed))
    live.do(ANNA, FollowCall(call=followed))
    live.do(HANA, guide("Never shown"))
    fresh = CallContent(message="Fresh", button="Go", url="https://example.org/", seconds=None)

    live.do(SYSTEM, TakeOverCalls(contents=(fresh,)))

    calls = live.sees(HANA)["call_to_action"].calls
    assert [call.message for call in calls.values()] == ["Followed", "Fresh"]
    assert live.refused(HANA, TakeOverCalls(contents=())).code == "not_allowed"


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "order_polls", "order": []},
        {"kind": "order_polls", "order": ["1"]},
        {"kind": "order_polls", "order": ["0000000001"] * 51},
        {"kind": "order_calls", "order": []},
        {"kind": "order_calls", "order": ["0000000001"] * 21},
    ],
)
def test_an_order_that_is_none_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(Refusal):
        parse_command(wrong)


@given(st.lists(st.sampled_from("abcdef"), unique=True), st.lists(st.sampled_from("abcdefgh")))
def test_whatever_is_named_nothing_is_lost_and_nothing_comes_twice(known: list[str], order: list[str]) -> None:
    entries = {key: key.upper() for key in known}

    after = in_order(entries, order)

    assert after == entries
    named = [key for key in dict.fromkeys(order) if key in entries]
    assert list(after) == [*named, *(key for key in known if key not in named)]
