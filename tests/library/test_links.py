"""A document that links other files gets nothing of them onto its pages."""

from pathlib import Path

import pytest
from PIL import Image, ImageChops

from rostrum.accounts.models import Account
from rostrum.library import shelf
from rostrum.library.models import File
from tests.library.linking import MAGENTA, linking
from tests.library.making import made_usable
from tests.library.uploads import picture_file
from tests.people import member_named

pytestmark = pytest.mark.django_db


@pytest.fixture
def account() -> Account:
    return member_named("Hana", plan="own").account


@pytest.fixture
def of_another() -> Path:
    """The folder of a picture in the library of another account, with a text beside it."""
    file = made_usable(member_named("Paolo", plan="own").account, "Chart.png", picture_file(size=(64, 48)))
    folder = shelf.folder_of(file.id)
    Image.new("RGB", (400, 300), MAGENTA).save(folder / "made" / "page-1.jpg")
    (folder / "notes.txt").write_text("hush hush")
    return folder


def folder_for(kind: str, way: str, folder: Path) -> str:
    """Open documents are folders themselves, seen from within."""
    return f"file://{folder}" if way == "address" else f"../{'' if kind == 'docx' else '../'}{folder.name}"


def shows(file: File) -> tuple[bool, bool]:
    """The picture, the text."""
    assert file.state == "ready"
    made = shelf.made_of(file.id)
    pages = [Image.open(path).convert("RGB") for path in made.glob("page-*-small.jpg")]
    return any(map(_has_magenta, pages)), "hush" in (made / "text.json").read_text()


def _has_magenta(page: Image.Image) -> bool:
    red, green, blue = page.split()
    lit = ImageChops.multiply(ImageChops.multiply(red, blue), ImageChops.invert(green))
    return lit.point(lambda dot: 255 if dot > 120 else 0).getbbox() is not None


@pytest.mark.parametrize("way", ["address", "beside"])
@pytest.mark.parametrize("kind", ["odt", "docx", "odp", "ods"])
def test_a_document_shows_nothing_that_it_links(account: Account, of_another: Path, kind: str, way: str) -> None:
    folder = folder_for(kind, way, of_another)

    file = made_usable(account, f"Talk.{kind}", linking(kind, f"{folder}/made/page-1.jpg", f"{folder}/notes.txt"))

    assert shows(file) == (False, False)
