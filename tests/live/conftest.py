"""Houses, and people in their rooms."""

from collections.abc import AsyncIterator, Iterator

import pytest

from tests.live.guest import Guest
from tests.live.house import House, Live, Meeting, house_environment


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """On SQLite, for all tests that leave its processes alone."""
    home = tmp_path_factory.mktemp("house")
    house = House(home, house_environment(home))
    try:
        house.furnish()
        house.start_live()
        yield house
    finally:
        house.close()


@pytest.fixture
def live(house: House) -> Live:
    return house.lives[0]


@pytest.fixture(scope="session")
def other(house: House) -> Live:
    """A second process, left alone as the first."""
    return house.start_live()


@pytest.fixture
def meeting(house: House) -> Meeting:
    return house.new_room()


class Party:
    """Who is in a test's room: all are gone when it ends."""

    def __init__(self, meeting: Meeting, live: Live) -> None:
        self.meeting = meeting
        self.live = live
        self.guests: list[Guest] = []

    def guest(self, name: str, role: str = "attendee", **ticket: str) -> Guest:
        guest = Guest(self.meeting.house, self.meeting.ticket(name, role, **ticket))  # type: ignore[arg-type]  # a role by its name
        self.guests.append(guest)
        return guest

    async def enter(self, name: str, role: str = "attendee", **ticket: str) -> Guest:
        return await self.guest(name, role, **ticket).enter(self.live)


@pytest.fixture
async def party(meeting: Meeting, live: Live) -> AsyncIterator[Party]:
    party = Party(meeting, live)
    yield party
    for guest in party.guests:
        await guest.cut()


@pytest.fixture
async def host(party: Party) -> Guest:
    return await party.enter("Nora", "host")


@pytest.fixture
async def session(host: Guest) -> Guest:
    """The host of a session that runs."""
    await host.do("start_session")
    return host
