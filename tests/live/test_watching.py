"""What attendees see now, as the stage sees it: the very messages that attendees are sent."""

from tests.live.conftest import Party
from tests.live.guest import Guest
from tests.live.house import Live


async def watching(guest: Guest) -> Guest:
    await guest.say(t="watch", on=True)
    await guest.sees(lambda: guest.attendees)
    return guest


async def test_who_watches_has_what_an_attendee_has_from_then_on(session: Guest, party: Party) -> None:
    anna = await party.enter("Anna")
    await watching(session)
    assert session.attendees is not None

    seq = 0
    for text in ("Good evening", "Can you hear us?"):
        seq = await anna.did("post_message", text=text)
    await session.did("begin_break", text="Coffee")
    seq = await session.did("change_audio_mode", mode="presenters_only")
    for one in (anna, session):
        await one.sees_seq(seq)
    await session.ping()

    assert session.attendees.parts == anna.room.parts
    assert session.attendees.parts["stage"]["back_soon"] is True
    assert session.attendees.parts["stage"]["backstage"] == {}
    assert session.room.parts["stage"]["backstage"] != {}, "one's own view goes on beside it"


async def test_attendees_cannot_watch_and_are_told_so(session: Guest, party: Party) -> None:
    anna = await party.enter("Anna")

    await anna.say(t="watch", on=True)
    await anna.ping()

    assert (anna.watched, anna.attendees, anna.bye) == (None, None, None)


async def test_who_stops_watching_is_sent_no_more_of_it(session: Guest, party: Party) -> None:
    anna = await party.enter("Anna")
    await watching(session)

    await session.say(t="watch", on=False)
    seq = await anna.did("post_message", text="Nobody is watching")
    await session.sees_seq(seq)

    assert session.attendees is None
    assert sum("Nobody is watching" in raw for raw in session.raw_messages) == 1


async def test_a_presenter_who_becomes_an_attendee_watches_no_more_and_goes_on_as_one(
    session: Guest, party: Party
) -> None:
    piotr = await watching(await party.enter("Piotr", "presenter"))

    await session.did("change_role", person=piotr.person, role="attendee")
    await piotr.sees(lambda: piotr.audience == "everyone")
    seq = await session.did("post_message", text="Thank you")
    await piotr.sees_seq(seq)

    assert piotr.attendees is None
    assert [message["text"] for message in piotr.room.parts["chat"]["messages"].values()] == ["Thank you"]


async def test_who_watched_and_comes_back_says_so_again_and_has_all_of_it(
    other: Live, session: Guest, party: Party
) -> None:
    await watching(session)
    await session.cut()
    anna = await party.enter("Anna")
    await anna.did("post_message", text="Where is everybody?")

    await watching(await session.enter(other))
    seq = await anna.did("post_message", text="There you are")
    await session.sees_seq(seq)
    await session.ping()

    assert session.attendees is not None
    texts = [message["text"] for message in session.attendees.parts["chat"]["messages"].values()]
    assert texts == ["Where is everybody?", "There you are"]


async def test_a_hello_in_the_middle_shows_attendees_view_anew(session: Guest, party: Party) -> None:
    await watching(session)

    await session.hello()
    await session.ping()
    seq = await session.did("post_message", text="Still here")
    await session.sees_seq(seq)
    await session.ping()

    assert session.attendees is not None
    assert [message["text"] for message in session.attendees.parts["chat"]["messages"].values()] == ["Still here"]
