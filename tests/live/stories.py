"""Stories of a room as they may happen: who comes, goes, says and does what, over which process, and when one is killed."""

import asyncio
import itertools
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import httpx
from hypothesis import strategies as st

from rostrum.rooms.protocol import Done, Refused
from rostrum.rooms.wire import Role
from tests.live.guest import Guest
from tests.live.house import DOOR_KEY, Gathering, Way

CAST: tuple[tuple[str, Role], ...] = (
    ("Nora", "host"),
    ("Paul", "presenter"),
    ("Anna", "attendee"),
    ("Boris", "attendee"),
    ("Clara", "attendee"),
)
EVERYBODY = range(len(CAST))


@dataclass(frozen=True)
class Come:
    who: int
    over: int


@dataclass(frozen=True)
class Cut:
    """The network goes, without a goodbye."""

    who: int


@dataclass(frozen=True)
class Do:
    """`whom` stands for the id of one of the cast, where the command has a person."""

    who: int
    kind: str
    fields: Mapping[str, object] = field(default_factory=dict)
    whom: int | None = None


@dataclass(frozen=True)
class Kill:
    """`kill -9` of one process; everybody whose socket it held comes back over the other."""

    over: int


Step = Come | Cut | Do | Kill

_who = st.sampled_from(EVERYBODY)
_attendee = st.sampled_from((2, 3, 4))
_over = st.sampled_from((0, 1))
# Mostly those who may, so that stories get somewhere.
_leader = st.sampled_from((0, 0, 0, 0, 1, 2))


def _acts(
    by: st.SearchStrategy[int], kind: str, whom: st.SearchStrategy[int | None] | None = None, **fields: object
) -> st.SearchStrategy[Do]:
    chosen = {name: value if isinstance(value, st.SearchStrategy) else st.just(value) for name, value in fields.items()}
    return st.builds(Do, by, st.just(kind), st.fixed_dictionaries(chosen), whom=st.none() if whom is None else whom)


_source = st.sampled_from(("microphone", "camera", "screen"))
_mode = st.sampled_from(("presenters_only", "listen_only", "discussion"))
_do = st.one_of(
    _acts(_who, "post_message", to=st.sampled_from(("everyone", "stage"))),
    _acts(_who, "post_message", to="everyone"),
    _acts(_leader, "start_session"),
    _acts(_leader, "end_session"),
    _acts(_who, "raise_hand"),
    _acts(_who, "lower_hand"),
    _acts(_leader, "lock_room"),
    _acts(_leader, "unlock_room"),
    _acts(_who, "switch_on", source=_source),
    _acts(_who, "switch_off", source=_source),
    _acts(_leader, "change_audio_mode", mode=_mode),
    _acts(_leader, "put_on_air", whom=_who),
    _acts(_leader, "take_off_air", whom=_who),
    _acts(_leader, "offer_floor", whom=_attendee, sources=["microphone"]),
    _acts(_attendee, "accept_floor"),
    _acts(_leader, "take_floor_back", whom=_attendee),
    _acts(_leader, "change_role", whom=_who, role=st.sampled_from(("presenter", "attendee"))),
    _acts(_leader, "silence_person", whom=_attendee),
    _acts(_leader, "unsilence_person", whom=_attendee),
    _acts(_who, "leave"),
)
_step: st.SearchStrategy[Step] = st.one_of(
    _do, _do, _do, _do, st.builds(Come, _who, _over), st.builds(Cut, _who), st.builds(Cut, _attendee)
)
OPENING: tuple[Step, ...] = (*(Come(who, who % 2) for who in EVERYBODY), Do(0, "start_session"))
STORIES = st.lists(_step, min_size=5, max_size=25).map(lambda steps: (*OPENING, *steps))


