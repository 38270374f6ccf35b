"""Polls are prepared, opened, answered and closed."""

import pytest

from rostrum.kit.refusal import Refusal
from rostrum.rooms.core.people.commands import Leave
from rostrum.rooms.core.session.commands import EndSession, StartSession
from rostrum.rooms.features.polls.commands import (
    ChangePoll,
    ClosePoll,
    CopyPoll,
    DeletePoll,
    EndPoll,
    OpenPoll,
    PreparePoll,
)
from rostrum.rooms.features.polls.facts import PollAnswer, PollAnswered, PollClosed, PollOpened
from rostrum.rooms.features.polls.windows import MOST_POLLS
from rostrum.rooms.parse import parse_command
from rostrum.rooms.wire import SYSTEM
from tests.rooms.cast import ANNA, BORIS, HANA, PIOTR
from tests.rooms.polling import DAYS, TEA, WHY, answering, draft, opened, own_polls, polls_of, prepared
from tests.rooms.story import SECOND, Story


def test_polls_are_prepared_before_the_session_and_seen_by_the_stage_alone(waiting: Story) -> None:
    waiting.joined(HANA, PIOTR, ANNA)
    poll = prepared(waiting, draft())

    assert polls_of(waiting, HANA).polls.keys() == {poll}
    assert "polls" not in waiting.sees(ANNA)
    assert waiting.refused(ANNA, PreparePoll(content=draft())).code == "not_allowed"
    assert waiting.refused(HANA, OpenPoll(poll=poll)).code == "not_live"


def test_attendees_see_nothing_of_a_poll_that_is_not_open(live: Story) -> None:
    prepared(live, draft())

    part = polls_of(live, ANNA)

    assert (part.shown, part.results, part.polls, part.runs, part.named, part.may) == (None, None, {}, {}, {}, ())


def test_a_poll_is_changed_copied_and_deleted(live: Story) -> None:
    poll = prepared(live, draft())

    live.do(HANA, ChangePoll(poll=poll, content=draft(DAYS, WHY)))
    live.do(PIOTR, CopyPoll(poll=poll))
    copy = f"{live.state.seq:010d}"

    assert polls_of(live, HANA).polls[copy].questions == polls_of(live, HANA).polls[poll].questions
    assert [one.form for one in polls_of(live, HANA).polls[copy].questions] == ["multiple", "short"]
    live.do(HANA, DeletePoll(poll=poll))
    assert polls_of(live, HANA).polls.keys() == {copy}
    assert live.refused(HANA, DeletePoll(poll=poll)).code == "no_such_poll"


def test_a_poll_that_was_opened_is_not_changed_but_copied(live: Story) -> None:
    poll = opened(live, draft())
    live.do(HANA, ClosePoll(poll=poll))

    assert live.refused(HANA, ChangePoll(poll=poll, content=draft(DAYS))).code == "poll_was_opened"
    live.do(HANA, CopyPoll(poll=poll))
    assert polls_of(live, HANA).polls[f"{live.state.seq:010d}"].opened == 0


def test_a_poll_is_deleted_with_its_results_but_not_while_it_is_open(live: Story) -> None:
    poll = opened(live, draft())
    live.do(ANNA, answering(poll, 1))
    assert live.refused(HANA, DeletePoll(poll=poll)).code == "another_poll_is_open"
    live.do(HANA, ClosePoll(poll=poll))

    live.do(HANA, DeletePoll(poll=poll))

    part = polls_of(live, HANA)
    assert (part.shown, part.results, part.polls, part.runs, part.named) == (None, None, {}, {}, {})
    assert own_polls(live, ANNA).answers == ()


def test_a_poll_that_its_session_left_open_is_closed_before_it_is_deleted(live: Story) -> None:
    poll = opened(live, draft(is_anonymous=True))
    live.do(ANNA, answering(poll, 1))
    live.do(HANA, EndSession())

    facts = live.do(HANA, DeletePoll(poll=poll))

    assert [fact.kind for fact in facts] == ["poll_closed", "poll_deleted"]
    assert polls_of(live, HANA).runs == {}


def test_options_have_pictures(live: Story) -> None:
    key = "k" * 24
    poll = opened(live, draft(TEA.model_copy(update={"pictures": (key, "")})))

    shown = polls_of(live, ANNA).shown
    assert shown is not None
    assert shown.questions[0].pictures == (key, "")
    live.do(HANA, CopyPoll(poll=poll))
    assert polls_of(live, HANA).polls[f"{live.state.seq:010d}"].questions[0].pictures == (key, "")


def test_an_open_poll_is_before_everybody_and_tells_not_what_is_right(live: Story) -> None:
    poll = opened(live, draft(TEA, WHY))

    shown = polls_of(live, ANNA).shown
    assert shown is not None
    assert (shown.poll, shown.run, shown.phase) == (poll, 1, "open")
    assert [one.text for one in shown.questions] == ["Tea or coffee?", "Why?"]
    assert not hasattr(shown.questions[0], "right")
    assert own_polls(live, ANNA).may == ("answer_poll",)


