"""What of an element of a board is understood, before anybody asks whose board it is."""

import pytest

from rostrum.kit.refusal import Refusal
from rostrum.rooms.features.whiteboard.commands import PutElements
from rostrum.rooms.features.whiteboard.sound import MOST_EXTENT
from rostrum.rooms.parse import parse_command, parse_signal
from tests.rooms.commands import RECTANGLE

BOARD = "0000000001"
LINE: dict[str, object] = {
    **RECTANGLE,
    "type": "arrow",
    "points": [0, 0, 90, 40],
    "start": None,
    "end": None,
    "start_head": None,
    "end_head": "arrow",
    "elbowed": False,
    "segments": [],
}


@pytest.mark.parametrize(
    "element",
    [
        {**LINE, "points": []},
        {**LINE, "points": [0, 0, MOST_EXTENT + 1, 0]},
        {**RECTANGLE, "width": MOST_EXTENT + 1},
        {**RECTANGLE, "height": -MOST_EXTENT - 1},
        {**RECTANGLE, "stroke_width": 0.1},
    ],
)
def test_what_browsers_stop_or_hang_at_is_not_put(element: dict[str, object]) -> None:
    command: dict[str, object] = {"kind": "put_elements", "board": BOARD}
    assert isinstance(parse_command({**command, "elements": [LINE, RECTANGLE]}), PutElements)

    with pytest.raises(Refusal):
        parse_command({**command, "elements": [element]})


@pytest.mark.parametrize(
    "change",
    [
        {"elements": [{**RECTANGLE, "id": "__proto__"}]},
        {"deleted": [{"id": "__proto__", "version": 1, "nonce": 1}]},
    ],
)
def test_no_element_has_the_name_of_what_a_browsers_maps_are_made_of(change: dict[str, object]) -> None:
    with pytest.raises(Refusal):
        parse_command({"kind": "put_elements", "board": BOARD, **change})


@pytest.mark.parametrize(
    "change",
    [
        {"type": "iframe"},
        {"type": "freedraw"},
        {"x": float("nan")},
        {"x": float("inf")},
        {"width": 1e12},
        {"id": "../../etc"},
        {"index": ""},
        {"version": 0},
        {"nonce": -1},
        {"stroke": "url(https://example.org/)"},
        {"groups": ["g"] * 25},
        {"customData": {"any": "thing"}},
        {"type": "text", "text": "x" * 3001},
        {"type": "image", "picture": "https://example.org/cat.png", "scale": [1, 1], "crop": None},
    ],
)
def test_an_element_that_makes_no_sense_is_not_understood(change: dict[str, object]) -> None:
    with pytest.raises(Refusal) as refusal:
        parse_command({"kind": "put_elements", "board": BOARD, "elements": [{**RECTANGLE, **change}]})

    assert refusal.value.code == "malformed"


@pytest.mark.parametrize(
    ("link", "kept"),
    [
        ("https://example.org/", "https://example.org/"),
        ("javascript:alert(1)", None),
        ("http://[", None),
        (7, None),
        ("https://example.org/" + "x" * 500, None),
    ],
)
def test_a_link_leads_to_a_web_address_or_nowhere(link: object, kept: str | None) -> None:
    command = parse_command(
        {"kind": "put_elements", "board": BOARD, "elements": [{**RECTANGLE, "link": link}]},
    )

    assert isinstance(command, PutElements)
    assert command.elements[0].link == kept


def test_a_sketch_is_no_longer_than_a_moment() -> None:
    with pytest.raises(Refusal) as refusal:
        parse_signal({"kind": "sketch", "board": BOARD, "x": 0, "y": 0, "points": [0] * 201})

    assert refusal.value.code == "malformed"
