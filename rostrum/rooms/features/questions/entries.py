"""A question as the crew sees it, as everybody does, and as it is kept for who asked."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from rostrum.rooms.wire import Millis, PersonId

Standing = Literal["waiting", "open", "answered", "dismissed"]
UNANSWERED: tuple[Standing, ...] = ("waiting", "open")

MOST_QUESTIONS = 500
MOST_CHARACTERS = 40_000
"""Of all questions at hand and the replies to them: whoever comes in is sent all of it at once."""
MOST_REPLIES = 5
MOST_OWN = 6
"""That one person is shown of their own; one less may be unanswered at a time."""


@dataclass(frozen=True, slots=True)
class Reply:
    """`id`: the number of its fact."""

    id: str
    at: Millis
    name: str
    text: str
    private: bool


@dataclass(frozen=True, slots=True)
class Question:
    """`person` and `name` are empty where it was asked anonymously. `message`: the one of the chat that it was."""

    id: str
    at: Millis
    person: PersonId
    name: str
    text: str
    message: str | None
    standing: Standing
    votes: int
    replies: tuple[Reply, ...]

    @property
    def characters(self) -> int:
        return len(self.text) + sum(len(reply.text) for reply in self.replies)


@dataclass(frozen=True, slots=True)
class OwnQuestion:
    """With replies that only who asked may read."""

    id: str
    at: Millis
    text: str
    standing: Standing
    replies: tuple[Reply, ...]


def as_everybody_sees(question: Question) -> Question | None:
    """The same object where nothing is hidden."""
    if question.standing not in ("open", "answered"):
        return None
    replies = tuple(reply for reply in question.replies if not reply.private)
    return question if len(replies) == len(question.replies) else replace(question, replies=replies)


def own_of(question: Question) -> OwnQuestion:
    return OwnQuestion(question.id, question.at, question.text, question.standing, question.replies)


def last_own(mine: Mapping[str, OwnQuestion]) -> Mapping[str, OwnQuestion]:
    """What is not answered is the last to go."""
    settled = [key for key, one in mine.items() if one.standing not in UNANSWERED]
    unanswered = [key for key, one in mine.items() if one.standing in UNANSWERED]
    going = {*[*settled, *unanswered][: max(0, len(mine) - MOST_OWN)]}
    return {key: one for key, one in mine.items() if key not in going}


def that_must_go(questions: Mapping[str, Question]) -> list[str]:
    """The oldest answered ones, until the rest is little enough. What is not answered is never dropped: asking is refused before."""
    many = len(questions) - MOST_QUESTIONS
    characters = sum(question.characters for question in questions.values()) - MOST_CHARACTERS
    going: list[str] = []
    for question in questions.values():
        if many <= 0 and characters <= 0:
            break
        if question.standing == "answered":
            going.append(question.id)
            many, characters = many - 1, characters - question.characters
    return going


def is_full(questions: Mapping[str, Question], more: int) -> bool:
    """Whether so many more characters would find no place, even when all that is answered made room."""
    unanswered = [question for question in questions.values() if question.standing != "answered"]
    characters = sum(question.characters for question in unanswered)
    return len(unanswered) >= MOST_QUESTIONS or characters + more > MOST_CHARACTERS
