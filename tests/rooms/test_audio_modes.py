"""Presenters only, listen only, discussion: who is heard, and how many may speak."""

from rostrum.rooms.core.people.commands import Leave
from rostrum.rooms.core.session.commands import DescribeRoom, StartSession
from rostrum.rooms.core.stage.commands import (
    ChangeAudioMode,
    PutOnAir,
    SwitchOn,
)
from rostrum.rooms.core.stage.facts import (
    AudioModeChanged,
    SourceSwitchedOn,
)
from rostrum.rooms.wire import SYSTEM, AudioMode
from tests.rooms.cast import ANNA, BORIS, CLARA, HANA, PAULA, PIOTR, TRIAL, described
from tests.rooms.story import Story, live_room


def test_presenters_only_hides_the_stage_from_attendees(live: Story) -> None:
    live.do(HANA, SwitchOn(source="microphone"))

    facts = live.do(HANA, ChangeAudioMode(mode="presenters_only"))

    assert facts == [AudioModeChanged(mode="presenters_only", keeps=HANA)]
    assert live.sees(ANNA)["stage"].back_soon
    assert live.sees(ANNA)["stage"].on_air == {}
    assert live.sees(PIOTR)["stage"].backstage.keys() == {HANA, PIOTR}
    assert live.own(HANA)["stage"].heard_in == "backstage"


def test_presenters_only_keeps_the_chat_for_attendees(live: Story) -> None:
    live.do(HANA, ChangeAudioMode(mode="presenters_only"))

    assert live.own(ANNA)["chat"].may_write_to == ("everyone", "person")


def test_a_change_of_mode_mutes_the_others_who_switch_on_again_themselves(live: Story) -> None:
    live.do(PIOTR, PutOnAir(person=PIOTR))
    live.do(PIOTR, SwitchOn(source="microphone"))
    live.do(PIOTR, SwitchOn(source="camera"))
    live.do(HANA, SwitchOn(source="microphone"))

    live.do(HANA, ChangeAudioMode(mode="presenters_only"))
    live.do(HANA, ChangeAudioMode(mode="listen_only"))

    on_air = live.sees(ANNA)["stage"].on_air
    assert (on_air[PIOTR].microphone, on_air[PIOTR].camera) == (False, False)
    assert on_air[HANA].microphone
    assert live.do(PIOTR, SwitchOn(source="microphone")) == [SourceSwitchedOn(person=PIOTR, source="microphone")]


def test_in_a_discussion_everybody_may_speak(live: Story) -> None:
    live.do(HANA, ChangeAudioMode(mode="discussion"))

    assert live.sees(ANNA)["stage"].on_air.keys() == {HANA, PIOTR, ANNA, BORIS}
    assert live.own(ANNA)["stage"].may_switch == ("microphone", "camera")
    assert live.do(ANNA, SwitchOn(source="microphone")) == [SourceSwitchedOn(person=ANNA, source="microphone")]


def test_who_joins_a_discussion_may_speak_too(live: Story) -> None:
    live.do(HANA, ChangeAudioMode(mode="discussion"))

    live.joined(CLARA, PAULA)

    assert live.sees(ANNA)["stage"].on_air.keys() == {HANA, PIOTR, ANNA, BORIS, CLARA, PAULA}


def test_after_a_discussion_attendees_are_silent_again(live: Story) -> None:
    live.do(HANA, ChangeAudioMode(mode="discussion"))
    live.do(ANNA, SwitchOn(source="microphone"))

    live.do(HANA, ChangeAudioMode(mode="listen_only"))

    assert live.sees(ANNA)["stage"].on_air.keys() == {HANA, PIOTR}
    assert live.refused(ANNA, SwitchOn(source="microphone")) == ("not_allowed", {})


