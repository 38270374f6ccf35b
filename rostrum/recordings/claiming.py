"""Who records what.

1. Rooms say what they want to be recorded (`Room.recording`): whoever looks sees it, so that nothing is missed by who was away.
2. A recorder claims what nobody is at, by one conditional update, and says every second that it still is. When it falls silent,
   another one goes on after `CLAIM`: with a take of its own.
3. What no room wants any more and nobody is at is claimed, too: its takes are waiting to be put together.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.db.models import Q

from rostrum.accounts.models import Account
from rostrum.events.models import Event
from rostrum.kit import clock
from rostrum.kit.ids import RecordingId, RoomId
from rostrum.recordings.models import Recording
from rostrum.rooms.recorded import recordings_under_way, wanted_recording

CLAIM = timedelta(seconds=4)


@dataclass(frozen=True, slots=True)
class Kept:
    """Of what a recorder is at: `wanted` by their rooms still, and `over`, waiting to be put together. Whatever is in neither was
    claimed by another recorder meanwhile."""

    wanted: frozenset[RecordingId]
    over: frozenset[RecordingId]


def claim_recordings(recorder: str, *, most: int) -> list[Recording]:
    """What `recorder` is to begin with, or to go on with, now: the oldest first, not more than `most`."""
    under_way = recordings_under_way()
    for room, began_with in under_way.items():
        _open(room, began_with)
    now = clock.now()
    waiting = Recording.objects.filter(Q(claimed_until=None) | Q(claimed_until__lt=now), state="recording")
    return [recording for recording in waiting.order_by("created_at")[:most] if _claim(recording, recorder)]


def keep_claims(recorder: str, recordings: list[RecordingId]) -> Kept:
    """`recorder` says that it is still at them."""
    mine = Recording.objects.filter(id__in=recordings, claimed_by=recorder, state="recording")
    mine.update(claimed_until=clock.now() + CLAIM)
    under_way = recordings_under_way()
    kept = list(mine.only("id", "room_id", "began_with"))
    wanted = frozenset(one.id for one in kept if under_way.get(one.room_id) == one.began_with)
    return Kept(wanted, frozenset(one.id for one in kept) - wanted)


def let_go(recorder: str) -> None:
    """Ended in good order: whoever comes next need not wait."""
    Recording.objects.filter(claimed_by=recorder, state="recording").update(claimed_until=None)


def _open(room: RoomId, began_with: int) -> None:
    if Recording.objects.filter(room_id=room, began_with=began_with).exists():
        return
    wanted = wanted_recording(room)
    if wanted is None or not Account.objects.filter(id=wanted.account).exists():
        return
    try:
        with transaction.atomic():
            Recording.objects.create(
                account_id=wanted.account,
                event=Event.objects.filter(id=wanted.event).first(),
                room_id=room,
                began_with=wanted.began_with,
                session=wanted.session,
                title=wanted.title,
                language=wanted.language,
                layout=wanted.layout,
                began_at=wanted.asked_at,
            )
    except IntegrityError:
        # Another recorder has just done so.
        return


def _claim(recording: Recording, recorder: str) -> bool:
    mine = Recording.objects.filter(id=recording.id, state="recording", claimed_until=recording.claimed_until)
    return bool(mine.update(claimed_by=recorder, claimed_until=clock.now() + CLAIM))
