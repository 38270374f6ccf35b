"""Uploads become what rooms can show, or are refused in a word. With the real LibreOffice, pdfium, ffmpeg and clamd."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image
from pytest_django import Settings

from rostrum.accounts.models import Account
from rostrum.kit import clock
from rostrum.library import shelf
from rostrum.library.conversion import DOCUMENTS, convert_next
from rostrum.library.models import File
from tests.library.documents import clip, converted, crowded_pdf, office, pdf, pdf_with_torn_page, with_inside
from tests.library.making import made_usable, uploaded
from tests.library.scanner import EICAR, clamd
from tests.library.uploads import bomb, picture_file
from tests.people import member_named

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def account() -> Account:
    return member_named("Hana", plan="own").account


def made(file: File) -> set[str]:
    folder = shelf.made_of(file.id)
    return {path.name for path in folder.iterdir()}


def test_a_pdf_becomes_pages_in_two_sizes_and_its_texts(account: Account) -> None:
    file = made_usable(account, "Slides.pdf", pdf(3))

    assert (file.state, file.pages, file.pages_ready, file.progress) == ("ready", 3, 3, 100)
    assert (file.width, file.height) == (1920, 1080)
    pages = {f"page-{number}{size}.jpg" for number in (1, 2, 3) for size in ("", "-small")}
    assert made(file) == pages | {"text.json"}
    assert Image.open(shelf.made_of(file.id) / "page-2-small.jpg").size == (480, 270)


@pytest.mark.parametrize("ending", ["doc", "docx", "odt", "xls", "xlsx", "ods", "ppt", "pptx", "odp", "txt"])
def test_an_office_file_becomes_pages(account: Account, tmp_path: Path, ending: str) -> None:
    content = b"Keeping customers" if ending == "txt" else office(tmp_path / "made", ending).read_bytes()

    file = made_usable(account, f"Talk.{ending}", content)

    assert (file.state, file.refusal) == ("ready", "")
    assert file.pages >= 1
    texts = json.loads((shelf.made_of(file.id) / "text.json").read_text())
    assert "Keeping customers" in texts[0]
    assert not (shelf.folder_of(file.id) / "work").exists()


@pytest.mark.parametrize("ending", ["key", "pages", "numbers"])
def test_an_apple_file_that_libreoffice_cannot_read_is_refused_in_a_word(account: Account, ending: str) -> None:
    empty = with_inside(b"", "Index.zip", b"not what it was")

    assert made_usable(account, f"Talk.{ending}", empty).refusal == "unreadable"


def test_a_picture_becomes_one_page_and_a_clear_ground_white(account: Account) -> None:
    file = made_usable(account, "Chart.PNG", picture_file(size=(4000, 3000), mode="RGBA"))

    assert (file.state, file.kind, file.pages, file.width, file.height) == ("ready", "picture", 1, 1920, 1440)
    page = Image.open(shelf.made_of(file.id) / "page-1.jpg").convert("RGB")
    assert page.crop((0, 1000, 1920, 1400)).getextrema() == ((255, 255),) * 3


CODECS = {
    "mp4": ("-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac"),
    "mov": ("-c:v", "libx264", "-pix_fmt", "yuv444p", "-c:a", "pcm_s16le"),
    "webm": ("-c:v", "libvpx", "-c:a", "libvorbis"),
    "avi": ("-c:v", "mpeg4", "-c:a", "libmp3lame"),
    "wmv": ("-c:v", "wmv2", "-c:a", "wmav2"),
    "mpg": ("-c:v", "mpeg1video", "-r", "25", "-c:a", "mp2"),
    "ogv": ("-c:v", "libtheora", "-c:a", "libvorbis"),
    "mkv": ("-c:v", "libx264", "-c:a", "aac"),
}


@pytest.mark.parametrize("ending", CODECS)
def test_a_film_becomes_what_browsers_play_with_a_poster(account: Account, tmp_path: Path, ending: str) -> None:
    film = clip(tmp_path, f"film.{ending}", *CODECS[ending])

    file = made_usable(account, f"Film.{ending}", film.read_bytes())

    assert (file.state, file.kind, file.width, file.height) == ("ready", "video", 320, 180)
    assert 1800 <= file.duration_ms <= 2500
    assert made(file) == {"media.mp4", "poster.jpg"}


@pytest.mark.parametrize("ending", ["mp3", "wav", "wma"])
def test_sound_becomes_what_browsers_play(account: Account, tmp_path: Path, ending: str) -> None:
    tone = clip(tmp_path, f"tone.{ending}", has_picture=False)

    file = made_usable(account, f"Tone.{ending}", tone.read_bytes())

    assert (file.state, file.kind, made(file)) == ("ready", "audio", {"media.mp4"})


def test_what_is_not_what_it_says_is_refused_and_takes_no_space(account: Account, tmp_path: Path) -> None:
    film = clip(tmp_path, "film.mp4").read_bytes()

    file = made_usable(account, "Slides.pdf", film)

    assert (file.state, file.refusal, file.bytes) == ("refused", "not_what_it_says", 0)
    assert not shelf.folder_of(file.id).exists()


def test_a_film_of_another_kind_than_its_name_says_is_played_all_the_same(account: Account, tmp_path: Path) -> None:
    film = clip(tmp_path, "film.mp4", "-c:v", "libx264", "-c:a", "aac").read_bytes()

    assert made_usable(account, "Film.avi", film).state == "ready"


@pytest.mark.parametrize("ending", ["mp4", "mp3"])
def test_a_document_that_is_called_a_film_or_a_sound_is_refused(account: Account, ending: str) -> None:
    assert made_usable(account, f"Talk.{ending}", pdf(1)).refusal == "unreadable"


def test_text_that_is_called_a_film_is_refused(account: Account) -> None:
    assert made_usable(account, "Film.mp4", b"#EXTM3U\nfile:///etc/passwd\n").refusal == "unreadable"


def test_a_locked_pdf_is_refused_by_that_word(account: Account, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("secret")
    lock = '{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"x"}}'
    locked = converted(page, f"pdf:writer_pdf_Export:{lock}", tmp_path)

    assert made_usable(account, "Locked.pdf", locked.read_bytes()).refusal == "encrypted"


@pytest.mark.parametrize("pages", [501, 100_000])
def test_a_pdf_of_too_many_pages_is_refused_before_any_is_drawn(account: Account, pages: int) -> None:
    file = made_usable(account, "Book.pdf", crowded_pdf(pages))

    assert (file.state, file.refusal, file.pages_ready) == ("refused", "too_many_pages", 0)


def test_a_pdf_that_is_broken_in_the_middle_is_shown_with_what_can_be_read(account: Account) -> None:
    file = made_usable(account, "Torn.pdf", pdf_with_torn_page())

    assert (file.state, file.pages) == ("ready", 3)
    last = Image.open(shelf.made_of(file.id) / "page-3.jpg").convert("RGB")
    pixel = last.getpixel((200, last.height - 200))
    assert isinstance(pixel, tuple)
    assert pixel[1] < 60


def test_a_pdf_that_is_cut_off_is_refused_or_shown_as_far_as_it_goes(account: Account) -> None:
    whole = pdf(40)

    file = made_usable(account, "Half.pdf", whole[: len(whole) // 2])

    assert (file.state, file.refusal) in {("ready", ""), ("refused", "unreadable")}


def test_a_picture_that_would_fill_the_memory_is_refused(account: Account) -> None:
    assert made_usable(account, "Bomb.png", bomb()).refusal == "too_many_pixels"


def test_an_archive_that_would_fill_the_disk_is_ended(account: Account, tmp_path: Path) -> None:
    document = office(tmp_path / "made", "docx").read_bytes()
    large = with_inside(document, "word/media/zeros.bin", b"\0" * 300_000_000)

    file = made_usable(account, "Bomb.docx", large)

    assert file.state in ("ready", "refused")
    assert not (shelf.folder_of(file.id) / "work").exists()


@pytest.fixture
def scanner(tmp_path: Path, settings: Settings) -> Iterator[Path]:
    with clamd(tmp_path / "clamd") as socket:
        settings.CLAMD = str(socket)
        yield socket


def test_a_scanned_file_says_so_and_an_infected_one_is_gone(account: Account, tmp_path: Path, scanner: Path) -> None:
    clean = made_usable(account, "Slides.pdf", pdf(1))
    document = office(tmp_path / "made", "docx").read_bytes()
    infected = [
        made_usable(account, "Notes.txt", EICAR),
        made_usable(account, "Slides.pdf", pdf(1) + b"\n" + EICAR),
        made_usable(account, "Talk.docx", with_inside(document, "word/inner.zip", with_inside(b"", "a.com", EICAR))),
    ]

    assert (clean.state, clean.scanned) == ("ready", True)
    assert [(file.state, file.refusal) for file in infected] == [("refused", "infected")] * 3
    assert not any(shelf.folder_of(file.id).exists() for file in infected)


def test_while_the_scanner_is_silent_files_wait(account: Account, tmp_path: Path, settings: Settings) -> None:
    settings.CLAMD = str(tmp_path / "nobody.ctl")
    file = made_usable(account, "Slides.pdf", pdf(1))
    later = datetime.now(UTC) + timedelta(minutes=1)

    settings.CLAMD = ""
    assert (file.state, file.attempts) == ("waiting", 0)
    assert not convert_next(DOCUMENTS)
    with clock.use_clock(lambda: later):
        assert convert_next(DOCUMENTS)
    file.refresh_from_db()
    assert (file.state, file.scanned) == ("ready", False)


def test_a_file_whose_process_is_gone_is_taken_up_by_another_and_given_up_after_three(account: Account) -> None:
    file = uploaded(account, "Slides.pdf", pdf(1))
    past = clock.now() - timedelta(seconds=1)
    File.objects.filter(id=file.id).update(state="working", claimed_until=past, attempts=1)
    hopeless = uploaded(account, "Crash.pdf", pdf(1))
    File.objects.filter(id=hopeless.id).update(state="working", claimed_until=past, attempts=3)
    held = uploaded(account, "Held.pdf", pdf(1))
    File.objects.filter(id=held.id).update(state="working", claimed_until=clock.now() + timedelta(seconds=20))

    while convert_next(DOCUMENTS):
        pass

    states = dict(File.objects.values_list("name", "state"))
    assert states == {"Slides.pdf": "ready", "Crash.pdf": "refused", "Held.pdf": "working"}
