"""Questions: asked, voted for, answered. A question's id is the number of the fact that asked it; `person` in what follows is who
asked, whose own part changes with it."""

from typing import Literal

from rostrum.rooms.wire import Fact, PersonId


class QuestionsRuled(Fact):
    """`open`: attendees may ask and vote. `approve_first`: their questions wait until the crew lets everybody see them."""

    kind: Literal["questions_ruled"] = "questions_ruled"
    open: bool
    approve_first: bool
    anonymous_allowed: bool


class QuestionAsked(Fact):
    """`message`: the one of the chat that it was. `marked_by`: who of the crew said that somebody else's message is a question, and
    answers for its words. `anonymous`: nobody is told who asked; `person` stays for what only they are shown."""

    kind: Literal["question_asked"] = "question_asked"
    person: PersonId
    name: str
    text: str
    anonymous: bool
    waits: bool
    message: str | None
    marked_by: PersonId | None


class QuestionApproved(Fact):
    kind: Literal["question_approved"] = "question_approved"
    question: str
    person: PersonId


class QuestionDismissed(Fact):
    """It leaves the list; who asked is told."""

    kind: Literal["question_dismissed"] = "question_dismissed"
    question: str
    person: PersonId


class QuestionSettled(Fact):
    """Answered, in words that were spoken or written."""

    kind: Literal["question_settled"] = "question_settled"
    question: str
    person: PersonId


class QuestionReopened(Fact):
    kind: Literal["question_reopened"] = "question_reopened"
    question: str
    person: PersonId


class QuestionDeleted(Fact):
    """Without a trace: the words of the question and of its answers are blanked."""

    kind: Literal["question_deleted"] = "question_deleted"
    question: str
    person: PersonId


class QuestionShown(Fact):
    """Over the stage; another one gives way."""

    kind: Literal["question_shown"] = "question_shown"
    question: str


class QuestionHidden(Fact):
    kind: Literal["question_hidden"] = "question_hidden"
    question: str


class QuestionVoted(Fact):
    kind: Literal["question_voted"] = "question_voted"
    question: str
    person: PersonId


class VoteTakenBack(Fact):
    kind: Literal["vote_taken_back"] = "vote_taken_back"
    question: str
    person: PersonId


class QuestionRepliedTo(Fact):
    """`private`: who asked and the crew read it, nobody else. `by_name`: of who replies."""

    kind: Literal["question_replied_to"] = "question_replied_to"
    question: str
    person: PersonId
    by_name: str
    text: str
    private: bool


QuestionFact = (
    QuestionsRuled
    | QuestionAsked
    | QuestionApproved
    | QuestionDismissed
    | QuestionSettled
    | QuestionReopened
    | QuestionDeleted
    | QuestionShown
    | QuestionHidden
    | QuestionVoted
    | VoteTakenBack
    | QuestionRepliedTo
)
