"""Pages twice as large: asked for by whoever sees the page in a room, made once, and only while somebody may see them."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any

import pypdfium2 as pdfium
import pytest
from django.db import connection
from PIL import Image

from rostrum.kit import clock
from rostrum.kit.ids import RoomId
from rostrum.library import shelf
from rostrum.library.large_pages import MOST_KEPT, MOST_TRIES, MOST_WAITING, make_next_large_page
from rostrum.library.links import forget_links, link_for
from rostrum.library.models import File, LargePage
from tests.library.documents import office, pdf
from tests.library.making import made_usable
from tests.library.uploads import picture_file
from tests.people import Browser, Person

ROOM = RoomId("123456789")

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


@pytest.fixture
def file(host: Person) -> File:
    """A PDF of three pages in the host's library."""
    return made_usable(host.account_member.account, "Talk.pdf", pdf(3))


@pytest.fixture
def key(file: File) -> str:
    """As the people of a room are told it."""
    return link_for(file, room=ROOM).key


def asked(key: str, page: int = 1, *, expect: int = 200, browser: Browser | None = None) -> Any:
    guest = browser or Browser("ida")
    return guest.ask("POST", f"/api/shown/{key}/pages/{page}/large", expect=expect)


def size_of(file: File, page: int = 1) -> tuple[int, int]:
    return Image.open(shelf.large_page_of(file.id, page)).size


def test_a_page_is_made_twice_as_large_when_it_is_first_asked_for(file: File, key: str) -> None:
    assert not shelf.large_page_of(file.id, 2).exists()

    assert asked(key, 2) == {"state": "coming"}
    assert make_next_large_page()

    assert size_of(file, 2) == (3840, 2160)
    assert asked(key, 2) == {"state": "made"}
    assert not make_next_large_page(), "and nothing else"


def test_pages_of_a_presentation_are_made_of_its_pdf(host: Person, tmp_path: Any) -> None:
    content = office(tmp_path / "made", "odp").read_bytes()
    file = made_usable(host.account_member.account, "Talk.odp", content)

    asked(link_for(file, room=ROOM).key)
    assert make_next_large_page()

    assert size_of(file)[0] == 3840


def test_a_picture_has_been_large_from_the_start(host: Person) -> None:
    file = made_usable(host.account_member.account, "Chart.png", picture_file(size=(4000, 3000)))

    assert asked(link_for(file, room=ROOM).key) == {"state": "made"}
    assert size_of(file) == (3840, 2880)


@pytest.mark.django_db(transaction=True)
def test_a_crowd_that_asks_at_once_is_one_line_and_one_picture(file: File, key: str) -> None:
    def ask(number: int) -> str:
        try:
            return str(asked(key, browser=Browser(f"guest {number}"))["state"])
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        states = list(pool.map(ask, range(100)))

    assert set(states) == {"coming"}
    assert LargePage.objects.count() == 1
    assert make_next_large_page()
    assert not make_next_large_page()


@pytest.mark.parametrize("page", [4, 500])
def test_there_is_no_page_beyond_the_last(key: str, page: int) -> None:
    assert asked(key, page, expect=404) == {"code": "no_such_file"}


def test_who_was_told_no_key_or_one_that_has_ended_gets_nothing(file: File, key: str) -> None:
    handout = link_for(file, room=ROOM, gives="original").key

    for wrong in ("0" * 24, handout, file.id):
        assert asked(wrong, expect=404) == {"code": "no_such_file"}
    with clock.use_clock(lambda: datetime.now(UTC) + timedelta(days=8)):
        assert asked(key, expect=404) == {"code": "no_such_file"}
    assert not LargePage.objects.exists()


def test_a_file_that_is_deleted_takes_its_wishes_along(host: Person, file: File, key: str) -> None:
    asked(key)

    host.browser.ask("DELETE", f"/api/library/files/{file.id}", expect=204)

    assert not make_next_large_page()
    assert asked(key, expect=404) == {"code": "no_such_file"}


