"""The door for the other processes."""

import httpx
import pytest

from tests.live.conftest import Party
from tests.live.guest import Guest
from tests.live.house import DOOR_KEY, Live, Meeting


@pytest.fixture
async def door(live: Live) -> httpx.AsyncClient:
    return httpx.AsyncClient(base_url=f"http://127.0.0.1:{live.door}", headers=DOOR_KEY)


@pytest.mark.parametrize(
    ("method", "path"), [("POST", "/command"), ("POST", "/refresh/123456789"), ("GET", "/roles/123456789/p_x")]
)
async def test_without_the_secret_the_door_stays_shut(live: Live, method: str, path: str) -> None:
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{live.door}") as stranger:
        answer = await stranger.request(method, path)

    assert (answer.status_code, answer.json()) == (401, {"code": "not_allowed"})


async def test_a_command_is_answered_with_its_number_and_seen_in_the_room(
    door: httpx.AsyncClient, session: Guest
) -> None:
    command = {"kind": "post_message", "text": "From outside"}
    body = {"room": session.ticket.room, "by": session.person, "id": "by-the-door", "command": command}

    answer = await door.post("/command", json=body)

    assert answer.status_code == 200
    await session.sees_seq(answer.json()["seq"])
    assert "From outside" in str(session.room.parts["chat"])


async def test_a_refused_command_says_why(door: httpx.AsyncClient, session: Guest) -> None:
    body = {
        "room": session.ticket.room,
        "by": session.person,
        "id": "by-the-door",
        "command": {"kind": "start_session"},
    }

    answer = await door.post("/command", json=body)

    assert (answer.status_code, answer.json()) == (409, {"code": "already_live"})


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b'{"room":"123456789"}',
        b'{"room":"../..","id":"12345678","command":{}}',
        b'{"room":"123456789","id":"12345678","command":{"kind":"no"}}',
    ],
)
async def test_what_is_no_command_is_malformed(door: httpx.AsyncClient, body: bytes) -> None:
    answer = await door.post("/command", content=body)

    assert (answer.status_code, answer.json()) == (409, {"code": "malformed"})


async def test_the_door_says_what_somebody_is_at_this_moment(
    door: httpx.AsyncClient, session: Guest, party: Party
) -> None:
    anna = await party.enter("Anna")

    async def role_of_anna(room: str = session.ticket.room) -> object:
        return (await door.get(f"/roles/{room}/{anna.person}")).json()

    assert await role_of_anna() == {"role": "attendee"}
    await session.did("change_role", person=anna.person, role="presenter")
    assert await role_of_anna() == {"role": "presenter"}
    await session.did("change_role", person=anna.person, role="attendee")
    assert await role_of_anna() == {"role": "attendee"}
    await anna.did("leave")
    assert await role_of_anna() == await role_of_anna("987654321") == {"role": None}


async def test_a_room_is_told_that_its_event_was_edited(door: httpx.AsyncClient, session: Guest) -> None:
    answer = await door.post(f"/refresh/{session.ticket.room}")

    assert (answer.status_code, answer.json()["seq"] > 0) == (200, True)


async def test_an_event_that_is_no_more_is_refused(door: httpx.AsyncClient, meeting: Meeting) -> None:
    answer = await door.post("/refresh/987654321")

    assert answer.json() == {"seq": 0}


async def test_health_and_metrics_are_there_for_the_asking(live: Live) -> None:
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{live.door}") as anybody:
        health = await anybody.get("/health")
        metrics = await anybody.get("/metrics")

    assert (health.status_code, health.json()["database"]) == (200, "up")
    assert "rostrum_live_sockets" in metrics.text
