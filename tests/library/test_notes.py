"""What speakers wrote beside their slides, read from the files of the programs that they use."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from rostrum.accounts.models import Account
from rostrum.library import shelf
from rostrum.library.notes import MOST_CHARS, notes_of
from rostrum.library.rules import MOST_NOTES_CHARS, fitting_notes
from rostrum.library.speaker_notes import notes_for
from tests.library.documents import pdf, presentation, with_inside
from tests.library.making import made_usable
from tests.people import member_named

NOTES = ["Welcome them\nand smile", "", "Über Preise & Fristen reden", "Questions"]


@pytest.fixture
def account() -> Account:
    return member_named("Hana", plan="own").account


@pytest.mark.django_db
@pytest.mark.parametrize("ending", ["pptx", "odp", "ppt"])
def test_a_presentation_brings_its_notes_page_by_page(account: Account, tmp_path: Path, ending: str) -> None:
    escaped = [text.replace("&", "&amp;") for text in NOTES]
    content = presentation(tmp_path / "made", ending, notes=escaped).read_bytes()

    file = made_usable(account, f"Talk.{ending}", content)

    assert (file.state, file.pages) == ("ready", 4)
    assert notes_for(file) == {1: NOTES[0], 3: NOTES[2], 4: NOTES[3]}


@pytest.mark.django_db
@pytest.mark.parametrize("ending", ["pptx", "odp"])
def test_a_hidden_slide_becomes_no_page_and_does_not_shift_the_notes(
    account: Account, tmp_path: Path, ending: str
) -> None:
    content = presentation(tmp_path / "made", ending, notes=["one", "two", "three"], hidden=2).read_bytes()

    file = made_usable(account, f"Talk.{ending}", content)

    assert file.pages == 2
    assert notes_for(file) == {1: "one", 2: "three"}


@pytest.mark.django_db
def test_notes_never_lie_where_rooms_are_shown_pages(account: Account, tmp_path: Path) -> None:
    content = presentation(tmp_path / "made", "odp", notes=["A note to oneself"]).read_bytes()

    file = made_usable(account, "Talk.odp", content)

    shown = shelf.made_of(file.id)
    assert "note to oneself" in shelf.notes_of(file.id).read_text()
    assert not any(b"note to oneself" in path.read_bytes() for path in shown.rglob("*"))


@pytest.mark.django_db
def test_a_pdf_has_no_notes(account: Account) -> None:
    assert notes_for(made_usable(account, "Talk.pdf", pdf(2))) == {}


@pytest.mark.django_db
def test_notes_that_cannot_be_told_apart_by_page_are_left_out(account: Account, tmp_path: Path) -> None:
    content = presentation(tmp_path / "made", "odp", notes=["one", "two"]).read_bytes()
    file = made_usable(account, "Talk.odp", content)

    file.pages = 3

    assert notes_for(file) == {}


def archive(tmp_path: Path, **parts: str) -> Path:
    path = tmp_path / "Talk.odp"
    content = b""
    for name, text in parts.items():
        content = with_inside(content, f"{name}.xml", text.encode())
    path.write_bytes(content)
    return path


OPEN = "urn:oasis:names:tc:opendocument:xmlns"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))


@pytest.mark.parametrize(
    "content",
    [
        f'<!DOCTYPE c [<!ENTITY l0 "ha">{LAUGHS}]><c>&l8;</c>',
        '<!DOCTYPE c [<!ENTITY file SYSTEM "file:///etc/passwd">]><c>&file;</c>',
        "<c><unclosed></c>",
        "",
        "<page/>" * 2,
    ],
)
def test_an_archive_that_wants_to_harm_or_is_broken_gives_no_notes(tmp_path: Path, content: str) -> None:
    assert notes_of(archive(tmp_path, content=content)) == []


def test_what_would_fill_the_memory_is_not_read(tmp_path: Path) -> None:
    assert notes_of(archive(tmp_path, content=f"<c>{' ' * 41 * 1024 * 1024}</c>")) == []


@pytest.mark.parametrize("content", [b"", b"no archive at all", b"PK\x03\x04 cut off"])
def test_what_is_no_archive_gives_no_notes(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "Talk.pptx"
    path.write_bytes(content)

    assert notes_of(path) == []


def test_an_archive_that_is_locked_gives_no_notes(tmp_path: Path) -> None:
    out = BytesIO()
    with ZipFile(out, "w") as made:
        made.writestr("content.xml", "<c/>")
    locked = bytearray(out.getvalue())
    for sign in (b"PK\x03\x04", b"PK\x01\x02"):
        locked[locked.index(sign) + (6 if sign == b"PK\x03\x04" else 8)] |= 1
    path = tmp_path / "Talk.odp"
    path.write_bytes(bytes(locked))

    assert notes_of(path) == []


def test_notes_are_cut_where_they_are_longer_than_anybody_speaks(tmp_path: Path) -> None:
    spoken = "a" * (MOST_CHARS + 100)
    xml = (
        f'<c xmlns:d="{OPEN}:drawing:1.0" xmlns:p="{OPEN}:presentation:1.0" xmlns:t="{OPEN}:text:1.0"><d:page><p:notes>'
        f'<d:frame p:class="notes"><t:p>{spoken}</t:p></d:frame></p:notes></d:page></c>'
    )

    assert notes_of(archive(tmp_path, content=xml)) == ["a" * MOST_CHARS]


def test_a_document_brings_as_much_of_notes_as_a_room_wants() -> None:
    pages = fitting_notes(["", "x" * MOST_NOTES_CHARS, "left out"])

    assert list(pages) == [2]
