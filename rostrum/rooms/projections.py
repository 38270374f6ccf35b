"""Rows that others read, written from the state in the commit that changed it."""

from collections.abc import Iterable, Sequence

from rostrum.kit.ids import AccountId
from rostrum.rooms.core.people.facts import PersonBlocked, PersonRemoved, PersonUnblocked
from rostrum.rooms.core.session.facts import SessionEnded
from rostrum.rooms.feature import Record
from rostrum.rooms.fold import State
from rostrum.rooms.models import Room, Seat
from rostrum.rooms.wire import PersonId


def write_projections(row: Room, state: State, records: Sequence[Record]) -> None:
    if not records:
        return
    session = state.core.session
    row.seq, row.at, row.phase = state.seq, state.at, session.phase
    row.running_since = session.started_at if session.phase == "live" else None
    if session.described is not None:
        row.account, row.title = AccountId(session.described.account), session.described.title
    row.save()
    _mark_seats(row, state, records)


def _mark_seats(row: Room, state: State, records: Iterable[Record]) -> None:
    people = state.core.people
    changed: set[PersonId] = set()
    for record in records:
        match record.fact:
            case PersonRemoved(person=person) | PersonBlocked(person=person) | PersonUnblocked(person=person):
                changed.add(person)
            case SessionEnded():
                # Who was only removed may come to the next session.
                removed = Seat.objects.filter(room_id=row.pk, removed=True)
                removed.exclude(pk__in=people.blocked).update(removed=False)
    for person in changed:
        shut_out = person in people.blocked or person in people.removed
        Seat.objects.filter(pk=person).update(removed=shut_out)
