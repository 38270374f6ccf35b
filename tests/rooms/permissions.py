"""Who may bring about what, and read what: written down a second time, apart from the rules, for the property tests."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from rostrum.rooms.core.people.facts import PeopleAdmitted, PersonJoined, PersonLeft, RoleChanged
from rostrum.rooms.core.session.facts import SessionEnded, SessionTakenOver
from rostrum.rooms.core.stage.facts import AudioModeChanged, ContentHidden, ContentShown, SpeakingAllowed, SpeakingEnded
from rostrum.rooms.features.chat.facts import MessagePosted, MessageReported
from rostrum.rooms.features.polls.facts import PollAnswered, ResultsReleased
from rostrum.rooms.features.preflight.facts import ReadinessReported
from rostrum.rooms.features.questions.facts import QuestionRepliedTo
from rostrum.rooms.features.whiteboard.facts import BoardsClosed, BoardsOpened
from rostrum.rooms.wire import Audience, AudioMode, Fact, PersonId, Role, Source

_ABOUT_ONESELF = {
    "portrait_removed",
    "person_left",
    "readiness_reported",
    "message_posted",
    "message_reacted_to",
    "reaction_taken_back",
    "hand_raised",
    "hand_lowered",
    "call_followed",
    "poll_answered",
    "question_asked",
    "question_deleted",
    "question_voted",
    "vote_taken_back",
    "floor_offer_ended",
    "speaking_allowed",
    "speaking_ended",
    "source_switched_on",
    "source_switched_off",
}
_OF_THE_STAGE = {
    "hand_lowered",
    "floor_offered",
    "floor_offer_ended",
    "speaking_ended",
    "message_deleted",
    "message_reported",
    "chat_opened",
    "chat_closed",
    "private_chat_allowed",
    "private_chat_forbidden",
    "chat_slowed",
    "person_silenced",
    "person_unsilenced",
    "layout_changed",
    "content_shown",
    "content_hidden",
    "document_removed",
    "note_written",
    "page_shown",
    "stroke_drawn",
    "stroke_erased",
    "page_cleared",
    "board_added",
    "board_renamed",
    "board_deleted",
    "board_shown",
    "boards_opened",
    "boards_closed",
    "elements_put",
    "board_cleared",
    "youtube_added",
    "clip_named",
    "clip_removed",
    "clip_shown",
    "clip_played",
    "clip_paused",
    "clip_sought",
    "call_prepared",
    "call_changed",
    "call_deleted",
    "calls_ordered",
    "call_shown",
    "call_closed",
    "reactions_allowed",
    "reactions_forbidden",
    "handout_removed",
    "poll_prepared",
    "poll_changed",
    "poll_deleted",
    "polls_ordered",
    "poll_opened",
    "poll_closed",
    "results_released",
    "results_hidden",
    "break_begun",
    "break_ended",
    "questions_ruled",
    "question_asked",
    "question_approved",
    "question_dismissed",
    "question_settled",
    "question_reopened",
    "question_deleted",
    "question_shown",
    "question_hidden",
    "question_replied_to",
}
_OF_MODERATORS = {
    "message_deleted",
    "chat_opened",
    "chat_closed",
    "private_chat_allowed",
    "private_chat_forbidden",
    "chat_slowed",
    "person_silenced",
    "person_unsilenced",
    "questions_ruled",
    "question_asked",
    "question_approved",
    "question_dismissed",
    "question_settled",
    "question_reopened",
    "question_deleted",
    "question_shown",
    "question_hidden",
    "question_replied_to",
    "people_admitted",
}
_OF_MODERATORS_AMONG_ATTENDEES = {"person_left", "person_removed", "person_blocked", "person_unblocked"}
_OF_MODERATORS_THEMSELVES = {
    "person_left",
    "message_posted",
    "message_reacted_to",
    "reaction_taken_back",
    "poll_answered",
    "question_voted",
    "vote_taken_back",
    "readiness_reported",
}
FROM_THE_LOBBY = {"person_left", "readiness_reported"}
_OF_PRESENTERS_THEMSELVES = {"went_on_air", "went_off_air", "session_taken_over", "title_given"}
_OF_THE_SYSTEM = {
    "room_described",
    "person_joined",
    "session_end_warned",
    "session_end_called_off",
    "document_added",
    "notes_brought",
    "clip_added",
    "handout_added",
    "portrait_shown",
}


def may_bring_about(
    fact: Fact, by: PersonId, role: Role, authors: Mapping[str, PersonId], roles: Mapping[PersonId, Role]
) -> bool:
    """`authors` of messages; `roles`: what everybody was last."""
    about: object = getattr(fact, "person", None)
    if fact.kind in _OF_THE_SYSTEM:
        return False
    if role == "host":
        return fact.kind != "speaking_allowed" and (fact.kind != "source_switched_on" or about == by)
    if role == "moderator":
        return _may_moderate(fact, by, roles)
    if fact.kind in _ABOUT_ONESELF and about == by:
        return not (isinstance(fact, PersonLeft) and fact.reason != "left")
    if isinstance(fact, MessageReported):
        return fact.by == by
    if role == "presenter":
        return fact.kind in _OF_THE_STAGE or (fact.kind in _OF_PRESENTERS_THEMSELVES and about == by)
    if fact.kind == "elements_put":
        return True  # while the boards are open: see `Boards`
    return fact.kind == "message_deleted" and authors[getattr(fact, "message", "")] == by


def _may_moderate(fact: Fact, by: PersonId, roles: Mapping[PersonId, Role]) -> bool:
    about: object = getattr(fact, "person", None)
    match fact:
        case MessageReported(by=reporter):
            return reporter == by
        case PersonLeft(person=person, reason=reason) if person == by:
            return reason == "left"
        case PeopleAdmitted(people=people):
            return all(roles[person] == "attendee" for person in people)
    if fact.kind in _OF_MODERATORS_AMONG_ATTENDEES:
        return isinstance(about, str) and roles[about] == "attendee"
    return fact.kind in _OF_MODERATORS or (fact.kind in _OF_MODERATORS_THEMSELVES and about == by)


@dataclass
class Roles:
    """What everybody was last."""

    last: dict[PersonId, Role] = field(default_factory=dict)

    def note(self, fact: Fact) -> None:
        match fact:
            case PersonJoined(person=person, role=role) | RoleChanged(person=person, role=role):
                self.last[person] = role
            case SessionTakenOver(person=person):
                self.last[person] = "host"


@dataclass
class Secrets:
    """All that was ever written, and who may read it."""

    messages: dict[str, MessagePosted] = field(default_factory=dict)
    reported: set[str] = field(default_factory=set)
    answers: dict[str, set[PersonId]] = field(default_factory=dict)
    answers_released: bool = False
    told_in_private: set[PersonId] = field(default_factory=set)
    told_of_browser: set[PersonId] = field(default_factory=set)

    def note(self, seq: int, fact: Fact) -> None:
        match fact:
            case MessagePosted():
                self.messages[f"{seq:010d}"] = fact
            case MessageReported(message=message):
                self.reported.add(message)
            case PollAnswered(person=person, answers=answers):
                for text in [answer.text for answer in answers if answer.text]:
                    self.answers.setdefault(text, set()).add(person)
            case QuestionRepliedTo(private=True, person=person):
                self.told_in_private.add(person)
            case ReadinessReported(person=person):
                self.told_of_browser.add(person)
            case ResultsReleased(with_texts=True):
                self.answers_released = True

    def check(self, person: PersonId, audience: Audience, sent: bytes) -> None:
        for key, message in self.messages.items():
            if message.text.encode() in sent:
                assert self._may_read(key, message, person, audience), f"{person} ({audience}) reads {message}"
        for text, people in self.answers.items():
            may_read = audience in ("stage", "host") or person in people or self.answers_released
            assert may_read or text.encode() not in sent, f"{person} ({audience}) reads {text}"
        if b"told in private" in sent:
            may_read = audience in ("moderator", "stage", "host") or person in self.told_in_private
            assert may_read, f"{person} ({audience}) reads a reply"
        assert audience in ("stage", "host") or b"note to oneself" not in sent, f"{person} ({audience}) reads notes"
        if b"Browser of somebody" in sent:
            assert audience in ("stage", "host") or person in self.told_of_browser, (
                f"{person} ({audience}) reads of a browser"
            )
        assert audience == "host" or b"@example.com" not in sent, f"{person} ({audience}) reads addresses"

    def _may_read(self, key: str, message: MessagePosted, person: PersonId, audience: Audience) -> bool:
        match message.to:
            case "everyone":
                return audience != "lobby"
            case "stage":
                return audience in ("moderator", "stage", "host")
            case "person":
                of_two = person in (message.person, message.to_person) and audience != "lobby"
                return of_two or (audience in ("host", "moderator") and key in self.reported)


@dataclass
class Boards:
    """Whether attendees may draw now."""

    open: bool = False
    on_stage: bool = False

    def note(self, fact: Fact) -> None:
        match fact:
            case BoardsOpened():
                self.open = True
            case BoardsClosed():
                self.open = False
            case ContentShown(tool=tool):
                self.on_stage = tool == "whiteboard"
            case ContentHidden():
                self.on_stage = False


@dataclass
class Floor:
    """Which attendees may speak, and what they may switch on."""

    given: dict[PersonId, tuple[Source, ...]] = field(default_factory=dict)
    mode: AudioMode = "listen_only"

    def note(self, fact: Fact) -> None:
        match fact:
            case SpeakingAllowed(person=person, sources=sources):
                self.given[person] = sources
            case SpeakingEnded(person=person) | PersonLeft(person=person) | RoleChanged(person=person):
                self.given.pop(person, None)
            case AudioModeChanged(mode=mode):
                self.given.clear()
                self.mode = mode
            case SessionEnded():
                self.given.clear()

    def may_have_on(self, attendee: PersonId) -> set[Source]:
        return set(self.given.get(attendee, ())) | ({"microphone", "camera"} if self.mode == "discussion" else set())
