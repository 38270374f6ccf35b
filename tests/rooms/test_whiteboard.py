"""Boards, who draws on them, and whose change of an element holds."""

import random
from collections.abc import Sequence
from dataclasses import asdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rostrum.kit.refusal import Refusal
from rostrum.rooms.core.session.commands import EndSession, StartSession
from rostrum.rooms.core.stage.commands import HideContent
from rostrum.rooms.core.stage.facts import ContentHidden, ContentShown
from rostrum.rooms.feature import Asked
from rostrum.rooms.features.whiteboard.commands import (
    AddBoard,
    ClearBoard,
    CloseBoards,
    DeleteBoard,
    OpenBoards,
    PutElements,
    RenameBoard,
    ShowBoard,
)
from rostrum.rooms.features.whiteboard.decide import decide
from rostrum.rooms.features.whiteboard.elements import HIGHEST_VERSION, Deleted, DrawnShape, Element
from rostrum.rooms.features.whiteboard.facts import (
    BoardAdded,
    BoardCleared,
    BoardDeleted,
    BoardRenamed,
    BoardsClosed,
    BoardShown,
    BoardsOpened,
    ElementsPut,
)
from rostrum.rooms.features.whiteboard.sight import WhiteboardPart
from rostrum.rooms.features.whiteboard.signals import Sketch
from rostrum.rooms.features.whiteboard.sound import HIGHEST_FIRST_VERSION, LONGEST_STEP
from rostrum.rooms.features.whiteboard.state import (
    MOST_BOARDS,
    MOST_BYTES,
    MOST_BYTES_OF_ALL,
    MOST_DELETED,
    MOST_ELEMENTS,
    Board,
    Drawing,
    WhiteboardState,
    changed,
)
from rostrum.rooms.fold import may_signal
from rostrum.rooms.parse import parse_command
from rostrum.rooms.wire import PersonId
from tests.rooms.cast import ANNA, BORIS, CLARA, HANA, PIOTR
from tests.rooms.commands import RECTANGLE
from tests.rooms.story import Story, live_room

FIRST = "0000000001"


def shape(element: str = "square", *, version: int = 1, nonce: int = 7, x: float = 10) -> DrawnShape:
    body = {**RECTANGLE, "id": element, "version": version, "nonce": nonce, "x": x}
    put = parse_command({"kind": "put_elements", "board": "0" * 10, "elements": [body]})
    assert isinstance(put, PutElements)
    drawn = put.elements[0]
    assert isinstance(drawn, DrawnShape)
    return drawn


def gone(element: str = "square", *, version: int, nonce: int = 7) -> Deleted:
    return Deleted(id=element, version=version, nonce=nonce)


def boards_of(story: Story, person: PersonId) -> WhiteboardPart:
    part: WhiteboardPart = story.sees(person)["whiteboard"]
    return part


def shown(story: Story) -> str:
    board = boards_of(story, HANA).shown
    assert board is not None
    return board.id


def put(story: Story, *things: Element | Deleted) -> PutElements:
    """On the board that is shown."""
    return PutElements(
        board=shown(story),
        elements=tuple(one for one in things if not isinstance(one, Deleted)),
        deleted=tuple(one for one in things if isinstance(one, Deleted)),
    )


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


def test_the_newer_state_of_an_element_holds(board: Story) -> None:
    board.do(HANA, put(board, shape(version=3)))

    assert board.do(PIOTR, put(board, shape(version=2))) == []
    assert board.do(PIOTR, put(board, shape(version=3))) == []
    assert len(board.do(PIOTR, put(board, shape(version=4, x=99)))) == 1
    assert boards_of(board, ANNA).elements == {"square": shape(version=4, x=99)}


def test_of_equal_versions_the_lower_nonce_holds(board: Story) -> None:
    board.do(HANA, put(board, shape(nonce=5)))

    assert board.do(PIOTR, put(board, shape(nonce=6))) == []
    assert len(board.do(PIOTR, put(board, shape(nonce=4)))) == 1


def test_what_is_deleted_is_not_brought_back_by_an_older_state(board: Story) -> None:
    board.do(HANA, put(board, shape(version=2)))

    board.do(HANA, put(board, gone(version=3)))

    assert boards_of(board, ANNA).elements == {}
    assert board.do(PIOTR, put(board, shape(version=2))) == []
    assert len(board.do(HANA, put(board, shape(version=4)))) == 1, "undone by who deleted it"


def test_a_board_is_cleared_for_good(board: Story) -> None:
    board.do(HANA, put(board, shape(), shape("circle", version=6)))

    assert board.do(PIOTR, ClearBoard(board=shown(board))) == [BoardCleared(board=shown(board))]
    assert boards_of(board, ANNA).elements == {}
    assert board.do(HANA, put(board, shape("circle", version=7, nonce=9))) == [], "drawn before it was cleared"
    assert board.do(PIOTR, ClearBoard(board=shown(board))) == []


def test_a_board_on_which_an_element_has_the_highest_version_is_cleared_and_kept(board: Story) -> None:
    """A story also holds that the room's kept state can be read again."""
    board.happened(ElementsPut(board=shown(board), elements=(shape(version=HIGHEST_VERSION),), deleted=()))

    board.do(HANA, ClearBoard(board=shown(board)))

    assert boards_of(board, ANNA).elements == {}


@pytest.mark.parametrize("change", [shape(version=HIGHEST_VERSION, nonce=0), gone(version=HIGHEST_VERSION, nonce=0)])
def test_nobody_puts_what_others_could_not_change_any_more(board: Story, change: Element | Deleted) -> None:
    board.do(HANA, OpenBoards())
    assert board.refused(ANNA, put(board, change)).code == "malformed"

    board.do(ANNA, put(board, shape(version=HIGHEST_FIRST_VERSION)))

    assert board.refused(ANNA, put(board, change)).code == "malformed"
    further = shape(version=HIGHEST_FIRST_VERSION + LONGEST_STEP)
    board.do(ANNA, put(board, further))
    board.do(HANA, put(board, gone(version=further.version + 1)))
    assert boards_of(board, ANNA).elements == {}


