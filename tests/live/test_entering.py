"""Who is let in, and who is asked or told to go."""

from datetime import timedelta

import pytest
import websockets
from websockets.asyncio.client import connect
from websockets.frames import CloseCode

from rostrum.kit import clock
from tests.live.conftest import Party
from tests.live.guest import Guest
from tests.live.house import House, Live, Meeting


async def last_word(live: Live, room: str, note: str) -> str:
    async with connect(f"ws://127.0.0.1:{live.port}/live/{room}?ticket={note}", proxy=None) as socket:
        return str(await socket.recv())


async def test_a_forged_ticket_is_answered_with_seat_gone(meeting: Meeting, live: Live) -> None:
    assert '"code":"seat_gone"' in await last_word(live, meeting.room, "forged.ticket")


async def test_a_ticket_is_good_for_its_own_room_only(house: House, meeting: Meeting, live: Live) -> None:
    note = house.office.sign_socket(meeting.ticket("Anna", "attendee"))

    assert '"code":"seat_gone"' in await last_word(live, house.new_room().room, note)


async def test_a_ticket_lasts_a_minute(house: House, meeting: Meeting, live: Live) -> None:
    minute_ago = clock.now() - timedelta(seconds=61)
    with clock.use_clock(lambda: minute_ago):
        note = house.office.sign_socket(meeting.ticket("Anna", "attendee"))

    assert '"code":"seat_gone"' in await last_word(live, meeting.room, note)


async def test_no_other_address_is_served(live: Live) -> None:
    with pytest.raises(websockets.InvalidStatus, match="404"):
        await connect(f"ws://127.0.0.1:{live.port}/elsewhere", proxy=None)


async def test_a_second_device_is_asked_first(session: Guest, party: Party) -> None:
    anna = await party.enter("Anna")
    phone = party.guest("Anna", seat=anna.person)

    await phone.connect(party.live)

    await phone.sees(lambda: phone.bye)
    assert phone.bye is not None
    assert (phone.bye.code, anna.bye) == ("already_in", None)


async def test_a_second_device_takes_over_when_told_to(session: Guest, party: Party) -> None:
    anna = await party.enter("Anna")
    phone = party.guest("Anna", seat=anna.person)

    await phone.enter(party.live, move=True)

    await anna.sees(lambda: anna.bye)
    assert anna.bye is not None
    assert (anna.bye.code, phone.audience) == ("moved", "everyone")


async def test_a_second_tab_of_the_same_browser_takes_over_silently(session: Guest, party: Party) -> None:
    anna = await party.enter("Anna", browser="browser-of-anna")
    tab = party.guest("Anna", seat=anna.person, browser="browser-of-anna")

    await tab.enter(party.live)

    await anna.sees(lambda: anna.bye)
    assert anna.bye is not None
    assert (anna.bye.code, tab.audience) == ("moved", "everyone")


async def test_the_26th_attendee_of_a_trial_is_told_why(house: House, live: Live) -> None:
    party = Party(house.new_room("trial"), live)
    await party.enter("Nora", "host")
    for number in range(25):
        await party.enter(f"Guest {number}")
    late = party.guest("Late")

    await late.connect(live)

    await late.sees(lambda: late.bye)
    assert late.bye is not None
    assert (late.bye.code, late.bye.fields) == ("room_full", {"limit": 25, "plan": "trial"})
    for guest in party.guests:
        await guest.cut()


async def test_a_locked_room_lets_nobody_new_in_but_those_who_were_there(session: Guest, party: Party) -> None:
    anna = await party.enter("Anna")
    await session.did("lock_room")
    stranger = party.guest("Stranger")

    await stranger.connect(party.live)
    await anna.cut()
    await anna.enter(party.live)

    await stranger.sees(lambda: stranger.bye)
    assert stranger.bye is not None
    assert (stranger.bye.code, anna.bye) == ("room_locked", None)


@pytest.mark.parametrize(("command", "code"), [("remove_person", "removed"), ("block_person", "blocked")])
async def test_who_is_sent_away_is_told_and_does_not_get_back(
    session: Guest, party: Party, command: str, code: str
) -> None:
    anna = await party.enter("Anna")

    await session.did(command, person=anna.person)

    await anna.sees(lambda: anna.bye)
    again = await party.guest("Anna", seat=anna.person, browser=anna.ticket.browser).connect(party.live)
    await again.sees(lambda: again.bye)
    assert [bye.code for bye in (anna.bye, again.bye) if bye] == [code, code]


async def test_who_leaves_and_comes_without_end_is_told_to_come_later_and_writes_no_more(
    session: Guest, party: Party
) -> None:
    anna = party.guest("Anna")
    for _ in range(20):
        await anna.enter(party.live)
        await anna.do("leave")
        await anna.is_sent_away()
    before = await session.did("lock_room")
    anna.bye = None

    await anna.connect(party.live)
    await anna.is_sent_away()

    assert (anna.bye, anna.resumes, anna.socket.close_code) == (None, 1, CloseCode.TRY_AGAIN_LATER)
    assert await session.did("unlock_room") == before + 1


async def test_who_only_loses_the_line_comes_back_as_often_as_it_breaks(session: Guest, party: Party) -> None:
    anna = await party.enter("Anna")

    for _ in range(25):
        await anna.cut()
        await anna.enter(party.live)

    assert anna.bye is None
