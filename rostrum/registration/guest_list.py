"""Who was invited, and what became of it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

from rostrum.events.models import Event
from rostrum.mail.models import OutboxMail
from rostrum.mail.outbox import states_of
from rostrum.registration.models import Invitation, Registrant
from rostrum.registration.rules import BY_TOKEN

Progress = Literal["queued", "sent", "bounced", "opened", "registered", "came"]
"""How far somebody has come since they were invited."""

Came = Callable[[Iterable[str]], set[str]]
"""Of keys of seats, those that somebody sits in: the rooms know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    invitation: Invitation
    progress: Progress
    written_at: datetime | None
    problem: str


def invitations_of(event: Event, *, search: str) -> QuerySet[Invitation]:
    rows = Invitation.objects.filter(event=event).order_by("-created_at", "id")
    for word in search.split()[:5]:
        rows = rows.filter(Q(email__icontains=word) | Q(name__icontains=word))
    return rows


def guests_of(event: Event, invitations: Sequence[Invitation], *, came: Came) -> list[Guest]:
    states = states_of(row.letter for row in invitations)
    registered = dict(
        Registrant.objects.filter(
            event=event, email__in=[row.email for row in invitations], standing="registered"
        ).values_list("email", "token_id")
    )
    keys = {row.id: seat_key(registered.get(row.email) or row.token_id) for row in invitations}
    here = came(key for key in keys.values() if key)

    def progress_of(row: Invitation) -> Progress:
        state = states.get(row.letter)
        if keys[row.id] in here:
            return "came"
        if row.email in registered:
            return "registered"
        if row.opened_at is not None:
            return "opened"
        if state is None or state.state == "queued":
            return "queued"
        return "sent" if state.state == "sent" else "bounced"

    guests = []
    for row in invitations:
        state = states.get(row.letter)
        problem = state.problem if state and state.state in ("failed", "bounced") else ""
        guests.append(
            Guest(
                invitation=row,
                progress=progress_of(row),
                written_at=state.sent_at if state else None,
                problem=problem,
            )
        )
    return guests


def numbers_of_invitations(event: Event, *, came: Came) -> dict[str, int]:
    """How many were invited, and how many of them came how far. Who came has also opened, whether the mail was seen or not."""
    rows = Invitation.objects.filter(event=event)
    letter = OutboxMail.objects.filter(key=OuterRef("letter")).values("state")[:1]
    states = {
        row["state"]: row["people"]
        for row in rows.annotate(state=Subquery(letter)).values("state").annotate(people=Count("id"))
    }
    registrants = Registrant.objects.filter(event=event, standing="registered", email__in=rows.values("email"))
    tokens = [*rows.exclude(token=None).values_list("token_id", flat=True)]
    tokens += registrants.exclude(token=None).values_list("token_id", flat=True)
    return {
        "invited": sum(states.values()),
        "queued": states.get("queued", 0),
        "bounced": states.get("failed", 0) + states.get("bounced", 0),
        "opened": rows.exclude(opened_at=None).count(),
        "registered": registrants.count(),
        "came": len(came(seat_key(token) for token in tokens)),
    }


def seat_key(token_id: str | None) -> str:
    """Under which the seat of whoever comes by this token is found; empty without one."""
    return f"{BY_TOKEN}:{token_id}" if token_id else ""
