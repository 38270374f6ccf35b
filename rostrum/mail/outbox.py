"""Letters are put here in the transaction that is their reason; the worker sends them. One for each key, for ever."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property
from typing import Literal

from django.db.models import Exists, OuterRef, Q

from rostrum.kit import clock
from rostrum.kit.ids import AccountId, EventId
from rostrum.kit.rows import insert_rows
from rostrum.mail.models import LetterBody, OutboxMail, State
from rostrum.mail.written import sealed

_AT_ONCE = 500
_BODY_KEPT = timedelta(hours=1)


@dataclass(frozen=True, kw_only=True)
class Body:
    """What a letter says, with slots for what differs from reader to reader. `calendar`: an .ics without folded lines."""

    subject: str
    text: str
    html: str = ""
    calendar: str = ""
    calendar_method: Literal["REQUEST", "CANCEL"] = "REQUEST"

    @cached_property
    def digest(self) -> str:
        parts = (self.subject, self.text, self.html, self.calendar, self.calendar_method)
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """`key`: a second letter with it is not sent. `values`: what fills the slots of its body. `unsubscribe`: where people end such
    mails; with `one_click` mail programs do so themselves (RFC 8058). `due_at`: not before; now when None. `opens_account`: somebody
    waits for it, and whoever reads it can sign in: it goes before all others, and its values are encrypted while it waits."""

    key: str
    kind: str
    to: str
    body: Body
    values: Mapping[str, str] = field(default_factory=dict)
    to_name: str = ""
    reply_to: str = ""
    unsubscribe: str = ""
    one_click: bool = False
    account: AccountId | None = None
    event: EventId | None = None
    due_at: datetime | None = None
    opens_account: bool = False
    useful_until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MailState:
    state: State
    due_at: datetime
    sent_at: datetime | None
    problem: str


def post_letters(letters: Sequence[Letter]) -> None:
    """In the caller's transaction. Of letters with the same key the first is kept, also when somebody else posts it at the same
    moment."""
    bodies = _stored_bodies({letter.body.digest: letter.body for letter in letters})
    rows = [_row(letter, bodies[letter.body.digest]) for letter in letters]
    insert_rows(rows, ignore_conflicts=True)


def withdraw_letters(keys: Iterable[str]) -> int:
    """Those that are not under way. The key may then be used again."""
    not_under_way = Q(leased_until=None) | Q(leased_until__lt=clock.now())
    deleted, _ = OutboxMail.objects.filter(not_under_way, key__in=list(keys), state="queued").delete()
    return deleted


def states_of(keys: Iterable[str]) -> dict[str, MailState]:
    wanted, found = list(keys), dict[str, MailState]()
    for start in range(0, len(wanted), _AT_ONCE):
        rows = OutboxMail.objects.filter(key__in=wanted[start : start + _AT_ONCE])
        for key, state, due_at, sent_at, problem in rows.values_list("key", "state", "due_at", "sent_at", "problem"):
            found[key] = MailState(state=state, due_at=due_at, sent_at=sent_at, problem=problem)
    return found


def forget_bodies() -> int:
    """That no letter waits for."""
    waiting = OutboxMail.objects.filter(body=OuterRef("pk"), state="queued")
    deleted, _ = LetterBody.objects.filter(~Exists(waiting), created_at__lt=clock.now() - _BODY_KEPT).delete()
    return deleted


def _stored_bodies(bodies: Mapping[str, Body]) -> dict[str, int]:
    """Their primary keys by digest."""
    found = _kept_bodies(list(bodies))
    missing = [digest for digest in bodies if digest not in found]
    if missing:
        LetterBody.objects.bulk_create([_body_row(digest, bodies[digest]) for digest in missing], ignore_conflicts=True)
        found |= _kept_bodies(missing)
    return found


def _kept_bodies(digests: Sequence[str]) -> dict[str, int]:
    """One that is to be forgotten soon is made young first: it is gone then, or it stays."""
    now = clock.now()
    old = now - _BODY_KEPT / 2
    rows = LetterBody.objects.filter(digest__in=digests).values_list("digest", "pk", "created_at")
    found = list(rows)
    if any(made_at < old for _, _, made_at in found):
        LetterBody.objects.filter(digest__in=digests, created_at__lt=old).update(created_at=now)
        found = list(rows.all())
    return {digest: key for digest, key, _ in found}


def _body_row(digest: str, body: Body) -> LetterBody:
    return LetterBody(
        digest=digest,
        subject=_one_line(body.subject),
        text=body.text,
        html=body.html,
        calendar=body.calendar,
        calendar_method=body.calendar_method,
    )


def _row(letter: Letter, body: int) -> OutboxMail:
    return OutboxMail(
        key=letter.key,
        kind=letter.kind,
        account=letter.account or "",
        event=letter.event or "",
        to=letter.to,
        to_name=letter.to_name,
        body_id=body,
        values={} if letter.opens_account else dict(letter.values),
        sealed=sealed(letter.values) if letter.opens_account else "",
        goes_first=letter.opens_account,
        reply_to=letter.reply_to,
        unsubscribe=letter.unsubscribe,
        one_click=letter.one_click,
        due_at=letter.due_at or clock.now(),
        useful_until=letter.useful_until,
    )


def _one_line(subject: str) -> str:
    """A line break in a header would begin another header."""
    return " ".join(subject.split())[:400]
