"""A process that is told to stop, as by an upgrade."""

from tests.live.conftest import Party
from tests.live.house import House, Live, Meeting
from tests.live.log_file import kinds


async def test_people_are_told_to_come_back_and_no_one_leaves(house: House, meeting: Meeting, other: Live) -> None:
    old = house.start_live()
    party = Party(meeting, old)
    host, anna = await party.enter("Nora", "host"), await party.enter("Anna")
    seq = await host.did("start_session")
    await anna.sees_seq(seq)
    before = kinds(house, meeting.room)

    old.stop()

    await anna.sees(lambda: not anna.is_open)
    assert (anna.resumes, anna.bye, old.process.returncode) == (1, None, 0)
    for guest in party.guests:
        await guest.enter(other)
    assert kinds(house, meeting.room) == before
    for guest in party.guests:
        await guest.cut()
