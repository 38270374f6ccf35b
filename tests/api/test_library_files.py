"""Files are announced, sent in pieces, gone on with after a cut, arranged and kept within the plan."""

import random
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from django.db import connection

from rostrum.accounts.models import Account
from rostrum.kit import clock
from rostrum.kit.ids import RoomId
from rostrum.library import shelf
from rostrum.library.links import forget_links, link_for
from rostrum.library.models import File, FileLink
from rostrum.library.uploading import forget_late_uploads, take_piece
from tests.people import Person, member_named, signed_in

MEGABYTE = 1024 * 1024
ROOM, OTHER_ROOM = RoomId("123456789"), RoomId("987654321")


def announced(person: Person, name: str = "Slides.pdf", size: int = 10, **more: object) -> Any:
    return person.browser.ask("POST", "/api/library/files", {"name": name, "bytes": size, **more}, expect=201)


def sent(person: Person, file: Any, piece: bytes, *, offset: int, expect: int = 204) -> Any:
    path = f"/api/library/uploads/{file['id']}"
    return person.browser.ask("PATCH", path, piece, expect=expect, **{"Upload-Offset": str(offset)})


def offset_of(person: Person, file: Any) -> str:
    return person.browser.send("HEAD", f"/api/library/uploads/{file['id']}")["Upload-Offset"]


def listed(person: Person, query: str = "") -> list[str]:
    return [file["name"] for file in person.browser.ask("GET", f"/api/library/files{query}")["items"]]


@pytest.mark.django_db
def test_a_file_comes_in_pieces_and_waits_when_it_is_whole(host: Person) -> None:
    file = announced(host)
    assert (file["state"], file["received"], file["kind"]) == ("uploading", 0, "document")

    sent(host, file, b"01234", offset=0)
    assert offset_of(host, file) == "5"
    sent(host, file, b"56789", offset=5)

    now = host.browser.ask("GET", f"/api/library/files/{file['id']}")
    assert (now["state"], now["received"], now["scanned"]) == ("waiting", 10, False)
    assert shelf.original_of(file["id"], "pdf").read_bytes() == b"0123456789"


@pytest.mark.django_db
def test_an_upload_that_was_cut_off_is_gone_on_with(host: Person) -> None:
    file = announced(host)
    sent(host, file, b"012345678", offset=0)

    again = announced(host)
    assert (again["id"], again["received"]) == (file["id"], 9)
    sent(host, again, b"9", offset=9)

    assert announced(host)["id"] != file["id"], "the next of that name is another file"


class CutLine:
    """A body that ends in the middle: its connection is gone."""

    def __init__(self, body: bytes) -> None:
        self._body = BytesIO(body)

    def read(self, size: int) -> bytes:
        if piece := self._body.read(size):
            return piece
        raise ConnectionResetError


@pytest.mark.django_db
def test_an_upload_that_is_cut_at_99_percent_in_the_middle_of_a_piece_loses_nothing(host: Person) -> None:
    content = random.Random(1).randbytes(1_000_000)
    file = announced(host, size=len(content))
    sent(host, file, content[:500_000], offset=0)
    with pytest.raises(ConnectionResetError):
        take_piece(File.objects.get(id=file["id"]), CutLine(content[500_000:990_000]), offset=500_000)

    assert offset_of(host, file) == "990000"
    again = announced(host, size=len(content))
    sent(host, again, content[990_000:], offset=990_000)

    assert host.browser.ask("GET", f"/api/library/files/{file['id']}")["state"] == "waiting"
    assert shelf.original_of(file["id"], "pdf").read_bytes() == content


@pytest.mark.django_db
def test_a_piece_that_does_not_go_on_where_the_file_ends_is_refused(host: Person) -> None:
    file = announced(host)
    sent(host, file, b"01234", offset=0)

    for offset in (0, 4, 6):
        assert sent(host, file, b"56789", offset=offset, expect=409) == {"code": "not_the_offset", "offset": 5}
    assert sent(host, file, b"56789+", offset=5, expect=413) == {"code": "file_too_large", "most_bytes": 10}
    assert offset_of(host, file) == "5"


@pytest.mark.django_db
def test_nothing_is_sent_to_a_file_that_is_whole(host: Person) -> None:
    file = announced(host)
    sent(host, file, b"0123456789", offset=0)

    assert sent(host, file, b"x", offset=10, expect=409) == {"code": "not_the_offset", "offset": 10}


