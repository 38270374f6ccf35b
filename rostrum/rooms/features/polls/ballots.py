"""What single people answered, in a map that is cheap to change.

A thousand people answer within seconds. A plain map would be copied whole for each of them; here only one shelf of it is.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from zlib import crc32

from rostrum.rooms.features.polls.facts import PollAnswer, PollQuestion
from rostrum.rooms.wire import PersonId

_SHELVES = 64

Tallies = tuple[tuple[int, ...], ...]
Texts = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Ballot:
    """`seq`: the number of its fact. `answers` is empty when it was blanked."""

    seq: int
    answers: tuple[PollAnswer, ...]


Ballots = tuple[Mapping[PersonId, Ballot], ...]

NO_BALLOTS: Ballots = ({},) * _SHELVES


def ballot_of(ballots: Ballots, person: PersonId) -> Ballot | None:
    return ballots[_shelf(person)].get(person)


def with_ballot(ballots: Ballots, person: PersonId, ballot: Ballot) -> Ballots:
    place = _shelf(person)
    return (*ballots[:place], {**ballots[place], person: ballot}, *ballots[place + 1 :])


def all_of(ballots: Ballots) -> Iterator[Ballot]:
    for shelf in ballots:
        yield from shelf.values()


def _shelf(person: PersonId) -> int:
    """Not `hash`, which another process would answer otherwise."""
    return crc32(person.encode()) % _SHELVES


def nothing_counted(questions: tuple[PollQuestion, ...]) -> Tallies:
    return tuple((0,) * max(1, len(question.options)) for question in questions)


def counted(tallies: Tallies, answers: tuple[PollAnswer, ...], by: int) -> Tallies:
    """`by`: 1 for an answer that comes, -1 for one that is replaced."""
    if not answers:
        return tallies
    return tuple(_row(row, answer, by) for row, answer in zip(tallies, answers, strict=True))


def _row(row: tuple[int, ...], answer: PollAnswer, by: int) -> tuple[int, ...]:
    chosen = (0,) if answer.text else answer.options
    return tuple(count + by if place in chosen else count for place, count in enumerate(row)) if chosen else row


def texts_of(ballots: Ballots, questions: tuple[PollQuestion, ...]) -> Texts:
    """In the order of the alphabet: the order in which they came would tell whose they are."""
    given = [ballot.answers for ballot in all_of(ballots) if ballot.answers]
    return tuple(
        tuple(sorted(answers[place].text for answers in given if answers[place].text))
        if question.form == "short"
        else ()
        for place, question in enumerate(questions)
    )
