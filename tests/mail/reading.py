"""Letters that wait, as their readers will get them."""

from dataclasses import dataclass

from rostrum.mail.models import OutboxMail
from rostrum.mail.written import written


@dataclass(frozen=True, slots=True)
class ReadLetter:
    row: OutboxMail
    to: str
    subject: str
    text: str
    html: str
    calendar: str


def waiting(kind: str) -> list[ReadLetter]:
    rows = OutboxMail.objects.select_related("body").filter(kind=kind).order_by("id")
    return [read(row) for row in rows]


def read(row: OutboxMail) -> ReadLetter:
    letter = written(row)
    return ReadLetter(row, row.to, letter.subject, letter.text, letter.html, letter.calendar)
