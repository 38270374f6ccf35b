"""REC: asked for by hosts, lit by the recorder."""

import pytest

from rostrum.rooms.core.session.commands import EndSession, StartSession
from rostrum.rooms.core.session.facts import RoomDescribed
from rostrum.rooms.core.stage.commands import ChangeAudioMode
from rostrum.rooms.core.stage.rights import Grant
from rostrum.rooms.features.reactions.signals import React
from rostrum.rooms.features.recording.commands import StartRecording, StopRecording, TellRecording
from rostrum.rooms.features.recording.sight import RecordingPart
from rostrum.rooms.features.recording.state import RecordingState
from rostrum.rooms.fold import audience_of, may_signal, room_parts
from rostrum.rooms.statements import recording_of
from rostrum.rooms.wire import RECORDER, SYSTEM, PersonId
from tests.rooms.cast import ANNA, HANA, PIOTR, described
from tests.rooms.story import SECOND, Refused, Story, live_room


def part_of(story: Story, person: PersonId) -> RecordingPart:
    part: RecordingPart = story.sees(person)["recording"]
    return part


def plan(*, minutes_left: int | None = 30, itself: bool = False) -> RoomDescribed:
    room = described()
    limits = room.limits.model_copy(update={"recording_minutes": 30, "recording_minutes_left": minutes_left})
    return room.model_copy(update={"limits": limits, "records_itself": itself})


def runs(story: Story) -> str:
    state = story.state.slices["recording"]
    assert isinstance(state, RecordingState)
    assert state.running is not None
    return state.running.id


def test_the_light_is_lit_only_when_bytes_grow(live: Story) -> None:
    live.do(HANA, StartRecording())
    assert part_of(live, ANNA).light == "starting"

    live.do(SYSTEM, TellRecording(recording=runs(live)))

    assert part_of(live, ANNA).light == "running"
    assert part_of(live, HANA).began_at == live.now


def test_everybody_in_the_session_sees_the_light_and_hosts_alone_switch_it(live: Story) -> None:
    assert (part_of(live, HANA).may, part_of(live, PIOTR).may) == (("start_recording",), ())
    assert live.refused(PIOTR, StartRecording()).code == "not_allowed"
    assert live.refused(ANNA, StopRecording()).code == "not_allowed"

    live.do(HANA, StartRecording())

    assert {part_of(live, one).light for one in (HANA, PIOTR, ANNA)} == {"starting"}
    assert part_of(live, HANA).may == ("stop_recording",)
    assert live.do(HANA, StartRecording()) == []


def test_it_is_stopped_and_started_again_at_will_each_time_anew(live: Story) -> None:
    live.do(HANA, StartRecording())
    first = runs(live)
    live.do(HANA, StopRecording())
    assert (part_of(live, ANNA).light, recording_of(live.state)) == ("off", None)
    assert live.do(HANA, StopRecording()) == []

    live.do(HANA, StartRecording())

    assert runs(live) > first
    assert recording_of(live.state) == int(runs(live))


def test_the_end_of_the_session_stops_it(live: Story) -> None:
    live.do(HANA, StartRecording())
    live.do(HANA, EndSession())

    assert part_of(live, HANA).light == "off"
    assert live.refused(HANA, StartRecording()).code == "not_live"


def test_bytes_that_do_not_grow_are_told_to_the_stage_with_the_reason(live: Story) -> None:
    live.do(HANA, StartRecording())
    live.do(SYSTEM, TellRecording(recording=runs(live)))

    live.do(SYSTEM, TellRecording(recording=runs(live), trouble="disk_full"))

    assert (part_of(live, PIOTR).light, part_of(live, PIOTR).trouble) == ("stalled", "disk_full")
    assert (part_of(live, ANNA).light, part_of(live, ANNA).trouble) == ("stalled", None)
    live.do(SYSTEM, TellRecording(recording=runs(live)))
    assert (part_of(live, HANA).light, part_of(live, HANA).trouble) == ("running", None)


def test_what_a_recorder_tells_of_an_earlier_recording_changes_nothing(live: Story) -> None:
    live.do(HANA, StartRecording())
    first = runs(live)
    live.do(HANA, StopRecording())
    live.do(HANA, StartRecording())

    assert live.do(SYSTEM, TellRecording(recording=first)) == []
    assert live.do(SYSTEM, TellRecording(recording=first, trouble="lost")) == []


