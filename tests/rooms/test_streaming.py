"""Live streams: asked for by hosts, lit by the streamer."""

import pytest

from rostrum.rooms.core.session.commands import EndSession
from rostrum.rooms.core.stage.commands import ChangeAudioMode
from rostrum.rooms.core.stage.rights import Grant
from rostrum.rooms.features.streaming.commands import StartStream, StopStream, TellStream
from rostrum.rooms.features.streaming.sight import StreamingPart
from rostrum.rooms.features.streaming.state import Stream, StreamingState
from rostrum.rooms.fold import audience_of, room_parts
from rostrum.rooms.statements import streaming_of
from rostrum.rooms.wire import STREAMER, SYSTEM, PersonId
from tests.rooms.cast import ANNA, HANA, PIOTR
from tests.rooms.story import SECOND, Refused, Story

CHANNEL = StartStream(target="o_0000000000000001", name="Our channel", service="youtube")
PAGE = StartStream(target="o_0000000000000002", name="Our page", service="facebook")


def part_of(story: Story, person: PersonId) -> StreamingPart:
    part: StreamingPart = story.sees(person)["streaming"]
    return part


def runs(story: Story) -> list[Stream]:
    state = story.state.slices["streaming"]
    assert isinstance(state, StreamingState)
    return list(state.streams.values())


def lights(story: Story, person: PersonId) -> dict[str, str]:
    return {stream.name: stream.light for stream in part_of(story, person).streams.values()}


def test_a_stream_is_lit_only_when_bytes_arrive(live: Story) -> None:
    live.do(SYSTEM, CHANNEL)
    assert lights(live, ANNA) == {"Our channel": "starting"}

    live.do(SYSTEM, TellStream(stream=runs(live)[0].id))

    assert lights(live, ANNA) == {"Our channel": "running"}
    assert runs(live)[0].began_at == live.now


def test_everybody_in_the_session_sees_where_it_is_streamed_to_and_hosts_alone_switch_it(live: Story) -> None:
    assert [part_of(live, one).may_start for one in (HANA, PIOTR, ANNA)] == [True, False, False]
    live.do(SYSTEM, CHANNEL)
    stream = runs(live)[0].id

    assert live.refused(PIOTR, StopStream(stream=stream)).code == "not_allowed"
    assert live.refused(ANNA, StopStream(stream=stream)).code == "not_allowed"
    assert [lights(live, one) for one in (HANA, PIOTR, ANNA)] == [{"Our channel": "starting"}] * 3
    assert [part_of(live, one).may for one in (HANA, PIOTR, ANNA)] == [("stop_stream",), (), ()]

    live.do(HANA, StopStream(stream=stream))

    assert lights(live, ANNA) == {}
    assert live.do(HANA, StopStream(stream=stream)) == []


def test_nobody_but_web_starts_one_for_it_knows_whose_the_target_is(live: Story) -> None:
    assert live.refused(HANA, CHANNEL).code == "not_allowed"
    assert live.refused(HANA, TellStream(stream="0000000001")).code == "not_allowed"


def test_several_run_at_once_and_each_is_stopped_alone(live: Story) -> None:
    live.do(SYSTEM, CHANNEL)
    live.do(SYSTEM, PAGE)
    channel, page = runs(live)
    live.do(SYSTEM, TellStream(stream=channel.id))
    live.do(SYSTEM, TellStream(stream=page.id, trouble="refused"))

    assert lights(live, HANA) == {"Our channel": "running", "Our page": "stalled"}

    live.do(HANA, StopStream(stream=channel.id))

    assert lights(live, HANA) == {"Our page": "stalled"}
    assert part_of(live, HANA).troubles == {page.id: "refused"}


def test_the_same_target_is_not_streamed_to_twice(live: Story) -> None:
    live.do(SYSTEM, CHANNEL)

    assert live.do(SYSTEM, CHANNEL) == []


def test_a_sixth_at_once_is_refused(live: Story) -> None:
    for number in range(5):
        live.do(SYSTEM, CHANNEL.model_copy(update={"target": f"o_000000000000000{number}"}))

    sixth = CHANNEL.model_copy(update={"target": "o_0000000000000009"})

    assert live.refused(SYSTEM, sixth) == Refused("too_many_streams", {"limit": 5})


def test_why_nothing_arrives_is_told_to_the_stage_alone(live: Story) -> None:
    live.do(SYSTEM, CHANNEL)
    stream = runs(live)[0].id

    live.do(SYSTEM, TellStream(stream=stream, trouble="unreachable"))

    assert [part_of(live, one).troubles for one in (HANA, PIOTR)] == [{stream: "unreachable"}] * 2
    assert part_of(live, ANNA).troubles == {}
    live.do(SYSTEM, TellStream(stream=stream))
    assert (lights(live, ANNA), part_of(live, HANA).troubles) == ({"Our channel": "running"}, {})


def test_the_same_word_again_is_no_fact(live: Story) -> None:
    live.do(SYSTEM, CHANNEL)
    stream = runs(live)[0].id
    live.do(SYSTEM, TellStream(stream=stream, trouble="refused"))

    assert live.do(SYSTEM, TellStream(stream=stream, trouble="refused")) == []
    assert live.do(SYSTEM, TellStream(stream="0000000000", trouble="refused")) == []


@pytest.mark.parametrize(
    ("is_told", "why", "within"), [(False, "no_recorder", 25 * SECOND), (True, "lost", 12 * SECOND)]
)
def test_a_streamer_that_falls_silent_puts_the_lights_out(live: Story, is_told: bool, why: str, within: int) -> None:
    live.do(SYSTEM, CHANNEL)
    stream = runs(live)[0].id
    if is_told:
        live.do(SYSTEM, TellStream(stream=stream))
    silent_since = live.now

    live.come_due("doubt_streams")

    assert live.now - silent_since <= within
    assert part_of(live, HANA).troubles == {stream: why}


def test_the_end_of_the_session_stops_all(live: Story) -> None:
    live.do(SYSTEM, CHANNEL)
    live.do(SYSTEM, PAGE)

    live.do(HANA, EndSession())

    assert (lights(live, HANA), streaming_of(live.state)) == ({}, None)
    assert live.refused(SYSTEM, CHANNEL).code == "not_live"


def test_the_head_of_the_room_says_when_it_changed_where_to(live: Story) -> None:
    assert streaming_of(live.state) is None
    live.do(SYSTEM, CHANNEL)
    first = streaming_of(live.state)
    live.do(SYSTEM, TellStream(stream=runs(live)[0].id))
    assert streaming_of(live.state) == first == int(runs(live)[0].id)

    live.do(SYSTEM, PAGE)
    live.do(HANA, StopStream(stream=runs(live)[0].id))

    assert streaming_of(live.state) == live.state.seq


def test_the_streamer_sees_what_a_replay_shows_and_hears_the_hall_while_it_is_open(live: Story) -> None:
    live.do(SYSTEM, CHANNEL)

    assert audience_of(live.state, STREAMER) == "replay"
    assert "streaming" not in room_parts(live.state, "replay")
    assert live.rights(STREAMER).hall == Grant(subscribe=True, sources=(), hidden=True)

    live.do(HANA, ChangeAudioMode(mode="presenters_only"))

    assert live.rights(STREAMER).hall == Grant(subscribe=False, sources=(), hidden=True)
    assert lights(live, ANNA) == {"Our channel": "starting"}
