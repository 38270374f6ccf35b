"""A person who goes on talking whatever happens to the processes, and notes what was acknowledged."""

import asyncio
import contextlib
import secrets

from websockets.exceptions import WebSocketException

from rostrum.rooms.protocol import Done
from tests.live.guest import Guest
from tests.live.house import Live

PAUSE_SECONDS = 0.3
AWAY = (OSError, WebSocketException, TimeoutError)


class Speaker:
    def __init__(self, guest: Guest, front: Live) -> None:
        self.guest = guest
        self.front = front
        self.acked: dict[str, int] = {}
        """Text → the number it was done at."""
        self.comebacks = 0

    async def come_back(self) -> None:
        """As a browser does: at once, then with pauses, until it is in."""
        while not self.guest.is_open:
            with contextlib.suppress(*AWAY):
                await self.guest.enter(self.front)
                self.comebacks += 1
                return
            await asyncio.sleep(PAUSE_SECONDS)  # a browser's pause between two tries

    async def talk(self, over: asyncio.Event) -> None:
        number = 0
        while not over.is_set():
            await self.say_until_acked(f"{self.guest.ticket.name} {number}")
            number += 1
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(over.wait(), PAUSE_SECONDS)

    async def say_until_acked(self, text: str) -> None:
        """The same command id until there is an answer; a refusal is an answer, after it the id is a new one."""
        command_id = secrets.token_hex(8)
        while text not in self.acked:
            await self.come_back()
            try:
                answer = await self.guest.ask(command_id, {"kind": "post_message", "text": text})
            except AWAY:
                await self.guest.cut()
                continue
            if isinstance(answer, Done):
                self.acked[text] = answer.seq
            else:
                command_id = secrets.token_hex(8)
                await asyncio.sleep(PAUSE_SECONDS)  # refused while the room is coming back: a person tries again
