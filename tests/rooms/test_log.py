"""The log in the database: what is answered 'done' is stored, once, in order."""

from datetime import timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from rostrum.kit.clock import use_clock
from rostrum.rooms.answers import Done, Refused
from rostrum.rooms.core.session.commands import EndSession, LockRoom, StartSession
from rostrum.rooms.core.session.facts import RoomLocked
from rostrum.rooms.features.chat.commands import CloseChat, DeleteMessage, PostMessage
from rostrum.rooms.features.floor.commands import RaiseHand
from rostrum.rooms.log import each_fact, read_facts
from rostrum.rooms.models import AnswerRow, FactRow, Room, SnapshotRow
from rostrum.rooms.queries import latest_seq, load_state, phases, running_sessions
from rostrum.rooms.snapshots import EVERY
from tests.clock import NOON, StandingClock
from tests.rooms.cast import ANNA, BORIS, HANA, PIOTR, TRIAL, described
from tests.rooms.stored import ROOM, StoredRoom, ask, live_stored_room

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


@pytest.fixture
def stored() -> StoredRoom:
    return live_stored_room()


def facts_stored() -> int:
    return FactRow.objects.filter(room=ROOM).count()


def test_what_is_done_is_stored_under_the_number_that_was_answered(stored: StoredRoom) -> None:
    answer = stored.do(HANA, LockRoom())

    assert isinstance(answer, Done)
    (record,) = read_facts(ROOM, answer.seq - 1)
    assert (record.seq, record.by, record.fact) == (answer.seq, HANA, RoomLocked())


def test_what_is_refused_stores_no_fact_and_says_why(stored: StoredRoom) -> None:
    before = facts_stored()

    assert stored.do(ANNA, LockRoom()) == Refused("not_allowed", {})

    assert facts_stored() == before


def test_sent_twice_with_the_same_id_it_acts_once_and_is_answered_the_same(stored: StoredRoom) -> None:
    first = stored.do(ANNA, PostMessage(text="Hello"), "the-same-id")
    stored.do(HANA, LockRoom())

    again = stored.do(ANNA, PostMessage(text="Hello"), "the-same-id")

    assert again == first
    assert len(stored.state.slices["chat"].messages) == 1  # type: ignore[attr-defined]  # a slice is of its feature's type


def test_twice_at_once_it_acts_once(stored: StoredRoom) -> None:
    twice = ask(ANNA, RaiseHand(), "the-same-id")

    committed = stored.commit(twice, twice)

    assert len(committed.records) == 1
    assert committed.answers[0] == committed.answers[1]


def test_a_refusal_is_answered_again_although_it_would_be_possible_now(stored: StoredRoom) -> None:
    stored.do(HANA, CloseChat())
    refused = stored.do(ANNA, PostMessage(text="Hello"), "the-same-id")

    assert refused == Refused("chat_closed", {})
    stored.do(HANA, EndSession())
    assert stored.do(ANNA, PostMessage(text="Hello"), "the-same-id") == refused


def test_a_refusals_fields_are_kept() -> None:
    stored = live_stored_room(plan=described(limits=TRIAL))
    other = live_stored_room("987654321", described(limits=TRIAL))

    assert other.state.core.session.phase == "waiting"
    first = other.do(HANA, StartSession(), "the-same-id")

    assert first == Refused("another_session_runs", {"room": ROOM, "title": "Tea and code"})
    stored.do(HANA, EndSession())
    assert other.do(HANA, StartSession(), "the-same-id") == first
    assert isinstance(other.do(HANA, StartSession()), Done)


def test_the_same_id_of_another_person_is_another_command(stored: StoredRoom) -> None:
    stored.do(ANNA, RaiseHand(), "the-same-id")
    committed = stored.commit(ask(BORIS, RaiseHand(), "the-same-id"))

    assert len(committed.records) == 1


def test_answers_are_forgotten_after_a_day() -> None:
    clock = StandingClock()
    with use_clock(clock):
        stored = live_stored_room()
        stored.do(ANNA, RaiseHand(), "the-same-id")

        clock.advance(hours=23, minutes=59)
        stored.do(BORIS, RaiseHand())
        assert AnswerRow.objects.filter(command_id="the-same-id").exists()

        clock.advance(minutes=2)
        stored.do(PIOTR, PostMessage(text="Good morning"))
        assert not AnswerRow.objects.filter(command_id="the-same-id").exists()


def test_commands_that_come_together_are_decided_one_after_another(stored: StoredRoom) -> None:
    committed = stored.commit(
        ask(HANA, CloseChat()), ask(ANNA, PostMessage(text="Too late")), ask(PIOTR, PostMessage(text="Welcome"))
    )

    assert committed.answers[1] == Refused("chat_closed", {})
    assert [type(answer) for answer in committed.answers] == [Done, Refused, Done]
    assert [record.fact.kind for record in committed.records] == ["chat_closed", "message_posted"]


