"""What speakers have before them beside their pages, and nobody else."""

import pytest

from rostrum.rooms.core.people.commands import ChangeRole
from rostrum.rooms.features.slides.commands import AddDocument, RemoveDocument, ShowPage, WriteNote
from rostrum.rooms.features.slides.facts import NotesBrought, NoteWritten, PageNote
from rostrum.rooms.features.slides.state import MOST_NOTES_CHARS
from rostrum.rooms.fold import room_parts
from rostrum.rooms.wire import SYSTEM
from tests.rooms.cast import ANNA, HANA, PIOTR
from tests.rooms.story import Story
from tests.rooms.test_slides import BOOK, TALK, added

BROUGHT = (PageNote(page=1, text="Welcome them"), PageNote(page=3, text="Smile"))


@pytest.fixture
def talk(live: Story) -> Story:
    """A document of twelve pages with notes to the first and the third is on the stage."""
    live.do(SYSTEM, AddDocument(document=added(), notes=BROUGHT))
    return live


def test_notes_come_with_a_document_and_the_stage_reads_those_of_the_page_that_is_shown(talk: Story) -> None:
    assert talk.sees(HANA)["slides"].note == talk.sees(PIOTR)["slides"].note == "Welcome them"

    talk.do(PIOTR, ShowPage(document=TALK, page=2))
    assert talk.sees(PIOTR)["slides"].note == ""
    talk.do(PIOTR, ShowPage(document=TALK, page=3))
    assert talk.sees(PIOTR)["slides"].note == "Smile"


def test_attendees_and_the_replay_are_told_of_no_notes(talk: Story) -> None:
    assert talk.sees(ANNA)["slides"].shown.page == 1
    assert talk.sees(ANNA)["slides"].note == ""
    assert room_parts(talk.state, "replay")["slides"].note == ""  # type: ignore[attr-defined]  # a part by its name


def test_who_becomes_a_presenter_reads_them_and_who_becomes_an_attendee_does_not(talk: Story) -> None:
    talk.do(HANA, ChangeRole(person=ANNA, role="presenter"))
    talk.do(HANA, ChangeRole(person=PIOTR, role="attendee"))

    assert talk.sees(ANNA)["slides"].note == "Welcome them"
    assert talk.sees(PIOTR)["slides"].note == ""


def test_the_stage_writes_notes_changes_them_and_takes_them_away(talk: Story) -> None:
    written = WriteNote(document=TALK, page=1, text="  Welcome them all\nand smile ")
    assert talk.do(PIOTR, written) == [NoteWritten(document=TALK, page=1, text="Welcome them all\nand smile")]
    assert talk.sees(HANA)["slides"].note == "Welcome them all\nand smile"

    assert talk.do(PIOTR, written) == [], "it says so already"
    assert talk.do(HANA, WriteNote(document=TALK, page=1, text="")) == [NoteWritten(document=TALK, page=1, text="")]
    assert talk.sees(PIOTR)["slides"].note == ""


def test_notes_are_written_by_the_stage_to_pages_that_there_are(talk: Story) -> None:
    assert talk.refused(ANNA, WriteNote(document=TALK, page=1, text="Ha")).code == "not_allowed"
    assert talk.refused(HANA, WriteNote(document=TALK, page=13, text="Ha")).code == "out_of_turn"
    assert talk.refused(HANA, WriteNote(document=BOOK, page=1, text="Ha")).code == "no_such_document"


def test_what_was_written_in_the_room_is_not_undone_by_a_fresh_link(talk: Story) -> None:
    talk.do(PIOTR, WriteNote(document=TALK, page=1, text="My own words"))

    talk.do(SYSTEM, AddDocument(document=added(key="fresh"), notes=BROUGHT))

    assert talk.sees(PIOTR)["slides"].note == "My own words"


def test_notes_go_with_their_document_and_come_with_it_again(talk: Story) -> None:
    talk.do(PIOTR, WriteNote(document=TALK, page=1, text="My own words"))
    talk.do(HANA, RemoveDocument(document=TALK))

    facts = talk.do(SYSTEM, AddDocument(document=added(), notes=BROUGHT))

    assert NotesBrought(document=TALK, notes=BROUGHT) in facts
    assert talk.sees(PIOTR)["slides"].note == "Welcome them"


def test_a_room_keeps_so_much_of_notes_and_shows_documents_without_them_beyond(live: Story) -> None:
    long = "x" * 4_000
    notes = tuple(PageNote(page=page, text=long) for page in range(1, 1 + MOST_NOTES_CHARS // 4_000))
    live.do(SYSTEM, AddDocument(document=added(pages=500), notes=notes))

    assert live.refused(HANA, WriteNote(document=TALK, page=500, text="x")).code == "notes_are_full"
    assert live.do(HANA, WriteNote(document=TALK, page=1, text="shorter"))
    live.do(SYSTEM, AddDocument(document=added(BOOK), notes=(PageNote(page=1, text=long), PageNote(page=2, text="y"))))

    assert live.sees(HANA)["slides"].shown.id == BOOK
    assert live.sees(HANA)["slides"].note == ""
