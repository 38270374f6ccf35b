"""Sends what is due.

1. Some letters are claimed for a minute in a short transaction; other workers leave them alone.
2. Each is handed over and marked at once, in a transaction of its own. Whoever is killed between the two has sent a letter that is
   sent again when its claim has run out: its Message-ID, made from the key, is the same, and mail programs show it once.
3. Letters that open an account are claimed first. However slow the mail server is, nobody's claim keeps them waiting for long: after
   some seconds what is left of it is given back.
4. What failed for now is tried again after growing pauses; what the server refuses for good is marked with the server's words.
"""

from collections.abc import Sequence
from datetime import timedelta
from email.headerregistry import Address

import structlog
from anymail.message import AnymailMessage
from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import connection, transaction
from django.db.models import Q, QuerySet

from rostrum.kit import clock
from rostrum.mail.handover import NotTaken, hand_over, hang_up
from rostrum.mail.marks import MARK, mark_of, message_id
from rostrum.mail.models import NOTHING_PERSONAL, OutboxMail
from rostrum.mail.written import written

MOST_AT_ONCE = 100
"""Over one connection: servers end long ones."""
CLAIMED_AT_ONCE = 40
CLAIM_LASTS = timedelta(minutes=1)
"""Longer than a turn and the wait for the mail server."""
LONGEST_TURN = timedelta(seconds=3)
PAUSES = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 30, 120, 480))
"""Before the second try, the third … After the last one the letter has failed."""
_LONGEST_ID = 200
_TOO_LATE = "expired"

log = structlog.get_logger()


def send_due(*, most: int = MOST_AT_ONCE) -> int:
    """How many letters were taken up, sent or not."""
    transport = get_connection()
    try:
        return _send_some(transport, most)
    finally:
        hang_up(transport)


def _send_some(transport: BaseEmailBackend, most: int) -> int:
    sent = 0
    while sent < most and (rows := _claim(min(CLAIMED_AT_ONCE, most - sent))):
        begun_at = clock.now()
        for place, row in enumerate(rows):
            if place and clock.now() - begun_at >= LONGEST_TURN:
                _give_back(rows[place:])
                break
            _send(row, transport)
            sent += 1
    return sent


def due_letters(*, most: int) -> int:
    """That nobody has claimed; counted up to `most`."""
    return _due()[:most].count()


def _due() -> QuerySet[OutboxMail]:
    now = clock.now()
    free = Q(leased_until=None) | Q(leased_until__lt=now)
    return OutboxMail.objects.filter(free, state="queued", due_at__lte=now)


def _claim(most: int) -> list[OutboxMail]:
    with transaction.atomic():
        due = _due().select_related("body").order_by("-goes_first", "due_at", "id")
        if connection.features.has_select_for_update_skip_locked:
            due = due.select_for_update(skip_locked=True, of=("self",))
        rows = list(due[:most])
        leased_until = clock.now() + CLAIM_LASTS
        OutboxMail.objects.filter(pk__in=[row.pk for row in rows]).update(leased_until=leased_until)
    return rows


def _give_back(rows: Sequence[OutboxMail]) -> None:
    OutboxMail.objects.filter(pk__in=[row.pk for row in rows]).update(leased_until=None)


def _send(row: OutboxMail, transport: BaseEmailBackend) -> None:
    if row.useful_until and clock.now() >= row.useful_until:
        _failed(row, _TOO_LATE, is_final=True)
        return
    try:
        carrier_id = hand_over(_message(row), transport)
    except NotTaken as refusal:
        _failed(row, refusal.words, is_final=refusal.is_final)
    except ValueError as problem:
        # What cannot be put into a mail at all, such as an address that is none.
        _failed(row, str(problem), is_final=True)
    except Exception as problem:  # noqa: BLE001  whatever a library makes of one letter, all others go out
        log.error("mail_breaks", mail=row.pk, problem=type(problem).__name__)  # noqa: TRY400  it would name people
        _failed(row, type(problem).__name__, is_final=False)
    else:
        _sent(row, (carrier_id or message_id(row.key))[:_LONGEST_ID])


def _sent(row: OutboxMail, name: str) -> None:
    rows = OutboxMail.objects.filter(pk=row.pk)
    sent = {"state": "sent", "sent_at": clock.now(), "attempts": row.attempts + 1, "problem": "", **NOTHING_PERSONAL}
    if not rows.filter(state="queued").update(message_id=name, **sent):
        # The provider was quicker to say that it bounced.
        rows.update(message_id=name)


def _failed(row: OutboxMail, words: str, *, is_final: bool) -> None:
    attempts = row.attempts + 1
    gives_up = is_final or attempts > len(PAUSES)
    log.warning("mail_not_sent", mail=row.pk, kind=row.kind, attempts=attempts, gives_up=gives_up)
    rows = OutboxMail.objects.filter(pk=row.pk, state="queued")
    if gives_up:
        rows.update(state="failed", attempts=attempts, problem=words[:300], **NOTHING_PERSONAL)
    else:
        due_at = clock.now() + PAUSES[attempts - 1]
        rows.update(attempts=attempts, problem=words[:300], due_at=due_at, leased_until=None)


def _message(row: OutboxMail) -> AnymailMessage:
    user, _, domain = row.to.rpartition("@")
    headers = {"Message-ID": message_id(row.key), "Auto-Submitted": "auto-generated"}
    if row.unsubscribe:
        headers["List-Unsubscribe"] = f"<{row.unsubscribe}>"
    if row.one_click:
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    letter = written(row)
    message = AnymailMessage(
        subject=letter.subject,
        body=letter.text,
        to=[str(Address(display_name=" ".join(row.to_name.split()), username=user, domain=domain))],
        reply_to=[row.reply_to] if row.reply_to else None,
        headers=headers,
        # Read by providers' APIs only.
        metadata={MARK: mark_of(row)},
    )
    if letter.html:
        message.attach_alternative(letter.html, "text/html")
    if letter.calendar:
        message.attach_alternative(letter.calendar, f"text/calendar; method={letter.calendar_method}")
        message.attach("event.ics", letter.calendar, f"text/calendar; method={letter.calendar_method}")
    return message