@dataclass
class Telling:
    """A story as it is told over two processes. `acked`: texts whose messages were acknowledged."""

    meeting: Gathering
    lives: list[Way]
    restart: Callable[[int], Way]
    guests: list[Guest] = field(default_factory=list)
    acked: dict[str, int] = field(default_factory=dict)
    numbers: "itertools.count[int]" = field(default_factory=itertools.count)

    def __post_init__(self) -> None:
        house = self.meeting.house
        self.guests = [Guest(house, self.meeting.ticket(name, role)) for name, role in CAST]

    async def tell(self, steps: tuple[Step, ...]) -> None:
        for step in steps:
            match step:
                case Come(who, over):
                    await self.come(self.guests[who], over)
                case Cut(who):
                    await self.guests[who].cut()
                case Do():
                    await self.do(step)
                case Kill(over):
                    await self.kill(over)

    async def come(self, guest: Guest, over: int) -> None:
        """Until they see the room, or are told why not."""
        guest.bye = None
        guest.heard.clear()
        await guest.connect(self.lives[over], move=True)
        # The last of what answers a `hello`.
        await guest.sees(lambda: guest.bye or guest.media)

    async def do(self, step: Do) -> None:
        guest = self.guests[step.who]
        if not guest.is_open:
            return
        command_id = f"command-{next(self.numbers):08}"
        command = {"kind": step.kind, **step.fields}
        if step.whom is not None:
            command["person"] = self.guests[step.whom].person
        if step.kind == "post_message":
            command["text"] = f"{command['to']}:{command_id}"
        answer = await self.answered(guest, command_id, command)
        if isinstance(answer, Done) and step.kind == "post_message":
            self.acked[str(command["text"])] = answer.seq
        if isinstance(answer, Done) and step.kind == "leave":
            await guest.sees(lambda: not guest.is_open)

    async def answered(self, guest: Guest, command_id: str, command: object) -> Done | Refused | None:
        """As a browser does: an answer that was lost is asked for again, under the same id."""
        try:
            return await guest.ask(command_id, command)
        except ConnectionResetError:
            return None

    async def kill(self, over: int) -> None:
        """In the middle of commands of everybody; those that got no answer are given again over the other process."""
        asked = {}
        for guest in self.guests:
            if guest.is_open:
                command_id = f"command-{next(self.numbers):08}"
                text = f"everyone:{command_id}"
                command = {"kind": "post_message", "text": text}
                asked[command_id] = (guest, text, asyncio.create_task(self.answered(guest, command_id, command)))
        await asyncio.sleep(0)  # so that they are on their way
        self.lives[over].kill()
        self.lives[over] = self.lives[1 - over]
        for command_id, (guest, text, answering) in asked.items():
            answer = await answering
            if answer is None:
                await self.come(guest, over)
                if guest.is_open and guest.bye is None:
                    answer = await self.answered(guest, command_id, {"kind": "post_message", "text": text})
            if isinstance(answer, Done):
                self.acked[text] = answer.seq
        self.lives[over] = self.restart(over)

    async def gather(self) -> list[Guest]:
        """Everybody who is let in comes back, and one more comes; returns who is in, the late comer last.

        Then both processes have folded all there is, since each has just answered a command; they have sent it, since each
        has just answered every socket. So what a guest has now is all that it will get.
        """
        for guest in self.guests:
            if not guest.is_open:
                await self.come(guest, 0)
        await self.guests[0].do("unlock_room")
        late = Guest(self.meeting.house, self.meeting.ticket("Late", "attendee"))
        await self.come(late, 1)
        async with httpx.AsyncClient(headers=DOOR_KEY) as client:
            for live in self.lives:
                answer = await client.post(f"http://127.0.0.1:{live.door}/refresh/{self.meeting.room}")
                assert answer.status_code == 200
        inside = [guest for guest in (*self.guests, late) if guest.is_open and guest.bye is None]
        for guest in inside:
            await guest.ping()
        return inside

    async def close(self) -> None:
        for guest in self.guests:
            await guest.cut()
