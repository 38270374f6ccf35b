"""Asks silent sockets whether they are still there; browsers answer by themselves, also in tabs that sleep."""

import asyncio
from collections.abc import Collection

from rostrum.live.member import Member
from rostrum.live.rooms import Rooms
from rostrum.live.turns import Turns

_LOOK_SECONDS = 4.0
ASK_AFTER_SECONDS = 8.0
GIVE_UP_AFTER_SECONDS = 20.0


class Vigil:
    """Also lets go of rooms in which nobody is."""

    def __init__(self, members: Collection[Member], rooms: Rooms) -> None:
        self._members = members
        self._rooms = rooms
        self.turns = Turns(self._look)

    async def _look(self) -> None:
        await asyncio.sleep(_LOOK_SECONDS)
        now = asyncio.get_running_loop().time()
        for member in tuple(self._members):
            silent_seconds = now - member.heard_at
            if silent_seconds > GIVE_UP_AFTER_SECONDS:
                member.give_up()
            elif silent_seconds > ASK_AFTER_SECONDS and not member.is_gone:
                member.transport.send_ping()
        self._rooms.let_go(now)
