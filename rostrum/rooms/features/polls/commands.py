"""What may be asked about polls."""

from typing import Annotated, ClassVar, Literal, Self, TypeVar

from pydantic import AfterValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from rostrum.kit.text import Seen, Writable
from rostrum.rooms.features.polls.facts import Feedback, Form, PollContent, Results
from rostrum.rooms.features.polls.windows import MOST_POLLS
from rostrum.rooms.wire import Command, Wire

Entry = TypeVar("Entry")

MOST_QUESTIONS = 10
MOST_OPTIONS = 12
PollId = Annotated[str, StringConstraints(pattern=r"^[0-9]{10}$")]
RunNumber = Annotated[int, Field(ge=1, le=1_000_000)]
QuestionText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300), Writable, Seen]
OptionText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120), Writable, Seen]
ShortAnswer = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200), Writable]
OptionPlace = Annotated[int, Field(ge=0, lt=MOST_OPTIONS)]


def _counting(least: int, most: int) -> AfterValidator:
    """As `Field(min_length=…, max_length=…)`, of which the browser's types would be lists of every length, written out."""

    def check(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        if not least <= len(entries) <= most:
            raise PydanticCustomError("length", "has too few or too many")
        return entries

    return AfterValidator(check)


PictureKey = Annotated[str, StringConstraints(pattern=r"^([0-9a-z]{24})?$")]
Places = Annotated[tuple[OptionPlace, ...], _counting(0, MOST_OPTIONS)]


class QuestionDraft(Wire):
    text: QuestionText
    form: Form
    options: Annotated[tuple[OptionText, ...], _counting(0, MOST_OPTIONS)] = ()
    right: Places = ()
    pictures: Annotated[tuple[PictureKey, ...], _counting(0, MOST_OPTIONS)] = ()

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        count = len(self.options)
        fits = count == 0 if self.form == "short" else 2 <= count == len(set(self.options))
        if not fits or any(place >= count for place in self.right) or len(self.pictures) not in (0, count):
            raise PydanticCustomError("options", "has options that do not go with it")
        return self

    def is_decided(self) -> bool:
        """Whether a test could count it."""
        return self.form == "short" or len(set(self.right)) == 1 or (self.form == "multiple" and bool(self.right))


class PollDraft(Wire):
    questions: Annotated[tuple[QuestionDraft, ...], _counting(1, MOST_QUESTIONS)]
    is_test: bool = False
    feedback: Feedback = "at_close"
    results: Results = "live"
    is_anonymous: bool = False
    may_change: bool = True
    seconds: Annotated[int, Field(ge=5, le=3600)] | None = None

    @model_validator(mode="after")
    def _goes_together(self) -> Self:
        """Who took a test sees their score after it has closed, which an anonymous poll could no longer tell."""
        if not self.is_test:
            if any(question.right for question in self.questions):
                raise PydanticCustomError("right", "has right options and is no test")
        elif self.is_anonymous or not all(question.is_decided() for question in self.questions):
            raise PydanticCustomError("test", "is no test that could be counted")
        elif all(question.form == "short" for question in self.questions):
            raise PydanticCustomError("test", "has nothing that could be counted")
        return self


class PreparePoll(Command):
    """A test has right options, at least one question that has options, and is never anonymous."""

    from_panel: ClassVar[bool] = True
    kind: Literal["prepare_poll"] = "prepare_poll"
    content: PollDraft


class ChangePoll(Command):
    """While it was never opened; a copy of it can be changed at any time."""

    from_panel: ClassVar[bool] = True
    kind: Literal["change_poll"] = "change_poll"
    poll: PollId
    content: PollDraft


class CopyPoll(Command):
    from_panel: ClassVar[bool] = True
    kind: Literal["copy_poll"] = "copy_poll"
    poll: PollId


class DeletePoll(Command):
    """With its results; not while it is open."""

    from_panel: ClassVar[bool] = True
    kind: Literal["delete_poll"] = "delete_poll"
    poll: PollId


class OrderPolls(Command):
    """What is not named comes after."""

    from_panel: ClassVar[bool] = True
    kind: Literal["order_polls"] = "order_polls"
    order: Annotated[tuple[PollId, ...], _counting(1, MOST_POLLS)]


class TakeOverPolls(Command):
    """System only: `web` gives it with what another event of the account has prepared. Polls that were never opened give way to it."""

    system_only: ClassVar[bool] = True
    kind: Literal["take_over_polls"] = "take_over_polls"
    contents: tuple[PollContent, ...]


class OpenPoll(Command):
    """Also again, as a run of its own. Refused while another is open."""

    kind: Literal["open_poll"] = "open_poll"
    poll: PollId


class ClosePoll(Command):
    kind: Literal["close_poll"] = "close_poll"
    poll: PollId


class EndPoll(Command):
    """System only, scheduled again and again while a poll is open: closes it when its time is over or its session was."""

    system_only: ClassVar[bool] = True
    kind: Literal["end_poll"] = "end_poll"
    poll: PollId
    run: RunNumber


class GivenAnswer(Wire):
    options: Places = ()
    text: ShortAnswer = ""


class AnswerPoll(Command):
    """To all questions in their order; some may be passed over, not all."""

    kind: Literal["answer_poll"] = "answer_poll"
    poll: PollId
    run: RunNumber
    answers: Annotated[tuple[GivenAnswer, ...], _counting(1, MOST_QUESTIONS)]


class ReleaseResults(Command):
    """Of a run that is closed, while no poll is open; what was released before gives way. `with_texts`: also short answers."""

    kind: Literal["release_results"] = "release_results"
    poll: PollId
    run: RunNumber
    with_texts: bool = False


class HideResults(Command):
    kind: Literal["hide_results"] = "hide_results"


PollCommand = (
    PreparePoll
    | ChangePoll
    | CopyPoll
    | DeletePoll
    | OrderPolls
    | TakeOverPolls
    | OpenPoll
    | ClosePoll
    | EndPoll
    | AnswerPoll
    | ReleaseResults
    | HideResults
)
