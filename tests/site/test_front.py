"""The real front before plain servers."""

import asyncio
from pathlib import Path

import pytest

from tests.site.conftest import Stand
from tests.site.seen import until


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("/api/events", "web"),
        ("/_allauth/browser/v1/config", "web"),
        ("/healthz", "web"),
        ("/hooks/mail/postmark/tracking/", "web"),
        ("/live/123456789?move=0", "live"),
    ],
)
async def test_each_path_goes_to_its_process(stand: Stand, path: str, part: str) -> None:
    answer = (await stand.people.get(path)).json()

    assert (answer["by"], answer["target"]) == (part, path)


async def test_media_connections_are_put_to_the_door_first(stand: Stand) -> None:
    upgrade = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Key": "x", "Sec-WebSocket-Version": "13"}

    answer = (await stand.people.get("/rtc/v1?access_token=abc", headers=upgrade)).json()

    assert answer["by"] == "media"
    assert stand.door.asked == ["GET /gate/media?access_token=abc"]


async def test_the_door_sees_a_plain_request_that_names_the_wanted_address(stand: Stand) -> None:
    stand.door.statuses["/gate/media"] = 401
    upgrade = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Key": "x", "Sec-WebSocket-Version": "13"}

    answer = await stand.people.get("/rtc?access_token=abc", headers=upgrade)

    assert answer.status_code == 401
    asked = answer.json()["headers"]
    assert asked["x-forwarded-uri"] == "/rtc?access_token=abc"
    assert "upgrade" not in asked
    assert stand.media.asked == []


async def test_a_door_that_is_away_lets_nobody_to_the_media_server(stand: Stand) -> None:
    await stand.door.close()

    answer = await stand.people.get("/rtc?access_token=abc")

    assert (answer.status_code, answer.json()) == (503, {"code": "unavailable"})
    assert stand.media.asked == []


@pytest.mark.parametrize(
    "path", ["/twirp/livekit.RoomService/ListRooms", "/hooks/livekit", "/gate/media", "/metrics/live"]
)
async def test_what_is_inside_stays_inside(stand: Stand, path: str) -> None:
    await stand.people.post(path)

    assert stand.door.asked + stand.media.asked + stand.live.asked == []


async def test_a_client_cannot_choose_the_address_it_is_known_by(stand: Stand) -> None:
    answer = (await stand.people.get("/api/session", headers={"X-Forwarded-For": "203.0.113.9"})).json()

    assert answer["headers"]["x-forwarded-for"] == "127.0.0.1"


async def test_every_page_is_the_app_and_is_asked_for_anew(stand: Stand) -> None:
    answer = await stand.people.get("/join/123456789")

    assert answer.text == "<title>Rostrum</title>"
    assert answer.headers["cache-control"] == "no-cache"


async def test_assets_are_kept_for_ever_and_a_missing_one_is_not_a_page(stand: Stand) -> None:
    there = await stand.people.get("/assets/room-1a2b.js")
    missing = await stand.people.get("/assets/room-0000.js")

    assert there.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert (missing.status_code, "no-store" in missing.headers.get("cache-control", "")) == (404, True)


async def test_answers_carry_a_content_policy_and_no_names_of_servers(stand: Stand) -> None:
    for path in ("/", "/api/session", "/assets/missing.js", "/twirp/livekit.RoomService/ListRooms"):
        headers = (await stand.people.get(path)).headers
        assert "script-src 'self' 'wasm-unsafe-eval';" in headers["content-security-policy"]
        assert {"server", "via"} & set(headers) == set()


async def test_when_web_is_away_programs_get_a_code_and_pages_still_come(stand: Stand) -> None:
    await stand.web.close()

    answer = await stand.people.get("/api/events")
    page = await stand.people.get("/schedule")

    assert (answer.status_code, answer.json()) == (503, {"code": "unavailable"})
    assert page.status_code == 200


async def test_a_process_that_is_started_again_is_waited_for(stand: Stand) -> None:
    await stand.web.close()

    answer = stand.people.get("/api/events")

    await stand.web.open(stand.ports["web"])
    assert (await answer).status_code == 200


async def test_a_body_that_comes_slowly_is_waited_for_by_the_front_alone(stand: Stand) -> None:
    """Behind it a few threads answer everybody."""
    reader, writer = await asyncio.open_connection("localhost", stand.people.base_url.port)
    head = b"POST /api/rooms/123456789/join HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\n"
    writer.write(head + b"sl")
    await writer.drain()

    await stand.people.get("/api/events")
    assert stand.web.asked == ["GET /api/events"]

    writer.write(b"ow")
    assert (await reader.readline()).startswith(b"HTTP/1.1 200")
    assert stand.web.asked == ["GET /api/events", "POST /api/rooms/123456789/join"]
    writer.close()


@pytest.mark.parametrize(("path", "size"), [("/api/events", 3_000_000), ("/hooks/mail/postmark/tracking/", 1_100_000)])
async def test_a_body_that_is_too_large_is_refused_with_a_code(stand: Stand, path: str, size: int) -> None:
    answer = await stand.people.post(path, content=b"x" * size)

    assert (answer.status_code, answer.json()) == (413, {"code": "too_large"})


async def test_the_log_of_a_request_that_was_broken_off_tells_no_secret(stand: Stand, tmp_path: Path) -> None:
    stand.live.halting.add("/live/123456789")
    headers = {
        "Referer": "http://localhost/join/123456789?code=HIDDEN-1&token=HIDDEN-2",
        "Authorization": "Seat HIDDEN-3",
        "Cookie": "rostrum_session=HIDDEN-4",
        "X-Password-Reset-Key": "HIDDEN-5",
    }

    async with stand.people.stream("GET", "/live/123456789?ticket=HIDDEN-6", headers=headers):
        pass

    said = (tmp_path / "front.log").read_text
    await until(lambda: "/live/123456789" in said())
    assert "HIDDEN" not in said()


async def test_the_log_of_a_request_that_was_broken_off_tells_no_personal_key(stand: Stand, tmp_path: Path) -> None:
    key = "0123456789abcdefghjkmnpq"
    stand.live.halting.add(f"/live/{key}/x")

    async with stand.people.stream("GET", f"/live/{key}/x?ticket=1"):
        pass

    said = (tmp_path / "front.log").read_text
    await until(lambda: "/live/…/x?…" in said())
    assert key not in said()
