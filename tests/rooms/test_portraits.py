"""Pictures in place of initials."""

import pytest

from rostrum.rooms.core.people.commands import BlockPerson, Leave, RemovePerson
from rostrum.rooms.features.portraits.commands import RemovePortrait, ShowPortrait
from rostrum.rooms.features.portraits.facts import PortraitRemoved, PortraitShown
from rostrum.rooms.wire import SYSTEM, Command, PersonId
from tests.rooms.cast import ANNA, HANA, PAULA, PIOTR
from tests.rooms.story import Story

FACE, OTHER_FACE = "i_" + "a" * 16, "i_" + "b" * 16


def chosen(story: Story, person: PersonId, picture: str = FACE) -> object:
    return story.do(SYSTEM, ShowPortrait(person=person, picture=picture))


def seen_by(story: Story, person: PersonId) -> dict[PersonId, str]:
    return dict(story.sees(person)["portraits"].portraits)


def test_everybody_sees_the_picture_that_a_presenter_chose(live: Story) -> None:
    assert chosen(live, PIOTR) == [PortraitShown(person=PIOTR, picture=FACE)]

    for person in (HANA, PIOTR, ANNA):
        assert seen_by(live, person) == {PIOTR: FACE}


def test_a_second_picture_takes_the_place_of_the_first(live: Story) -> None:
    chosen(live, PIOTR)

    assert chosen(live, PIOTR) == []
    chosen(live, PIOTR, OTHER_FACE)

    assert seen_by(live, ANNA) == {PIOTR: OTHER_FACE}


def test_attendees_choose_none_and_nobody_chooses_past_web(live: Story) -> None:
    picture = ShowPortrait(person=PIOTR, picture=FACE)

    assert live.refused(SYSTEM, ShowPortrait(person=ANNA, picture=FACE)).code == "not_allowed"
    assert live.refused(PIOTR, picture).code == "not_allowed"
    assert live.refused(HANA, picture).code == "not_allowed"
    assert "portraits" not in live.own(ANNA)
    assert live.own(PIOTR)["portraits"].may_choose is True


def test_one_takes_away_ones_own_and_a_host_anybodys(live: Story) -> None:
    live.joined(PAULA)
    chosen(live, PIOTR)
    chosen(live, PAULA)

    assert live.refused(ANNA, RemovePortrait(person=PIOTR)).code == "not_allowed"
    assert live.refused(PIOTR, RemovePortrait(person=PAULA)).code == "not_allowed"
    assert live.do(PIOTR, RemovePortrait(person=PIOTR)) == [PortraitRemoved(person=PIOTR)]
    assert live.do(HANA, RemovePortrait(person=PAULA)) == [PortraitRemoved(person=PAULA)]
    assert live.refused(HANA, RemovePortrait(person=PAULA)).code == "no_such_person"
    assert seen_by(live, HANA) == {}


@pytest.mark.parametrize("out", [RemovePerson(person=PIOTR), BlockPerson(person=PIOTR)])
def test_who_is_sent_out_takes_their_picture_along(live: Story, out: Command) -> None:
    chosen(live, PIOTR)

    live.do(HANA, out)

    assert seen_by(live, HANA) == {}


def test_who_comes_back_has_their_picture_and_meanwhile_nobody_sees_it(live: Story) -> None:
    chosen(live, PIOTR)

    live.do(PIOTR, Leave())
    assert seen_by(live, ANNA) == {}
    live.joined(PIOTR)

    assert seen_by(live, ANNA) == {PIOTR: FACE}


def test_who_waits_in_the_lobby_sees_none(waiting: Story) -> None:
    waiting.joined(PIOTR, ANNA)

    chosen(waiting, PIOTR)

    assert "portraits" not in waiting.sees(ANNA)
