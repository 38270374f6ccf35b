"""Whatever a socket says, it gets a code, and nothing is stored."""

import asyncio
import json
from collections import Counter
from contextlib import suppress

import httpx
import pytest
from websockets import ConnectionClosed

from rostrum.rooms.protocol import Refused
from tests.live.conftest import Party
from tests.live.guest import Guest
from tests.live.house import DOOR_KEY, House
from tests.live.log_file import kinds, locked
from tests.rooms.test_bad_input import FREE_TO_ATTENDEES, KINDS, NOT_THEIRS

NOT_COMMANDS: list[object] = [
    None,
    [],
    "start_session",
    {},
    {"kind": "no_such_command"},
    {"kind": ["start_session"]},
    {"kind": "post_message"},
    {"kind": "post_message", "text": "x" * 2001},
    {"kind": "post_message", "text": "   "},
    {"kind": "post_message", "text": {"$ne": ""}},
    {"kind": "post_message", "text": "hi", "person": "p_0000000000000000"},
    {"kind": "switch_on", "source": "heating"},
    {"kind": "remove_person", "person": None},
]


@pytest.mark.parametrize("command", NOT_COMMANDS, ids=str)
async def test_what_is_no_command_is_malformed(house: House, session: Guest, command: object) -> None:
    before = kinds(house, session.ticket.room)

    answer = await session.ask("command-of-nobody", command)

    assert isinstance(answer, Refused)
    assert answer.code == "malformed"
    assert kinds(house, session.ticket.room) == before


@pytest.mark.parametrize(
    "frame",
    [
        "",
        "not json",
        "[]",
        "{}",
        '{"t":"do"}',
        '{"t":"view"}',
        '{"t":"hello","extra":1}',
        '{"t":"ping","n":"one"}',
        '{"t":"ping","n":18446744073709551616}',
        '{"t":"ping","n":-1}',
        '{"t":"do","id":7,"command":{}}',
        '{"t":"signal"}',
        "\ufeff{}",
        '{"t":"hello","view":"\\ud800"}',
        "[" * 50_000,
        b"\x00\x01\x02",
        b'{"t":"ping","n":1}',
    ],
    ids=lambda frame: str(frame)[:30],
)
async def test_a_frame_that_is_no_message_ends_the_conversation(
    session: Guest, party: Party, frame: str | bytes
) -> None:
    anna = await party.enter("Anna")

    await anna.raw(frame)

    await anna.sees(lambda: anna.bye)
    assert anna.bye is not None
    assert anna.bye.code == "malformed"


async def test_a_command_with_a_bad_id_is_refused_under_that_id(session: Guest) -> None:
    answer = await session.ask("short", {"kind": "start_session"})

    assert isinstance(answer, Refused)
    assert answer.code == "malformed"


async def test_a_frame_over_64_kb_is_told_so(session: Guest, party: Party) -> None:
    anna = await party.enter("Anna")

    await anna.say(t="do", id="a-large-one", command={"kind": "post_message", "text": "x" * 70_000})

    await anna.sees(lambda: anna.bye)
    assert anna.bye is not None
    assert (anna.bye.code, anna.bye.fields) == ("too_large", {"limit_bytes": 65536})


async def test_a_frame_of_megabytes_just_ends_the_connection(session: Guest, party: Party) -> None:
    anna = await party.enter("Anna")

    with suppress(ConnectionClosed):  # when the door is shut before all of it is through
        await anna.raw("x" * 5_000_000)

    await anna.sees(lambda: not anna.is_open)


async def test_nobody_gives_commands_of_the_system(session: Guest) -> None:
    forged: list[tuple[str, dict[str, object]]] = [
        ("join", {"person": "p_0123456789abcdef", "name": "Nobody", "role": "host", "email": ""}),
        ("drop_person", {"person": session.person, "last_seen": 0}),
        ("end_abandoned", {"empty_since": 0}),
    ]

    codes = [await session.is_refused(kind, **fields) for kind, fields in forged]

    assert codes == ["not_allowed"] * 3


