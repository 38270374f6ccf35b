"""Elements of a board that several people change at once, and how much a board takes."""

import random
from collections.abc import Sequence
from dataclasses import asdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rostrum.kit.refusal import Refusal
from rostrum.rooms.feature import Asked
from rostrum.rooms.features.whiteboard.commands import (
    AddBoard,
    ClearBoard,
    OpenBoards,
    PutElements,
)
from rostrum.rooms.features.whiteboard.decide import decide
from rostrum.rooms.features.whiteboard.elements import HIGHEST_VERSION, Deleted, DrawnShape, Element
from rostrum.rooms.features.whiteboard.facts import (
    BoardCleared,
    ElementsPut,
)
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
from tests.rooms.cast import ANNA, BORIS, HANA, PIOTR
from tests.rooms.commands import RECTANGLE
from tests.rooms.drawing import boards_of, put, shape, shown
from tests.rooms.story import Story, live_room

FIRST = "0000000001"


def gone(element: str = "square", *, version: int, nonce: int = 7) -> Deleted:
    return Deleted(id=element, version=version, nonce=nonce)


@pytest.fixture
def board(live: Story) -> Story:
    """One is on the stage."""
    live.do(HANA, AddBoard(name="Board 1"))
    return live


def full(elements: int, weight: int, *, others: int = 0) -> WhiteboardState:
    """The first board is shown and holds so much, so do others together."""
    things = {f"{number}": shape(f"{number}") for number in range(min(2, elements))}
    many = {**things, **dict.fromkeys((f"more-{number}" for number in range(elements - len(things))), shape("more"))}
    drawn = {FIRST: Drawing(elements=many, weight=weight), "other": Drawing(weight=others)}
    return WhiteboardState(boards={FIRST: Board(FIRST, "Board 1")}, drawn=drawn, shown=FIRST)


changes = st.lists(
    st.tuples(
        st.sampled_from(["a", "b", "c"]), st.integers(1, 4), st.integers(0, 3), st.booleans(), st.sampled_from([1, 2])
    ),
    min_size=1,
    max_size=12,
    # One state of an element has one meaning: whoever makes a version makes its nonce.
    unique_by=lambda change: change[:3],
)


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
