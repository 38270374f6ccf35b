"""Files that everybody may take along."""

import pytest

from rostrum.kit.refusal import Refusal
from rostrum.rooms.core.session.commands import EndSession
from rostrum.rooms.features.handouts.commands import AddHandout, RemoveHandout
from rostrum.rooms.features.handouts.facts import HandoutAdded, HandoutRemoved
from rostrum.rooms.features.handouts.state import MOST_HANDOUTS
from rostrum.rooms.parse import parse_command
from rostrum.rooms.wire import SYSTEM
from tests.rooms.cast import ANNA, HANA, PIOTR
from tests.rooms.story import Story

UNTIL = 2_000_000_000_000


def handout(number: int = 1, *, key: str = "a", until: int = UNTIL) -> HandoutAdded:
    return HandoutAdded(
        handout=f"f_{number:016d}",
        key=(key * 24)[:24],
        name="Handout.pdf",
        file_kind="document",
        size=120_000,
        until=until,
    )


def give(story: Story, added: HandoutAdded) -> object:
    return story.do(SYSTEM, AddHandout(handout=added))


def test_everybody_in_the_room_may_take_what_was_handed_out(live: Story) -> None:
    give(live, handout())

    for person in (HANA, PIOTR, ANNA):
        (seen,) = live.sees(person)["handouts"].handouts.values()
        assert (seen.name, seen.size, seen.key) == ("Handout.pdf", 120_000, "a" * 24)


def test_who_waits_in_the_lobby_sees_none(waiting: Story) -> None:
    waiting.joined(HANA, ANNA)

    give(waiting, handout())

    assert "handouts" not in waiting.sees(ANNA)
    assert waiting.sees(HANA)["handouts"].handouts


def test_the_stage_takes_it_away_and_attendees_do_not(live: Story) -> None:
    added = handout()
    give(live, added)
    removal = RemoveHandout(handout=added.handout)

    assert live.refused(ANNA, removal).code == "not_allowed"
    assert live.do(PIOTR, removal) == [HandoutRemoved(handout=added.handout)]
    assert live.refused(HANA, removal).code == "no_such_handout"
    assert live.scheduled == {}


def test_the_same_file_lies_there_once_with_its_newest_link(live: Story) -> None:
    give(live, handout(key="a"))

    assert give(live, handout(key="a")) == []
    give(live, handout(key="b"))

    (seen,) = live.sees(ANNA)["handouts"].handouts.values()
    assert seen.key == "b" * 24
    assert list(live.scheduled) == ["expire_handout:" + "b" * 24]


def test_it_leaves_the_room_when_its_link_ends(live: Story) -> None:
    added = handout(until=live.now + 60_000)
    give(live, added)

    assert live.come_due("expire_handout:" + added.key) == [HandoutRemoved(handout=added.handout)]
    assert live.sees(ANNA)["handouts"].handouts == {}


def test_it_outlives_the_session(live: Story) -> None:
    give(live, handout())

    live.do(HANA, EndSession())

    assert live.sees(HANA)["handouts"].handouts


def test_a_room_holds_so_many(live: Story) -> None:
    for number in range(MOST_HANDOUTS):
        give(live, handout(number, key=f"{number:024d}"))

    one_more = AddHandout(handout=handout(99, key="z"))

    assert live.refused(SYSTEM, one_more) == ("too_many_handouts", {"limit": MOST_HANDOUTS})


@pytest.mark.parametrize("wrong", ["", "f_1", "f_../../../etc/passwd", "y_0123456789a", None, 7])
def test_what_is_no_file_is_refused(wrong: object) -> None:
    with pytest.raises(Refusal):
        parse_command({"kind": "remove_handout", "handout": wrong})
