"""The permission rules against the real media server, by clients that try everything."""

import asyncio
from functools import partial

import httpx
import jwt
import pytest
from livekit import rtc
from livekit.rtc.participant import PublishTrackError

from rostrum.media.rules import permission
from rostrum.media.tokens import MediaKey, mint_token
from tests.live.conftest import Party
from tests.live.guest import Guest
from tests.media.conftest import Devices, give_floor, token
from tests.media.studio import Device, Studio


async def test_an_attendee_hears_the_host(session: Guest, party: Party, devices: Devices) -> None:
    anna = await party.enter("Anna")
    await (await devices.of(session)).speak()

    ear = await devices.of(anna)

    await ear.until(lambda: ear.hears(session.person))


async def test_an_attendee_with_their_own_token_cannot_publish(session: Guest, party: Party, devices: Devices) -> None:
    anna = await party.enter("Anna")
    ear = await devices.of(session)
    device = await devices.of(anna)

    with pytest.raises((PublishTrackError, TimeoutError)):
        await device.speak()

    assert not ear.room.remote_participants


async def test_presenters_only_lets_an_attendee_receive_nothing(session: Guest, party: Party, devices: Devices) -> None:
    anna = await party.enter("Anna")
    await (await devices.of(session)).speak()
    ear = await devices.of(anna)
    await ear.until(lambda: ear.hears(session.person))

    await session.did("change_audio_mode", mode="presenters_only")

    await ear.until(lambda: not ear.hears(session.person))
    late = await devices.of(await party.enter("Boris"))
    assert not [
        track
        for who in late.room.remote_participants.values()
        for track in who.track_publications.values()
        if track.subscribed
    ]


def is_deaf(ear: Device, person: str) -> bool:
    return not ear.may_listen and not ear.hears(person)


async def test_presenters_only_deafens_a_whole_hall(session: Guest, party: Party, devices: Devices) -> None:
    """So many that they are corrected together."""
    listeners = [await party.enter(f"Anna {number}") for number in range(12)]
    await (await devices.of(session)).speak()
    ears = [await devices.of(listener) for listener in listeners[:3]]
    for ear in ears:
        await ear.until(partial(ear.hears, session.person))

    await session.did("change_audio_mode", mode="presenters_only")

    for ear in ears:
        await ear.until(partial(is_deaf, ear, session.person))


async def test_an_attendee_does_not_get_into_the_backstage(
    studio: Studio, session: Guest, party: Party, devices: Devices
) -> None:
    anna = await party.enter("Anna")
    claims = jwt.decode(await token(anna), options={"verify_signature": False})
    claims["video"]["room"] = f"{party.meeting.room}.backstage"
    forged = jwt.encode(claims, "a guess that is long enough for a key", algorithm="HS256")
    stolen = _minted(studio, anna, place="backstage")

    assert anna.media is not None
    assert anna.media.backstage is None
    for attempt in (forged, stolen):
        assert await _gate(studio, attempt) == 401
        with pytest.raises(rtc.ConnectError):
            await devices.new().connect(attempt)


async def test_presenters_talk_backstage_before_the_start(party: Party, devices: Devices) -> None:
    host, paul = await party.enter("Nora", "host"), await party.enter("Paul", "presenter")
    mouth = await devices.new().connect(await token(host, "backstage"))
    await mouth.speak()

    ear = await devices.new().connect(await token(paul, "backstage"))

    await ear.until(lambda: ear.hears(host.person))


async def test_the_floor_lets_an_attendee_speak_and_taking_it_back_silences_them(
    session: Guest, party: Party, devices: Devices
) -> None:
    anna = await party.enter("Anna")
    ear, mouth = await devices.of(session), await devices.of(anna)

    await give_floor(session, anna)
    await mouth.until(lambda: mouth.may_publish)
    await mouth.speak()
    await ear.until(lambda: ear.hears(anna.person))
    await session.did("take_floor_back", person=anna.person)

    await ear.until(lambda: not ear.hears(anna.person))


async def test_a_token_kept_from_having_the_floor_is_refused_after(
    studio: Studio, session: Guest, party: Party, devices: Devices
) -> None:
    anna = await party.enter("Anna")
    await give_floor(session, anna)
    kept = await token(anna)
    assert await _gate(studio, kept) == 200

    await session.did("take_floor_back", person=anna.person)

    assert await _gate(studio, kept) == 401
    with pytest.raises(rtc.ConnectError):
        await devices.new().connect(kept)


async def test_a_token_that_the_media_server_handed_out_itself_is_refused_after(
    studio: Studio, session: Guest, party: Party, devices: Devices
) -> None:
    anna = await party.enter("Anna")
    device = await devices.of(anna)
    await give_floor(session, anna)
    await device.until(lambda: device.refreshed and _says_publish(device.refreshed[-1]))
    kept = device.refreshed[-1]
    assert await _gate(studio, kept) == 200

    await session.did("take_floor_back", person=anna.person)

    assert await _gate(studio, kept) == 401


