"""Everybody what lies on the board that is on the stage; the stage also the names of all boards."""

from collections.abc import Mapping
from dataclasses import dataclass

from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import NOBODY
from rostrum.rooms.features.whiteboard.elements import Element
from rostrum.rooms.features.whiteboard.state import BLANK, Board, WhiteboardState, shown_board
from rostrum.rooms.wire import NOTHING, Audience, Fact, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class WhiteboardPart:
    """`shown`: the board that is on the stage when the stage's content is 'whiteboard', for the stage also the one that was there last.
    `elements`: what lies on it while it is there. `boards`: all in the room, for the stage. `open`: attendees may draw."""

    shown: Board | None
    elements: Mapping[str, Element]
    boards: Mapping[str, Board]
    open: bool
    may: tuple[str, ...]


def sight(state: WhiteboardState, core: Core, audience: Audience) -> WhiteboardPart | None:
    if audience == "lobby":
        return None
    of_stage = audience in ("stage", "host")
    shown = shown_board(state)
    is_seen = shown is not None and core.stage.content == "whiteboard"
    return WhiteboardPart(
        shown=shown if is_seen or of_stage else None,
        elements=state.drawn.get(shown.id, BLANK).elements if shown and is_seen else NOTHING,
        boards=state.boards if of_stage else NOTHING,
        open=state.open,
        may=_may(state, audience, is_seen=is_seen),
    )


def _may(state: WhiteboardState, audience: Audience, *, is_seen: bool) -> tuple[str, ...]:
    if audience not in ("stage", "host"):
        return ("put_elements",) if is_seen and state.open and audience == "everyone" else ()
    about_one = ("rename_board", "delete_board", "show_board", "clear_board") if state.boards else ()
    switch = ("close_boards",) if state.open else ("open_boards",)
    return ("add_board", *switch, *about_one, *(("put_elements",) if is_seen else ()))


def own(state: WhiteboardState, core: Core, person: PersonId) -> None:
    return None


def concerns(fact: Fact) -> frozenset[PersonId]:
    return NOBODY
