"""What people are sent who come late or come back, and for how many it is encoded once."""

import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import orjson
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from rostrum.live.channels import SHARED_SECONDS, RoomChannel
from rostrum.live.messages import HEADROOM_BYTES, Message
from rostrum.live.pieces import Pieces
from rostrum.rooms.core.people.facts import PersonJoined
from rostrum.rooms.core.session.facts import SessionStarted
from rostrum.rooms.feature import Record
from rostrum.rooms.features.chat.facts import MessageDeleted, MessagePosted
from rostrum.rooms.fold import EMPTY, State, fold, room_parts
from rostrum.rooms.protocol import Frame, ServerMessage, View
from rostrum.rooms.wire import SYSTEM, Fact
from tests.live.guest import Channel
from tests.rooms.cast import HANA, described

CROWD = 700
_MESSAGE: TypeAdapter[ServerMessage] = TypeAdapter(ServerMessage)


def joined(number: int) -> PersonJoined:
    email = random.Random(number).randbytes(100).hex() + "@example.org"
    return PersonJoined(person=f"p_{number:06}", name=f"Person {number}", role="attendee", email=email)


def posted(text: str) -> MessagePosted:
    return MessagePosted(person=HANA, name="Hana", role="host", to="everyone", to_person=None, text=text)


def after(state: State, *facts: Fact) -> State:
    for fact in facts:
        state = fold(state, Record(state.seq + 1, state.at + 1, SYSTEM, fact))
    return state


@cache
def crowded() -> State:
    """A host's view of it is large."""
    host = PersonJoined(person=HANA, name="Hana", role="host", email="hana@example.org")
    return after(EMPTY, described(), host, SessionStarted(host=HANA, session=1), *map(joined, range(CROWD)))


def opened(state: State) -> RoomChannel:
    return RoomChannel.opened("host", "host.1", state)


@dataclass
class Reader:
    """Somebody at the other end of a socket."""

    channel: Channel = field(default_factory=Channel)

    def reads(self, messages: Iterable[Message]) -> "Reader":
        for message in messages:
            match read(message):
                case View(seq=seq, parts=parts):
                    self.channel = Channel(seq, dict(parts))
                case Frame() as frame:
                    assert self.channel.take(frame), "follows what is there"
        return self

    @property
    def parts(self) -> Any:  # Any: JSON
        return self.channel.parts


def read(message: Message) -> ServerMessage:
    frames = [bytes(frame[HEADROOM_BYTES:]) for frame in message.frames]
    pieces = Pieces()
    bodies = [pieces.take(frame) for frame in frames] if message.is_large else frames
    return _MESSAGE.validate_json(bodies[-1] or b"")


def as_shown(channel: RoomChannel) -> Any:  # Any: JSON
    return orjson.loads(orjson.dumps(channel.parts, default=dict))


def test_a_large_snapshot_is_shared_with_the_frames_after_it_while_people_act() -> None:
    channel = opened(crowded())
    first = channel.whole(0.0)

    channel.advance(after(crowded(), posted("One")), 0.5)
    channel.advance(after(crowded(), posted("One"), posted("Two")), 1.0)
    second = channel.whole(SHARED_SECONDS)

    assert second[0] is first[0]
    assert len(second) == 3
    assert Reader().reads(second).parts == as_shown(channel)


def test_a_large_snapshot_is_encoded_anew_after_two_seconds_of_change() -> None:
    channel = opened(crowded())
    first = channel.whole(0.0)

    channel.advance(after(crowded(), posted("One")), 0.5)
    second = channel.whole(SHARED_SECONDS + 0.1)

    assert second[0] is not first[0]
    assert Reader().reads(second).parts == as_shown(channel)


def test_where_nothing_changes_a_snapshot_is_shared_however_old_it_is() -> None:
    channel = opened(crowded())

    assert channel.whole(0.0)[0] is channel.whole(3_600.0)[0]


def test_a_small_snapshot_is_encoded_anew_after_each_frame() -> None:
    small = after(EMPTY, described())
    channel = opened(small)
    first = channel.whole(0.0)

    channel.advance(after(small, joined(1)), 0.1)
    second = channel.whole(0.2)

    assert second[0] is not first[0]
    assert len(second) == 1


def test_what_was_encoded_before_an_erasing_is_sent_to_nobody_after_it() -> None:
    said = after(crowded(), posted("A secret"))
    channel = opened(crowded())
    channel.whole(0.0)
    channel.advance(said, 0.1)

    erased = after(said, MessageDeleted(message=f"{said.seq:010}"))
    channel.forget_frames(erased.seq)
    channel.advance(erased, 0.2)

    assert "A secret" not in str([read(message) for message in channel.missing(crowded().seq, 0.3)])


def test_what_is_encoded_between_an_erasing_and_its_tick_is_not_kept() -> None:
    said = after(crowded(), posted("A secret"))
    channel = opened(said)
    erased = after(said, MessageDeleted(message=f"{said.seq:010}"))
    channel.forget_frames(erased.seq)
    channel.whole(0.1)

    channel.advance(erased, 0.2)

    assert "A secret" not in str([read(message) for message in channel.whole(0.3)])


def test_who_missed_more_than_a_snapshot_weighs_is_sent_a_snapshot() -> None:
    state = after(EMPTY, described(), SessionStarted(host=HANA, session=1))
    channel = opened(state)
    cursor, texts = channel.cursor, random.Random(1)
    for moment in range(200):
        state = after(state, posted(texts.randbytes(1_000).hex()))
        channel.advance(state, moment / 10)

    missing = channel.missing(cursor, 20.0)

    assert [type(read(message)) for message in missing] == [View]
    assert Reader().reads(missing).parts == as_shown(channel)


_step = st.tuples(
    st.sampled_from(["join", "post", "flood", "erase", "come", "come back"]),
    st.sampled_from([0.0, 0.3, 1.0, SHARED_SECONDS, 30.0]),
)


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_step, max_size=12))
def test_whoever_comes_or_comes_back_has_what_a_fresh_snapshot_has(steps: list[tuple[str, float]]) -> None:
    state, now, number = crowded(), 0.0, CROWD
    channel = opened(state)
    there = [Reader().reads(channel.whole(now))]
    for kind, seconds in steps:
        now += seconds
        number += 1
        match kind:
            case "join":
                state = after(state, joined(number))
            case "post":
                state = after(state, posted(f"Number {number}"))
            case "flood":
                state = after(state, *(posted(random.Random(number).randbytes(1_000).hex()) for _ in range(29)))
            case "erase":
                state = after(state, MessageDeleted(message=f"{state.seq:010}"))
                channel.forget_frames(state.seq)
            case "come":
                there.append(Reader().reads(channel.missing(None, now)))
            case _:
                there[0].reads(channel.missing(there[0].channel.seq, now))
        channel.advance(state, now)
    for reader in there:
        reader.reads(channel.missing(reader.channel.seq, now))

    fresh = orjson.loads(orjson.dumps(room_parts(state, "host"), default=dict))
    assert [reader.parts for reader in there] == [fresh] * len(there)
