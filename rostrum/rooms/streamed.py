"""What the rooms want to be streamed, and where to."""

from dataclasses import dataclass

from rostrum.kit.ids import AccountId, RoomId
from rostrum.rooms.features.streaming.state import Stream, StreamingState
from rostrum.rooms.models import Room
from rostrum.rooms.queries import load_state
from rostrum.rooms.wire import Layout


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedStreams:
    """`changed_with`: the number of the fact that made them these. Language and layout are those of the first one's start."""

    account: AccountId
    changed_with: int
    streams: tuple[Stream, ...]
    language: str
    layout: Layout


def rooms_streamed() -> dict[RoomId, int]:
    """Which rooms are streamed, and by which fact it last changed where to."""
    rooms = Room.objects.filter(streaming__isnull=False).values_list("pk", "streaming")
    return {room: changed_with for room, changed_with in rooms if changed_with is not None}


def wanted_streams(room: RoomId) -> WantedStreams | None:
    """None when all were stopped meanwhile."""
    state = load_state(room)
    described = state.core.session.described
    streaming = state.slices["streaming"]
    assert isinstance(streaming, StreamingState), "the slice of its feature"
    if described is None or not streaming.streams:
        return None
    return WantedStreams(
        account=AccountId(described.account),
        changed_with=streaming.changed_with,
        streams=tuple(streaming.streams.values()),
        language=streaming.language,
        layout=streaming.layout,
    )
