"""Names and titles in the pictures."""

import pytest

from rostrum.kit.refusal import Refusal
from rostrum.rooms.core.people.commands import ChangeRole, Leave
from rostrum.rooms.core.session.commands import EndSession
from rostrum.rooms.core.stage.commands import ChangeAudioMode, PutOnAir
from rostrum.rooms.features.floor.commands import AcceptFloor, OfferFloor
from rostrum.rooms.features.lower_thirds.commands import GiveTitle, ShowTitles
from rostrum.rooms.features.lower_thirds.facts import TitleGiven, TitlesRuled
from rostrum.rooms.features.lower_thirds.sight import LowerThirdsPart
from rostrum.rooms.features.lower_thirds.state import MOST_TITLES
from rostrum.rooms.parse import parse_command
from rostrum.rooms.wire import PersonId
from tests.rooms.cast import ANNA, BORIS, HANA, MILA, PIOTR
from tests.rooms.story import Story

RESEARCH = "Head of Research, Acme"


def part_of(story: Story, person: PersonId) -> LowerThirdsPart:
    part: LowerThirdsPart = story.sees(person)["lower_thirds"]
    return part


def test_a_presenter_says_what_they_are_and_the_hall_reads_it_once_they_are_on_air(live: Story) -> None:
    assert live.do(PIOTR, GiveTitle(person=PIOTR, title=RESEARCH)) == [TitleGiven(person=PIOTR, title=RESEARCH)]
    assert part_of(live, HANA).titles == {PIOTR: RESEARCH}
    assert part_of(live, ANNA).titles == {}

    live.do(PIOTR, PutOnAir(person=PIOTR))

    assert part_of(live, ANNA).titles == {PIOTR: RESEARCH}


def test_a_host_gives_titles_to_anybody_on_the_stage_attendees_who_speak_among_them(live: Story) -> None:
    live.do(HANA, OfferFloor(person=ANNA, sources=("microphone",)))
    live.do(ANNA, AcceptFloor())

    live.do(HANA, GiveTitle(person=ANNA, title="Our first customer"))

    assert part_of(live, BORIS).titles == {ANNA: "Our first customer"}
    assert live.refused(HANA, GiveTitle(person=BORIS, title="Nobody yet")) == ("no_such_person", {})


def test_nobody_else_gives_titles_to_others_or_rules_them(live: Story) -> None:
    live.joined(MILA)

    for person in (PIOTR, ANNA, MILA):
        assert live.refused(person, GiveTitle(person=HANA, title="Clown")) == ("not_allowed", {})
        assert live.refused(person, ShowTitles(when="never")) == ("not_allowed", {})
    assert live.refused(ANNA, GiveTitle(person=ANNA, title="King")) == ("not_allowed", {})


def test_buttons_follow_what_one_may(live: Story) -> None:
    assert part_of(live, HANA).may == ("give_title", "show_titles")
    assert part_of(live, PIOTR).may == ("give_title",)
    assert part_of(live, ANNA).may == ()


def test_an_empty_title_takes_it_away(live: Story) -> None:
    live.do(HANA, GiveTitle(person=HANA, title="Chair"))
    live.do(HANA, GiveTitle(person=HANA, title=" "))

    assert part_of(live, ANNA).titles == {}
    assert live.do(HANA, GiveTitle(person=HANA, title="")) == []


def test_a_title_outlives_leaving_and_the_session(live: Story) -> None:
    live.do(PIOTR, GiveTitle(person=PIOTR, title=RESEARCH))
    live.do(PIOTR, Leave())
    assert part_of(live, HANA).titles == {}

    live.do(HANA, EndSession())
    live.joined(PIOTR)

    assert part_of(live, HANA).titles == {PIOTR: RESEARCH}


def test_who_leaves_the_stage_is_read_no_more(live: Story) -> None:
    live.do(PIOTR, PutOnAir(person=PIOTR))
    live.do(PIOTR, GiveTitle(person=PIOTR, title=RESEARCH))

    live.do(HANA, ChangeRole(person=PIOTR, role="attendee"))

    assert part_of(live, ANNA).titles == part_of(live, HANA).titles == {}


def test_a_host_rules_when_titles_are_read(live: Story) -> None:
    assert part_of(live, ANNA).when == "always"

    assert live.do(HANA, ShowTitles(when="briefly")) == [TitlesRuled(when="briefly")]

    assert part_of(live, ANNA).when == "briefly"
    assert live.do(HANA, ShowTitles(when="briefly")) == []


def test_of_very_many_titles_the_latest_are_kept(live: Story) -> None:
    live.do(HANA, ChangeAudioMode(mode="discussion"))
    live.do(HANA, GiveTitle(person=ANNA, title="The first"))
    live.happened(*(TitleGiven(person=f"p_{number}", title="Guest") for number in range(MOST_TITLES - 1)))
    assert part_of(live, HANA).titles == {ANNA: "The first"}

    live.happened(TitleGiven(person=BORIS, title="One too many"))

    assert part_of(live, HANA).titles == {BORIS: "One too many"}


@pytest.mark.parametrize("title", ["x" * 81, "a\u0000b", 7])
def test_what_is_no_title_is_refused(title: object) -> None:
    with pytest.raises(Refusal):
        parse_command({"kind": "give_title", "person": PIOTR, "title": title})
