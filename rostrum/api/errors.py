"""What the HTTP door itself refuses.

Refusal
├── NotSignedIn · CsrfFailed      who asks
├── Malformed · TooLarge          the body
├── NotFound · WrongMethod        the address
├── Invalid                       the form: which field, which problem
├── SeatGone                      a seat ticket that is worth nothing any more
├── CheckOver                     a check's ticket, likewise
└── Unavailable · Fault           our side
"""

from dataclasses import dataclass

from rostrum.kit.refusal import Refusal


@dataclass(eq=False)
class NotSignedIn(Refusal):
    code = "not_signed_in"


@dataclass(eq=False)
class CsrfFailed(Refusal):
    code = "csrf_failed"


@dataclass(eq=False)
class Malformed(Refusal):
    code = "malformed"


@dataclass(eq=False)
class TooLarge(Refusal):
    code = "too_large"
    most_bytes: int


@dataclass(eq=False)
class NotFound(Refusal):
    code = "not_found"


@dataclass(eq=False)
class WrongMethod(Refusal):
    code = "wrong_method"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldProblem:
    field: str
    problem: str


@dataclass(eq=False)
class Invalid(Refusal):
    code = "invalid"
    errors: list[FieldProblem]


@dataclass(eq=False)
class SeatGone(Refusal):
    code = "seat_gone"


@dataclass(eq=False)
class CheckOver(Refusal):
    code = "check_over"


@dataclass(eq=False)
class Unavailable(Refusal):
    code = "unavailable"


@dataclass(eq=False)
class Fault(Refusal):
    code = "fault"
