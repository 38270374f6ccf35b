"""Of polls and tests."""

from dataclasses import dataclass
from typing import ClassVar

from rostrum.rooms.errors.room import RoomRefusal


@dataclass(eq=False)
class NoSuchPoll(RoomRefusal):
    """Or its results are so old that they have left the room."""

    code: ClassVar[str] = "no_such_poll"


@dataclass(eq=False)
class TooManyPolls(RoomRefusal):
    limit: int
    code: ClassVar[str] = "too_many_polls"


@dataclass(eq=False)
class PollIsTooLong(RoomRefusal):
    code: ClassVar[str] = "poll_is_too_long"


@dataclass(eq=False)
class PollsAreFull(RoomRefusal):
    """All texts of all polls together are as much as is sent to whoever comes in."""

    code: ClassVar[str] = "polls_are_full"


@dataclass(eq=False)
class PollWasOpened(RoomRefusal):
    """What was answered belongs to these words: only a copy can be changed."""

    code: ClassVar[str] = "poll_was_opened"


@dataclass(eq=False)
class AnotherPollIsOpen(RoomRefusal):
    """`question`: its first one."""

    question: str
    code: ClassVar[str] = "another_poll_is_open"


@dataclass(eq=False)
class PollIsClosed(RoomRefusal):
    code: ClassVar[str] = "poll_is_closed"


@dataclass(eq=False)
class AlreadyAnswered(RoomRefusal):
    """And answers to this poll cannot be changed."""

    code: ClassVar[str] = "already_answered"


@dataclass(eq=False)
class AnswerDoesNotFit(RoomRefusal):
    """No such option, two where one is asked for, or nothing at all."""

    code: ClassVar[str] = "answer_does_not_fit"


@dataclass(eq=False)
class TooFewAnswers(RoomRefusal):
    """To an anonymous poll: one could tell whose they are."""

    least: int
    code: ClassVar[str] = "too_few_answers"
