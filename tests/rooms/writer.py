"""A process that writes into a room: `python -m tests.rooms.writer <room> <script>`.

It says `ready`, waits for a line on its input, then says a line for each command that was answered. Scripts:
`talk <person> <count>` (0: for ever),
`start <times>` (at a line each starts a session, of another account every time),
`read` (says the log, and whether it folds to the kept state).
"""

import sys

import django
import orjson

django.setup()

# Models are there only now.
from rostrum.rooms.answers import Done  # noqa: E402
from rostrum.rooms.core.session.commands import DescribeRoom, StartSession  # noqa: E402
from rostrum.rooms.features.chat.commands import PostMessage  # noqa: E402
from rostrum.rooms.fold import EMPTY, fold  # noqa: E402
from rostrum.rooms.log import Ask, commit, read_facts  # noqa: E402
from rostrum.rooms.queries import load_state  # noqa: E402
from rostrum.rooms.wire import SYSTEM  # noqa: E402
from tests.rooms.cast import HANA, TRIAL, described, joining  # noqa: E402


def say(word: object) -> None:
    sys.stdout.write(orjson.dumps(word).decode() + "\n")
    sys.stdout.flush()


def talk(room: str, person: str, count: int) -> None:
    state = commit(room, load_state(room), [Ask(SYSTEM, f"join-{person}", joining(person, "host"))]).state
    said = 0
    while not count or said < count:
        said += 1
        text = f"{person} {said}"
        committed = commit(room, state, [Ask(person, f"message-{said}", PostMessage(text=text))])
        state = committed.state
        (answer,) = committed.answers
        assert isinstance(answer, Done)
        say([answer.seq, text])


def prepare(room: str, account: int) -> None:
    plan = described(limits=TRIAL).model_copy(update={"account": f"a_{account}"})
    asks = [Ask(SYSTEM, "describe", DescribeRoom(description=plan)), Ask(SYSTEM, "join", joining(HANA))]
    commit(room, EMPTY, asks)


def start(rooms: list[str]) -> None:
    for room in rooms:
        sys.stdin.readline()
        (answer,) = commit(room, load_state(room), [Ask(HANA, "start", StartSession())]).answers
        say(isinstance(answer, Done))


def read(room: str) -> None:
    state = EMPTY
    for record in read_facts(room, 0):
        state = fold(state, record)
        say([record.seq, getattr(record.fact, "text", "")])
    say(state == load_state(room))


def main(room: str, script: str, *rest: str) -> None:
    rooms = [f"{room[:-1]}{turn}" for turn in range(int(rest[0]))] if script == "start" else []
    for account, each in enumerate(rooms):
        prepare(each, account)
    say("ready")
    sys.stdin.readline()
    match script:
        case "talk":
            talk(room, rest[0], int(rest[1]))
        case "start":
            start(rooms)
        case "read":
            read(room)


if __name__ == "__main__":
    main(*sys.argv[1:])
