"""Checks of a connection against the real media server: what their tokens open, and until when."""

import time

import httpx
import jwt
import pytest
from livekit import rtc

from rostrum.media.checks import CHECK_LASTS, HEARER, SENDER, is_check_room, lets_into_check, mint_check
from rostrum.media.rules import Permission, permission
from rostrum.media.tokens import BadToken, MediaKey, mint
from tests.live.conftest import Party
from tests.live.guest import Guest
from tests.media.conftest import Devices
from tests.media.studio import Studio


def key_of(studio: Studio) -> MediaKey:
    environment = studio.house.environment
    return MediaKey(environment["LIVEKIT_API_KEY"], environment["LIVEKIT_API_SECRET"])


def named(seconds_left: float) -> str:
    return f"{int(time.time() + seconds_left)}-{'0' * 24}.check"


def refreshed(studio: Studio, room: str, person: str, allowed: Permission) -> str:
    """As the media server hands tokens out itself: of the same room, and lasting ten minutes more."""
    return mint(key_of(studio), media_room=room, person=person, name="", allowed=allowed, lasts=CHECK_LASTS * 10)


async def gate(studio: Studio, token: str) -> int:
    async with httpx.AsyncClient() as client:
        answer = await client.get(f"http://127.0.0.1:{studio.front}/rtc/validate?access_token={token}")
    return answer.status_code


async def test_what_is_sent_comes_back(studio: Studio, party: Party, devices: Devices) -> None:
    tokens = mint_check(key_of(studio))

    ear = await devices.new().connect(tokens.hears)
    mouth = await devices.new().connect(tokens.sends)
    await mouth.speak()

    await ear.until(lambda: ear.hears("sender"))


async def test_two_checks_do_not_hear_one_another(studio: Studio, party: Party, devices: Devices) -> None:
    ear = await devices.new().connect(mint_check(key_of(studio)).hears)
    await (await devices.new().connect(mint_check(key_of(studio)).sends)).speak()

    assert not ear.room.remote_participants


async def test_a_checks_tokens_open_no_hall_and_no_backstage(
    studio: Studio, session: Guest, party: Party, devices: Devices
) -> None:
    tokens = mint_check(key_of(studio))

    for token in (tokens.sends, tokens.hears):
        claims = jwt.decode(token, options={"verify_signature": False})
        assert is_check_room(claims["video"]["room"])
        for place in ("hall", "backstage"):
            claims["video"]["room"] = f"{party.meeting.room}.{place}"
            forged = jwt.encode(claims, "a guess that is long enough for a key", algorithm="HS256")
            assert await gate(studio, forged) == 401
    # Even with our signature: rights of a check are no rights of a room.
    for person, allowed in (("sender", SENDER), ("hearer", HEARER)):
        for place in ("hall", "backstage"):
            room = f"{party.meeting.room}.{place}"
            assert await gate(studio, refreshed(studio, room, person, allowed)) == 401


async def test_a_refreshed_token_ends_with_its_check(studio: Studio, party: Party, devices: Devices) -> None:
    over = refreshed(studio, named(-1), "sender", SENDER)

    assert await gate(studio, over) == 401
    with pytest.raises(rtc.ConnectError):
        await devices.new().connect(over)
    assert await gate(studio, refreshed(studio, named(30), "sender", SENDER)) == 200


async def test_who_is_still_in_a_check_at_its_end_is_put_out(studio: Studio, party: Party, devices: Devices) -> None:
    token = refreshed(studio, named(3), "sender", SENDER)
    mouth = await devices.new().connect(token)
    await mouth.speak()

    await mouth.until(lambda: not mouth.is_connected)

    assert await gate(studio, token) == 401


@pytest.mark.parametrize(
    ("person", "allowed"),
    [
        ("hearer", SENDER),
        ("sender", HEARER),
        ("third", HEARER),
        ("sender", permission(subscribe=False, sources=("microphone", "screen"), hidden=False)),
        ("hearer", permission(subscribe=True, sources=("microphone",), hidden=True)),
    ],
    ids=["hearer-sends", "sender-hears", "third", "screen", "both"],
)
def test_a_check_has_two_participants_with_these_rights(person: str, allowed: Permission) -> None:
    key = MediaKey("key", "a secret of thirty-two characters")

    token = mint(key, media_room=named(30), person=person, name="", allowed=allowed, lasts=CHECK_LASTS)

    with pytest.raises(BadToken):
        lets_into_check(key, token)