def test_discussion_is_refused_for_more_than_25_people_with_the_number(live: Story) -> None:
    live.joined(*(f"p_{number}" for number in range(21)))
    assert len(live.state.core.people.present) == 25
    live.joined(CLARA)

    refusal = live.refused(HANA, ChangeAudioMode(mode="discussion"))

    assert refusal == ("too_many_for_discussion", {"present": 26, "limit": 25})
    live.do(CLARA, Leave())
    assert live.do(HANA, ChangeAudioMode(mode="discussion")) == [AudioModeChanged(mode="discussion", keeps=HANA)]


def test_discussion_of_a_trial_holds_what_a_meeting_of_a_trial_holds() -> None:
    story = live_room(described(limits=TRIAL)).joined(CLARA, PAULA)

    refusal = story.refused(HANA, ChangeAudioMode(mode="discussion"))

    assert refusal == ("too_many_for_discussion", {"present": 6, "limit": 5})


def test_who_comes_into_a_full_discussion_listens(live: Story) -> None:
    live.joined(*(f"p_{number}" for number in range(21)))
    live.do(HANA, ChangeAudioMode(mode="discussion"))

    live.joined(CLARA)

    assert CLARA not in live.sees(CLARA)["stage"].on_air
    assert live.refused(CLARA, SwitchOn(source="microphone")) == ("not_allowed", {})


def test_a_discussion_of_a_trial_is_full_when_a_meeting_of_a_trial_is() -> None:
    story = live_room(described(limits=TRIAL)).joined(CLARA)
    story.do(HANA, ChangeAudioMode(mode="discussion"))

    story.joined("p_dora")

    assert len(story.sees(HANA)["stage"].on_air) == 5
    assert story.refused("p_dora", SwitchOn(source="microphone")) == ("not_allowed", {})


def test_a_meeting_begins_in_discussion_and_silent(meeting: Story) -> None:
    assert meeting.sees(ANNA)["stage"].audio_mode == "discussion"
    assert meeting.sees(ANNA)["stage"].on_air.keys() == {HANA, PIOTR, ANNA, BORIS}


def test_nobody_but_the_host_is_heard_at_once_when_a_meeting_begins() -> None:
    story = Story(described("meeting")).joined(HANA, PIOTR)
    story.do(HANA, SwitchOn(source="microphone"))
    story.do(PIOTR, SwitchOn(source="microphone"))

    story.do(HANA, StartSession())

    assert story.own(HANA)["stage"].microphone
    assert not story.own(PIOTR)["stage"].microphone


def test_listen_only_turns_a_meeting_into_a_webinar(meeting: Story) -> None:
    meeting.do(HANA, ChangeAudioMode(mode="listen_only"))

    assert meeting.refused(ANNA, SwitchOn(source="microphone")) == ("not_allowed", {})


def test_the_room_type_may_change_until_the_start(waiting: Story) -> None:
    waiting.joined(HANA)
    waiting.do(SYSTEM, DescribeRoom(description=described("meeting")))
    assert waiting.sees(HANA)["stage"].audio_mode == "discussion"

    waiting.do(HANA, StartSession())
    waiting.do(SYSTEM, DescribeRoom(description=described("webinar")))
    assert waiting.sees(HANA)["stage"].audio_mode == "discussion"


def test_only_a_host_changes_the_mode_and_only_while_live(waiting: Story) -> None:
    waiting.joined(HANA, PIOTR, ANNA)
    assert waiting.refused(HANA, ChangeAudioMode(mode="presenters_only")) == ("not_live", {})
    waiting.do(HANA, StartSession())

    modes: tuple[AudioMode, ...] = ("presenters_only", "listen_only", "discussion")
    for mode in modes:
        assert waiting.refused(PIOTR, ChangeAudioMode(mode=mode)) == ("not_allowed", {})
        assert waiting.refused(ANNA, ChangeAudioMode(mode=mode)) == ("not_allowed", {})


def test_the_mode_that_is_on_is_not_changed(live: Story) -> None:
    live.do(HANA, SwitchOn(source="microphone"))

    assert live.do(HANA, ChangeAudioMode(mode="listen_only")) == []
