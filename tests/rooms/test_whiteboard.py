"""Boards, and who draws on them."""

import pytest

from rostrum.rooms.core.session.commands import EndSession, StartSession
from rostrum.rooms.core.stage.commands import HideContent
from rostrum.rooms.core.stage.facts import ContentHidden, ContentShown
from rostrum.rooms.features.whiteboard.commands import (
    AddBoard,
    ClearBoard,
    CloseBoards,
    DeleteBoard,
    OpenBoards,
    RenameBoard,
    ShowBoard,
)
from rostrum.rooms.features.whiteboard.facts import (
    BoardAdded,
    BoardDeleted,
    BoardRenamed,
    BoardsClosed,
    BoardShown,
    BoardsOpened,
    ElementsPut,
)
from tests.rooms.cast import ANNA, CLARA, HANA, PIOTR
from tests.rooms.drawing import boards_of, put, shape, shown
from tests.rooms.story import Story


@pytest.fixture
def board(live: Story) -> Story:
    """One is on the stage."""
    live.do(HANA, AddBoard(name="Board 1"))
    return live


def test_a_board_is_shown_as_it_is_added(live: Story) -> None:
    facts = live.do(PIOTR, AddBoard(name="Ideas"))

    assert facts == [BoardAdded(name="Ideas"), ContentShown(tool="whiteboard")]
    seen = boards_of(live, ANNA).shown
    assert seen is not None
    assert seen.name == "Ideas"
    assert live.refused(ANNA, AddBoard(name="Mine")).code == "not_allowed"


def test_what_the_stage_draws_everybody_sees(board: Story) -> None:
    facts = board.do(PIOTR, put(board, shape()))

    assert facts == [ElementsPut(board=shown(board), elements=(shape(),), deleted=())]
    for person in (HANA, PIOTR, ANNA):
        assert boards_of(board, person).elements == {"square": shape()}


def test_who_comes_late_sees_all_that_is_drawn(board: Story) -> None:
    board.do(HANA, put(board, shape(), shape("circle")))

    board.joined(CLARA)

    assert boards_of(board, CLARA).elements.keys() == {"square", "circle"}


def test_attendees_draw_only_while_the_boards_are_open(board: Story) -> None:
    assert board.refused(ANNA, put(board, shape())).code == "not_allowed"
    assert boards_of(board, ANNA).may == ()

    assert board.do(PIOTR, OpenBoards()) == [BoardsOpened()]
    assert boards_of(board, ANNA).may == ("put_elements",)
    assert len(board.do(ANNA, put(board, shape()))) == 1

    assert board.do(HANA, CloseBoards()) == [BoardsClosed()]
    assert board.refused(ANNA, put(board, shape(version=2))).code == "not_allowed"


def test_opening_what_is_open_changes_nothing(board: Story) -> None:
    assert board.do(HANA, CloseBoards()) == []
    board.do(HANA, OpenBoards())
    assert board.do(HANA, OpenBoards()) == []


def test_attendees_never_clear_rename_or_turn_boards(board: Story) -> None:
    board.do(HANA, OpenBoards())
    on_it = shown(board)

    commands = (
        ClearBoard(board=on_it),
        RenameBoard(board=on_it, name="Mine"),
        DeleteBoard(board=on_it),
        ShowBoard(board=on_it),
        CloseBoards(),
    )
    assert [board.refused(ANNA, command).code for command in commands] == ["not_allowed"] * 5


def test_nobody_draws_on_what_was_put_away(board: Story) -> None:
    board.do(HANA, OpenBoards())
    late = put(board, shape())
    board.do(HANA, HideContent())

    assert board.refused(HANA, late).code == "out_of_turn"
    assert board.refused(ANNA, late).code == "not_allowed"
    assert boards_of(board, ANNA).shown is None
    assert boards_of(board, HANA).elements == {}


def test_a_late_line_does_not_land_on_the_next_board(board: Story) -> None:
    late = put(board, shape())
    board.do(HANA, AddBoard(name="Board 2"))

    assert board.refused(PIOTR, late).code == "out_of_turn"


def test_attendees_know_of_no_board_but_the_one_that_is_on_the_stage(board: Story) -> None:
    first = shown(board)
    board.do(HANA, put(board, shape()))
    board.do(HANA, AddBoard(name="Board 2"))

    assert boards_of(board, ANNA).boards == {}
    assert boards_of(board, ANNA).elements == {}
    assert boards_of(board, PIOTR).boards.keys() == {first, shown(board)}

    assert board.do(PIOTR, ShowBoard(board=first)) == [BoardShown(board=first)]
    assert boards_of(board, ANNA).elements.keys() == {"square"}


def test_a_board_is_renamed(board: Story) -> None:
    assert board.do(HANA, RenameBoard(board=shown(board), name="Plan")) == [
        BoardRenamed(board=shown(board), name="Plan")
    ]

    assert board.do(HANA, RenameBoard(board=shown(board), name="Plan")) == []
    assert boards_of(board, HANA).boards[shown(board)].name == "Plan"


def test_the_one_before_takes_the_place_of_a_board_that_is_deleted(board: Story) -> None:
    first = shown(board)
    board.do(HANA, AddBoard(name="Board 2"))
    second = shown(board)

    assert board.do(PIOTR, DeleteBoard(board=second)) == [BoardDeleted(board=second)]
    assert shown(board) == first
    assert board.do(PIOTR, DeleteBoard(board=first)) == [BoardDeleted(board=first), ContentHidden()]
    assert board.refused(PIOTR, ShowBoard(board=first)).code == "no_such_board"


def test_boards_live_on_with_the_event(board: Story) -> None:
    board.do(HANA, put(board, shape()))
    board.do(HANA, EndSession())

    board.do(HANA, StartSession())

    assert boards_of(board, ANNA).elements == {"square": shape()}
