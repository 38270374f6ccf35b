"""Browsers tell of trouble with sound; the stage sees who has any and why, and nobody else sees a thing."""

import pytest

from rostrum.kit.refusal import Refusal
from rostrum.rooms.core.people.commands import ChangeRole
from rostrum.rooms.core.session.commands import StartSession
from rostrum.rooms.features.preflight.commands import ReportReadiness
from rostrum.rooms.features.preflight.facts import ReadinessReported
from rostrum.rooms.features.preflight.sight import OwnPreflightPart, PreflightPart
from rostrum.rooms.parse import parse_command
from rostrum.rooms.wire import PersonId
from tests.rooms.cast import ANNA, BORIS, HANA, PIOTR, joining
from tests.rooms.story import SECOND, Story

DEAF = ReportReadiness(hearing="needs_tap", browser="Firefox 140")
WELL = ReportReadiness(hearing="ok", browser="Firefox 140")
NO_MICROPHONE = ReportReadiness(hearing="ok", speaking="denied")


def part_of(story: Story, person: PersonId) -> PreflightPart:
    part: PreflightPart = story.sees(person)["preflight"]
    return part


def own_of(story: Story, person: PersonId) -> OwnPreflightPart:
    part: OwnPreflightPart = story.own(person)["preflight"]
    return part


def test_the_stage_sees_before_the_start_who_will_have_no_sound_and_why(waiting: Story) -> None:
    waiting.joined(HANA, PIOTR, ANNA, BORIS)

    waiting.do(ANNA, DEAF)

    for of_stage in (HANA, PIOTR):
        part = part_of(waiting, of_stage)
        assert (part.without_sound, part.unheard, part.people) == (1, 0, 4)
        trouble = part.troubles[ANNA]
        assert (trouble.name, trouble.why, trouble.browser) == ("Anna", ("needs_tap",), "Firefox 140")


def test_attendees_see_nothing_of_one_another_in_the_lobby_or_in_the_room(waiting: Story) -> None:
    waiting.joined(HANA, ANNA, BORIS)
    waiting.do(ANNA, DEAF)

    in_the_lobby = waiting.sees(BORIS)
    waiting.do(HANA, StartSession())

    assert "preflight" not in {name for name, part in in_the_lobby.items() if part}
    assert "preflight" not in {name for name, part in waiting.sees(BORIS).items() if part}
    assert own_of(waiting, BORIS).reported is None


def test_trouble_that_is_mended_is_gone(live: Story) -> None:
    live.do(ANNA, DEAF)
    live.after(5 * SECOND)

    live.do(ANNA, WELL)

    assert part_of(live, HANA).troubles == {}
    assert part_of(live, HANA).without_sound == 0


def test_who_is_well_from_the_start_writes_nothing(live: Story) -> None:
    assert live.do(ANNA, WELL) == []
    assert own_of(live, ANNA).reported is None


def test_the_same_again_writes_nothing_and_trouble_keeps_its_time(live: Story) -> None:
    live.do(ANNA, DEAF)
    since = live.now

    assert live.do(ANNA, DEAF) == []
    live.after(10 * SECOND)
    live.do(ANNA, ReportReadiness(hearing="needs_tap", browser="Firefox 141"))

    assert part_of(live, HANA).troubles[ANNA].since == since


def test_one_person_is_heard_at_most_every_five_seconds(live: Story) -> None:
    live.do(ANNA, DEAF)

    assert live.refused(ANNA, WELL) == ("reported_lately", {"seconds": 4})
    assert isinstance(live.do(BORIS, DEAF)[0], ReadinessReported)
    live.after(2 * SECOND)
    assert isinstance(live.do(ANNA, WELL)[0], ReadinessReported)


def test_an_attendee_without_a_microphone_is_no_trouble_until_they_are_to_present(live: Story) -> None:
    live.do(ANNA, NO_MICROPHONE)
    live.do(PIOTR, NO_MICROPHONE)
    assert {person: trouble.why for person, trouble in part_of(live, HANA).troubles.items()} == {
        PIOTR: ("microphone_denied",)
    }

    live.do(HANA, ChangeRole(person=ANNA, role="presenter"))

    part = part_of(live, HANA)
    assert (part.without_sound, part.unheard) == (0, 2)
    live.do(HANA, ChangeRole(person=ANNA, role="attendee"))
    assert part_of(live, HANA).troubles.keys() == {PIOTR}


@pytest.mark.parametrize(
    ("line", "of_attendee", "of_presenter"),
    [
        ("none", ("slow_line",), ("slow_line",)),
        ("audio", (), ("slow_line",)),
        ("video", (), ()),
        ("unknown", (), ()),
    ],
)
def test_a_line_is_slow_by_what_one_does_with_it(
    live: Story, line: str, of_attendee: tuple[str, ...], of_presenter: tuple[str, ...]
) -> None:
    told = parse_command({"kind": "report_readiness", "hearing": "ok", "line": line})

    live.do(ANNA, told)
    live.do(PIOTR, told)

    troubles = part_of(live, HANA).troubles
    why = {person: trouble.why for person, trouble in troubles.items()}
    assert (why.get(ANNA, ()), why.get(PIOTR, ())) == (of_attendee, of_presenter)


def test_who_comes_back_in_another_page_knows_what_was_reported(live: Story) -> None:
    live.do(ANNA, DEAF)

    reported = own_of(live, ANNA).reported

    assert reported is not None
    assert (reported.hearing, reported.browser) == ("needs_tap", "Firefox 140")


def test_who_leaves_takes_their_trouble_along(live: Story) -> None:
    live.do(ANNA, DEAF)

    live.do(ANNA, parse_command({"kind": "leave"}))
    assert part_of(live, HANA).troubles == {}

    live.do("rostrum", joining(ANNA))
    assert own_of(live, ANNA).reported is None


def test_strangers_report_nothing(live: Story) -> None:
    assert live.refused("p_nobody", DEAF).code == "not_present"


@pytest.mark.parametrize(
    "wrong",
    [{"hearing": "maybe"}, {"speaking": "no"}, {"line": "cameras_9"}, {"browser": "x" * 41}, {"person": ANNA}],
)
def test_bad_reports_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(Refusal):
        parse_command({"kind": "report_readiness", "hearing": "ok", **wrong})