def test_everybody_answers_and_all_see_the_bars(live: Story) -> None:
    poll = opened(live, draft(TEA, DAYS, WHY))

    facts = live.do(ANNA, answering(poll, 1, (2, 0, 2), "It keeps me awake"))
    live.do(HANA, answering(poll, 0, (), ""))

    answers = (PollAnswer((1,), ""), PollAnswer((0, 2), ""), PollAnswer((), "It keeps me awake"))
    assert facts == [PollAnswered(poll=poll, run=1, person=ANNA, name="Anna", answers=answers)]
    assert own_polls(live, ANNA).answers == answers
    results = polls_of(live, BORIS).results
    assert results is not None
    assert (results.answered, results.tallies) == (2, ((1, 1), (1, 0, 1), (1,)))
    assert results.texts == ()


def test_the_stage_sees_who_answered_what_and_attendees_do_not(live: Story) -> None:
    poll = opened(live, draft())
    live.do(ANNA, answering(poll, 1))

    [named] = polls_of(live, PIOTR).named.values()
    assert (named.name, named.answers) == ("Anna", (PollAnswer((1,), ""),))
    assert polls_of(live, BORIS).named == {}
    assert own_polls(live, BORIS).answers == ()


def test_an_answer_is_changed_while_the_poll_is_open(live: Story) -> None:
    poll = opened(live, draft())
    live.do(ANNA, answering(poll, 1))

    live.do(ANNA, answering(poll, 0))

    assert live.do(ANNA, answering(poll, 0)) == [], "the same again"
    run = polls_of(live, HANA).runs[f"{poll}-0001"]
    assert (run.answered, run.tallies) == (1, ((1, 0),))
    assert len(polls_of(live, HANA).named) == 1


def test_an_answer_that_may_not_be_changed_is_given_once(live: Story) -> None:
    poll = opened(live, draft(may_change=False))
    live.do(ANNA, answering(poll, 1))

    assert live.refused(ANNA, answering(poll, 0)).code == "already_answered"
    assert own_polls(live, ANNA).may == ()
    assert own_polls(live, BORIS).may == ("answer_poll",)


def test_an_answer_outlives_leaving(live: Story) -> None:
    poll = opened(live, draft(may_change=False))
    live.do(ANNA, answering(poll, 1))
    live.do(ANNA, Leave())
    live.joined(ANNA)

    assert own_polls(live, ANNA).answers == (PollAnswer((1,), ""),)
    assert live.refused(ANNA, answering(poll, 0)).code == "already_answered"


@pytest.mark.parametrize(
    "given",
    [
        (2, 0, ""),
        ((0, 1), 0, ""),
        (0, 3, ""),
        (0, 0, (0,)),
        ("tea", 0, "text"),
        (0, 0),
        (0, 0, "", 0),
        ((), (), ""),
        ((), (), "\u200b"),
    ],
)
def test_an_answer_that_does_not_fit_is_refused(live: Story, given: tuple[int | tuple[int, ...] | str, ...]) -> None:
    poll = opened(live, draft(TEA, DAYS, WHY))

    assert live.refused(ANNA, answering(poll, *given)).code == "answer_does_not_fit"


def test_what_is_closed_is_not_answered(live: Story) -> None:
    poll = opened(live, draft())
    other = prepared(live, draft())

    assert live.refused(ANNA, answering(other, 0)).code == "poll_is_closed"
    assert live.refused(ANNA, answering(poll, 0, run=2)).code == "poll_is_closed"
    live.do(HANA, ClosePoll(poll=poll))
    assert live.refused(ANNA, answering(poll, 0)).code == "poll_is_closed"
    assert live.do(HANA, ClosePoll(poll=poll)) == []


def test_one_poll_is_open_at_a_time_and_is_named(live: Story) -> None:
    opened(live, draft())
    other = prepared(live, draft(DAYS))

    assert live.refused(HANA, OpenPoll(poll=other)) == ("another_poll_is_open", {"question": "Tea or coffee?"})
    assert "open_poll" not in polls_of(live, HANA).may


def test_opened_again_it_is_a_run_of_its_own(live: Story) -> None:
    poll = opened(live, draft())
    live.do(ANNA, answering(poll, 1))
    live.do(HANA, ClosePoll(poll=poll))

    [fact] = live.do(HANA, OpenPoll(poll=poll))

    assert fact == PollOpened(poll=poll, run=2, closes_at=None)
    live.do(ANNA, answering(poll, 0, run=2))
    runs = polls_of(live, PIOTR).runs
    assert [(run.number, run.tallies) for run in runs.values()] == [(1, ((0, 1),)), (2, ((1, 0),))]


