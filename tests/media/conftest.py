"""One studio for all tests of media rights; each test has a room of its own."""

from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from rostrum.site.ports import free_ports
from tests.live.conftest import Party
from tests.live.guest import Guest
from tests.live.house import House, house_environment
from tests.media.studio import Device, Studio


@contextmanager
def studio_in(folder: Path, *, rooms: int) -> Iterator[Studio]:
    media, door, live, front = free_ports(4)
    house = House(folder, house_environment(folder, LIVEKIT_URL=f"http://127.0.0.1:{media}"))
    studio = Studio(house, folder, media, door, live, front)
    try:
        house.furnish(own=rooms, trial=0)
        studio.start_media()
        studio.start_front()
        yield studio
    finally:
        house.close()
        studio.close()


@pytest.fixture(scope="session")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    with studio_in(tmp_path_factory.mktemp("studio"), rooms=20) as studio:
        studio.start_live()
        yield studio


@pytest.fixture(scope="module")
def lone_studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    """For who stops its processes, and starts `live` themselves."""
    with studio_in(tmp_path_factory.mktemp("lone-studio"), rooms=10) as studio:
        yield studio


@pytest.fixture
async def party(studio: Studio) -> AsyncIterator[Party]:
    party = Party(studio.house.new_room(), studio.house.lives[-1])
    yield party
    for guest in party.guests:
        await guest.cut()


@pytest.fixture
async def session(party: Party) -> Guest:
    """The host of a session that runs, on air with the microphone on."""
    host = await party.enter("Nora", "host")
    await host.did("start_session")
    await host.did("switch_on", source="microphone")
    return host


@pytest.fixture
async def devices(studio: Studio) -> AsyncIterator["Devices"]:
    devices = Devices(studio)
    yield devices
    for device in devices.all:
        await device.leave()


class Devices:
    def __init__(self, studio: Studio) -> None:
        self.studio = studio
        self.all: list[Device] = []

    def new(self) -> Device:
        device = Device(self.studio.front)
        self.all.append(device)
        return device

    async def of(self, guest: Guest) -> Device:
        """Connected to the hall with the token that their room gave them."""
        return await self.new().connect(await token(guest))


async def token(guest: Guest, place: str = "hall") -> str:
    """The one that the room's state allows now."""
    heard = len(guest.heard)
    await guest.hello()
    await guest.sees(lambda: len(guest.heard) > heard and guest.media)
    assert guest.media is not None
    held = guest.media.hall if place == "hall" else guest.media.backstage
    assert held is not None
    return held.token


async def give_floor(host: Guest, attendee: Guest) -> None:
    """With the microphone on."""
    await host.did("offer_floor", person=attendee.person, sources=["microphone"])
    await attendee.did("accept_floor")
    await attendee.did("switch_on", source="microphone")
