"""Whatever dies, the media server ends up doing what the room's state says."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest

from tests.live.conftest import Party
from tests.live.guest import Guest
from tests.live.line import Line
from tests.media.conftest import Devices, give_floor
from tests.media.studio import Studio


@dataclass
class Scene:
    """Anna speaks, the host hears her. `line`: over which `live` talks to the media server."""

    studio: Studio
    line: Line
    party: Party
    devices: Devices
    host: Guest
    anna: Guest


@pytest.fixture
async def scene(lone_studio: Studio) -> AsyncIterator[Scene]:
    studio = lone_studio
    line = Line(studio.media_port)
    await line.start()
    live = studio.start_live(LIVEKIT_URL=f"http://127.0.0.1:{line.port}")
    party, devices = Party(studio.house.new_room(), live), Devices(studio)
    host, anna = await party.enter("Nora", "host"), await party.enter("Anna")
    await host.did("start_session")
    await anna.sees(lambda: anna.audience == "everyone")
    yield Scene(studio, line, party, devices, host, anna)
    for guest in party.guests:
        await guest.cut()
    for device in devices.all:
        await device.leave()
    studio.house.close()
    await line.stop()


async def test_a_crash_between_a_fact_and_the_media_servers_answer_leaves_no_open_microphone(scene: Scene) -> None:
    ear, mouth = await scene.devices.of(scene.host), await scene.devices.of(scene.anna)
    await give_floor(scene.host, scene.anna)
    await mouth.until(lambda: mouth.may_publish)
    await mouth.speak()
    await ear.until(lambda: ear.hears(scene.anna.person))

    scene.line.open.clear()
    await scene.host.did("take_floor_back", person=scene.anna.person)
    scene.party.live.kill()
    assert ear.hears(scene.anna.person)

    scene.studio.start_live()
    await ear.until(lambda: not ear.hears(scene.anna.person))
    await mouth.until(lambda: not mouth.may_publish)


async def test_while_the_media_server_is_away_the_room_says_so_chat_goes_on_and_it_heals(scene: Scene) -> None:
    await scene.devices.of(scene.anna)
    scene.studio.stop_media()

    await scene.anna.sees(lambda: scene.anna.media and not scene.anna.media.healthy)
    seq = await scene.anna.did("post_message", text="Do you hear me?")
    await scene.host.sees_seq(seq)

    scene.studio.start_media()
    await scene.anna.sees(lambda: scene.anna.media and scene.anna.media.healthy)
    mouth, ear = await scene.devices.of(scene.host), await scene.devices.of(scene.anna)
    await scene.host.did("switch_on", source="microphone")
    await mouth.until(lambda: mouth.may_publish)
    await mouth.speak()
    await ear.until(lambda: ear.hears(scene.host.person))


async def test_rights_given_while_the_line_was_cut_arrive_when_it_is_back(scene: Scene) -> None:
    mouth = await scene.devices.of(scene.anna)

    scene.line.open.clear()
    await give_floor(scene.host, scene.anna)
    assert not mouth.may_publish
    scene.line.open.set()

    await mouth.until(lambda: mouth.may_publish)
