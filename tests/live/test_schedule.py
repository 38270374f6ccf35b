"""Scheduled commands, in the table as if they had been decided."""

import pytest

from rostrum.kit import clock
from tests.live.conftest import Party
from tests.live.guest import Guest
from tests.live.house import House, Meeting
from tests.live.log_file import facts, schedule, schedule_together


async def test_a_scheduled_command_acts_at_its_time_with_its_due_in_the_log(house: House, session: Guest) -> None:
    room = session.ticket.room
    due = clock.now_ms() + 1_500

    schedule(house, room, name="lock", due=due, by=session.person, command={"kind": "lock_room"})

    await session.sees(lambda: session.room.parts["session"]["locked"])
    (locked,) = [fact for fact in facts(house, room) if fact["kind"] == "room_locked"]
    assert locked["due"] == due
    assert 0 <= locked["at"] - due < 300


async def test_overdue_commands_act_in_their_order(house: House, session: Guest) -> None:
    room, now = session.ticket.room, clock.now_ms()

    texts = {number: {"kind": "post_message", "text": f"Number {number}"} for number in (3, 1, 2)}
    entries = [(f"say {number}", now - 10_000 + number, session.person, text) for number, text in texts.items()]
    schedule_together(house, room, entries)

    await session.sees(lambda: len(session.room.parts["chat"]["messages"]) == 3)
    said = [message["text"] for _, message in sorted(session.room.parts["chat"]["messages"].items())]
    assert said == ["Number 1", "Number 2", "Number 3"]


@pytest.mark.usefixtures("other")
async def test_a_scheduled_command_acts_once_although_two_processes_wait_for_it(house: House, session: Guest) -> None:
    room = session.ticket.room
    text = {"kind": "post_message", "text": "Once"}

    schedule(house, room, name="say", due=clock.now_ms() + 1_000, by=session.person, command=text)

    await session.sees(lambda: session.room.parts["chat"]["messages"])
    seq = await session.did("post_message", text="And on")
    await session.sees_seq(seq)
    assert [fact["text"] for fact in facts(house, room) if fact["kind"] == "message_posted"] == ["Once", "And on"]


async def test_a_scheduled_command_acts_although_its_process_was_killed(house: House, meeting: Meeting) -> None:
    doomed = house.start_live()
    party = Party(meeting, doomed)
    host = await party.enter("Nora", "host")
    await host.did("start_session")
    text = {"kind": "post_message", "text": "After the crash"}

    schedule(house, meeting.room, name="say", due=clock.now_ms() + 500, by=host.person, command=text)
    doomed.kill()

    await host.enter(house.lives[0])
    await host.sees(lambda: host.room.parts["chat"]["messages"])
    await host.cut()
