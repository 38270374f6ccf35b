"""What holds at the end of every story."""

from copy import deepcopy

from tests.live.guest import Guest
from tests.live.stories import Do, Step, Telling


async def holds(telling: Telling, story: tuple[Step, ...]) -> None:
    try:
        await telling.tell(story)
        people = await telling.gather()
        for guest in people:
            await _has_what_a_fresh_snapshot_has(guest)
        await _acknowledged_is_there(telling, people[0])
        _nothing_of_the_stage_reached_attendees(telling, story)
        await people[-1].cut()
    finally:
        await telling.close()


async def _has_what_a_fresh_snapshot_has(guest: Guest) -> None:
    room, own = deepcopy(guest.room), deepcopy(guest.own)
    views, guest.view = guest.views, None
    await guest.hello()
    await guest.sees(lambda: guest.views == views + 2)
    assert (guest.room.seq, guest.room.parts) == (room.seq, room.parts)
    assert guest.own.parts == own.parts


async def _acknowledged_is_there(telling: Telling, host: Guest) -> None:
    """Under the number that was told, and once. A host sees all messages of the last two hundred."""
    held = host.room.parts["chat"]
    messages = {**held["messages"], **held["stage_messages"]}
    texts = [message["text"] for message in messages.values()]
    for text, seq in telling.acked.items():
        assert texts.count(text) == 1
        assert messages[f"{seq:010}"]["text"] == text


def _nothing_of_the_stage_reached_attendees(telling: Telling, story: tuple[Step, ...]) -> None:
    promoted = {step.whom for step in story if isinstance(step, Do) and step.kind == "change_role"}
    for who, guest in enumerate(telling.guests):
        if guest.ticket.role == "attendee" and who not in promoted:
            assert not [raw for raw in guest.raw_messages if "stage:command" in raw or "@example.com" in raw]
