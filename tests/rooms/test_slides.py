"""Documents, pages, and what is drawn on them."""

import pytest

from rostrum.kit.refusal import Refusal
from rostrum.rooms.core.people.commands import Leave
from rostrum.rooms.core.session.commands import EndSession
from rostrum.rooms.core.stage.commands import HideContent
from rostrum.rooms.core.stage.facts import ContentHidden, ContentShown
from rostrum.rooms.features.slides.commands import (
    AddDocument,
    ClearPage,
    DrawStroke,
    EraseStroke,
    ExpireDocument,
    RemoveDocument,
    ShowPage,
)
from rostrum.rooms.features.slides.facts import (
    DocumentAdded,
    DocumentRemoved,
    PageCleared,
    PageShown,
    StrokeDrawn,
    StrokeErased,
)
from rostrum.rooms.features.slides.signals import PointAt
from rostrum.rooms.features.slides.state import MOST_DOCUMENTS, MOST_STROKES
from rostrum.rooms.fold import may_signal
from rostrum.rooms.parse import parse_command
from rostrum.rooms.wire import SYSTEM
from tests.rooms.cast import ANNA, BORIS, CLARA, HANA, PIOTR
from tests.rooms.story import MINUTE, START_MS, Story

HOUR = 60 * MINUTE
EXPIRY = f"expire:{'fresh'.ljust(24, '0')}"
TALK_EXPIRY = f"expire:{'000000000000talk'.ljust(24, '0')}"
TALK, BOOK = "f_000000000000talk", "f_000000000000book"


def added(document: str = TALK, *, key: str = "", pages: int = 12, until: int = START_MS + 60_000_000) -> DocumentAdded:
    return DocumentAdded(
        document=document,
        key=(key or document[2:]).ljust(24, "0"),
        name="Talk.pdf",
        pages=pages,
        width=1920,
        height=1080,
        until=until,
    )


def stroke(document: str = TALK, page: int = 1, points: int = 3) -> DrawStroke:
    line = tuple(place for number in range(points) for place in (number, 2 * number))
    return DrawStroke(document=document, page=page, colour="red", width=40, points=line)


@pytest.fixture
def slides(live: Story) -> Story:
    """A document of twelve pages is on the stage."""
    live.do(SYSTEM, AddDocument(document=added()))
    return live


def test_a_document_is_shown_as_it_comes(live: Story) -> None:
    facts = live.do(SYSTEM, AddDocument(document=added()))

    assert facts == [added(), ContentShown(tool="slides")]
    seen = live.sees(ANNA)
    assert (seen["stage"].content, seen["slides"].shown.id, seen["slides"].shown.page) == ("slides", TALK, 1)


def test_the_stage_turns_pages_and_everybody_follows(slides: Story) -> None:
    assert slides.do(PIOTR, ShowPage(document=TALK, page=7)) == [PageShown(document=TALK, page=7)]

    assert slides.sees(ANNA)["slides"].shown.page == slides.sees(HANA)["slides"].shown.page == 7
    assert slides.do(HANA, ShowPage(document=TALK, page=7)) == [], "it is there already"
    assert slides.refused(HANA, ShowPage(document=TALK, page=13)).code == "out_of_turn"
    assert slides.refused(ANNA, ShowPage(document=TALK, page=2)).code == "not_allowed"


def test_who_comes_late_sees_the_page_that_is_shown(slides: Story) -> None:
    slides.do(HANA, ShowPage(document=TALK, page=5))

    slides.joined(CLARA)

    assert slides.sees(CLARA)["slides"].shown.page == 5


def test_a_document_is_gone_on_with_where_it_was_left(slides: Story) -> None:
    slides.do(HANA, ShowPage(document=TALK, page=5))
    slides.do(SYSTEM, AddDocument(document=added(BOOK)))
    assert slides.sees(ANNA)["slides"].shown.id == BOOK

    assert slides.do(HANA, ShowPage(document=TALK)) == [PageShown(document=TALK, page=5)]


def test_attendees_know_of_no_document_but_the_one_that_is_shown(slides: Story) -> None:
    slides.do(SYSTEM, AddDocument(document=added(BOOK)))

    assert slides.sees(ANNA)["slides"].documents == {}
    assert slides.sees(PIOTR)["slides"].documents.keys() == {TALK, BOOK}


def test_what_is_put_away_is_not_sent_to_attendees_any_more(slides: Story) -> None:
    assert slides.do(PIOTR, HideContent()) == [ContentHidden()]

    assert slides.sees(ANNA)["slides"].shown is None
    assert slides.sees(HANA)["slides"].shown.id == TALK
    assert slides.do(HANA, HideContent()) == []
    assert slides.refused(ANNA, HideContent()).code == "not_allowed"
    assert slides.do(HANA, ShowPage(document=TALK)) == [ContentShown(tool="slides")]


def test_a_document_is_taken_out_of_the_room_and_off_the_stage(slides: Story) -> None:
    facts = slides.do(HANA, RemoveDocument(document=TALK))

    assert facts == [DocumentRemoved(document=TALK), ContentHidden()]
    assert slides.scheduled == {}
    assert slides.refused(HANA, ShowPage(document=TALK)).code == "no_such_document"


def test_a_document_leaves_when_its_link_ends_and_stays_with_a_fresh_one(slides: Story) -> None:
    slides.do(HANA, ShowPage(document=TALK, page=3))
    slides.do(HANA, stroke(page=3))
    fresh = added(key="fresh", until=START_MS + 90_000_000)

    assert slides.do(SYSTEM, AddDocument(document=fresh)) == [fresh]
    assert set(slides.scheduled) == {EXPIRY}
    assert slides.sees(ANNA)["slides"].shown.page == 3
    assert len(slides.sees(ANNA)["slides"].strokes) == 1

    slides.do(HANA, HideContent())

    assert slides.come_due(EXPIRY) == [DocumentRemoved(document=TALK, keeps=True)]


