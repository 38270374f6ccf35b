"""What the door of an event and its registration refuse.

Refusal
├── WrongPassword · WrongToken · WrongCode   not what this event's door opens to; counted
├── NameNeeded                               everybody has a name in a room
├── NoSuchToken                              the list of tokens has no such entry
├── TooManyTokens                            more than one event may have
├── BadForm                                  the organizer's form cannot be filled in
├── BadAnswers                               which answers are missing or wrong
├── RegistrationClosed · EventFull           nobody, or nobody more, is registered
├── TooFast                                  quicker than a person reads
├── NoSuchRegistration                       the link's key, or the entry of the list
├── NoSuchInvitation                         the link's key, or the entry of the list
├── TooManyInvitations                       more than the plan allows for one event
└── NotWaiting                               it was decided already
"""

from dataclasses import dataclass

from rostrum.kit.refusal import Refusal


@dataclass(eq=False)
class WrongPassword(Refusal):
    code = "wrong_password"


@dataclass(eq=False)
class WrongToken(Refusal):
    code = "wrong_token"


@dataclass(eq=False)
class WrongCode(Refusal):
    code = "wrong_code"


@dataclass(eq=False)
class NameNeeded(Refusal):
    code = "name_needed"


@dataclass(eq=False)
class NoSuchToken(Refusal):
    code = "no_such_token"


@dataclass(eq=False)
class TooManyTokens(Refusal):
    code = "too_many_tokens"
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldFault:
    field: str
    problem: str


@dataclass(eq=False)
class BadForm(Refusal):
    code = "bad_form"
    errors: list[FieldFault]


@dataclass(eq=False)
class BadAnswers(Refusal):
    code = "bad_answers"
    errors: list[FieldFault]


@dataclass(eq=False)
class RegistrationClosed(Refusal):
    code = "registration_closed"


@dataclass(eq=False)
class EventFull(Refusal):
    code = "event_full"


@dataclass(eq=False)
class TooFast(Refusal):
    code = "too_fast"


@dataclass(eq=False)
class NoSuchRegistration(Refusal):
    code = "no_such_registration"


@dataclass(eq=False)
class NotWaiting(Refusal):
    code = "not_waiting"


@dataclass(eq=False)
class NoSuchInvitation(Refusal):
    code = "no_such_invitation"


@dataclass(eq=False)
class TooManyInvitations(Refusal):
    code = "too_many_invitations"
    most: int
