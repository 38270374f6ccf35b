"""The library's files at the front: sent, kept, and taken in."""

import asyncio
from pathlib import Path

import pytest

from rostrum.site.front import content_policy
from tests.site.conftest import Stand

PICTURE = "i_0123456789abcdef"

SONG = "s_0123456789abcdef"


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """The library's files."""
    for folder, name in (
        ("pictures", f"{PICTURE}.webp"),
        ("pictures", f"{PICTURE}-small.webp"),
        ("pictures", f"{PICTURE}.png"),
        ("pictures", f"{PICTURE}-mail.png"),
        ("sounds", f"{SONG}.mp3"),
    ):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / name).write_bytes(bytes(range(100)))
    return tmp_path


ASKED_BY_FRONT = "/api/rooms/123456789/frame-sites"

THEIR_SITES = "'self' https://www.example.org"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (f"/pictures/{PICTURE}.webp", "image/webp"),
        (f"/pictures/{PICTURE}-small.webp", "image/webp"),
        (f"/pictures/{PICTURE}.png", "image/png"),
        (f"/sounds/{SONG}.mp3", "audio/mpeg"),
    ],
)
@pytest.mark.usefixtures("kept")
async def test_the_librarys_files_are_kept_for_ever_and_can_be_nothing_but_what_they_are(
    stand: Stand, path: str, kind: str
) -> None:
    answer = await stand.people.get(path)

    assert (answer.status_code, len(answer.content)) == (200, 100)
    assert answer.headers["content-type"] == kind
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-security-policy"] == "default-src 'none'; sandbox"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert stand.web.asked == []


@pytest.mark.usefixtures("kept")
async def test_a_logo_is_shown_by_who_reads_mail_in_a_browser(stand: Stand) -> None:
    for_mail = await stand.people.get(f"/pictures/{PICTURE}-mail.png")
    for_pages = await stand.people.get(f"/pictures/{PICTURE}.png")

    assert for_mail.headers["cross-origin-resource-policy"] == "cross-origin"
    assert for_pages.headers["cross-origin-resource-policy"] == "same-origin"
    assert for_mail.headers["content-security-policy"] == for_pages.headers["content-security-policy"]


@pytest.mark.usefixtures("kept")
async def test_a_part_of_a_song_can_be_asked_for(stand: Stand) -> None:
    answer = await stand.people.get(f"/sounds/{SONG}.mp3", headers={"Range": "bytes=10-19"})

    assert (answer.status_code, answer.content) == (206, bytes(range(10, 20)))


@pytest.mark.parametrize(
    "path",
    [
        "/pictures/",
        f"/pictures/{PICTURE}.html",
        "/pictures/i_0000000000000000.webp",
        "/pictures/..%2fsecrets.json",
        "/pictures/../data/rostrum.sqlite3",
        f"/pictures/x/{PICTURE}.webp",
        f"/sounds/{PICTURE}.webp",
        "/secrets.json",
    ],
)
async def test_nothing_else_of_the_home_is_shown(stand: Stand, kept: Path, path: str) -> None:
    (kept / "secrets.json").write_text("secret")
    (kept / "pictures" / f"{PICTURE}.html").write_text("secret")

    answer = await stand.people.get(path)

    assert "secret" not in answer.text
    assert answer.status_code == 404 or answer.text == "<title>Rostrum</title>"


async def test_uploads_are_taken_in_from_members_only(stand: Stand) -> None:
    stand.web.statuses["/api/library"] = 401
    reader, writer = await asyncio.open_connection("localhost", stand.people.base_url.port)
    writer.write(b"POST /api/library/pictures HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000000\r\n\r\n")

    assert (await reader.readline()).startswith(b"HTTP/1.1 401")
    assert stand.web.asked == ["GET /api/library"]
    writer.close()


async def test_a_members_upload_comes_to_web(stand: Stand) -> None:
    await stand.people.post("/api/library/pictures?kind=logo")

    assert stand.web.asked == ["GET /api/library?kind=logo", "POST /api/library/pictures?kind=logo"]


async def test_a_piece_of_who_is_not_on_a_rooms_stage_is_not_even_taken_in(stand: Stand) -> None:
    stand.web.statuses["/api/rooms/123456789/stage"] = 403
    reader, writer = await asyncio.open_connection("localhost", stand.people.base_url.port)
    path = b"/api/rooms/123456789/uploads/f_0123456789abcdef"
    writer.write(b"PATCH " + path + b" HTTP/1.1\r\nHost: localhost\r\nContent-Length: 8000000\r\n\r\n")

    assert (await reader.readline()).startswith(b"HTTP/1.1 403")
    assert stand.web.asked == ["GET /api/rooms/123456789/stage"]
    writer.close()


async def test_a_piece_from_a_rooms_stage_comes_to_web_whole(stand: Stand) -> None:
    path = "/api/rooms/123456789/uploads/f_0123456789abcdef"

    answer = await stand.people.patch(path, content=b"x" * 8_000_000)

    assert answer.status_code == 200
    assert stand.web.asked == ["GET /api/rooms/123456789/stage", f"PATCH {path}"]


