"""Who records what.

1. Rooms say what they want to be recorded (`Room.recording`): whoever looks sees it, so that nothing is missed by who was away.
2. A recorder claims what nobody is at, by one conditional update, and says every second that it still is. When it falls silent,
   another one goes on after `kit.claims.CLAIM`: with a take of its own.
3. What no room wants any more and nobody is at is claimed, too: its takes are waiting to be put together.
"""

from datetime import timedelta

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from rostrum.accounts.models import Account
from rostrum.events.models import Event
from rostrum.kit import clock
from rostrum.kit.claims import Kept, claim, keep_up, release, unclaimed
from rostrum.kit.ids import RecordingId, RoomId
from rostrum.recordings.models import Recording
from rostrum.rooms.recorded import recordings_under_way, wanted_recording

_WAITING = timedelta(seconds=2)
"""Another recorder has had the time to see it."""


def claim_recordings(recorder: str, *, most: int) -> list[Recording]:
    """What `recorder` is to begin with, or to go on with, now: the oldest first, not more than `most`."""
    under_way = recordings_under_way()
    for room, began_with in under_way.items():
        _open(room, began_with)
    waiting = unclaimed(_unfinished()).order_by("created_at")[:most]
    return [recording for recording in waiting if claim(_unfinished(), recording, by=recorder)]


def keep_claims(recorder: str, recordings: list[RecordingId]) -> Kept[RecordingId]:
    """`recorder` says that it is still at them."""
    mine = keep_up(_unfinished().filter(id__in=recordings), by=recorder)
    under_way = recordings_under_way()
    kept = list(mine.only("id", "room_id", "began_with"))
    wanted = frozenset(one.id for one in kept if under_way.get(one.room_id) == one.began_with)
    return Kept(wanted, frozenset(one.id for one in kept) - wanted)


def waiting_recordings() -> list[Recording]:
    """Those that rooms want and nobody has taken up for `_WAITING`."""
    under_way = recordings_under_way()
    waiting = unclaimed(_unfinished()).filter(created_at__lt=clock.now() - _WAITING, room_id__in=under_way)
    return [one for one in waiting if under_way.get(one.room_id) == one.began_with]


def let_go(recorder: str) -> None:
    """Ended in good order: whoever comes next need not wait."""
    release(_unfinished(), by=recorder)


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


def _unfinished() -> QuerySet[Recording]:
    return Recording.objects.filter(state="recording")
