from collections.abc import Mapping

from django.db.models import QuerySet

from rostrum.kit import clock
from rostrum.kit.ids import AccountId, RoomId
from rostrum.streaming.errors import NoSuchTarget
from rostrum.streaming.models import StreamRate, StreamTarget
from rostrum.streaming.rules import ADDRESSES

FRESH_MS = 10_000


def targets_of(account: AccountId) -> QuerySet[StreamTarget]:
    return StreamTarget.objects.filter(account_id=account).order_by("created_at", "id")


def target_of(account: AccountId, target_id: str) -> StreamTarget:
    """Raises NoSuchTarget."""
    found = StreamTarget.objects.filter(account_id=account, id=target_id).first()
    if found is None:
        raise NoSuchTarget
    return found


def address_text(target: StreamTarget) -> str:
    return target.address or ADDRESSES[target.service]


def rates_in(room: RoomId) -> Mapping[str, int]:
    """Bits per second by the streams' ids, where somebody has told lately."""
    since = clock.to_ms(clock.now()) - FRESH_MS
    fresh = StreamRate.objects.filter(room_id=room, at__gte=since)
    return dict(fresh.values_list("stream", "bits_per_second"))
