"""A letter as its reader gets it."""

from dataclasses import dataclass

from rostrum.mail.merging import fill_calendar, fill_html, fill_text
from rostrum.mail.models import OutboxMail


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    subject: str
    text: str
    html: str
    calendar: str
    calendar_method: str


def written(mail: OutboxMail) -> Written:
    """Raises ValueError when what it says is kept no more."""
    body, values = mail.body, mail.values
    if body is None:
        raise ValueError("what it said is gone")
    return Written(
        subject=fill_text(body.subject, values),
        text=fill_text(body.text, values),
        html=fill_html(body.html, values),
        calendar=fill_calendar(body.calendar, values) if body.calendar else "",
        calendar_method=body.calendar_method,
    )
