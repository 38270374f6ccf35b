"""Coming back, leaving, and being lost."""

import asyncio

from rostrum.kit import clock
from tests.live.conftest import Party
from tests.live.guest import Guest
from tests.live.house import House
from tests.live.log_file import facts, kinds

GONE_SECONDS = 20


async def test_a_reload_leaves_no_trace_in_the_log(house: House, session: Guest, party: Party) -> None:
    anna = await party.enter("Anna")
    before = kinds(house, anna.ticket.room)

    await anna.cut()
    await anna.enter(party.live)

    assert kinds(house, anna.ticket.room) == before


async def test_who_leaves_is_gone_at_once(session: Guest, party: Party) -> None:
    anna = await party.enter("Anna")
    await session.sees(lambda: anna.person in session.room.parts["people"]["present"])

    await anna.did("leave")

    await session.sees(lambda: anna.person not in session.room.parts["people"]["present"])
    await anna.sees(lambda: anna.bye)
    assert anna.bye is not None
    assert anna.bye.code == "left"


async def test_who_left_may_come_back_at_once(session: Guest, party: Party) -> None:
    anna = await party.enter("Anna")
    await anna.did("leave")
    await anna.sees(lambda: anna.bye)

    anna.bye = None
    await anna.enter(party.live)

    await anna.sees(lambda: anna.audience == "everyone")
    assert anna.bye is None


async def test_who_is_dropped_while_connected_is_in_again_by_themselves(
    house: House, session: Guest, party: Party
) -> None:
    anna = await party.enter("Anna")
    views = anna.views

    answer = await party.meeting.order(party.live, "drop_person", person=anna.person, last_seen=clock.now_ms() - 30_000)

    assert answer.status_code == 200
    await anna.sees(lambda: anna.views >= views + 2)
    await session.sees(lambda: anna.person in session.room.parts["people"]["present"])
    assert kinds(house, anna.ticket.room)[-2:] == ["person_left", "person_joined"]


async def test_people_lost_with_their_process_or_their_network_are_gone_after_20_s_as_of_when_they_were_last_heard_of(
    house: House, session: Guest, party: Party
) -> None:
    doomed = house.start_live()
    anna, boris = party.guest("Anna"), party.guest("Boris")
    await anna.enter(doomed)
    await boris.enter(party.live)
    people = {anna.person, boris.person}
    await session.sees(lambda: people <= session.room.parts["people"]["present"].keys())

    killed_at = clock.now_ms()
    doomed.kill()
    await boris.cut()

    async with asyncio.timeout(GONE_SECONDS + 10):
        while people & session.room.parts["people"]["present"].keys():
            session.news.clear()
            await session.news.wait()
    left = {fact["person"]: fact for fact in facts(house, anna.ticket.room) if fact["kind"] == "person_left"}
    assert {fact["reason"] for fact in left.values()} == {"lost"}
    for person in people:
        assert abs(left[person]["left_at"] - killed_at) < 6_000
        assert 14_000 < left[person]["at"] - killed_at < 26_000
