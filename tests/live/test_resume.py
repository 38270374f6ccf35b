"""Who comes back gets what they missed, and no more."""

import asyncio

from tests.live.conftest import Party
from tests.live.guest import Guest
from tests.live.house import House


async def test_who_comes_back_gets_the_frames_they_missed_and_no_snapshot(session: Guest, party: Party) -> None:
    anna = await party.enter("Anna")
    await anna.cut()
    views = anna.views

    seqs = [await session.did("post_message", text=f"Number {number}") for number in range(3)]
    await anna.enter(party.live)

    await anna.sees_seq(seqs[-1])
    assert anna.views == views
    assert len(anna.room.parts["chat"]["messages"]) == 3


async def test_a_cursor_that_nobody_knows_gets_a_snapshot(session: Guest, party: Party) -> None:
    anna = await party.enter("Anna")
    await anna.cut()
    views = anna.views
    anna.room.seq = anna.own.seq = 99_999

    await anna.connect(party.live)

    await anna.sees(lambda: anna.views == views + 2)


async def test_a_change_of_role_begins_a_new_view(session: Guest, party: Party) -> None:
    anna = await party.enter("Anna")

    await session.did("change_role", person=anna.person, role="presenter")

    await anna.sees(lambda: anna.audience == "stage" and "stage_messages" in anna.room.parts["chat"])


async def test_who_is_made_an_attendee_again_is_sent_nothing_of_the_stage(session: Guest, party: Party) -> None:
    anna = await party.enter("Anna", "presenter")

    await session.did("change_role", person=anna.person, role="attendee")
    seq = await session.did("post_message", text="Among us", to="stage")

    await anna.sees(lambda: anna.audience == "everyone")
    await session.sees_seq(seq)
    last = await session.did("post_message", text="For all")
    await anna.sees_seq(last)
    assert "Among us" not in str(anna.room.parts)


async def test_who_does_not_read_is_told_to_resume_and_is_current_again(
    house: House, session: Guest, party: Party
) -> None:
    patient = house.start_live(ROSTRUM_RATE_LIMITS="off")
    speaker = await party.guest("Speaker", "presenter").enter(patient)
    anna = party.guest("Anna")
    await anna.enter(patient, receive_bytes=4096)
    anna.socket.transport.pause_reading()

    seq = 0
    for _ in range(25):
        # Not all at once: what leaves the chat's window before a tick is never sent.
        posts = [speaker.did("post_message", text=f"{number} " + "x" * 1900) for number in range(25)]
        seq = max(await asyncio.gather(*posts))
    anna.socket.transport.resume_reading()

    await anna.sees(lambda: anna.resumes)
    await anna.sees_seq(seq)
    await speaker.sees_seq(seq)
    assert anna.room.parts["chat"]["messages"] == speaker.room.parts["chat"]["messages"]
