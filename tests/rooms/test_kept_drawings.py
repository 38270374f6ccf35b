"""What was written and drawn on a document is there again when the document is, though its time was over in between."""

import pytest

from rostrum.rooms.core.stage.commands import HideContent
from rostrum.rooms.features.slides.commands import AddDocument, ExpireDocument, RemoveDocument, WriteNote
from rostrum.rooms.features.slides.facts import DocumentRemoved, NotesBrought, NoteWritten, PageNote
from rostrum.rooms.features.slides.state import MOST_NOTES_CHARS
from rostrum.rooms.wire import SYSTEM, PersonId
from tests.rooms.cast import ANNA, HANA, PIOTR
from tests.rooms.story import Story
from tests.rooms.test_slides import BOOK, HOUR, TALK, TALK_EXPIRY, added, stroke

FORGETTING = f"forget:{TALK}"
BROUGHT = (PageNote(page=1, text="Welcome them"),)
AGAIN = AddDocument(document=added(key="again"), notes=BROUGHT)


@pytest.fixture
def prepared(live: Story) -> Story:
    """At the rehearsal something was drawn on a document, and its note was changed; then it was put away."""
    live.do(SYSTEM, AddDocument(document=added(), notes=BROUGHT))
    live.do(PIOTR, stroke())
    live.do(PIOTR, WriteNote(document=TALK, page=1, text="Smile"))
    live.do(HANA, HideContent())
    return live


@pytest.fixture
def expired(prepared: Story) -> Story:
    """A week later."""
    assert prepared.come_due(TALK_EXPIRY) == [DocumentRemoved(document=TALK, keeps=True)]
    return prepared


def seen(story: Story) -> tuple[int, str]:
    """How many strokes, and the note."""
    part = story.sees(PIOTR)["slides"]
    return len(part.strokes), part.note


def test_what_was_drawn_and_noted_is_there_when_the_document_is_shown_again(expired: Story) -> None:
    assert expired.sees(HANA)["slides"].documents == {}

    expired.do(SYSTEM, AGAIN)

    assert seen(expired) == (1, "Smile")
    assert len(expired.sees(ANNA)["slides"].strokes) == 1
    assert FORGETTING not in expired.scheduled


def test_it_is_forgotten_after_a_year(expired: Story) -> None:
    assert expired.come_due(FORGETTING) == [DocumentRemoved(document=TALK)]

    expired.do(SYSTEM, AGAIN)

    assert seen(expired) == (0, "Welcome them")


def test_nothing_is_kept_of_a_document_that_nobody_touched(live: Story) -> None:
    live.do(SYSTEM, AddDocument(document=added()))
    live.do(HANA, HideContent())

    assert live.come_due(TALK_EXPIRY) == [DocumentRemoved(document=TALK)]
    assert live.scheduled == {}


@pytest.mark.parametrize(
    ("by", "command"),
    [(HANA, RemoveDocument(document=TALK)), (SYSTEM, ExpireDocument(key=added().key, at_once=True))],
)
def test_what_is_taken_away_or_deleted_takes_them_along(
    prepared: Story, by: PersonId, command: RemoveDocument | ExpireDocument
) -> None:
    prepared.do(by, command)

    prepared.do(SYSTEM, AGAIN)

    assert seen(prepared) == (0, "Welcome them")


@pytest.fixture
def full(live: Story) -> Story:
    """As many notes as a room has space for are kept of a document that is not there any more."""
    notes = tuple(PageNote(page=page, text="x" * 4_000) for page in range(1, MOST_NOTES_CHARS // 4_000 + 1))
    live.do(SYSTEM, AddDocument(document=added(pages=100), notes=notes))
    live.do(SYSTEM, AddDocument(document=added(BOOK, until=added().until + HOUR)))
    live.come_due(TALK_EXPIRY)
    return live


def test_what_is_only_kept_gives_way_to_a_note_that_is_written(full: Story) -> None:
    written = full.do(HANA, WriteNote(document=BOOK, page=1, text="Slow"))

    assert written == [DocumentRemoved(document=TALK), NoteWritten(document=BOOK, page=1, text="Slow")]
    assert FORGETTING not in full.scheduled


def test_what_is_only_kept_gives_way_to_notes_that_come_with_a_document(full: Story) -> None:
    third = added("f_00000000000third")

    facts = full.do(SYSTEM, AddDocument(document=third, notes=BROUGHT))

    assert facts == [third, DocumentRemoved(document=TALK), NotesBrought(document=third.document, notes=BROUGHT)]