async def test_a_token_kept_from_before_removal_is_refused_and_the_connection_ends(
    studio: Studio, session: Guest, party: Party, devices: Devices
) -> None:
    anna = await party.enter("Anna")
    kept = await token(anna)
    device = await devices.new().connect(kept)

    await session.did("remove_person", person=anna.person)

    await device.until(lambda: not device.is_connected)
    assert await _gate(studio, kept) == 401
    with pytest.raises(rtc.ConnectError):
        await devices.new().connect(kept)


async def test_a_token_of_a_session_that_has_ended_is_refused(studio: Studio, session: Guest, party: Party) -> None:
    kept = await token(await party.enter("Anna"))

    await session.did("end_session")

    assert await _gate(studio, kept) == 401


async def test_who_is_on_their_way_in_is_waited_for_at_the_gate(studio: Studio, session: Guest, party: Party) -> None:
    coming = party.guest("Anna")

    at_the_gate = asyncio.create_task(_gate(studio, _minted(studio, coming, place="hall")))
    await _is_at_the_gate(studio)
    assert not at_the_gate.done()
    await coming.enter(party.live)

    assert await at_the_gate == 200


async def test_who_does_not_come_in_is_refused_at_the_gate(studio: Studio, session: Guest, party: Party) -> None:
    stranger = party.guest("Anna")

    assert await _gate(studio, _minted(studio, stranger, place="hall")) == 401


async def test_who_is_on_their_way_in_gets_no_sound_in_presenters_only(
    studio: Studio, session: Guest, party: Party
) -> None:
    await session.did("change_audio_mode", mode="presenters_only")
    anna = await party.enter("Anna")

    assert await _gate(studio, _minted(studio, anna, place="hall")) == 401


async def test_the_gate_wants_exactly_one_token(studio: Studio, session: Guest, party: Party) -> None:
    anna = await party.enter("Anna")
    good, bad = await token(anna), _minted(studio, anna, place="hall", sources=("microphone",))
    front = f"http://127.0.0.1:{studio.front}/rtc/validate"
    async with httpx.AsyncClient() as client:
        statuses = [
            await _bare_status(studio.front, f"/rtc/validate?access_token={good}&x#&access_token={bad}"),
            (await client.get(front)).status_code,
            (await client.get(f"{front}?access_token={good}&publish=ghost")).status_code,
            (await client.get(f"{front}?access_token={good}&access_token={bad}")).status_code,
            (await client.get(f"{front}?access_token={good};access_token={bad}")).status_code,
            (await client.get(f"{front}?access_token={good}", headers={"Authorization": f"Bearer {bad}"})).status_code,
            (await client.post(f"{front}?access_token={good}", data={"access_token": bad})).status_code,
            (await client.get(front, headers={"Authorization": f"Bearer {bad}"})).status_code,
        ]
        let_in = await client.get(f"{front}?access_token={good}")

    assert statuses == [401] * 8
    assert let_in.status_code == 200


async def test_a_hook_that_the_media_server_did_not_sign_is_refused(studio: Studio) -> None:
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{studio.door}") as client:
        answer = await client.post("/hooks/livekit", content=b"{}", headers={"Authorization": "Bearer forged"})

    assert answer.status_code == 401


def _says_publish(held: str) -> bool:
    claims = jwt.decode(held, options={"verify_signature": False})
    return claims["video"].get("canPublish") is True


async def _gate(studio: Studio, held: str) -> int:
    """What the front answers."""
    async with httpx.AsyncClient() as client:
        answer = await client.get(f"http://127.0.0.1:{studio.front}/rtc/validate", params={"access_token": held})
    return answer.status_code


async def _is_at_the_gate(studio: Studio) -> None:
    async with httpx.AsyncClient() as client:
        counted = f"http://127.0.0.1:{studio.door}/metrics"
        while "rostrum_live_at_the_gate 1.0" not in (await client.get(counted)).text:  # noqa: ASYNC110  it announces nothing
            await asyncio.sleep(0.02)  # asked again, not waited out


async def _bare_status(port: int, target: str) -> int:
    """Of a target as it stands: clients of the better sort would tidy it up."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
    status = int((await reader.readline()).split()[1])
    writer.close()
    return status


def _minted(studio: Studio, guest: Guest, *, place: str, sources: tuple[str, ...] = ()) -> str:
    """As if the media server's key had signed it: only the gate can tell."""
    key = MediaKey(studio.house.environment["LIVEKIT_API_KEY"], studio.house.environment["LIVEKIT_API_SECRET"])
    allowed = permission(subscribe=True, sources=sources, hidden=True)
    return mint_token(key, room=guest.ticket.room, place=place, person=guest.person, name="x", allowed=allowed)  # type: ignore[arg-type]  # a place by its name