@pytest.mark.django_db
def test_a_browser_that_heard_no_answer_to_its_last_piece_is_told_that_all_is_there(host: Person) -> None:
    file = announced(host)
    sent(host, file, b"0123456789", offset=0)

    assert sent(host, file, b"56789", offset=5, expect=409) == {"code": "not_the_offset", "offset": 10}
    assert shelf.original_of(file["id"], "pdf").read_bytes() == b"0123456789"
    File.objects.update(state="refused")
    assert sent(host, file, b"56789", offset=5, expect=409) == {"code": "file_not_ready"}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "size", "status", "refusal"),
    [
        ("virus.exe", 10, 415, {"code": "format_not_taken", "ending": "exe"}),
        ("no ending", 10, 415, {"code": "format_not_taken", "ending": ""}),
        ("film.mp4", 600 * MEGABYTE, 413, {"code": "file_too_large", "most_bytes": 500 * MEGABYTE}),
        ("film.mp4", 500 * MEGABYTE + 1, 413, {"code": "file_too_large", "most_bytes": 500 * MEGABYTE}),
    ],
)
def test_what_is_not_taken_is_refused_before_a_byte_is_sent(
    host: Person, name: str, size: int, status: int, refusal: object
) -> None:
    assert host.browser.ask("POST", "/api/library/files", {"name": name, "bytes": size}, expect=status) == refusal


@pytest.mark.django_db
def test_with_a_megabyte_left_one_more_file_is_taken_however_large_and_then_none(host: Person) -> None:
    announced(host, "a.mp4", 63 * MEGABYTE)
    announced(host, "b.mp4", 500 * MEGABYTE)

    refusal = host.browser.ask("POST", "/api/library/files", {"name": "c.pdf", "bytes": 1}, expect=409)

    assert refusal == {"code": "storage_full", "most_bytes": 64 * MEGABYTE}


@pytest.mark.django_db
def test_with_less_than_a_megabyte_left_nothing_is_taken(host: Person) -> None:
    announced(host, "a.mp4", 63 * MEGABYTE + 1)

    host.browser.ask("POST", "/api/library/files", {"name": "b.pdf", "bytes": 1}, expect=409)


@pytest.mark.django_db(transaction=True)
def test_two_uploads_at_once_cannot_both_take_the_last_space() -> None:
    host = signed_in(member_named("Hana"))
    announced(host, "a.mp4", 63 * MEGABYTE)

    def announce(name: str) -> int:
        try:
            return host.browser.send("POST", "/api/library/files", {"name": name, "bytes": 9 * MEGABYTE}).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        answers = sorted(pool.map(announce, ["b.mp4", "c.mp4", "d.mp4", "e.mp4"]))

    assert answers == [201, 409, 409, 409]


@pytest.mark.django_db
def test_an_upload_nobody_goes_on_with_is_forgotten_after_a_day_and_its_space_is_free(host: Person) -> None:
    late, fresh = announced(host, "late.pdf", 60 * MEGABYTE), announced(host, "fresh.pdf")
    tomorrow = datetime.now(UTC) + timedelta(hours=25)
    File.objects.filter(id=fresh["id"]).update(touched_at=tomorrow - timedelta(hours=1))

    with clock.use_clock(lambda: tomorrow):
        assert forget_late_uploads() == 1

    assert listed(host) == ["fresh.pdf"]
    assert not shelf.folder_of(late["id"]).exists()


@pytest.mark.django_db
def test_a_name_in_any_letters_is_found_however_it_is_typed(host: Person) -> None:
    announced(host, "Смета.pdf")
    announced(host, "План.pdf")

    assert listed(host, "?words=СМЕТА") == ["Смета.pdf"]


@pytest.mark.django_db
def test_files_are_found_by_name_and_by_folder(host: Person) -> None:
    folder = host.browser.ask("POST", "/api/library/folders", {"name": "Spring"}, expect=201)
    announced(host, "Opening.pdf", folder_id=folder["id"])
    announced(host, "Closing.pdf")

    assert listed(host) == ["Closing.pdf", "Opening.pdf"]
    assert listed(host, "?words=open") == ["Opening.pdf"]
    assert listed(host, f"?folder_id={folder['id']}") == ["Opening.pdf"]
    assert host.browser.ask("GET", "/api/library/files")["folders"] == [{**folder, "held": 1}]