def test_a_poll_with_a_time_closes_by_itself(live: Story) -> None:
    poll = opened(live, draft(seconds=60))
    shown = polls_of(live, ANNA).shown
    assert shown is not None
    assert shown.closes_at == live.now + 60 * SECOND

    assert live.come_due("end_poll") == [], "it is looked after meanwhile"
    [closed] = live.come_due("end_poll")

    assert isinstance(closed, PollClosed)
    assert (closed.how, live.now, live.scheduled) == ("in_time", shown.closes_at, {})
    assert polls_of(live, ANNA).results is not None, "bars that were seen all the time stay"
    assert poll in polls_of(live, HANA).polls


def test_an_answer_after_the_time_is_refused_even_if_the_end_comes_late(live: Story) -> None:
    poll = opened(live, draft(seconds=60))
    live.after(60 * SECOND)

    assert live.refused(ANNA, answering(poll, 0)).code == "poll_is_closed"


def test_an_end_that_comes_late_closes_nothing_else(live: Story) -> None:
    poll = opened(live, draft(seconds=60))
    live.do(HANA, ClosePoll(poll=poll))
    live.do(HANA, OpenPoll(poll=poll))

    assert live.do(SYSTEM, EndPoll(poll=poll, run=1)) == []
    assert own_polls(live, ANNA).may == ("answer_poll",)


def test_the_end_of_the_session_closes_it(live: Story) -> None:
    poll = opened(live, draft())
    live.do(ANNA, answering(poll, 1))

    live.do(HANA, EndSession())

    assert polls_of(live, HANA).shown is None
    assert live.refused(HANA, answering(poll, 0)).code == "not_live"
    [closed] = live.come_due("end_poll")
    assert closed == PollClosed(poll=poll, run=1, how="with_session", answered=1, tallies=((0, 1),), texts=())
    assert live.scheduled == {}


def test_a_session_that_starts_at_once_again_can_open_the_next(live: Story) -> None:
    first = opened(live, draft())
    live.do(HANA, EndSession())
    live.do(HANA, StartSession())

    closed, again = live.do(HANA, OpenPoll(poll=first))

    assert isinstance(closed, PollClosed)
    assert again == PollOpened(poll=first, run=2, closes_at=None)


def test_a_room_holds_so_many(live: Story) -> None:
    for _ in range(MOST_POLLS):
        live.do(HANA, PreparePoll(content=draft()))
    poll = next(iter(polls_of(live, HANA).polls))

    assert live.refused(HANA, PreparePoll(content=draft())) == ("too_many_polls", {"limit": MOST_POLLS})
    assert live.refused(HANA, CopyPoll(poll=poll)).code == "too_many_polls"


def test_a_poll_and_all_of_them_hold_so_much_text(live: Story) -> None:
    long = TEA.model_copy(update={"options": tuple(f"{place:0>120}" for place in range(12))})
    live.do(HANA, PreparePoll(content=draft(*[long] * 4)))

    assert live.refused(HANA, PreparePoll(content=draft(*[long] * 10))).code == "poll_is_too_long"
    live.do(HANA, PreparePoll(content=draft(*[long] * 4)))
    live.do(HANA, PreparePoll(content=draft(*[long] * 4)))
    assert live.refused(HANA, PreparePoll(content=draft(*[long] * 4))).code == "polls_are_full"


TWO: dict[str, object] = {"text": "Tea?", "form": "single", "options": ["Yes", "No"]}


@pytest.mark.parametrize(
    "wrong",
    [
        {"questions": []},
        {"questions": [TWO] * 11},
        {"questions": [{**TWO, "text": "x" * 301}]},
        {"questions": [{**TWO, "text": "  "}]},
        {"questions": [{**TWO, "options": ["Yes"]}]},
        {"questions": [{**TWO, "pictures": ["k" * 24]}]},
        {"questions": [{**TWO, "pictures": ["../../etc/passwd", ""]}]},
        {"questions": [{**TWO, "options": ["Yes", "Yes"]}]},
        {"questions": [{**TWO, "options": ["Yes", "\u200b"]}]},
        {"questions": [{**TWO, "options": ["Yes", "x" * 121]}]},
        {"questions": [{**TWO, "options": [str(place) for place in range(13)]}]},
        {"questions": [{**TWO, "options": [str(place) for place in range(1000)]}]},
        {"questions": [{**TWO, "form": "short"}]},
        {"questions": [{**TWO, "right": [0]}]},
        {"questions": [{**TWO, "right": [2]}], "is_test": True},
        {"questions": [{**TWO, "right": [0, 1]}], "is_test": True},
        {"questions": [TWO], "is_test": True},
        {"questions": [{"text": "Why?", "form": "short"}], "is_test": True},
        {"questions": [{**TWO, "right": [0]}], "is_test": True, "is_anonymous": True},
        {"seconds": 4},
        {"seconds": 3601},
        {"results": "never"},
    ],
)
def test_what_may_not_be_in_a_poll_is_not_understood(wrong: dict[str, object]) -> None:
    with pytest.raises(Refusal) as refusal:
        parse_command({"kind": "prepare_poll", "content": {"questions": [TWO], **wrong}})

    assert refusal.value.code == "malformed"
