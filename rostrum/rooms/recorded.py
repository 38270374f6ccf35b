"""What the rooms want to be recorded."""

from dataclasses import dataclass

from rostrum.kit.ids import AccountId, EventId, RoomId
from rostrum.rooms.features.recording.state import RecordingState
from rostrum.rooms.models import Room
from rostrum.rooms.queries import load_state
from rostrum.rooms.wire import Layout, Millis


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """`began_with`: the number of the fact that began it. Language and layout are those of that moment."""

    room: RoomId
    began_with: int
    account: AccountId
    event: EventId
    title: str
    session: int
    language: str
    layout: Layout
    asked_at: Millis


def recordings_under_way() -> dict[RoomId, int]:
    """In which rooms something is being recorded, and with which fact it began."""
    rooms = Room.objects.filter(recording__isnull=False).values_list("pk", "recording")
    return {room: began_with for room, began_with in rooms if began_with is not None}


def wanted_recording(room: RoomId) -> Wanted | None:
    """None when it was stopped meanwhile."""
    state = load_state(room)
    described = state.core.session.described
    recording = state.slices["recording"]
    assert isinstance(recording, RecordingState), "the slice of its feature"
    if described is None or recording.running is None:
        return None
    running = recording.running
    return Wanted(
        room=room,
        began_with=int(running.id),
        account=AccountId(described.account),
        event=EventId(described.event),
        title=described.title,
        session=state.core.session.number,
        language=running.language,
        layout=running.layout,
        asked_at=running.asked_at,
    )
