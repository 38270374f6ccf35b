"""Sends what is due.

1. One letter is claimed for a minute in a short transaction; other workers leave it alone.
2. It is handed over and marked at once, in a transaction of its own. Whoever is killed between the two has sent a letter that is
   sent again when its claim has run out: its Message-ID, made from the key, is the same, and mail programs show it once.
3. What failed for now is tried again after growing pauses; what the server refuses for good is marked with the server's words.
"""

import contextlib
import hashlib
import smtplib
from datetime import timedelta
from email.headerregistry import Address
from urllib.parse import urlsplit

import structlog
from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import connection, transaction
from django.db.models import Q

from rostrum.kit import clock
from rostrum.mail.models import OutboxMail

MOST_AT_ONCE = 100
"""Over one connection: servers end long ones."""
CLAIM_LASTS = timedelta(minutes=1)
"""Longer than the mail server is waited for."""
PAUSES = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 30, 120, 480))
"""Before the second try, the third … After the last one the letter has failed."""

log = structlog.get_logger()


def send_due(*, most: int = MOST_AT_ONCE) -> int:
    """How many letters were taken up, sent or not."""
    transport = get_connection()
    try:
        for number in range(most):
            row = _claim()
            if row is None:
                return number
            _send(row, transport)
    finally:
        _hang_up(transport)
    return most


def _hang_up(transport: BaseEmailBackend) -> None:
    """Also when the other side has done so before."""
    with contextlib.suppress(smtplib.SMTPException, OSError):
        transport.close()


def _claim() -> OutboxMail | None:
    now = clock.now()
    with transaction.atomic():
        free = Q(leased_until=None) | Q(leased_until__lt=now)
        due = OutboxMail.objects.filter(free, state="queued", due_at__lte=now).order_by("due_at", "id")
        if connection.features.has_select_for_update_skip_locked:
            due = due.select_for_update(skip_locked=True)
        row = due.first()
        if row is not None:
            OutboxMail.objects.filter(pk=row.pk).update(leased_until=now + CLAIM_LASTS)
    return row


def _send(row: OutboxMail, transport: BaseEmailBackend) -> None:
    try:
        # Held open for the next letter; of itself Django's backend would hang up after each.
        transport.open()
        transport.send_messages([_message(row)])
    except smtplib.SMTPRecipientsRefused as refused:
        code, answer = next(iter(refused.recipients.values()))
        _failed(row, answer.decode(errors="replace"), is_final=code >= 500)
    except smtplib.SMTPResponseException as refused:
        said = refused.smtp_error
        words = said.decode(errors="replace") if isinstance(said, bytes) else str(said)
        _failed(row, words, is_final=refused.smtp_code >= 500)
    except (smtplib.SMTPException, OSError) as problem:
        _hang_up(transport)
        _failed(row, type(problem).__name__, is_final=False)
    except ValueError as problem:
        # What cannot be put into a mail at all, such as an address that is none.
        _failed(row, str(problem), is_final=True)
    else:
        OutboxMail.objects.filter(pk=row.pk).update(
            state="sent", sent_at=clock.now(), attempts=row.attempts + 1, text="", html="", calendar="", problem=""
        )


def _failed(row: OutboxMail, words: str, *, is_final: bool) -> None:
    attempts = row.attempts + 1
    gives_up = is_final or attempts > len(PAUSES)
    log.warning("mail_not_sent", mail=row.pk, kind=row.kind, attempts=attempts, gives_up=gives_up)
    rows = OutboxMail.objects.filter(pk=row.pk)
    if gives_up:
        rows.update(state="failed", attempts=attempts, problem=words[:300], text="", html="", calendar="")
    else:
        due_at = clock.now() + PAUSES[attempts - 1]
        rows.update(attempts=attempts, problem=words[:300], due_at=due_at, leased_until=None)


def _message(row: OutboxMail) -> EmailMultiAlternatives:
    user, _, domain = row.to.rpartition("@")
    headers = {"Message-ID": message_id(row.key), "Auto-Submitted": "auto-generated"}
    if row.unsubscribe:
        headers["List-Unsubscribe"] = f"<{row.unsubscribe}>"
    if row.one_click:
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    message = EmailMultiAlternatives(
        subject=row.subject,
        body=row.text,
        to=[str(Address(display_name=" ".join(row.to_name.split()), username=user, domain=domain))],
        reply_to=[row.reply_to] if row.reply_to else None,
        headers=headers,
    )
    if row.html:
        message.attach_alternative(row.html, "text/html")
    if row.calendar:
        message.attach_alternative(row.calendar, f"text/calendar; method={row.calendar_method}")
        message.attach("event.ics", row.calendar, f"text/calendar; method={row.calendar_method}")
    return message


def message_id(key: str) -> str:
    """The same for every try."""
    digest = hashlib.sha256(f"{settings.ROSTRUM_SECRET}:{key}".encode()).hexdigest()[:32]
    return f"<{digest}@{urlsplit(settings.PUBLIC_URL).hostname or 'localhost'}>"
