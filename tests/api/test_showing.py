"""Presentations are put on the stage of an event's room with what their speakers wrote, whatever is in it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from rostrum.library import shelf
from rostrum.library.models import File
from rostrum.library.speaker_notes import notes_for
from tests.api.open_door import opened_door
from tests.api.schedule import scheduled
from tests.library.documents import presentation
from tests.library.making import made_usable
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


@pytest.fixture(autouse=True)
def _door(settings: Settings, db: None) -> Iterator[None]:
    with opened_door(settings):
        yield


def show(host: Person, file: File) -> None:
    event = scheduled(host)
    host.browser.ask("POST", f"/api/events/{event['id']}/documents", {"file_id": file.id}, expect=204)


def test_notes_with_signs_of_windows_1252_are_shown_without_them(host: Person, tmp_path: Path) -> None:
    content = presentation(tmp_path / "made", "pptx", notes=["Don&#x92;t hurry&#x7f;\nBreathe"]).read_bytes()

    file = made_usable(host.account_member.account, "Talk.pptx", content)

    assert "\x92" not in shelf.notes_of(file.id).read_text()
    assert notes_for(file) == {1: "Dont hurry\nBreathe"}
    show(host, file)


def test_notes_that_were_kept_with_such_signs_are_shown_without_them(host: Person, tmp_path: Path) -> None:
    content = presentation(tmp_path / "made", "odp", notes=["one", "two"]).read_bytes()
    file = made_usable(host.account_member.account, "Talk.odp", content)
    shelf.notes_of(file.id).write_text(json.dumps(["Don\x92t hurry", "\x80"], ensure_ascii=False))

    assert notes_for(file) == {1: "Dont hurry"}
    show(host, file)
