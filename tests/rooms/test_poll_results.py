"""Who sees what came of a poll, what nobody can tell any more, and how large it grows."""

import orjson

from rostrum.rooms.core.session.commands import EndSession
from rostrum.rooms.features.polls.commands import ClosePoll, HideResults, OpenPoll, ReleaseResults
from rostrum.rooms.features.polls.facts import PollAnswer, PollAnswered, PollClosed, ResultsHidden, ResultsReleased
from rostrum.rooms.features.polls.sight import PollScore
from rostrum.rooms.features.polls.windows import MOST_KEPT, MOST_NAMED
from rostrum.rooms.snapshot import dump_state
from tests.rooms.cast import ANNA, BORIS, CLARA, HANA, PIOTR
from tests.rooms.polling import CAPITAL, PRIMES, TEA, WHY, answering, draft, opened, own_polls, polls_of, prepared
from tests.rooms.story import Story

KB = 1000


def answered_by_all(story: Story, poll: str, *given: int | str) -> None:
    for person in (ANNA, BORIS, PIOTR):
        story.do(person, answering(poll, *given))


def test_results_on_release_are_the_stages_until_it_releases_them(live: Story) -> None:
    poll = opened(live, draft(results="on_release"))
    live.do(ANNA, answering(poll, 1))
    assert polls_of(live, ANNA).results is None
    assert polls_of(live, PIOTR).runs[f"{poll}-0001"].tallies == ((0, 1),)
    live.do(HANA, ClosePoll(poll=poll))
    assert polls_of(live, ANNA).shown is None

    facts = live.do(PIOTR, ReleaseResults(poll=poll, run=1))

    assert facts == [ResultsReleased(poll=poll, run=1, with_texts=False)]
    assert live.do(PIOTR, ReleaseResults(poll=poll, run=1)) == []
    results = polls_of(live, ANNA).results
    assert results is not None
    assert results.tallies == ((0, 1),)
    assert own_polls(live, ANNA).answers == (PollAnswer((1,), ""),)
    assert own_polls(live, BORIS).answers == ()
    assert live.do(HANA, HideResults()) == [ResultsHidden(poll=poll, run=1)]
    assert (polls_of(live, ANNA).shown, polls_of(live, ANNA).results) == (None, None)


def test_short_answers_are_shown_when_they_are_released_with_them(live: Story) -> None:
    poll = opened(live, draft(TEA, WHY))
    live.do(ANNA, answering(poll, 1, "Because"))
    live.do(HANA, ClosePoll(poll=poll))

    for with_texts, texts in ((False, ()), (True, ((), ("Because",)))):
        live.do(HANA, ReleaseResults(poll=poll, run=1, with_texts=with_texts))

        results = polls_of(live, BORIS).results
        assert results is not None
        assert (results.texts, results.tallies) == (texts, ((0, 1), (1,)))


def test_an_earlier_run_is_released_too(live: Story) -> None:
    poll = opened(live, draft())
    live.do(ANNA, answering(poll, 1))
    live.do(HANA, ClosePoll(poll=poll))
    live.do(HANA, OpenPoll(poll=poll))
    assert live.refused(HANA, ReleaseResults(poll=poll, run=1)).code == "another_poll_is_open"
    live.do(HANA, ClosePoll(poll=poll))

    live.do(HANA, ReleaseResults(poll=poll, run=1))

    results = polls_of(live, ANNA).results
    assert results is not None
    assert (results.number, results.tallies) == (1, ((0, 1),))
    assert live.refused(HANA, ReleaseResults(poll=poll, run=3)).code == "no_such_poll"


def test_attendees_open_close_release_and_hide_nothing(live: Story) -> None:
    poll = opened(live, draft())

    for command in (OpenPoll(poll=poll), ClosePoll(poll=poll), ReleaseResults(poll=poll, run=1), HideResults()):
        assert live.refused(ANNA, command).code == "not_allowed"


def test_what_is_released_goes_with_the_session(live: Story) -> None:
    poll = opened(live, draft())
    live.do(HANA, ClosePoll(poll=poll))
    live.do(HANA, EndSession())

    assert polls_of(live, HANA).shown is None
    assert live.refused(HANA, ReleaseResults(poll=poll, run=1)).code == "not_live"


def test_who_took_a_test_sees_their_score_when_it_is_closed(live: Story) -> None:
    poll = opened(live, draft(CAPITAL, PRIMES, WHY, is_test=True, results="on_release"))
    live.do(ANNA, answering(poll, 1, 0, "guessed"))
    assert own_polls(live, ANNA).score is None

    live.do(HANA, ClosePoll(poll=poll))

    assert own_polls(live, ANNA).score == PollScore(right=1, of=2, options=((1,), (0, 2), ()))
    assert own_polls(live, BORIS).score is None, "who did not take it is not told what is right"
    shown = polls_of(live, ANNA).shown
    assert shown is not None
    assert (shown.phase, polls_of(live, ANNA).results) == ("closed", None)


