"""A room whose log is kept in the database."""

from dataclasses import dataclass, field
from itertools import count

from rostrum.rooms.answers import Answer
from rostrum.rooms.core.session.commands import DescribeRoom, StartSession
from rostrum.rooms.core.session.facts import RoomDescribed
from rostrum.rooms.fold import EMPTY, State
from rostrum.rooms.log import Ask, Committed, commit
from rostrum.rooms.wire import SYSTEM, Command, PersonId
from tests.rooms.cast import ANNA, BORIS, HANA, PIOTR, described, joining

ROOM = "123456789"
_numbers = count(1)


def ask(by: PersonId, command: Command, command_id: str | None = None) -> Ask:
    return Ask(by, command_id or f"command-{next(_numbers)}", command)


@dataclass
class StoredRoom:
    """As one process knows it."""

    room: str = ROOM
    state: State = field(default=EMPTY)

    def commit(self, *asks: Ask) -> Committed:
        committed = commit(self.room, self.state, asks)
        self.state = committed.state
        return committed

    def do(self, by: PersonId, command: Command, command_id: str | None = None) -> Answer:
        (answer,) = self.commit(ask(by, command, command_id)).answers
        return answer


def live_stored_room(room: str = ROOM, plan: RoomDescribed | None = None) -> StoredRoom:
    """The same people as in `story.live_room`."""
    stored = StoredRoom(room)
    stored.commit(
        ask(SYSTEM, DescribeRoom(description=plan or described())),
        *(ask(SYSTEM, joining(person)) for person in (HANA, PIOTR, ANNA, BORIS)),
        ask(HANA, StartSession()),
    )
    return stored