async def test_an_upload_may_be_larger_than_other_bodies_but_not_as_large_as_one_likes(stand: Stand) -> None:
    for size, status in ((10_400_000, b"HTTP/1.1 200"), (12_000_000, b"HTTP/1.1 413")):
        reader, writer = await asyncio.open_connection("localhost", stand.people.base_url.port)
        writer.write(b"POST /api/library/sounds HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n" % size)
        if status.endswith(b"200"):
            writer.write(b"x" * size)

        assert (await reader.readline()).startswith(status)
        writer.close()


@pytest.mark.parametrize("shows", [True, False])
def test_pictures_of_unsplash_may_be_shown_only_where_it_is_on(shows: bool) -> None:
    policy = content_policy(shows_unsplash=shows)

    assert ("https://images.unsplash.com" in policy) is shows
    assert "img-src 'self' data: blob:" in policy


def test_pages_may_frame_themselves_and_youtube_without_cookies() -> None:
    assert "frame-src 'self' https://www.youtube-nocookie.com;" in content_policy(shows_unsplash=False)


@pytest.mark.parametrize("path", ["/embed/123456789", "/embed/123456789/room", "/embed/123456789/registration"])
async def test_the_sites_of_an_event_may_frame_its_embedded_pages(stand: Stand, path: str) -> None:
    stand.web.headers[ASKED_BY_FRONT] = f"Frame-Sites: {THEIR_SITES}\r\n"

    answer = await stand.people.get(path, headers={"Frame-Sites": "https://evil.example"})

    assert answer.text == "<title>Rostrum</title>"
    assert answer.headers["content-security-policy"].endswith(f"frame-ancestors {THEIR_SITES}")
    assert answer.headers["cache-control"] == "no-cache"
    assert "x-frame-options" not in answer.headers
    assert "frame-sites" not in answer.headers


async def test_web_is_told_who_asks_for_an_embedded_page_and_may_refuse_it(stand: Stand) -> None:
    stand.web.statuses[ASKED_BY_FRONT] = 429

    answer = await stand.people.get("/embed/123456789", headers={"X-Forwarded-For": "203.0.113.9"})

    assert (answer.status_code, answer.json()["headers"]["x-forwarded-for"]) == (429, "127.0.0.1")
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]


async def test_what_a_client_says_of_the_sites_is_never_believed(stand: Stand) -> None:
    answer = await stand.people.get("/embed/123456789", headers={"Frame-Sites": "https://evil.example"})

    assert "evil" not in answer.headers["content-security-policy"]


@pytest.mark.parametrize(
    "path", ["/", "/join/123456789", "/room/123456789", "/embed/1234", "/embed/123456789/../../login"]
)
async def test_nobody_may_frame_any_other_page(stand: Stand, path: str) -> None:
    answer = await stand.people.get(path)

    assert answer.headers["x-frame-options"] == "DENY"
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]


async def test_embedded_pages_wait_for_web_and_then_say_that_it_is_away(stand: Stand) -> None:
    await stand.web.close()

    answer = await stand.people.get("/embed/123456789")

    assert answer.status_code == 503
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]


RECORDED = "0123456789abcdefghjkmnpq"


async def test_the_page_of_a_recording_is_written_by_web(stand: Stand) -> None:
    answer = (await stand.people.get(f"/recording/{RECORDED}?viewer=x")).json()

    assert (answer["by"], answer["target"]) == ("web", f"/recording/{RECORDED}?viewer=x")


async def test_the_sites_of_its_event_may_frame_a_recording(stand: Stand) -> None:
    stand.web.headers[f"/api/recorded/{RECORDED}/frame-sites"] = f"Frame-Sites: {THEIR_SITES}\r\n"

    embedded = await stand.people.get(f"/embed/recording/{RECORDED}", headers={"Frame-Sites": "https://evil.example"})
    page = await stand.people.get(f"/recording/{RECORDED}")

    assert embedded.headers["content-security-policy"].endswith(f"frame-ancestors {THEIR_SITES}")
    assert "x-frame-options" not in embedded.headers
    assert page.headers["x-frame-options"] == "DENY"


async def test_a_part_of_a_recording_is_sent_once_web_says_so(stand: Stand, tmp_path: Path) -> None:
    (tmp_path / "recordings" / "v_1").mkdir(parents=True)
    (tmp_path / "recordings" / "v_1" / "media.mp4").write_bytes(bytes(range(100)))
    stand.web.headers["/api/recordings/v_1/media.mp4"] = (
        "X-Accel-Redirect: /recordings/v_1/media.mp4\r\nCache-Control: private, no-store\r\n"
    )

    answer = await stand.people.get("/api/recordings/v_1/media.mp4", headers={"Range": "bytes=10-19"})
    unasked = await stand.people.get("/recordings/v_1/media.mp4")

    assert (answer.status_code, answer.content) == (206, bytes(range(10, 20)))
    assert (answer.headers["content-type"], answer.headers["cache-control"]) == ("video/mp4", "private, no-store")
    assert unasked.text == "<title>Rostrum</title>"


async def test_web_itself_can_have_nothing_else_of_the_home_sent(stand: Stand, tmp_path: Path) -> None:
    (tmp_path / "secrets.json").write_text("secret")
    (tmp_path / "files").mkdir()
    for path in ("/secrets.json", "/files/../secrets.json", "/recordings/../secrets.json"):
        stand.web.headers["/api/x"] = f"X-Accel-Redirect: {path}\r\n"

        assert (await stand.people.get("/api/x")).text != "secret"
