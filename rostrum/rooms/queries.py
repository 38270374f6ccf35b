"""What others ask of the rooms."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from rostrum.events.models import Event
from rostrum.kit import clock
from rostrum.kit.ids import AccountId, RoomId
from rostrum.rooms.core.session.facts import Limits, RoomDescribed
from rostrum.rooms.feature import Older
from rostrum.rooms.fold import State, fold
from rostrum.rooms.log import Ask, facts_before, read_facts
from rostrum.rooms.models import ConnectionRow, Room, Seat
from rostrum.rooms.parse import parse_command
from rostrum.rooms.schedule import decoded, due_at
from rostrum.rooms.snapshots import kept_state
from rostrum.rooms.wire import Audience, Millis, PersonId, Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomPhase:
    phase: Phase
    running_since: datetime | None = None


@dataclass(frozen=True, slots=True)
class OlderPage:
    """`entries` by id, oldest first. `before`: where to read on, None at the beginning."""

    entries: dict[str, object]
    before: int | None


OLDER_PAGE = 50
_READ_AT_ONCE = 200
_KEYS_AT_ONCE = 500
_READ_AT_MOST = 5
"""Where little of it may be seen by who asks, a page may be short."""


def phases(room_ids: Iterable[str]) -> dict[RoomId, RoomPhase]:
    """Of rooms that somebody has been in; all others wait."""
    rooms = Room.objects.filter(pk__in=list(room_ids)).only("phase", "running_since")
    return {room.room_id: RoomPhase(phase=room.phase, running_since=_moment(room.running_since)) for room in rooms}


def phase_of(room_id: str) -> Phase:
    found = phases([room_id]).get(RoomId(room_id))
    return found.phase if found else "waiting"


def running_sessions(account_id: AccountId) -> list[RoomId]:
    """Rooms of the account that are live now."""
    return list(Room.objects.filter(account=account_id, phase="live").values_list("pk", flat=True))


def rooms_with_people(account_id: AccountId) -> list[RoomId]:
    """Of the account's, those in which somebody is connected now, whether they are live or wait."""
    connected = ConnectionRow.objects.filter(closed_at=None).values("room")
    return list(Room.objects.filter(account=account_id, pk__in=connected).values_list("pk", flat=True))


def is_running(room_id: str) -> bool:
    return Room.objects.filter(pk=room_id, phase="live").exists()


def find_seat(seat_id: str) -> Seat | None:
    return Seat.objects.filter(id=seat_id).first()


def is_shut_out(room_id: str, *, browser: str, way: str) -> bool:
    """Whether anybody who came `way` from this browser was shut out, under whatever name. `way`: how their seats' keys begin."""
    return Seat.objects.filter(room_id=room_id, removed=True, browser=browser, key__startswith=f"{way}:").exists()


def taken_seats(room_id: str, keys: Iterable[str]) -> set[str]:
    """Of these keys, those with which somebody came in."""
    wanted, found = list(keys), set[str]()
    for start in range(0, len(wanted), _KEYS_AT_ONCE):
        rows = Seat.objects.filter(room_id=room_id, key__in=wanted[start : start + _KEYS_AT_ONCE])
        found.update(rows.values_list("key", flat=True))
    return found


def visitors_of(room_id: str) -> list[tuple[str, str]]:
    """Addresses and names of all who were in the room, hosts and who was shut out excepted, as far as they told their address."""
    seats = Seat.objects.filter(room_id=room_id, removed=False).exclude(email="").exclude(role="host")
    return list(seats.order_by("taken_at", "id").values_list("email", "name"))


def latest_seq(room_id: str) -> int:
    """0 for a room in which nothing happened yet."""
    return latest_seqs([room_id]).get(RoomId(room_id), 0)


def latest_seqs(room_ids: Iterable[str]) -> dict[RoomId, int]:
    return dict(Room.objects.filter(pk__in=list(room_ids)).values_list("pk", "seq"))


def load_state(room_id: str) -> State:
    """From the latest snapshot and the facts after it."""
    state = kept_state(room_id)
    for record in read_facts(room_id, state.seq):
        state = fold(state, record)
    return state


def read_older(older: Older, room_id: str, audience: Audience, person: PersonId, *, before: int) -> OlderPage:
    """A page of what this person may see of the facts with smaller numbers than `before`."""
    entries: dict[str, object] = {}
    for _ in range(_READ_AT_MOST):
        records = facts_before(room_id, older.fact, before=before, limit=_READ_AT_ONCE)
        for record in records:
            before = record.seq
            entry = older.entry(record, audience, person)
            if entry is not None:
                entries[f"{record.seq:010d}"] = entry
            if len(entries) == OLDER_PAGE:
                return OlderPage(dict(reversed(entries.items())), before)
        if len(records) < _READ_AT_ONCE:
            return OlderPage(dict(reversed(entries.items())), None)
    return OlderPage(dict(reversed(entries.items())), before)


def due_asks(now: Millis) -> list[tuple[RoomId, Ask]]:
    """Scheduled commands whose time has come, in their order. Committing one makes it act, once."""
    return [
        (
            RoomId(row.room),
            Ask(row.by, f"{row.name}@{row.due}", parse_command(decoded(row)), due=row.due, scheduled=row.name),
        )
        for row in due_at(now)
    ]


def describe(room_id: str) -> RoomDescribed | None:
    """The event behind a room as it is now, in the room's words; None when there is none."""
    event = Event.kept.select_related("account").filter(room_id=room_id).first()
    if event is None:
        return None
    plan = event.account.plan
    return RoomDescribed(
        account=event.account.id,
        event=event.id,
        title=event.title,
        room_type=event.room_type,
        starts_at=clock.to_ms(event.starts_at),
        duration_minutes=event.duration_minutes,
        zone=event.zone,
        language=event.language,
        limits=Limits(
            plan=plan.name,
            attendees=plan.attendees,
            meeting_attendees=plan.meeting_attendees,
            presenters=plan.presenters,
            cameras=plan.cameras,
            hd=plan.hd,
            parallel_sessions=plan.parallel_sessions,
            recording_minutes=plan.recording_minutes,
            recording_minutes_left=event.account.recording_minutes_left,
        ),
        cancelled=event.is_cancelled,
        records_itself=event.account.records_itself,
    )


def _moment(at: Millis | None) -> datetime | None:
    return None if at is None else clock.from_ms(at)
