"""Letters are put here in the transaction that is their reason; the worker sends them. One for each key, for ever."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from django.db.models import Q

from rostrum.kit import clock
from rostrum.kit.ids import AccountId
from rostrum.mail.models import OutboxMail, State

_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """`key`: a second letter with it is not sent. `calendar`: an .ics. `unsubscribe`: where people end such mails; with `one_click`
    mail programs do so themselves (RFC 8058).
    `due_at`: not before; now when None."""

    key: str
    kind: str
    to: str
    subject: str
    text: str
    to_name: str = ""
    html: str = ""
    calendar: str = ""
    calendar_method: Literal["REQUEST", "CANCEL"] = "REQUEST"
    reply_to: str = ""
    unsubscribe: str = ""
    one_click: bool = False
    account: AccountId | None = None
    due_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MailState:
    state: State
    due_at: datetime
    sent_at: datetime | None
    problem: str


def post_letters(letters: Sequence[Letter]) -> int:
    """In the caller's transaction. How many were new."""
    known = set(states_of(letter.key for letter in letters))
    fresh = {letter.key: letter for letter in letters if letter.key not in known}
    rows = [_row(letter) for letter in fresh.values()]
    # Somebody else may post the same at the same moment: the key decides.
    OutboxMail.objects.bulk_create(rows, batch_size=_AT_ONCE, ignore_conflicts=True)
    return len(rows)


def withdraw_letters(keys: Iterable[str]) -> int:
    """Those that are not under way. The key may then be used again."""
    not_under_way = Q(leased_until=None) | Q(leased_until__lt=clock.now())
    deleted, _ = OutboxMail.objects.filter(not_under_way, key__in=list(keys), state="queued").delete()
    return deleted


def states_of(keys: Iterable[str]) -> dict[str, MailState]:
    wanted, found = list(keys), dict[str, MailState]()
    for start in range(0, len(wanted), _AT_ONCE):
        rows = OutboxMail.objects.filter(key__in=wanted[start : start + _AT_ONCE])
        for row in rows.only("key", "state", "due_at", "sent_at", "problem"):
            found[row.key] = MailState(state=row.state, due_at=row.due_at, sent_at=row.sent_at, problem=row.problem)
    return found


def _row(letter: Letter) -> OutboxMail:
    return OutboxMail(
        key=letter.key,
        kind=letter.kind,
        account=letter.account or "",
        to=letter.to,
        to_name=letter.to_name,
        subject=_one_line(letter.subject),
        text=letter.text,
        html=letter.html,
        calendar=letter.calendar,
        calendar_method=letter.calendar_method,
        reply_to=letter.reply_to,
        unsubscribe=letter.unsubscribe,
        one_click=letter.one_click,
        due_at=letter.due_at or clock.now(),
    )


def _one_line(subject: str) -> str:
    """A line break in a header would begin another header."""
    return " ".join(subject.split())[:400]