@pytest.mark.parametrize(
    ("key", "is_one"),
    [
        ("a0", True),
        ("a0V", True),
        ("b10", True),
        ("Zz", True),
        ("a", False),
        ("zzz", False),
        ("a10", False),
        ("00", False),
        ("Y1", False),
        ("A" + 26 * "0", False),
        ("A" + 26 * "0" + "1", True),
    ],
)
def test_a_place_in_the_order_is_one_that_browsers_can_go_on_from(board: Story, key: str, is_one: bool) -> None:
    body = {"kind": "put_elements", "board": shown(board), "elements": [{**RECTANGLE, "index": key}]}

    if is_one:
        assert len(board.do(HANA, parse_command(body))) == 1
    else:
        with pytest.raises(Refusal):
            parse_command(body)


def test_a_room_holds_so_many_boards(live: Story) -> None:
    for number in range(MOST_BOARDS):
        live.do(HANA, AddBoard(name=f"Board {number}"))

    assert live.refused(HANA, AddBoard(name="One more")) == ("too_many_boards", {"limit": MOST_BOARDS})


def full(elements: int, weight: int, *, others: int = 0) -> WhiteboardState:
    """The first board is shown and holds so much, so do others together."""
    things = {f"{number}": shape(f"{number}") for number in range(min(2, elements))}
    many = {**things, **dict.fromkeys((f"more-{number}" for number in range(elements - len(things))), shape("more"))}
    drawn = {FIRST: Drawing(elements=many, weight=weight), "other": Drawing(weight=others)}
    return WhiteboardState(boards={FIRST: Board(FIRST, "Board 1")}, drawn=drawn, shown=FIRST)


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (full(MOST_ELEMENTS, 0), "board_is_full"),
        (full(2, MOST_BYTES), "board_is_full"),
        (full(2, 1000, others=MOST_BYTES_OF_ALL - 1000), "boards_are_full"),
    ],
)
def test_a_full_board_takes_no_more_but_gives_back(board: Story, state: WhiteboardState, code: str) -> None:
    def put_on_it(*elements: DrawnShape, deleted: tuple[Deleted, ...] = ()) -> int:
        command = PutElements(board=FIRST, elements=elements, deleted=deleted)
        return len(decide(state, board.state.core, command, Asked(HANA, board.now)))

    with pytest.raises(Refusal) as refusal:
        put_on_it(shape("one-more"))

    assert refusal.value.code == code
    assert put_on_it(shape("1", version=2)) == 1
    assert put_on_it(deleted=(gone("1", version=2),)) == 1
    assert put_on_it(shape("one-more"), deleted=(gone("0", version=2), gone("1", version=2))) == 1


def test_the_last_deletions_of_a_board_are_remembered() -> None:
    many = [gone(f"{number}", version=1) for number in range(MOST_DELETED)]

    after = changed(Drawing(), (), [*many, gone("last", version=1)])

    assert len(after.deleted) == MOST_DELETED
    assert after.known("0") is None
    assert after.known("1") == many[1]


def test_who_may_draw_is_seen_sketching(board: Story) -> None:
    sketch = Sketch(board=shown(board), x=0, y=0)
    assert [may_signal(board.state, sketch, person) for person in (HANA, PIOTR, ANNA)] == [True, True, False]

    board.do(HANA, OpenBoards())
    assert may_signal(board.state, sketch, ANNA)


changes = st.lists(
    st.tuples(
        st.sampled_from(["a", "b", "c"]), st.integers(1, 4), st.integers(0, 3), st.booleans(), st.sampled_from([1, 2])
    ),
    min_size=1,
    max_size=12,
    # One state of an element has one meaning: whoever makes a version makes its nonce.
    unique_by=lambda change: change[:3],
)


@settings(deadline=None)
@given(changes=changes, order=st.randoms(use_true_random=False), most=st.integers(1, 4))
def test_however_changes_meet_all_boards_end_equal(
    changes: list[tuple[str, int, int, bool, int]], order: random.Random, most: int
) -> None:
    things = [
        gone(one, version=version, nonce=nonce)
        if is_gone
        else shape(one, version=version, nonce=nonce, x=version * place)
        for one, version, nonce, is_gone, place in changes
    ]
    newest = {one: min((c for c in changes if c[0] == one), key=lambda c: (-c[1], c[2])) for one, *_ in changes}

    ends = [_drawn_in_some_order(things, order, most) for _ in range(3)]

    left = {one for one, change in newest.items() if not change[3]}
    assert ends[0] == ends[1] == ends[2]
    assert ends[0].keys() == left
    assert {one: (e["version"], e["nonce"]) for one, e in ends[0].items()} == {one: newest[one][1:3] for one in left}


def _drawn_in_some_order(
    things: Sequence[Element | Deleted], order: random.Random, most: int
) -> dict[str, dict[str, object]]:
    """By anybody, in batches, some of them twice."""
    story = live_room()
    story.do(HANA, AddBoard(name="Board 1"))
    story.do(HANA, OpenBoards())
    left = [*things, *order.sample(things, len(things) // 2)]
    order.shuffle(left)
    while left:
        batch, left = left[:most], left[most:]
        story.do(order.choice([HANA, PIOTR, ANNA, BORIS]), put(story, *batch))
    return {one: asdict(element) for one, element in boards_of(story, ANNA).elements.items()}
