"""A letter as its reader gets it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings

from rostrum.kit.encryption import decrypt, encrypt
from rostrum.mail.merging import fill_calendar, fill_html, fill_text
from rostrum.mail.models import OutboxMail

_SEAL = "letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    subject: str
    text: str
    html: str
    calendar: str
    calendar_method: str


def written(mail: OutboxMail) -> Written:
    """Raises ValueError when what it says is kept no more, or was sealed under another secret."""
    body, values = mail.body, _unsealed(mail.sealed) if mail.sealed else mail.values
    if body is None:
        raise ValueError("what it said is gone")
    return Written(
        subject=fill_text(body.subject, values),
        text=fill_text(body.text, values),
        html=fill_html(body.html, values),
        calendar=fill_calendar(body.calendar, values) if body.calendar else "",
        calendar_method=body.calendar_method,
    )


def sealed(values: Mapping[str, str]) -> str:
    return encrypt(json.dumps(dict(values)), purpose=_SEAL, secret=settings.ROSTRUM_SECRET)


def _unsealed(text: str) -> dict[str, str]:
    values: dict[str, str] = json.loads(decrypt(text, purpose=_SEAL, secret=settings.ROSTRUM_SECRET))
    return values
