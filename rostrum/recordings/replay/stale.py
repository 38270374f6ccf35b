"""Replays that still hold what was erased from their room are written anew."""

from datetime import timedelta

from rostrum.kit import clock
from rostrum.recordings.models import Recording
from rostrum.rooms.erased import rooms_erased_since

_LOOKS_BACK = timedelta(days=7)
"""A worker is not away for longer."""


def find_stale_replays() -> int:
    """How many there were."""
    since = int((clock.now() - _LOOKS_BACK).timestamp() * 1000)
    found = 0
    for room, erased_at in rooms_erased_since(since).items():
        stale = Recording.objects.filter(room_id=room, replayed_as_of__lt=erased_at)
        found += stale.update(replayed_as_of=None, replay_tries=0, replay_due_at=clock.now())
    return found
