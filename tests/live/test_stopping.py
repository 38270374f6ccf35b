"""A process that is told to stop, as by an upgrade."""

import pytest

from tests.live.conftest import Party
from tests.live.house import House, Meeting
from tests.live.log_file import kinds


@pytest.mark.parametrize("new_process_first", [True, False])
async def test_people_are_told_to_come_back_and_no_one_leaves(
    house: House, meeting: Meeting, new_process_first: bool
) -> None:
    old = house.start_live()
    party = Party(meeting, old)
    host, anna = await party.enter("Nora", "host"), await party.enter("Anna")
    seq = await host.did("start_session")
    await anna.sees_seq(seq)
    before = kinds(house, meeting.room)
    new = house.start_live() if new_process_first else None

    old.stop()

    await anna.sees(lambda: not anna.is_open)
    assert (anna.resumes, anna.bye) == (1, None)
    new = new or house.start_live()
    for guest in party.guests:
        await guest.enter(new)
    assert kinds(house, meeting.room) == before
    assert old.process.returncode == 0
    for guest in party.guests:
        await guest.cut()
    new.stop()