def test_what_another_process_stored_is_folded_first(stored: StoredRoom) -> None:
    other = StoredRoom(ROOM, stored.state)
    other.do(HANA, CloseChat())

    committed = stored.commit(ask(ANNA, PostMessage(text="Too late")))

    assert committed.answers == (Refused("chat_closed", {}),)
    assert [record.fact.kind for record in committed.records] == ["chat_closed"]
    assert stored.state == other.state


def test_time_never_goes_back_within_a_room() -> None:
    clock = StandingClock(NOON)
    with use_clock(clock):
        stored = live_stored_room()
        started = stored.state.at
        clock.at -= timedelta(hours=1)
        stored.do(HANA, LockRoom())

    assert stored.state.at == started
    moments = [record.at for record in read_facts(ROOM, 0)]
    assert moments == sorted(moments)


def test_a_deleted_message_is_erased_from_its_fact_and_keeps_its_number(stored: StoredRoom) -> None:
    stored.do(ANNA, PostMessage(text="Oops, my password"))
    seq = stored.state.seq
    committed = stored.commit(ask(ANNA, DeleteMessage(message=f"{seq:010d}")))

    row = FactRow.objects.get(room=ROOM, seq=seq)
    assert "password" not in row.body
    assert committed.blanked == (seq,)
    assert load_state(ROOM) == stored.state


def test_a_deleted_message_is_erased_from_the_snapshot_too(stored: StoredRoom) -> None:
    stored.do(ANNA, PostMessage(text="Oops, my password"))
    message = f"{stored.state.seq:010d}"
    _fill_up(stored)
    assert b"password" in bytes(SnapshotRow.objects.get(room=ROOM).body)

    stored.do(HANA, DeleteMessage(message=message))

    assert b"password" not in bytes(SnapshotRow.objects.get(room=ROOM).body)
    assert load_state(ROOM) == stored.state


def test_a_snapshot_is_kept_each_thousand_facts_and_read(stored: StoredRoom) -> None:
    _fill_up(stored)
    stored.do(HANA, LockRoom())

    assert SnapshotRow.objects.get(room=ROOM).seq >= EVERY
    FactRow.objects.filter(room=ROOM, seq__lte=EVERY).delete()
    assert load_state(ROOM) == stored.state


def test_a_snapshot_of_another_version_of_the_fold_is_not_read(stored: StoredRoom) -> None:
    _fill_up(stored)
    SnapshotRow.objects.filter(room=ROOM).update(version="older", body=b"{}")

    assert load_state(ROOM) == stored.state


def test_a_room_opens_from_its_log_when_what_was_kept_cannot_be_read(stored: StoredRoom) -> None:
    _fill_up(stored)
    row = SnapshotRow.objects.get(room=ROOM)
    SnapshotRow.objects.update(body=bytes(row.body).replace(b'"phase":"live"', b'"phase":"adrift"'))

    assert load_state(ROOM) == stored.state


def test_others_are_told_of_the_phase(stored: StoredRoom) -> None:
    assert phases([ROOM, "111111111"])[ROOM].phase == "live"  # type: ignore[index]  # a literal is no RoomId
    assert running_sessions("a_account") == [ROOM]  # type: ignore[arg-type]  # nor an AccountId
    assert latest_seq(ROOM) == stored.state.seq

    stored.do(HANA, EndSession())

    row = Room.objects.get(pk=ROOM)
    assert (row.phase, row.running_since, row.title) == ("ended", None, "Tea and code")
    assert running_sessions("a_account") == []  # type: ignore[arg-type]  # as above


def test_a_room_that_nobody_entered_is_unknown() -> None:
    assert phases([ROOM]) == {}
    assert latest_seq(ROOM) == 0


def test_one_or_three_commands_take_as_many_queries(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    hello = PostMessage(text="Hello")
    with use_clock(StandingClock()):
        stored = live_stored_room()
        with django_assert_num_queries(7, using="rooms"):
            stored.commit(ask(ANNA, hello))
        with django_assert_num_queries(7, using="rooms"):
            stored.commit(ask(ANNA, hello), ask(BORIS, hello), ask(PIOTR, hello))


def _fill_up(stored: StoredRoom) -> None:
    """Past the next snapshot."""
    stored.commit(*(ask(PIOTR, PostMessage(text="Hi", to="stage")) for _ in range(EVERY)))


def test_a_log_is_the_same_read_piece_by_piece(stored: StoredRoom) -> None:
    whole = read_facts(ROOM, 0)

    assert stored.state.seq == len(whole) == 6
    assert [list(each_fact(ROOM, at_once=at_once)) for at_once in (3, len(whole), 1000)] == [whole] * 3
    assert list(each_fact("000000000")) == []