def test_a_page_that_cannot_be_made_is_given_up_after_two_tries_and_stays_as_it_is(file: File, key: str) -> None:
    shelf.original_of(file.id, "pdf").write_bytes(b"no longer a document")
    asked(key)

    for _ in range(MOST_TRIES):
        assert make_next_large_page()

    assert not make_next_large_page()
    assert asked(key) == {"state": "never"}
    assert asked(key, 2) == {"state": "coming"}, "others are tried"


def test_a_page_whose_converter_died_is_taken_up_by_another(file: File, key: str) -> None:
    asked(key)
    LargePage.objects.update(attempts=1, claimed_until=clock.now() + timedelta(seconds=5))
    assert not make_next_large_page(), "it is being made"

    LargePage.objects.update(claimed_until=clock.now() - timedelta(seconds=1))
    assert make_next_large_page()

    assert size_of(file) == (3840, 2160)


def test_one_document_cannot_keep_the_machine_busy(file: File, key: str) -> None:
    File.objects.filter(id=file.id).update(pages=200)

    states = [asked(key, page)["state"] for page in range(1, MOST_WAITING + 2)]
    assert states == ["coming"] * MOST_WAITING + ["never"]

    LargePage.objects.all().delete()
    statuses = []
    for page in range(1, 161):
        response = Browser("ida", address=f"10.0.{page}.1").send("POST", f"/api/shown/{key}/pages/{page}/large")
        statuses.append(response.status_code)
        LargePage.objects.all().delete()
    assert (statuses.count(200), statuses[-1]) == (150 - MOST_WAITING, 429)


def test_a_file_keeps_the_large_pages_that_were_made_last(file: File, key: str) -> None:
    kept = Image.new("RGB", (8, 8))
    for number in range(100, 100 + MOST_KEPT):
        kept.save(shelf.large_page_of(file.id, number), "JPEG")

    asked(key)
    make_next_large_page()

    names = {path.name for path in shelf.made_of(file.id).glob("*-large.jpg")}
    assert (len(names), "page-1-large.jpg" in names) == (MOST_KEPT, True)


def test_large_pages_go_when_no_room_shows_the_file_any_more(file: File, key: str) -> None:
    asked(key)
    make_next_large_page()

    forget_links()
    assert size_of(file) == (3840, 2160), "a room still shows it"
    with clock.use_clock(lambda: datetime.now(UTC) + timedelta(days=8)):
        forget_links()

    assert not shelf.large_page_of(file.id, 1).exists()
    assert (shelf.made_of(file.id) / "page-1.jpg").exists()


def test_what_is_too_fine_for_the_usual_page_can_be_told_apart_on_the_large_one(host: Person) -> None:
    file = made_usable(host.account_member.account, "Lines.pdf", fine_lines())

    asked(link_for(file, room=ROOM).key)
    make_next_large_page()

    assert contrast_of(file, "page-1.jpg") < 60 < 150 < contrast_of(file, "page-1-large.jpg")


def fine_lines() -> bytes:
    """Black and white by turns, each a point of the large picture wide."""
    drawing = pdfium.PdfDocument.new()
    page = drawing.new_page(960, 540)
    for number in range(80):
        line = pdfium.PdfObject(
            pdfium.raw.FPDFPageObj_CreateNewRect(440 + 0.5 * number, 170, 0.25, 200), page=None, pdf=drawing
        )
        pdfium.raw.FPDFPageObj_SetFillColor(line, 0, 0, 0, 255)
        pdfium.raw.FPDFPath_SetDrawMode(line, pdfium.raw.FPDF_FILLMODE_ALTERNATE, False)
        page.insert_obj(line)
    page.gen_content()
    out = BytesIO()
    drawing.save(out)
    return out.getvalue()


def contrast_of(file: File, name: str) -> int:
    """In the middle of the lines, from the darkest to the lightest."""
    picture = Image.open(shelf.made_of(file.id) / name).convert("L")
    scale = picture.width / 960
    inside = picture.crop((450 * scale, 260 * scale, 470 * scale, 262 * scale))
    seen = sorted(inside.tobytes())
    return seen[-1] - seen[0]
