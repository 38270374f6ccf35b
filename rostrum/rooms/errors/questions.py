"""Of questions."""

from dataclasses import dataclass
from typing import ClassVar

from rostrum.rooms.errors.room import RoomRefusal


@dataclass(eq=False)
class NoSuchQuestion(RoomRefusal):
    code: ClassVar[str] = "no_such_question"


@dataclass(eq=False)
class TooManyQuestions(RoomRefusal):
    """Of one person that are not answered yet."""

    limit: int
    code: ClassVar[str] = "too_many_questions"


@dataclass(eq=False)
class QuestionTooLong(RoomRefusal):
    """In characters."""

    limit: int
    code: ClassVar[str] = "question_too_long"


@dataclass(eq=False)
class QuestionsAreFull(RoomRefusal):
    """All that is not answered is as much as is sent to whoever comes in."""

    code: ClassVar[str] = "questions_are_full"


@dataclass(eq=False)
class QuestionsAreClosed(RoomRefusal):
    code: ClassVar[str] = "questions_are_closed"


@dataclass(eq=False)
class NoAnonymousQuestions(RoomRefusal):
    code: ClassVar[str] = "no_anonymous_questions"


@dataclass(eq=False)
class TooManyReplies(RoomRefusal):
    """To one question."""

    limit: int
    code: ClassVar[str] = "too_many_replies"