def test_a_document_stays_as_long_as_people_see_it(slides: Story) -> None:
    for passed in range(3):
        assert slides.scheduled[TALK_EXPIRY].due == added().until + passed * HOUR
        assert slides.come_due(TALK_EXPIRY) == []
    assert slides.sees(ANNA)["slides"].shown.id == TALK

    slides.do(HANA, HideContent())

    assert slides.come_due(TALK_EXPIRY) == [DocumentRemoved(document=TALK)]
    assert slides.scheduled == {}


def test_what_nobody_is_there_to_see_leaves_with_its_time(slides: Story) -> None:
    for person in (ANNA, BORIS, PIOTR, HANA):
        slides.do(person, Leave())

    assert slides.come_due(TALK_EXPIRY) == [DocumentRemoved(document=TALK), ContentHidden()]


def test_a_document_whose_file_is_deleted_leaves_the_stage_at_once(slides: Story) -> None:
    given = slides.do(SYSTEM, ExpireDocument(key=added().key, at_once=True))

    assert given == [DocumentRemoved(document=TALK), ContentHidden()]
    assert slides.scheduled == {}


def test_the_same_document_again_is_only_shown(slides: Story) -> None:
    slides.do(HANA, HideContent())

    assert slides.do(SYSTEM, AddDocument(document=added())) == [ContentShown(tool="slides")]


def test_a_room_holds_so_many_documents(live: Story) -> None:
    for number in range(MOST_DOCUMENTS):
        live.do(SYSTEM, AddDocument(document=added(f"f_{number:016d}")))

    with pytest.raises(Refusal) as refusal:
        live.do(SYSTEM, AddDocument(document=added()))
    assert refusal.value.fields() == {"limit": MOST_DOCUMENTS}


def test_a_drawing_belongs_to_its_page(slides: Story) -> None:
    facts = slides.do(PIOTR, stroke())
    drawn = next(iter(slides.sees(ANNA)["slides"].strokes.values()))
    assert isinstance(facts[0], StrokeDrawn)
    assert (drawn.by, drawn.colour, drawn.points) == (PIOTR, "red", (0, 0, 1, 2, 2, 4))

    slides.do(HANA, ShowPage(document=TALK, page=2))
    assert slides.sees(ANNA)["slides"].strokes == {}
    slides.do(HANA, ShowPage(document=TALK, page=1))
    assert slides.sees(ANNA)["slides"].strokes == {drawn.id: drawn}


def test_a_late_line_does_not_land_on_the_next_page(slides: Story) -> None:
    slides.do(HANA, ShowPage(document=TALK, page=2))

    assert slides.refused(PIOTR, stroke(page=1)).code == "out_of_turn"
    assert slides.refused(ANNA, stroke(page=2)).code == "not_allowed"


def test_lines_are_erased_one_by_one_or_all(slides: Story) -> None:
    for _ in range(3):
        slides.do(HANA, stroke())
    first = next(iter(slides.sees(ANNA)["slides"].strokes))

    assert slides.do(PIOTR, EraseStroke(stroke=first)) == [StrokeErased(document=TALK, page=1, stroke=first)]
    assert slides.do(PIOTR, EraseStroke(stroke=first)) == []
    assert len(slides.sees(ANNA)["slides"].strokes) == 2
    assert slides.do(PIOTR, ClearPage()) == [PageCleared(document=TALK, page=1)]
    assert slides.sees(ANNA)["slides"].strokes == {}


def test_a_page_takes_so_much_drawing(slides: Story) -> None:
    for _ in range(8):
        slides.do(HANA, stroke(points=500))
    assert slides.refused(HANA, stroke()).code == "page_is_full"

    slides.do(HANA, ClearPage())
    for _ in range(MOST_STROKES):
        slides.do(HANA, stroke(points=1))
    assert slides.refused(HANA, stroke(points=1)).code == "page_is_full"


def test_only_the_stage_points(slides: Story) -> None:
    pointing = PointAt(document=TALK, page=1, across=0, down=0)

    assert [may_signal(slides.state, pointing, person) for person in (HANA, PIOTR, ANNA)] == [True, True, False]


def test_documents_stay_for_the_next_session(slides: Story) -> None:
    slides.do(HANA, EndSession())

    assert slides.sees(PIOTR)["slides"].documents.keys() == {TALK}


@pytest.mark.parametrize(
    "body",
    [
        {"kind": "show_page", "document": "../../etc", "page": 1},
        {"kind": "show_page", "document": TALK, "page": 0},
        {"kind": "draw_stroke", "document": TALK, "page": 1, "colour": "pink", "width": 40, "points": [0, 0]},
        {"kind": "draw_stroke", "document": TALK, "page": 1, "colour": "red", "width": 40, "points": []},
        {"kind": "draw_stroke", "document": TALK, "page": 1, "colour": "red", "width": 40, "points": [0, 0] * 501},
        {"kind": "draw_stroke", "document": TALK, "page": 1, "colour": "red", "width": 40, "points": [-1, 0]},
        {"kind": "draw_stroke", "document": TALK, "page": 1, "colour": "red", "width": 40, "points": [1, 2, 3]},
        {"kind": "draw_stroke", "document": TALK, "page": 1, "colour": "red", "width": 40_000, "points": [0, 0]},
    ],
)
def test_a_command_that_makes_no_sense_is_not_understood(body: dict[str, object]) -> None:
    with pytest.raises(Refusal) as refusal:
        parse_command(body)

    assert refusal.value.code == "malformed"
