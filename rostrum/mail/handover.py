"""Hands a message to whoever carries it, a mail server or a provider's API, and says in one way what either answers.

NotTaken.is_final: it is this message that is not wanted. Everything else (a wrong key, a full account, a server that is away) is tried
again: a fault of the installation costs nobody their mail.
"""

import contextlib
import smtplib
from dataclasses import dataclass

from anymail.exceptions import AnymailAPIError, AnymailError, AnymailRecipientsRefused
from anymail.message import AnymailMessage
from django.core.mail.backends.base import BaseEmailBackend


@dataclass(eq=False)
class NotTaken(Exception):
    """`words`: the carrier's own, for the organizer to read."""

    words: str
    is_final: bool


def hand_over(message: AnymailMessage, transport: BaseEmailBackend) -> str:
    """What the carrier calls the message from now on; empty when it gives it no name of its own. Raises NotTaken."""
    try:
        # Held open for the next one; of itself Django's backend would hang up after each.
        transport.open()
        transport.send_messages([message])
    except smtplib.SMTPRecipientsRefused as refused:
        code, answer = next(iter(refused.recipients.values()))
        raise NotTaken(answer.decode(errors="replace"), is_final=code >= 500) from None
    except smtplib.SMTPResponseException as refused:
        said = refused.smtp_error
        words = said.decode(errors="replace") if isinstance(said, bytes) else str(said)
        raise NotTaken(words, is_final=refused.smtp_code >= 500) from None
    except AnymailRecipientsRefused:
        raise NotTaken(_words_of(message.anymail_status.esp_response) or "refused", is_final=True) from None
    except AnymailAPIError as problem:
        response: object = getattr(problem, "response", None)
        if response is None:
            hang_up(transport)
        raise NotTaken(_words_of(response) or _name_of(problem), is_final=False) from None
    except ValueError as problem:
        # What cannot be put into a mail at all, such as an address that is none.
        raise NotTaken(str(problem), is_final=True) from None
    except (smtplib.SMTPException, OSError, AnymailError) as problem:
        hang_up(transport)
        raise NotTaken(type(problem).__name__, is_final=False) from None
    return str(message.anymail_status.message_id or "")


def hang_up(transport: BaseEmailBackend) -> None:
    """Also when the other side has done so before."""
    with contextlib.suppress(smtplib.SMTPException, OSError):
        transport.close()


def _words_of(response: object) -> str:
    """Of a provider's refusal: its sentence, where it has one, else its status."""
    status = getattr(response, "status_code", None)
    if status is None:
        return ""
    try:
        said: object = response.json()  # type: ignore[attr-defined]  # what has a status has a body
    except ValueError:
        said = None
    if isinstance(said, dict):
        sentences = (said.get(name) for name in ("Message", "message", "error", "ErrorMessage"))
        for sentence in sentences:
            if isinstance(sentence, str) and sentence.strip():
                return " ".join(sentence.split())
    return f"HTTP {status}"


def _name_of(problem: AnymailAPIError) -> str:
    """Of what kept us from an answer."""
    return type(problem.__cause__ or problem).__name__
