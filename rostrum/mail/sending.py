"""Sends what is due.

1. A few letters are claimed for a minute in a short transaction; other workers leave them alone.
2. Each is handed over and marked at once, in a transaction of its own. Whoever is killed between the two has sent a letter that is
   sent again when its claim has run out: its Message-ID, made from the key, is the same, and mail programs show it once.
3. What failed for now is tried again after growing pauses; what the server refuses for good is marked with the server's words.
"""

import contextlib
import hashlib
import smtplib
from datetime import datetime, timedelta
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
from rostrum.mail.written import written

MOST_AT_ONCE = 100
"""Over one connection: servers end long ones."""
CLAIMED_AT_ONCE = 20
MAIL_SERVER_SECONDS = 20
CLAIM_LASTS = timedelta(minutes=1)
"""Longer than the mail server is waited for."""
PAUSES = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 30, 120, 480))
"""Before the second try, the third … After the last one the letter has failed."""

log = structlog.get_logger()


def send_due(*, most: int = MOST_AT_ONCE) -> int:
    """How many letters were taken up, sent or not."""
    transport = get_connection()
    try:
        return _send_some(transport, most)
    finally:
        _hang_up(transport)


def _send_some(transport: BaseEmailBackend, most: int) -> int:
    sent = 0
    while sent < most:
        rows, until = _claim(min(CLAIMED_AT_ONCE, most - sent))
        for row in rows:
            if clock.now() >= until:
                # A slow server: what is left is claimed anew, by us or by another.
                break
            _send(row, transport)
            sent += 1
        if len(rows) < CLAIMED_AT_ONCE:
            break
    return sent


def _hang_up(transport: BaseEmailBackend) -> None:
    """Also when the other side has done so before."""
    with contextlib.suppress(smtplib.SMTPException, OSError):
        transport.close()


def _claim(most: int) -> tuple[list[OutboxMail], datetime]:
    """With the moment until which nobody else takes them; some time is left to hand the last one over."""
    now = clock.now()
    with transaction.atomic():
        free = Q(leased_until=None) | Q(leased_until__lt=now)
        due = OutboxMail.objects.select_related("body").filter(free, state="queued", due_at__lte=now)
        due = due.order_by("due_at", "id")
        if connection.features.has_select_for_update_skip_locked:
            due = due.select_for_update(skip_locked=True, of=("self",))
        rows = list(due[:most])
        OutboxMail.objects.filter(pk__in=[row.pk for row in rows]).update(leased_until=now + CLAIM_LASTS)
    return rows, now + CLAIM_LASTS - timedelta(seconds=MAIL_SERVER_SECONDS)


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
            state="sent", sent_at=clock.now(), attempts=row.attempts + 1, values={}, problem=""
        )


def _failed(row: OutboxMail, words: str, *, is_final: bool) -> None:
    attempts = row.attempts + 1
    gives_up = is_final or attempts > len(PAUSES)
    log.warning("mail_not_sent", mail=row.pk, kind=row.kind, attempts=attempts, gives_up=gives_up)
    rows = OutboxMail.objects.filter(pk=row.pk)
    if gives_up:
        rows.update(state="failed", attempts=attempts, problem=words[:300], values={})
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
    letter = written(row)
    message = EmailMultiAlternatives(
        subject=letter.subject,
        body=letter.text,
        to=[str(Address(display_name=" ".join(row.to_name.split()), username=user, domain=domain))],
        reply_to=[row.reply_to] if row.reply_to else None,
        headers=headers,
    )
    if letter.html:
        message.attach_alternative(letter.html, "text/html")
    if letter.calendar:
        message.attach_alternative(letter.calendar, f"text/calendar; method={letter.calendar_method}")
        message.attach("event.ics", letter.calendar, f"text/calendar; method={letter.calendar_method}")
    return message


def message_id(key: str) -> str:
    """The same for every try."""
    digest = hashlib.sha256(f"{settings.ROSTRUM_SECRET}:{key}".encode()).hexdigest()[:32]
    return f"<{digest}@{urlsplit(settings.PUBLIC_URL).hostname or 'localhost'}>"
