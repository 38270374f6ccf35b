"""Commands for later."""

import pytest

from rostrum.rooms.answers import Done, Refused
from rostrum.rooms.core.people.commands import Leave
from rostrum.rooms.features.chat.commands import PostMessage
from rostrum.rooms.log import Ask, read_facts
from rostrum.rooms.models import ScheduledRow
from rostrum.rooms.queries import due_asks
from rostrum.rooms.schedule import next_due
from rostrum.rooms.wire import SYSTEM, Millis, PersonId
from tests.rooms.cast import CLARA, HANA, PIOTR, joining
from tests.rooms.stored import ROOM, StoredRoom, ask, live_stored_room
from tests.rooms.story import MINUTE

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


@pytest.fixture
def abandoned() -> StoredRoom:
    stored = live_stored_room()
    stored.commit(ask(PIOTR, Leave()), ask(HANA, Leave()))
    return stored


def test_nothing_is_due_before_its_time(abandoned: StoredRoom) -> None:
    left = abandoned.state.at

    assert next_due() == left + 25 * MINUTE
    assert due_asks(left + 25 * MINUTE - 1) == []


def test_what_is_overdue_comes_in_its_order(abandoned: StoredRoom) -> None:
    left = abandoned.state.at

    kinds = [(room, asked.command.kind, asked.due) for room, asked in due_asks(left + 60 * MINUTE)]

    assert kinds == [
        (ROOM, "warn_abandoned", left + 25 * MINUTE),
        (ROOM, "end_abandoned", left + 30 * MINUTE),
    ]


def test_what_comes_due_acts_once_and_its_facts_say_when_it_was_due(abandoned: StoredRoom) -> None:
    left = abandoned.state.at
    ((_, warning),) = due_asks(left + 25 * MINUTE)
    other = StoredRoom(ROOM, abandoned.state)

    committed = abandoned.commit(warning)
    again = other.commit(warning)

    assert [record.due for record in committed.records] == [left + 25 * MINUTE]
    assert len(read_facts(ROOM, abandoned.state.seq - 1)) == 1
    assert again.answers == committed.answers
    assert due_asks(left + 25 * MINUTE) == []


def test_what_was_called_off_does_not_act_although_somebody_has_it_in_hand(abandoned: StoredRoom) -> None:
    due = due_asks(abandoned.state.at + 60 * MINUTE)
    abandoned.do(SYSTEM, joining(PIOTR))
    before = abandoned.state.seq

    for _, command in due:
        assert abandoned.commit(command).answers == (Done(before),)

    assert abandoned.state.seq == before
    assert next_due() is None


def test_what_was_forgotten_or_put_off_does_not_act_although_somebody_has_it_in_hand() -> None:
    stored = live_stored_room()
    before = stored.state.seq
    forgotten = greeting_due(5)
    ScheduledRow.objects.all().delete()
    put_off = greeting_due(6)
    ScheduledRow.objects.update(due=2**50)

    assert stored.commit(forgotten, put_off).answers == (Done(before), Done(before))

    assert stored.state.seq == before
    assert next_due() == 2**50


def test_a_scheduled_command_that_is_refused_is_not_tried_again() -> None:
    stored = live_stored_room()
    greeting = greeting_due(5, by=CLARA)

    assert stored.commit(greeting).answers == (Refused("not_present", {}),)

    assert due_asks(5) == []
    assert stored.commit(greeting).answers == (Refused("not_present", {}),)


def greeting_due(due: Millis, by: PersonId = HANA) -> Ask:
    command = PostMessage(text="Hello").model_dump_json()
    ScheduledRow.objects.create(room=ROOM, name="greeting", due=due, by=by, command=command)
    ((_, greeting),) = due_asks(due)
    return greeting
