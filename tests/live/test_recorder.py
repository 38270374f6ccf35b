"""The recorder in a room: it sees what a replay shows, and nobody sees it."""

from rostrum.rooms.wire import RECORDER, STREAMER
from tests.live.conftest import Party
from tests.live.guest import Guest
from tests.live.house import Live


def recorder(party: Party) -> Guest:
    return party.guest("", "recorder", seat=RECORDER)


async def test_it_is_shown_the_room_without_being_in_it(session: Guest, party: Party, live: Live) -> None:
    before = await session.did("lock_room")

    watcher = await recorder(party).enter(live)
    seq = await session.did("post_message", text="Good evening")
    await watcher.sees_seq(seq)

    assert watcher.audience == "replay"
    assert [one["text"] for one in watcher.room.parts["chat"]["messages"].values()] == ["Good evening"]
    assert watcher.room.parts["people"]["attendees"] == 0
    assert RECORDER not in session.room.parts["people"]["present"]
    assert seq == before + 1, "its coming is no fact"


async def test_it_hears_the_hall_and_is_hidden_there(session: Guest, party: Party, live: Live) -> None:
    watcher = await recorder(party).enter(live)

    assert watcher.media is not None
    assert (watcher.media.hall is not None, watcher.media.backstage) == (True, None)


async def test_it_can_ask_for_nothing(session: Guest, party: Party, live: Live) -> None:
    watcher = await recorder(party).enter(live)

    for kind in ("start_recording", "end_session", "leave"):
        assert await watcher.is_refused(kind) in {"not_present", "not_allowed"}


async def test_at_the_sessions_end_it_is_sent_away(session: Guest, party: Party, live: Live) -> None:
    watcher = await recorder(party).enter(live)

    await session.did("end_session")
    await watcher.is_sent_away()

    assert watcher.bye is not None
    assert watcher.bye.code == "seat_gone"


async def test_without_a_session_it_is_not_let_in(host: Guest, party: Party, live: Live) -> None:
    watcher = await recorder(party).connect(live)
    await watcher.is_sent_away()

    assert watcher.bye is not None
    assert watcher.bye.code == "seat_gone"


async def test_another_recorder_takes_its_place(session: Guest, party: Party, live: Live) -> None:
    first = await recorder(party).enter(live)

    second = await recorder(party).enter(live)
    await first.is_sent_away()

    assert first.bye is not None
    assert first.bye.code == "moved"
    assert second.is_open


async def test_the_streamer_is_beside_it_in_the_same_room(session: Guest, party: Party, live: Live) -> None:
    recording = await recorder(party).enter(live)

    streaming = await party.guest("", "recorder", seat=STREAMER).enter(live)

    assert (recording.is_open, streaming.is_open) == (True, True)
    assert (streaming.audience, streaming.media is not None) == ("replay", True)
    assert STREAMER not in session.room.parts["people"]["present"]
