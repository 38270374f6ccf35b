"""Going on air, cameras, screens, layout."""

from rostrum.rooms.core.people.commands import ChangeRole, Leave
from rostrum.rooms.core.session.commands import EndSession, StartSession, TakeOverSession
from rostrum.rooms.core.stage.commands import (
    ChangeLayout,
    PutOnAir,
    SwitchOff,
    SwitchOn,
    TakeOffAir,
)
from rostrum.rooms.core.stage.facts import (
    LayoutChanged,
    SourceSwitchedOff,
    SourceSwitchedOn,
    WentOffAir,
    WentOnAir,
)
from rostrum.rooms.wire import SYSTEM
from tests.rooms.cast import ANNA, BORIS, HANA, HUGO, PAULA, PIOTR, joining
from tests.rooms.story import MINUTE, Story


def test_at_the_start_only_the_host_is_on_air(live: Story) -> None:
    assert live.sees(ANNA)["stage"].on_air.keys() == {HANA}
    assert live.sees(PIOTR)["stage"].backstage.keys() == {PIOTR}


def test_who_rehearses_backstage_is_not_seen_by_attendees(live: Story) -> None:
    live.do(PIOTR, SwitchOn(source="camera"))

    assert live.sees(ANNA)["stage"].backstage == {}
    assert live.sees(PIOTR)["stage"].backstage[PIOTR].camera


def test_a_presenter_goes_on_air_and_off_by_themselves(live: Story) -> None:
    assert live.do(PIOTR, PutOnAir(person=PIOTR)) == [WentOnAir(person=PIOTR)]
    assert live.sees(ANNA)["stage"].on_air.keys() == {HANA, PIOTR}

    assert live.do(PIOTR, TakeOffAir(person=PIOTR)) == [WentOffAir(person=PIOTR)]
    assert live.sees(ANNA)["stage"].on_air.keys() == {HANA}


def test_a_host_puts_anybody_of_the_stage_on_air_a_presenter_only_themselves(live: Story) -> None:
    live.joined(PAULA)

    assert live.refused(PIOTR, PutOnAir(person=PAULA)) == ("not_allowed", {})
    assert live.refused(PIOTR, TakeOffAir(person=HANA)) == ("not_allowed", {})
    assert live.do(HANA, PutOnAir(person=PAULA)) == [WentOnAir(person=PAULA)]


def test_attendees_are_invited_not_put_on_air(live: Story) -> None:
    assert live.refused(HANA, PutOnAir(person=ANNA)) == ("no_such_person", {})
    assert live.refused(ANNA, PutOnAir(person=ANNA)) == ("not_allowed", {})


def test_nobody_is_on_air_before_the_start_and_after_the_end(waiting: Story) -> None:
    waiting.joined(HANA, PIOTR)
    assert waiting.refused(HANA, PutOnAir(person=PIOTR)) == ("not_live", {})
    waiting.do(HANA, StartSession())
    waiting.do(HANA, SwitchOn(source="microphone"))

    waiting.do(HANA, EndSession())

    assert waiting.sees(HANA)["stage"].on_air == {}
    assert not waiting.own(HANA)["stage"].microphone


def test_the_leading_host_who_returns_is_on_air_others_are_not(live: Story) -> None:
    live.do(PIOTR, PutOnAir(person=PIOTR))
    live.do(HANA, Leave())
    live.do(PIOTR, Leave())

    live.joined(HANA, PIOTR)

    assert live.sees(ANNA)["stage"].on_air.keys() == {HANA}


def test_one_switches_ones_own_sources(live: Story) -> None:
    facts = live.do(HANA, SwitchOn(source="microphone"))

    assert facts == [SourceSwitchedOn(person=HANA, source="microphone")]
    assert live.sees(ANNA)["stage"].on_air[HANA].microphone
    assert live.do(HANA, SwitchOff(source="microphone")) == [SourceSwitchedOff(person=HANA, source="microphone")]


def test_switching_what_is_switched_already_does_nothing(live: Story) -> None:
    live.do(HANA, SwitchOn(source="microphone"))

    assert live.do(HANA, SwitchOn(source="microphone")) == []
    assert live.do(HANA, SwitchOff(source="camera")) == []


def test_a_host_mutes_anybody_nobody_unmutes_another(live: Story) -> None:
    live.do(PIOTR, SwitchOn(source="microphone"))

    assert live.refused(PIOTR, SwitchOff(source="microphone", person=HANA)) == ("not_allowed", {})
    muted = live.do(HANA, SwitchOff(source="microphone", person=PIOTR))
    assert muted == [SourceSwitchedOff(person=PIOTR, source="microphone")]


def test_an_attendee_without_the_floor_switches_nothing_on(live: Story) -> None:
    for source in ("microphone", "camera", "screen"):
        assert live.refused(ANNA, SwitchOn.model_validate({"source": source})) == ("not_allowed", {})
    assert live.refused(ANNA, SwitchOff(source="microphone")) == ("not_allowed", {})
    assert live.own(ANNA)["stage"].may_switch == ()


