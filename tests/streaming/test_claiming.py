"""Each room is streamed by one process at a time, and none is forgotten."""

import pytest

from rostrum.kit.claims import CLAIM
from rostrum.kit.ids import RoomId
from rostrum.rooms.features.streaming.commands import StartStream, StopStream
from rostrum.rooms.streamed import wanted_streams
from rostrum.rooms.wire import SYSTEM
from rostrum.streaming.claiming import claim_rooms, finish_room, keep_rooms, let_rooms_go
from rostrum.streaming.models import StreamedRoom, StreamRate
from tests.clock import StandingClock
from tests.people import Person
from tests.rooms.cast import HANA, described
from tests.rooms.stored import StoredRoom, live_stored_room

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])

ONE, OTHER = "streamer-one", "streamer-two"
LATER = CLAIM.total_seconds() + 1
CHANNEL = StartStream(target="o_0000000000000001", name="Our channel", service="youtube")
PAGE = StartStream(target="o_0000000000000002", name="Our page", service="facebook")


def streamed_room(host: Person, number: str = "123456789") -> StoredRoom:
    plan = described().model_copy(update={"account": host.account_member.account_id})
    room = live_stored_room(number, plan)
    room.do(SYSTEM, CHANNEL)
    return room


def id_of(room: StoredRoom) -> RoomId:
    return RoomId(room.room)


def names_in(room: StoredRoom) -> list[str]:
    wanted = wanted_streams(id_of(room))
    return [stream.name for stream in wanted.streams] if wanted else []


def claimed(streamer: str, most: int = 4) -> list[str]:
    return [room.room_id for room in claim_rooms(streamer, most=most)]


def test_a_room_that_wants_to_be_streamed_is_claimed_once(host: Person, clock: StandingClock) -> None:
    room = streamed_room(host)

    assert claimed(ONE) == [room.room]
    assert claimed(OTHER) == []
    assert keep_rooms(ONE, [id_of(room)]).wanted == {room.room}


def test_another_target_is_the_same_claim(host: Person, clock: StandingClock) -> None:
    room = streamed_room(host)
    claimed(ONE)

    room.do(SYSTEM, PAGE)

    assert claimed(OTHER) == []
    assert names_in(room) == ["Our channel", "Our page"]


def test_a_streamer_that_falls_silent_is_replaced_and_told_so(host: Person, clock: StandingClock) -> None:
    room = streamed_room(host)
    claimed(ONE)
    clock.advance(seconds=LATER)

    assert claimed(OTHER) == [room.room]

    kept = keep_rooms(ONE, [id_of(room)])
    assert (kept.wanted, kept.over) == (frozenset(), frozenset())


def test_when_the_last_stream_is_stopped_it_is_over_and_forgotten(host: Person, clock: StandingClock) -> None:
    room = streamed_room(host)
    room.do(SYSTEM, PAGE)
    claimed(ONE)
    wanted = wanted_streams(id_of(room))
    assert wanted is not None
    channel, page = wanted.streams
    room.do(HANA, StopStream(stream=channel.id))
    assert keep_rooms(ONE, [id_of(room)]).wanted == {room.room}
    StreamRate.objects.create(room_id=id_of(room), stream=page.id, bits_per_second=1, at=1)

    room.do(HANA, StopStream(stream=page.id))

    assert keep_rooms(ONE, [id_of(room)]).over == {room.room}
    finish_room(id_of(room), ONE)
    assert (StreamedRoom.objects.count(), StreamRate.objects.count()) == (0, 0)


def test_who_lost_a_room_does_not_end_it_for_who_has_it(host: Person, clock: StandingClock) -> None:
    room = streamed_room(host)
    claimed(ONE)
    clock.advance(seconds=LATER)
    claimed(OTHER)

    finish_room(id_of(room), ONE)

    assert keep_rooms(OTHER, [id_of(room)]).wanted == {room.room}


def test_a_streamer_that_ends_in_good_order_lets_go_at_once(host: Person, clock: StandingClock) -> None:
    room = streamed_room(host)
    claimed(ONE)

    let_rooms_go(ONE)

    assert claimed(OTHER) == [room.room]


def test_a_streamer_takes_no_more_than_it_has_room_for(host: Person, clock: StandingClock) -> None:
    for number in ("123456789", "123456788", "123456787"):
        streamed_room(host, number)

    assert (len(claimed(ONE, most=2)), len(claimed(OTHER, most=0)), len(claimed(OTHER))) == (2, 0, 1)
