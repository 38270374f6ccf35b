"""Whose seat is shut, for the web to read: written in the commit that shut it."""

from collections.abc import Iterable

from rostrum.rooms.core.people.facts import PersonBlocked, PersonRemoved, PersonUnblocked
from rostrum.rooms.core.session.facts import SessionEnded
from rostrum.rooms.feature import Record
from rostrum.rooms.fold import State
from rostrum.rooms.models import Seat
from rostrum.rooms.wire import PersonId


def mark_seats(room_id: str, state: State, records: Iterable[Record]) -> None:
    people = state.core.people
    changed: set[PersonId] = set()
    for record in records:
        match record.fact:
            case PersonRemoved(person=person) | PersonBlocked(person=person) | PersonUnblocked(person=person):
                changed.add(person)
            case SessionEnded():
                # Who was only removed may come to the next session.
                removed = Seat.objects.filter(room_id=room_id, removed=True)
                removed.exclude(pk__in=people.blocked).update(removed=False)
    for person in changed:
        shut_out = person in people.blocked or person in people.removed
        Seat.objects.filter(pk=person).update(removed=shut_out)
