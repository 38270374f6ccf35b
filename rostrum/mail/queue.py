"""How the outbox is doing, for those who watch over an installation."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Case, Count, F, Min, Q, When

from rostrum.kit import clock
from rostrum.mail.models import OutboxMail, State

LATE = timedelta(minutes=5)
"""What waits longer than that, somebody misses: a code to sign in with, a link to come in by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backlog:
    """`due`: may leave now. `tried`: did not go through so far and are tried again. `oldest_waits`: since that letter should have
    left, also while it rests between two tries."""

    due: int
    tried: int
    oldest_waits: timedelta

    @property
    def is_late(self) -> bool:
        return self.oldest_waits > LATE


def backlog() -> Backlog:
    """One query, as long as what waits."""
    now = clock.now()
    # Each failure puts off when a letter is due.
    should_have_left = Case(When(attempts=0, then=F("due_at")), default=F("created_at"))
    is_due, was_tried = Q(due_at__lte=now), Q(attempts__gt=0)
    found = OutboxMail.objects.filter(state="queued").aggregate(
        due=Count("pk", filter=is_due),
        tried=Count("pk", filter=was_tried),
        oldest=Min(should_have_left, filter=is_due | was_tried),
    )
    oldest = found["oldest"]
    return Backlog(due=found["due"], tried=found["tried"], oldest_waits=now - oldest if oldest else timedelta())


def letters_by_state() -> Mapping[State, int]:
    """Of all that were ever written."""
    states: dict[State, int] = {"queued": 0, "sent": 0, "failed": 0, "bounced": 0}
    states.update(OutboxMail.objects.values_list("state").annotate(letters=Count("pk")))
    return states
