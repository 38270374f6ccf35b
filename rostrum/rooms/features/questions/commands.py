"""What may be asked about questions."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from rostrum.kit.text import Seen, Writable
from rostrum.rooms.wire import Command, PersonId

QuestionId = Annotated[str, StringConstraints(pattern=r"^[0-9]{10}$")]
MessageId = Annotated[str, StringConstraints(pattern=r"^[0-9]{10}$")]
QuestionText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000), Writable, Seen]
"""As long as a message may be, so that who marks one is told how long a question may be (`asking.MOST_TEXT`)."""
ReplyText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000), Writable, Seen]


class RuleQuestions(Command):
    """What is left out stays as it is."""

    kind: Literal["rule_questions"] = "rule_questions"
    open: bool | None = None
    approve_first: bool | None = None
    anonymous_allowed: bool | None = None


class AskQuestion(Command):
    kind: Literal["ask_question"] = "ask_question"
    text: QuestionText
    anonymous: bool = False


class MarkQuestion(Command):
    """A message of the chat, of everybody's. Attendees mark their own; the crew anybody's, and is trusted with the words: tools do not
    look into one another. A message that is a question already stays the one it is."""

    kind: Literal["mark_question"] = "mark_question"
    message: MessageId
    person: PersonId
    text: QuestionText


class ApproveQuestion(Command):
    kind: Literal["approve_question"] = "approve_question"
    question: QuestionId


class DismissQuestion(Command):
    kind: Literal["dismiss_question"] = "dismiss_question"
    question: QuestionId


class SettleQuestion(Command):
    """As answered."""

    kind: Literal["settle_question"] = "settle_question"
    question: QuestionId


class ReopenQuestion(Command):
    kind: Literal["reopen_question"] = "reopen_question"
    question: QuestionId


class DeleteQuestion(Command):
    """One's own, or, for the crew, anybody's."""

    kind: Literal["delete_question"] = "delete_question"
    question: QuestionId


class ShowQuestion(Command):
    kind: Literal["show_question"] = "show_question"
    question: QuestionId


class HideQuestion(Command):
    kind: Literal["hide_question"] = "hide_question"


class VoteQuestion(Command):
    """For somebody else's, once."""

    kind: Literal["vote_question"] = "vote_question"
    question: QuestionId


class TakeVoteBack(Command):
    kind: Literal["take_vote_back"] = "take_vote_back"
    question: QuestionId


class ReplyQuestion(Command):
    """`private`: to who asked; the crew reads it too."""

    kind: Literal["reply_question"] = "reply_question"
    question: QuestionId
    text: ReplyText
    private: bool = False


QuestionCommand = (
    RuleQuestions
    | AskQuestion
    | MarkQuestion
    | ApproveQuestion
    | DismissQuestion
    | SettleQuestion
    | ReopenQuestion
    | DeleteQuestion
    | ShowQuestion
    | HideQuestion
    | VoteQuestion
    | TakeVoteBack
    | ReplyQuestion
)