def test_a_recorder_that_falls_silent_puts_the_light_out(live: Story) -> None:
    live.do(HANA, StartRecording())
    live.do(SYSTEM, TellRecording(recording=runs(live)))
    silent_since = live.now

    live.come_due("doubt_recording")

    assert live.now - silent_since <= 12 * SECOND
    assert (part_of(live, HANA).light, part_of(live, HANA).trouble) == ("stalled", "lost")


def test_a_recorder_that_never_comes_is_told_to_the_stage(live: Story) -> None:
    live.do(HANA, StartRecording())
    pressed_at = live.now

    live.come_due("doubt_recording")

    assert live.now - pressed_at <= 20 * SECOND
    assert part_of(live, PIOTR).trouble == "no_recorder"


def test_nobody_but_the_installation_says_that_bytes_grow(live: Story) -> None:
    live.do(HANA, StartRecording())

    assert live.refused(HANA, TellRecording(recording=runs(live))).code == "not_allowed"


def test_presenters_only_is_not_recorded_and_the_light_says_so(live: Story) -> None:
    live.do(HANA, StartRecording())
    live.do(SYSTEM, TellRecording(recording=runs(live)))

    live.do(HANA, ChangeAudioMode(mode="presenters_only"))

    assert part_of(live, ANNA).light == "paused"
    assert live.rights(RECORDER).hall == Grant(subscribe=False, sources=(), hidden=True)


def test_words_and_layout_are_those_of_rec(live: Story) -> None:
    live.do(HANA, StartRecording())
    state = live.state.slices["recording"]
    assert isinstance(state, RecordingState)
    assert state.running is not None
    assert (state.running.language, state.running.layout) == ("en", "grid")

    live.happened(plan().model_copy(update={"language": "de"}))

    assert live.state.slices["recording"] == state


def test_what_earlier_recordings_of_the_session_took_is_no_longer_left_until_the_room_is_told_anew() -> None:
    story = live_room(plan())
    for minutes in (2, 3):
        story.do(HANA, StartRecording())
        story.do(SYSTEM, TellRecording(recording=runs(story)))
        story.after(minutes * 60_000 - SECOND).do(HANA, StopRecording())

    part = part_of(story, HANA)
    assert (part.minutes_left, part.used_ms) == (30, 5 * 60_000)
    assert part_of(story, PIOTR).used_ms == 0

    story.happened(plan(minutes_left=25))
    part = part_of(story, HANA)
    assert (part.minutes_left, part.used_ms) == (25, 0)


def test_when_the_plans_time_is_used_up_the_next_session_is_refused() -> None:
    story = live_room(plan(minutes_left=0))

    assert story.refused(HANA, StartRecording()) == Refused("recording_time_used_up", {"minutes": 30})


def test_what_is_being_recorded_goes_on_when_the_time_is_used_up_to_the_end_of_the_session() -> None:
    story = live_room(plan(minutes_left=1))
    story.do(HANA, StartRecording())
    story.happened(plan(minutes_left=0))
    assert part_of(story, HANA).light == "starting"
    story.do(HANA, StopRecording())
    story.do(HANA, StartRecording())
    assert part_of(story, HANA).light == "starting"

    story.do(HANA, EndSession())
    story.do(HANA, StartSession())

    assert story.refused(HANA, StartRecording()).code == "recording_time_used_up"


def test_an_account_that_records_every_session_needs_no_rec() -> None:
    story = live_room(plan(itself=True))

    assert part_of(story, ANNA).light == "starting"


@pytest.mark.parametrize("minutes_left", [0])
def test_a_session_that_would_record_itself_starts_all_the_same_without_time(minutes_left: int) -> None:
    story = live_room(plan(itself=True, minutes_left=minutes_left))

    assert part_of(story, ANNA).light == "off"


def test_the_recorder_is_in_no_roster_and_no_count(live: Story) -> None:
    assert audience_of(live.state, RECORDER) == "replay"
    assert RECORDER not in live.sees(HANA)["people"].present
    assert live.rights(RECORDER).hall == Grant(subscribe=True, sources=(), hidden=True)
    assert live.rights(RECORDER).backstage is None
    assert not may_signal(live.state, React(reaction="clap"), RECORDER)


def test_the_recorder_is_shown_no_light_and_nothing_of_the_stages_own(live: Story) -> None:
    live.do(HANA, StartRecording())

    parts = room_parts(live.state, "replay")

    assert "recording" not in parts
    assert "preflight" not in parts


def test_before_and_after_the_session_there_is_nothing_to_record(waiting: Story) -> None:
    assert audience_of(waiting.state, RECORDER) is None
    assert waiting.rights(RECORDER).hall is None
