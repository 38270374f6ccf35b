"""The mail that the product under test has sent."""

import time
from email import message_from_bytes, policy
from email.message import EmailMessage

from icalendar import Calendar, Event

from tests.journeys.product import Product


def mail_to(product: Product, address: str, subject: str) -> EmailMessage:
    """The newest one, once it is there: the worker takes a moment."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        if mail := any_mail_to(product, address, subject):
            return mail
        time.sleep(0.2)  # another process writes the file
    raise AssertionError(f"no mail to {address} about {subject}")


def any_mail_to(product: Product, address: str, subject: str) -> EmailMessage | None:
    """The newest one that is there by now."""
    for path in sorted((product.home / "mail").glob("*.eml"), reverse=True):
        mail = message_from_bytes(path.read_bytes(), _class=EmailMessage, policy=policy.default)
        if address in str(mail["To"]) and str(mail["Subject"]).strip().startswith(subject):
            return mail
    return None


def text_of(mail: EmailMessage) -> str:
    body = mail.get_body(("plain",))
    return str(body.get_content()) if body else ""


def entry_of(mail: EmailMessage) -> tuple[str, Event]:
    """What a calendar reads of it: the method, and the one entry."""
    (part,) = [part for part in mail.walk() if part.get_filename() == "event.ics"]
    calendar = Calendar.from_ical(part.get_content())
    (entry,) = calendar.walk("VEVENT")
    assert isinstance(entry, Event)
    return str(calendar["METHOD"]), entry