async def test_an_attendee_does_nothing_of_a_host(house: House, session: Guest, party: Party) -> None:
    anna = await party.enter("Anna")
    before = kinds(house, anna.ticket.room)

    codes = {
        await anna.is_refused("end_session"),
        await anna.is_refused("lock_room"),
        await anna.is_refused("remove_person", person=session.person),
        await anna.is_refused("change_role", person=anna.person, role="host"),
        await anna.is_refused("change_audio_mode", mode="discussion"),
    }

    assert codes == {"not_allowed"}
    assert kinds(house, anna.ticket.room) == before


async def test_an_attendee_is_refused_every_command_that_is_not_theirs(
    house: House, session: Guest, party: Party
) -> None:
    """By the door, where nobody is held up for giving so many."""
    anna = await party.enter("Anna")
    room = anna.ticket.room
    before = kinds(house, room)

    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{party.live.door}", headers=DOOR_KEY) as door:
        codes = {
            kind: (await door.post("/command", json=_given(room, anna.person, {"kind": kind, **KINDS[kind]}))).json()
            for kind in sorted(KINDS.keys() - FREE_TO_ATTENDEES)
        }

    unrefused = {kind: said for kind, said in codes.items() if said.get("code") not in NOT_THEIRS}
    assert unrefused == {}
    assert kinds(house, room) == before


def _given(room: str, person: str, command: dict[str, object]) -> dict[str, object]:
    return {"room": room, "by": person, "id": f"try-{command['kind']}", "command": command}


async def test_the_same_command_sent_twice_acts_once(house: House, session: Guest) -> None:
    command = {"kind": "post_message", "text": "Once"}

    first = await session.ask("the-same-id", command)
    second = await session.ask("the-same-id", command)

    assert first == second
    assert kinds(house, session.ticket.room).count("message_posted") == 1


async def test_a_command_before_one_is_in_is_refused(house: House, session: Guest, party: Party) -> None:
    anna = party.guest("Anna")

    with locked(house):
        await anna.connect(party.live)
        code = await anna.is_refused("raise_hand")

    assert code == "not_present"


async def test_markup_in_names_and_messages_stays_text(session: Guest, party: Party) -> None:
    script = "<script>alert(1)</script>"
    boris = await party.enter(script)

    seq = await boris.did("post_message", text=script)

    await session.sees_seq(seq)
    message = session.room.parts["chat"]["messages"][f"{seq:010}"]
    assert (message["name"], message["text"]) == (script, script)


async def test_too_many_commands_are_refused_with_the_time_to_wait(session: Guest) -> None:
    answers = await asyncio.gather(*(session.do("raise_hand") for _ in range(200)))

    refused = [answer for answer in answers if isinstance(answer, Refused) and answer.code == "too_many_commands"]
    assert refused
    assert all(0 < float(json.dumps(answer.fields["retry_after_seconds"])) < 1 for answer in refused)


async def test_large_commands_are_refused_long_before_there_are_too_many(session: Guest) -> None:
    """What they do not weigh is left for small ones."""
    answers = await asyncio.gather(*(session.do("post_message", text="x" * 60_000) for _ in range(20)))

    codes = Counter(answer.code for answer in answers if isinstance(answer, Refused))
    assert codes.keys() == {"malformed", "too_many_commands"}
    assert 8 <= codes["malformed"] <= 12
    await session.did("post_message", text="Still here")


async def test_who_sends_commands_with_bad_ids_without_end_is_sent_away(session: Guest, party: Party) -> None:
    anna = await party.enter("Anna")

    malformed = (anna.raw('{"t":"do","id":"x","command":{}}') for _ in range(100))
    await asyncio.gather(*malformed, return_exceptions=True)

    # Words that meet a flood still on its way may be lost with the connection.
    await anna.is_sent_away()
    assert anna.bye is None or anna.bye.code == "too_many_commands"
