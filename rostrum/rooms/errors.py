"""What a room and its sockets refuse.

Refusal
├── SocketRefusal                   Unavailable TooManyCommands TooLarge AlreadyIn Moved SeatGone Left
└── RoomRefusal
    ├── about the one who asks      NotPresent NotAllowed Silenced
    ├── about the command           Malformed NoSuchPerson NoSuchMessage
    ├── about getting in            RoomLocked RoomFull TooManyPresenters TooManyModerators Removed Blocked NotLetIn
    ├── about the session           NotLive AlreadyLive AnotherSessionRuns HostIsHere EventCancelled OutOfTurn
    ├── about the stage             TooManyCameras TooManyForDiscussion ScreenTaken NotOffered
    ├── about the chat              ChatClosed PrivateChatClosed ChatIsSlow
    ├── about the slides            NoSuchDocument TooManyDocuments PageIsFull
    ├── about the whiteboard        NoSuchBoard TooManyBoards BoardIsFull BoardsAreFull
    ├── about the player            NoSuchClip TooManyClips NotYoutube
    ├── about calls to action       NoSuchCall TooManyCalls CallIsShown
    ├── about handouts              NoSuchHandout TooManyHandouts
    ├── about polls                 NoSuchPoll TooManyPolls PollIsTooLong PollsAreFull PollWasOpened AnotherPollIsOpen PollIsClosed
    │                               AlreadyAnswered AnswerDoesNotFit TooFewAnswers
    └── about questions             NoSuchQuestion TooManyQuestions QuestionsAreFull QuestionsAreClosed NoAnonymousQuestions TooManyReplies
"""

from dataclasses import dataclass
from typing import ClassVar

from rostrum.kit.refusal import Refusal


@dataclass(eq=False)
class RoomRefusal(Refusal):
    """Any of these may answer a command."""


@dataclass(eq=False)
class SocketRefusal(Refusal):
    """Said by the gateway, before a room is even asked or as the last word on a socket."""


@dataclass(eq=False)
class Unavailable(SocketRefusal):
    """The database is locked or gone. Nothing was acknowledged; the same command may be sent again."""

    code: ClassVar[str] = "unavailable"


@dataclass(eq=False)
class TooManyCommands(SocketRefusal):
    retry_after_seconds: float
    code: ClassVar[str] = "too_many_commands"


@dataclass(eq=False)
class TooLarge(SocketRefusal):
    limit_bytes: int
    code: ClassVar[str] = "too_large"


@dataclass(eq=False)
class AlreadyIn(SocketRefusal):
    """From another browser: ask the person, then come back with `move=1`."""

    code: ClassVar[str] = "already_in"


@dataclass(eq=False)
class Moved(SocketRefusal):
    """The same seat is connected anew elsewhere."""

    code: ClassVar[str] = "moved"


@dataclass(eq=False)
class SeatGone(SocketRefusal):
    """The ticket is forged, expired, or for another room."""

    code: ClassVar[str] = "seat_gone"


@dataclass(eq=False)
class Left(SocketRefusal):
    """The answer to who left: no refusal, but a last word like the others."""

    code: ClassVar[str] = "left"


@dataclass(eq=False)
class NotPresent(RoomRefusal):
    code: ClassVar[str] = "not_present"


@dataclass(eq=False)
class NotAllowed(RoomRefusal):
    """Not with this role."""

    code: ClassVar[str] = "not_allowed"


@dataclass(eq=False)
class Silenced(RoomRefusal):
    code: ClassVar[str] = "silenced"


@dataclass(eq=False)
class Malformed(RoomRefusal):
    code: ClassVar[str] = "malformed"


@dataclass(eq=False)
class NoSuchPerson(RoomRefusal):
    code: ClassVar[str] = "no_such_person"


@dataclass(eq=False)
class NoSuchMessage(RoomRefusal):
    code: ClassVar[str] = "no_such_message"


@dataclass(eq=False)
class RoomLocked(RoomRefusal):
    code: ClassVar[str] = "room_locked"


@dataclass(eq=False)
class RoomFull(RoomRefusal):
    limit: int
    plan: str
    code: ClassVar[str] = "room_full"


@dataclass(eq=False)
class TooManyPresenters(RoomRefusal):
    limit: int
    code: ClassVar[str] = "too_many_presenters"


@dataclass(eq=False)
class TooManyModerators(RoomRefusal):
    limit: int
    code: ClassVar[str] = "too_many_moderators"


@dataclass(eq=False)
class Removed(RoomRefusal):
    """Until this session has ended."""

    code: ClassVar[str] = "removed"


@dataclass(eq=False)
class Blocked(RoomRefusal):
    """Until a host lifts it."""

    code: ClassVar[str] = "blocked"


@dataclass(eq=False)
class NotLive(RoomRefusal):
    code: ClassVar[str] = "not_live"


@dataclass(eq=False)
class AlreadyLive(RoomRefusal):
    code: ClassVar[str] = "already_live"


@dataclass(eq=False)
class AnotherSessionRuns(RoomRefusal):
    room: str
    title: str
    code: ClassVar[str] = "another_session_runs"


