"""A command about a fact that no state holds any more: it is read back from the log, as the log has it by then."""

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from rostrum.rooms.answers import Done, Refused
from rostrum.rooms.features.chat.commands import DeleteMessage, PostMessage
from rostrum.rooms.models import FactRow
from rostrum.rooms.queries import load_state
from tests.rooms.cast import ANNA, HANA, PIOTR
from tests.rooms.stored import ROOM, StoredRoom, ask, live_stored_room

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


@pytest.fixture
def stored() -> StoredRoom:
    return live_stored_room()


def pushed_out(stored: StoredRoom, text: str) -> str:
    """The id of a message that the state no longer holds."""
    answer = stored.do(ANNA, PostMessage(text=text))
    assert isinstance(answer, Done)
    stored.commit(*(ask(ANNA, PostMessage(text="x" * 2000)) for _ in range(31)))
    return f"{answer.seq:010d}"


def test_a_message_that_no_state_holds_is_deleted_from_the_log(stored: StoredRoom) -> None:
    message = pushed_out(stored, "Oops")

    assert isinstance(stored.do(HANA, DeleteMessage(message=message)), Done)

    assert not any("Oops" in body for body in FactRow.objects.values_list("body", flat=True))
    assert load_state(ROOM) == stored.state


def test_two_who_delete_it_at_once_are_answered_one_after_the_other(stored: StoredRoom) -> None:
    message = pushed_out(stored, "Oops")

    committed = stored.commit(ask(HANA, DeleteMessage(message=message)), ask(PIOTR, DeleteMessage(message=message)))

    assert [type(answer) for answer in committed.answers] == [Done, Refused]


def test_what_is_posted_pushed_out_and_deleted_at_once_is_erased(stored: StoredRoom) -> None:
    message = f"{stored.state.seq + 1:010d}"

    committed = stored.commit(
        ask(ANNA, PostMessage(text="Oops")),
        *(ask(ANNA, PostMessage(text="x" * 2000)) for _ in range(31)),
        ask(HANA, DeleteMessage(message=message)),
    )

    assert isinstance(committed.answers[-1], Done)
    assert not any("Oops" in body for body in FactRow.objects.values_list("body", flat=True))


def test_a_message_of_another_room_is_none(stored: StoredRoom) -> None:
    other = live_stored_room("987654321")
    message = pushed_out(other, "Oops")

    assert stored.do(HANA, DeleteMessage(message=message)) == Refused("no_such_message", {})


def test_only_what_the_state_no_longer_holds_costs_a_query(stored: StoredRoom) -> None:
    def delete(message: str) -> int:
        with CaptureQueriesContext(connections["rooms"]) as queries:
            assert isinstance(stored.do(HANA, DeleteMessage(message=message)), Done)
        return len(queries)

    old = pushed_out(stored, "Oops")
    shown = stored.do(ANNA, PostMessage(text="Shown"))
    assert isinstance(shown, Done)

    assert delete(old) == delete(f"{shown.seq:010d}") + 1
