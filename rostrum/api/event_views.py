"""Events with what the rooms and the registration know of them, in a fixed number of queries however many there are."""

from collections.abc import Sequence

from rostrum.events.models import Event
from rostrum.events.queries import rooms_in_progress, schedule_of
from rostrum.events.rules import When
from rostrum.events.schemas import CalendarEntry, EventList, EventView
from rostrum.events.series import places_in_series
from rostrum.kit.ids import AccountId, RoomId
from rostrum.kit.paging import page_of
from rostrum.registration.forms import registered_counts
from rostrum.registration.queries import token_counts
from rostrum.rooms.queries import RoomPhase, phases, running_sessions

_WAITING = RoomPhase(phase="waiting")


def views_of(events: Sequence[Event]) -> list[EventView]:
    known = phases([event.room_id for event in events])
    counts = token_counts([event.id for event in events])
    registered = registered_counts(events)
    places = places_in_series(list(events))
    return [
        EventView.of(
            event,
            phase=room.phase,
            running_since=room.running_since,
            token_count=counts.get(event.id, 0),
            registered=registered.get(event.id),
            series=places.get(event.id),
        )
        for event, room in ((event, known.get(event.room_id, _WAITING)) for event in events)
    ]


def calendar_entries(events: Sequence[Event]) -> list[CalendarEntry]:
    known = phases([event.room_id for event in events])
    return [CalendarEntry.of(event, phase=known.get(event.room_id, _WAITING).phase) for event in events]


def view_of(event: Event) -> EventView:
    return views_of([event])[0]


def live_rooms(events: Sequence[Event]) -> list[RoomId]:
    known = phases([event.room_id for event in events])
    return [room for room, phase in known.items() if phase.phase == "live"]


def schedule_page(account_id: AccountId, when: When, *, page: int) -> EventList:
    live = running_sessions(account_id)
    in_progress = phases(rooms_in_progress(account_id))
    ended = [room for room, room_phase in in_progress.items() if room_phase.phase == "ended"]
    found = page_of(schedule_of(account_id, when, live=live, ended=ended), page=page, shape=views_of)
    return EventList(items=found.items, total=found.total)
