"""Who may see a published recording, and what counts as watched."""

from dataclasses import dataclass
from typing import Literal

from rostrum.accounts.rules import DEFAULT_LANGUAGE, Language
from rostrum.recordings.errors import RecordingPasswordTooShort
from rostrum.registration.errors import BadAnswers, FieldFault

RecordingAccess = Literal["open", "password", "lead"]
"""`open`: everyone with the link. `lead`: who leaves a mail address first."""
LeadAsk = Literal["first_name", "last_name", "company", "phone"]
"""What is asked beside the mail address."""

LEAST_PASSWORD = 4
LEAST_LEFT_MS = 500
"""Of a trimmed recording."""
MOST_CUTS = 100
REPORT_SECONDS = 15
"""So often a browser says how much was watched."""
_LATE_SECONDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """`consent`: what people agree to before they see it; empty asks for nothing. Both it and `asks` count where a lead is asked for."""

    access: RecordingAccess
    password: str = ""
    asks: tuple[LeadAsk, ...] = ()
    consent: str = ""

    def check(self) -> None:
        """Raises RecordingPasswordTooShort."""
        if self.access == "password" and len(self.password) < LEAST_PASSWORD:
            raise RecordingPasswordTooShort(least=LEAST_PASSWORD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """What somebody leaves to see a recording."""

    email: str
    first_name: str = ""
    last_name: str = ""
    company: str = ""
    phone: str = ""
    agrees: bool = False
    language: Language = DEFAULT_LANGUAGE

    def check(self, terms: Terms) -> None:
        """Raises BadAnswers with all that is missing."""
        faults = [FieldFault(field=ask, problem="required") for ask in terms.asks if not getattr(self, ask)]
        if terms.consent and not self.agrees:
            faults.append(FieldFault(field="agrees", problem="unticked"))
        if faults:
            raise BadAnswers(errors=faults)


def watched_of(*, said_seconds: float, since_last_seconds: float) -> float:
    """Of what a browser says, no more than time has passed: nobody watches an hour in a minute."""
    return max(0.0, min(said_seconds, since_last_seconds + _LATE_SECONDS, float(REPORT_SECONDS + _LATE_SECONDS)))


def folded(text: str) -> str:
    """As it is searched: SQLite knows only Latin letters without their case."""
    return " ".join(text.casefold().split())
