"""`live` processes as they run in earnest, on a database of their own, with rooms to meet in."""

import json
import os
import secrets
import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import httpx

from rostrum.kit.ids import AccountId, RoomId, SeatId, new_seat_id
from rostrum.kit.tickets import SocketTicket, TicketOffice
from rostrum.rooms.wire import Role
from rostrum.site.ports import free_ports
from tests.services import accepts, wait_until

OWN_ROOMS = 40
TRIAL_ROOMS = 8
SECRET = "the secret of a house in a test"
DOOR_SECRET = "the door of a house in a test"


class Entry(Protocol):
    """Where sockets are opened: a `live`, what stands before it, or a line to it."""

    @property
    def port(self) -> int: ...


class Way(Entry, Protocol):
    """Into rooms: a `live` itself, or a front before several."""

    @property
    def door(self) -> int: ...
    def kill(self) -> None: ...


class Gathering(Protocol):
    """A room that people can be let into."""

    @property
    def house(self) -> "House": ...
    @property
    def room(self) -> RoomId: ...
    def ticket(self, name: str, role: Role) -> SocketTicket: ...


@dataclass
class Live:
    """One process."""

    port: int
    door: int
    process: subprocess.Popen[bytes]
    log: Path

    def wait(self) -> None:
        """Until it lets people in."""
        wait_until(lambda: accepts(self.port) and accepts(self.door), self.process, f"live ({self.log})")

    def kill(self) -> None:
        """As a crash would: nothing is told to anybody."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.kill()
                raise


@dataclass
class House:
    """`rooms`: what is not in use yet, by plan."""

    home: Path
    environment: Mapping[str, str]
    rooms: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    lives: list[Live] = field(default_factory=list)
    office: TicketOffice = field(default_factory=lambda: TicketOffice.with_secret(SECRET))

    def furnish(self, *, own: int = OWN_ROOMS, trial: int = TRIAL_ROOMS) -> None:
        command = [sys.executable, "-m", "tests.live.prepare", str(own), str(trial)]
        made = subprocess.run(command, env=self.environment, check=True, stdout=subprocess.PIPE)
        self.rooms = json.loads(made.stdout)

    def start_live(self, **more: str) -> Live:
        return self.start_lives(1, **more)[0]

    def start_lives(self, count: int, **more: str) -> list[Live]:
        ports = free_ports(2 * count)
        started = [self._start(port, door, **more) for port, door in zip(ports[::2], ports[1::2], strict=True)]
        for live in started:
            live.wait()
        return started

    def start_live_at(self, port: int, door: int, **more: str) -> Live:
        live = self._start(port, door, **more)
        live.wait()
        return live

    def _start(self, port: int, door: int, **more: str) -> Live:
        ports = {"ROSTRUM_LIVE_PORT": str(port), "ROSTRUM_DOOR_PORT": str(door)}
        log = self.home / f"live-{port}.log"
        with log.open("ab") as output:
            process = subprocess.Popen(
                [sys.executable, "-m", "rostrum.site.command_line", "live"],
                env={**self.environment, **ports, **more},
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        live = Live(port, door, process, log)
        self.lives.append(live)
        return live

    def close(self) -> None:
        for live in self.lives:
            live.stop()

    def new_room(self, plan: str = "own") -> "Meeting":
        if not self.rooms.get(plan):
            self.furnish()
        room = self.rooms[plan].pop()
        return Meeting(self, RoomId(room["room"]), AccountId(room["account"]))


@dataclass(frozen=True)
class Meeting:
    """A room, and tickets for it."""

    house: House
    room: RoomId
    account: AccountId

    def ticket(
        self, name: str, role: Role, *, seat: str | None = None, browser: str | None = None, email: str = ""
    ) -> SocketTicket:
        return SocketTicket(
            room=self.room,
            seat=SeatId(seat) if seat else new_seat_id(),
            role=role,
            name=name,
            email=email or f"{name.lower()}@example.com",
            browser=browser or f"browser-{secrets.token_hex(4)}",
            account=self.account,
        )

    async def order(self, live: Live, kind: str, **fields: object) -> httpx.Response:
        """A command by the door."""
        body = {"room": self.room, "id": secrets.token_hex(8), "command": {"kind": kind, **fields}}
        async with httpx.AsyncClient() as client:
            return await client.post(f"http://127.0.0.1:{live.door}/command", json=body, headers=DOOR_KEY)


DOOR_KEY = {"Authorization": f"Bearer {DOOR_SECRET}"}


def house_environment(home: Path, **more: str) -> dict[str, str]:
    """Without a media server: `LIVEKIT_URL` leads nowhere until one is named."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ROSTRUM_", "LIVEKIT_"))}
    kept.pop("DJANGO_SETTINGS_MODULE", None)
    return {
        **kept,
        "ROSTRUM_HOME": str(home),
        "ROSTRUM_SECRET": SECRET,
        "ROSTRUM_DOOR_SECRET": DOOR_SECRET,
        "LIVEKIT_URL": "http://127.0.0.1:9",
        "LIVEKIT_API_KEY": "key",
        "LIVEKIT_API_SECRET": "a secret that is long enough for anybody",
        "PYTHONUNBUFFERED": "1",
        **more,
    }