def test_a_camera_too_many_is_refused_naming_who_holds_the_places(live: Story) -> None:
    live.do(PIOTR, PutOnAir(person=PIOTR))
    live.joined(PAULA)
    live.do(HANA, PutOnAir(person=PAULA))
    live.do(HANA, SwitchOn(source="camera"))
    live.do(PIOTR, SwitchOn(source="camera"))

    refusal = live.refused(PAULA, SwitchOn(source="camera"))

    assert refusal == ("too_many_cameras", {"limit": 2, "holders": ("Hana", "Piotr")})


def test_who_has_a_camera_on_backstage_cannot_bring_it_on_air_over_the_limit(live: Story) -> None:
    live.do(PIOTR, PutOnAir(person=PIOTR))
    live.do(HANA, SwitchOn(source="camera"))
    live.do(PIOTR, SwitchOn(source="camera"))
    live.joined(PAULA)
    live.do(PAULA, SwitchOn(source="camera"))

    assert live.refused(PAULA, PutOnAir(person=PAULA)).code == "too_many_cameras"
    live.do(PAULA, SwitchOff(source="camera"))
    assert live.do(PAULA, PutOnAir(person=PAULA)) == [WentOnAir(person=PAULA)]


def test_one_screen_at_a_time(live: Story) -> None:
    live.do(HANA, SwitchOn(source="screen"))

    assert live.refused(PIOTR, SwitchOn(source="screen")) == ("screen_taken", {"holder": "Hana"})
    live.do(HANA, SwitchOff(source="screen"))
    assert live.do(PIOTR, SwitchOn(source="screen")) == [SourceSwitchedOn(person=PIOTR, source="screen")]


def test_who_leaves_is_off_the_stage(live: Story) -> None:
    live.do(PIOTR, PutOnAir(person=PIOTR))
    live.do(PIOTR, ChangeLayout(layout="speaker", spotlight=PIOTR))

    live.do(PIOTR, Leave())

    assert live.sees(ANNA)["stage"].on_air.keys() == {HANA}
    assert live.sees(ANNA)["stage"].spotlight is None


def test_who_is_made_an_attendee_is_off_the_stage_with_all_sources(live: Story) -> None:
    live.do(PIOTR, PutOnAir(person=PIOTR))
    live.do(PIOTR, SwitchOn(source="microphone"))

    live.do(HANA, ChangeRole(person=PIOTR, role="attendee"))

    assert live.sees(ANNA)["stage"].on_air.keys() == {HANA}
    assert live.refused(PIOTR, SwitchOn(source="microphone")) == ("not_allowed", {})


def test_a_new_presenter_waits_backstage(live: Story) -> None:
    live.do(HANA, ChangeRole(person=ANNA, role="presenter"))

    assert live.sees(HANA)["stage"].backstage.keys() == {PIOTR, ANNA}
    assert live.own(ANNA)["stage"].heard_in == "backstage"


def test_who_takes_over_keeps_place_and_sources(live: Story) -> None:
    live.do(PIOTR, PutOnAir(person=PIOTR))
    live.do(PIOTR, SwitchOn(source="microphone"))
    live.do(HANA, Leave())

    live.after(MINUTE).do(PIOTR, TakeOverSession())

    assert live.sees(ANNA)["stage"].on_air[PIOTR].role == "host"
    assert live.sees(ANNA)["stage"].on_air[PIOTR].microphone


def test_the_stage_changes_the_layout_attendees_do_not(live: Story) -> None:
    facts = live.do(PIOTR, ChangeLayout(layout="speaker", spotlight=HANA))

    assert facts == [LayoutChanged(layout="speaker", spotlight=HANA)]
    assert live.sees(ANNA)["stage"].spotlight == HANA
    assert live.refused(ANNA, ChangeLayout(layout="grid")) == ("not_allowed", {})
    assert live.refused(HANA, ChangeLayout(layout="speaker", spotlight=BORIS)) == ("no_such_person", {})


def test_attendees_are_not_told_of_a_spotlight_on_who_is_backstage(live: Story) -> None:
    live.do(HANA, ChangeLayout(layout="speaker", spotlight=PIOTR))

    assert live.sees(PIOTR)["stage"].spotlight == PIOTR
    assert live.sees(ANNA)["stage"].spotlight is None


def test_what_one_may_do_on_stage_follows_the_role(live: Story) -> None:
    live.joined(HUGO)

    assert live.own(PIOTR)["stage"].may == ("switch_on", "switch_off", "put_on_air")
    assert live.own(HANA)["stage"].may == ("switch_on", "switch_off", "take_off_air")
    assert live.own(ANNA)["stage"].may == ()
    assert "change_audio_mode" in live.sees(HUGO)["stage"].may
    assert "change_audio_mode" not in live.sees(PIOTR)["stage"].may


def test_joining_again_changes_nothing_on_stage(live: Story) -> None:
    live.do(HANA, SwitchOn(source="microphone"))

    assert live.do(SYSTEM, joining(HANA)) == []
    assert live.own(HANA)["stage"].microphone
