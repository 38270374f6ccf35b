"""The rows of who is connected, and of the processes they are connected to. Runs in threads."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Q

from rostrum.kit.ids import RoomId
from rostrum.rooms.lock import writing
from rostrum.rooms.models import ConnectionRow, ProcessRow, Room
from rostrum.rooms.wire import Millis, PersonId

_SWEEP_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """`move`: the person said that another browser's connection may be taken over."""

    room: RoomId
    person: PersonId
    connection: str
    browser: str
    process: str
    move: bool


@dataclass(frozen=True, slots=True)
class Claimed:
    """`is_refused`: another browser is connected. `replaced`: the connection whose place was taken. `seq`: the room's
    highest number."""

    is_refused: bool
    replaced: str | None
    seq: int


@dataclass(frozen=True, slots=True)
class Gone:
    """A connection not heard of for too long."""

    room: RoomId
    person: PersonId
    connection: str
    last_seen: Millis


def claim_connections(claims: Sequence[Claim], *, alive_since: Millis) -> list[Claimed]:
    """In their order. A row whose process has not been heard of since `alive_since` stands in nobody's way."""
    with writing():
        wanted = Q()
        for claim in claims:
            wanted |= Q(room=claim.room, person=claim.person)
        rows = {(row.room, row.person): row for row in ConnectionRow.objects.select_for_update().filter(wanted)}
        seqs = dict(Room.objects.filter(room_id__in={claim.room for claim in claims}).values_list("room_id", "seq"))
        alive = set(ProcessRow.objects.filter(seen_at__gte=alive_since).values_list("process", flat=True))
        return [_claim(claim, rows, alive, seqs.get(claim.room, 0)) for claim in claims]


def _claim(claim: Claim, rows: dict[tuple[RoomId, str], ConnectionRow], alive: set[str], seq: int) -> Claimed:
    row = rows.get((claim.room, claim.person))
    is_open = row is not None and row.closed_at is None and row.process in alive
    if row is not None and is_open and row.browser != claim.browser and not claim.move:
        return Claimed(is_refused=True, replaced=None, seq=seq)
    replaced = row.connection if row is not None and is_open and row.connection != claim.connection else None
    row = row or ConnectionRow(room=claim.room, person=claim.person)
    row.connection, row.browser, row.process, row.closed_at = claim.connection, claim.browser, claim.process, None
    row.save()
    rows[claim.room, claim.person] = row
    return Claimed(is_refused=False, replaced=replaced, seq=seq)


def mark_closed(closed: Iterable[tuple[str, Millis]]) -> None:
    """Each with when it was last heard of."""
    with writing():
        for connection, last_heard in closed:
            ConnectionRow.objects.filter(connection=connection).update(closed_at=last_heard)


def forget_connections(connections: Iterable[str]) -> None:
    with writing():
        ConnectionRow.objects.filter(connection__in=list(connections)).delete()


def beat(process: str, *, now: Millis) -> None:
    with writing():
        ProcessRow.objects.update_or_create(process=process, defaults={"seen_at": now})


def connections_of(process: str) -> set[str]:
    """Those that are open, as far as the rows know."""
    return set(ConnectionRow.objects.filter(process=process, closed_at=None).values_list("connection", flat=True))


def is_connected_elsewhere(room: RoomId, person: PersonId, *, browser: str) -> bool:
    """From another browser, as far as the rows know: its process may have died."""
    others = ConnectionRow.objects.filter(room=room, person=person, closed_at=None).exclude(browser=browser)
    return others.exists()


def was_replaced(room: RoomId, person: PersonId, connection: str) -> bool:
    return ConnectionRow.objects.filter(room=room, person=person).exclude(connection=connection).exists()


def find_gone(*, last_seen_before: Millis) -> list[Gone]:
    """Closed that long ago, or of a process that has been silent that long."""
    silent = dict(ProcessRow.objects.filter(seen_at__lt=last_seen_before).values_list("process", "seen_at"))
    known = ProcessRow.objects.values("process")
    rows = ConnectionRow.objects.filter(
        Q(closed_at__lt=last_seen_before) | Q(process__in=silent) | ~Q(process__in=known)
    )
    return [
        Gone(row.room, row.person, row.connection, row.closed_at or silent.get(row.process, last_seen_before))
        for row in rows[:_SWEEP_AT_ONCE]
    ]


def forget_silent_processes(*, last_seen_before: Millis) -> None:
    """Those that no connection speaks of any more."""
    spoken_of = ConnectionRow.objects.values("process")
    silent = ProcessRow.objects.filter(seen_at__lt=last_seen_before).exclude(process__in=spoken_of)
    if silent.exists():
        with writing():
            silent.delete()
