"""What the door of an event refuses.

Refusal
├── WrongPassword · WrongToken · WrongCode   not what this event's door opens to; counted
├── NameNeeded                               everybody has a name in a room
├── NoSuchToken                              the list of tokens has no such entry
└── TooManyTokens                            more than one event may have
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