@pytest.mark.django_db
def test_a_file_is_renamed_and_moved_and_outlives_its_folder(host: Person) -> None:
    folder = host.browser.ask("POST", "/api/library/folders", {"name": "Spring"}, expect=201)
    file = announced(host)
    change = {"name": "Keynote.pdf", "folder_id": folder["id"]}

    changed = host.browser.ask("PATCH", f"/api/library/files/{file['id']}", change)
    host.browser.ask("DELETE", f"/api/library/folders/{folder['id']}", expect=204)

    assert (changed["name"], changed["folder_id"]) == ("Keynote.pdf", folder["id"])
    assert host.browser.ask("GET", f"/api/library/files/{file['id']}")["folder_id"] is None


@pytest.mark.django_db
def test_a_folders_name_is_there_once(host: Person) -> None:
    host.browser.ask("POST", "/api/library/folders", {"name": "Spring"}, expect=201)
    other = host.browser.ask("POST", "/api/library/folders", {"name": "Autumn"}, expect=201)

    assert host.browser.ask("POST", "/api/library/folders", {"name": "Spring"}, expect=409) == {"code": "folder_exists"}
    host.browser.ask("PATCH", f"/api/library/folders/{other['id']}", {"name": "Spring"}, expect=409)


def ready(person: Person) -> File:
    file = announced(person)
    sent(person, file, b"0123456789", offset=0)
    File.objects.filter(id=file["id"]).update(state="ready", pages=1)
    (shelf.made_of(file["id"]) / "page-1.jpg").write_bytes(b"page")
    return File.objects.get(id=file["id"])


@pytest.mark.django_db(databases=["default", "rooms"], transaction=True)
def test_a_deleted_file_is_gone_with_all_that_was_made_of_it_and_its_links(host: Person) -> None:
    file = ready(host)
    link = link_for(file, room=ROOM)
    shown = shelf.folder_of(file.id).parent.parent / "shown" / link.key / "page-1.jpg"
    assert shown.read_bytes() == b"page"

    host.browser.ask("DELETE", f"/api/library/files/{file.id}", expect=204)

    assert not shown.parent.is_symlink()
    assert not shelf.folder_of(file.id).exists()
    assert Account.objects.filter(files=file.id).count() == FileLink.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_a_room_keeps_its_link_while_it_is_fresh_and_it_ends_with_its_time(host: Person) -> None:
    file = ready(host)
    link = link_for(file, room=ROOM)
    later = datetime.now(UTC) + timedelta(days=6, hours=12)

    assert link_for(file, room=ROOM).key == link.key
    assert link_for(file, room=OTHER_ROOM).key != link.key
    with clock.use_clock(lambda: later):
        assert link_for(file, room=ROOM).key != link.key
    with clock.use_clock(lambda: later + timedelta(days=1)):
        assert forget_links() >= 2
    assert link.key not in shelf.shown_keys()


@pytest.mark.django_db
def test_the_bytes_are_sent_by_the_front_and_only_what_has_a_name_of_ours(host: Person) -> None:
    file = ready(host)
    place = f"/api/library/files/{file.id}"

    download = host.browser.send("GET", f"{place}/download")
    assert download["X-Accel-Redirect"] == f"/files/{file.id}/original.pdf"
    assert download["Content-Disposition"] == "attachment; filename*=UTF-8''Slides.pdf"
    assert download["Cache-Control"] == "private, no-store"
    assert (
        host.browser.send("GET", f"{place}/made/page-1.jpg")["X-Accel-Redirect"] == f"/files/{file.id}/made/page-1.jpg"
    )
    for name in ("..%2Foriginal.pdf", "page-1.exe", "page-.jpg"):
        host.browser.ask("GET", f"{place}/made/{name}", expect=404)


@pytest.mark.django_db
def test_an_original_that_nobody_has_scanned_is_sent_to_nobody(host: Person) -> None:
    file = announced(host)
    sent(host, file, b"0123456789", offset=0)
    download = f"/api/library/files/{file['id']}/download"

    for state in ("uploading", "waiting", "working", "refused"):
        File.objects.filter(id=file["id"]).update(state=state, scanned=state in ("uploading", "refused"))
        assert host.browser.ask("GET", download, expect=409) == {"code": "file_not_ready"}
    File.objects.filter(id=file["id"]).update(state="working", scanned=True)
    assert host.browser.send("GET", download).status_code == 200
