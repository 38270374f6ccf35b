"""What flits by."""

from rostrum.rooms.protocol import SignalIn
from tests.live.conftest import Party
from tests.live.guest import Guest
from tests.live.house import Live


def signals(guest: Guest) -> list[tuple[str, object]]:
    return [(message.name, message.signal) for message in guest.heard if isinstance(message, SignalIn)]


async def test_the_stage_sees_who_is_typing_also_from_another_process(
    other: Live, session: Guest, party: Party
) -> None:
    anna = await party.guest("Anna").enter(other)

    await anna.say(t="signal", signal={"kind": "typing"})

    await session.sees(lambda: signals(session))
    assert signals(session) == [("Anna", {"kind": "typing"})]


async def test_signals_that_come_too_often_or_are_none_are_lost(session: Guest, party: Party) -> None:
    anna = await party.enter("Anna")

    for signal in ({"kind": "typing"}, {"kind": "typing"}, {"kind": "shouting"}, None):
        await anna.say(t="signal", signal=signal)

    seq = await anna.did("post_message", text="Done typing")
    await session.sees_seq(seq)
    assert signals(session) == [("Anna", {"kind": "typing"})]
    assert anna.bye is None


async def test_a_pointer_on_no_page_is_lost_and_its_owner_stays(session: Guest, party: Party) -> None:
    piotr = await party.enter("Piotr", "presenter")
    place = {"kind": "point_at", "across": 1, "down": 1}

    for document, page in (("f_0123456789abcdef", 10**30), ("x" * 60_000, 1)):
        await piotr.say(t="signal", signal={**place, "document": document, "page": page})

    await piotr.ping()
    await session.ping()
    assert signals(session) == []
    assert piotr.is_open


async def test_a_signal_carries_the_name_that_the_room_knows(session: Guest, party: Party) -> None:
    """A second join may say another name; the chat shows the first."""
    anna = await party.enter("Anna")
    again = await party.guest("Nora (host)", seat=anna.person, browser=anna.ticket.browser).enter(party.live)

    await again.say(t="signal", signal={"kind": "typing"})

    await session.sees(lambda: signals(session))
    assert signals(session) == [("Anna", {"kind": "typing"})]