def test_or_at_once_and_then_answers_stay(live: Story) -> None:
    poll = opened(live, draft(CAPITAL, is_test=True, feedback="at_once"))
    live.do(ANNA, answering(poll, 0))

    assert own_polls(live, ANNA).score == PollScore(right=0, of=1, options=((1,),))
    assert live.refused(ANNA, answering(poll, 1)).code == "already_answered"


def test_of_an_anonymous_poll_nobody_sees_who_answered_what(live: Story) -> None:
    poll = opened(live, draft(is_anonymous=True))
    answered_by_all(live, poll, 1)

    assert polls_of(live, HANA).named == {}
    assert own_polls(live, ANNA).answers == (PollAnswer((1,), ""),), "oneself, to change one's mind"
    live.do(HANA, ClosePoll(poll=poll))
    assert own_polls(live, ANNA).answers == ()


def test_anonymous_results_are_shown_from_three_answers_on(live: Story) -> None:
    poll = opened(live, draft(is_anonymous=True))
    key = f"{poll}-0001"
    for count, person in enumerate((ANNA, BORIS), 1):
        live.do(person, answering(poll, 1))
        for seen in (polls_of(live, HANA).runs[key], polls_of(live, ANNA).results):
            assert seen is not None
            assert (seen.answered, seen.tallies) == (count, ())

    live.do(PIOTR, answering(poll, 0))

    assert polls_of(live, HANA).runs[key].tallies == ((1, 2),)


def test_what_fewer_than_three_answered_anonymously_is_never_told(live: Story) -> None:
    poll = opened(live, draft(TEA, WHY, is_anonymous=True))
    live.do(ANNA, answering(poll, 1, "only me"))

    [closed] = live.do(HANA, ClosePoll(poll=poll))

    assert closed == PollClosed(poll=poll, run=1, how="by_hand", answered=1, tallies=(), texts=())
    assert live.refused(HANA, ReleaseResults(poll=poll, run=1)) == ("too_few_answers", {"least": 3})


def test_the_log_of_a_closed_anonymous_poll_tells_who_and_what_but_not_who_what(live: Story) -> None:
    poll = opened(live, draft(TEA, WHY, is_anonymous=True))
    for person, choice, text in ((CLARA, 0, "zeal"), (ANNA, 1, "awake"), (BORIS, 1, "habit")):
        live.joined(*({person} - live.state.core.people.present.keys()))
        live.do(person, answering(poll, choice, text))
    live.do(ANNA, answering(poll, 0, "calm"))
    while_open = [record.fact for record in live.log if isinstance(record.fact, PollAnswered)]
    assert while_open[1].answers == (), "an answer that was replaced is gone at once"

    live.do(HANA, ClosePoll(poll=poll))

    answers = [record for record in live.log if isinstance(record.fact, PollAnswered)]
    assert [record.by for record in answers] == [CLARA, ANNA, BORIS, ANNA]
    assert all(record.fact.answers == () for record in answers if isinstance(record.fact, PollAnswered))
    closed = live.log[-1].fact
    assert isinstance(closed, PollClosed)
    assert (closed.answered, closed.tallies) == (3, ((2, 1), (3,)))
    assert closed.texts == ((), ("calm", "habit", "zeal")), "in the order of the alphabet, not of their coming"
    slices = orjson.loads(dump_state(live.state))["slices"]["polls"]
    assert ANNA not in orjson.dumps(slices).decode()


def crowd(story: Story, size: int) -> list[str]:
    people = [f"p_{place:04d}" for place in range(size)]
    story.joined(*people)
    return people


def test_parts_stay_small_however_many_write(live: Story) -> None:
    poll = opened(live, draft(WHY))
    people = crowd(live, MOST_NAMED + 20)

    for person in people:
        live.do(person, answering(poll, f"{person:ż>200}"))
    live.do(HANA, ClosePoll(poll=poll))
    live.do(HANA, ReleaseResults(poll=poll, run=1, with_texts=True))

    assert polls_of(live, HANA).runs[f"{poll}-0001"].answered == len(people)
    named = list(polls_of(live, HANA).named.values())
    assert named[-1].person == people[-1], "the latest are kept"
    for person in (HANA, ANNA):
        assert len(orjson.dumps(polls_of(live, person))) < 40 * KB


def test_ones_own_answers_are_kept_of_the_last_runs(live: Story) -> None:
    poll = prepared(live, draft())
    for run in range(1, MOST_KEPT + 2):
        live.do(HANA, OpenPoll(poll=poll))
        live.do(ANNA, answering(poll, 1, run=run))
        live.do(HANA, ClosePoll(poll=poll))

    for run, answers in ((1, ()), (2, (PollAnswer((1,), ""),))):
        live.do(HANA, ReleaseResults(poll=poll, run=run))
        assert own_polls(live, ANNA).answers == answers