@dataclass(eq=False)
class HostIsHere(RoomRefusal):
    """`seconds` must still pass without a host before anybody may take over."""

    seconds: int
    code: ClassVar[str] = "host_is_here"


@dataclass(eq=False)
class EventCancelled(RoomRefusal):
    code: ClassVar[str] = "event_cancelled"


@dataclass(eq=False)
class OutOfTurn(RoomRefusal):
    """Makes no sense as things stand, whoever asks."""

    code: ClassVar[str] = "out_of_turn"


@dataclass(eq=False)
class TooManyCameras(RoomRefusal):
    """`holders`: the names of those whose cameras are on the stage."""

    limit: int
    holders: tuple[str, ...]
    code: ClassVar[str] = "too_many_cameras"


@dataclass(eq=False)
class TooManyForDiscussion(RoomRefusal):
    present: int
    limit: int
    code: ClassVar[str] = "too_many_for_discussion"


@dataclass(eq=False)
class ScreenTaken(RoomRefusal):
    """`holder`: the name of who shares their screen."""

    holder: str
    code: ClassVar[str] = "screen_taken"


@dataclass(eq=False)
class NotOffered(RoomRefusal):
    code: ClassVar[str] = "not_offered"


@dataclass(eq=False)
class ChatClosed(RoomRefusal):
    code: ClassVar[str] = "chat_closed"


@dataclass(eq=False)
class PrivateChatClosed(RoomRefusal):
    code: ClassVar[str] = "private_chat_closed"


@dataclass(eq=False)
class ChatIsSlow(RoomRefusal):
    """`seconds` until one may write to everybody again."""

    seconds: int
    code: ClassVar[str] = "chat_is_slow"


@dataclass(eq=False)
class NoSuchDocument(RoomRefusal):
    code: ClassVar[str] = "no_such_document"


@dataclass(eq=False)
class TooManyDocuments(RoomRefusal):
    limit: int
    code: ClassVar[str] = "too_many_documents"


@dataclass(eq=False)
class PageIsFull(RoomRefusal):
    """As much is drawn on it as is sent to whoever comes in."""

    code: ClassVar[str] = "page_is_full"


@dataclass(eq=False)
class NotesAreFull(RoomRefusal):
    """All that is written beside the pages of all documents together is as much as a room keeps."""

    code: ClassVar[str] = "notes_are_full"


@dataclass(eq=False)
class NoSuchBoard(RoomRefusal):
    code: ClassVar[str] = "no_such_board"


@dataclass(eq=False)
class TooManyBoards(RoomRefusal):
    limit: int
    code: ClassVar[str] = "too_many_boards"


@dataclass(eq=False)
class BoardIsFull(RoomRefusal):
    """As much lies on it as is sent to whoever comes in."""

    code: ClassVar[str] = "board_is_full"


@dataclass(eq=False)
class BoardsAreFull(RoomRefusal):
    """All of them together."""

    code: ClassVar[str] = "boards_are_full"


@dataclass(eq=False)
class NoSuchClip(RoomRefusal):
    code: ClassVar[str] = "no_such_clip"


@dataclass(eq=False)
class TooManyClips(RoomRefusal):
    limit: int
    code: ClassVar[str] = "too_many_clips"


@dataclass(eq=False)
class NotYoutube(RoomRefusal):
    """The link leads to no video there."""

    code: ClassVar[str] = "not_youtube"


@dataclass(eq=False)
class NoSuchCall(RoomRefusal):
    """To action."""

    code: ClassVar[str] = "no_such_call"


@dataclass(eq=False)
class TooManyCalls(RoomRefusal):
    limit: int
    code: ClassVar[str] = "too_many_calls"


@dataclass(eq=False)
class CallIsShown(RoomRefusal):
    """Close it first."""

    code: ClassVar[str] = "call_is_shown"


@dataclass(eq=False)
class NoSuchHandout(RoomRefusal):
    code: ClassVar[str] = "no_such_handout"


@dataclass(eq=False)
class TooManyHandouts(RoomRefusal):
    limit: int
    code: ClassVar[str] = "too_many_handouts"


@dataclass(eq=False)
class NotLetIn(RoomRefusal):
    """Who waits for a host to open the door may only leave."""

    code: ClassVar[str] = "not_let_in"


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


@dataclass(eq=False)
class NoSuchQuestion(RoomRefusal):
    code: ClassVar[str] = "no_such_question"


@dataclass(eq=False)
class TooManyQuestions(RoomRefusal):
    """Of one person that are not answered yet."""

    limit: int
    code: ClassVar[str] = "too_many_questions"


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


@dataclass(eq=False)
class ReportedLately(RoomRefusal):
    """`seconds` until a browser may tell of its sound again."""

    seconds: int
    code: ClassVar[str] = "reported_lately"


@dataclass(eq=False)
class RecordingTimeUsedUp(RoomRefusal):
    """`minutes`: what the plan allows altogether."""

    minutes: int
    code: ClassVar[str] = "recording_time_used_up"
