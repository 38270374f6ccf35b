"""The media server does what the room's state says.

1. After each fact that changed somebody's rights, those people are corrected at once: given their permissions, or removed.
2. Whatever the media server tells of a room, and every 5 s for all its rooms, everybody in them is compared with the state;
   what it tells within half a second is looked at together, as it tells of each who comes. This also ends what a process
   left open that was killed between a fact and the media server's answer.
3. One chain of calls per room at a time: what is asked for meanwhile is done after it, with the state as it is then.
4. What is left of a check of somebody's connection when its minute is over is closed.
5. When the media server does not answer, browsers are told; it is asked again every second.

Corrections are the same whoever makes them, so that several processes may.
"""

import asyncio
import contextlib
import logging
from collections.abc import Callable

from rostrum.live.errors import Unavailable
from rostrum.live.metrics import MEDIA_CORRECTIONS, MEDIA_IS_HEALTHY
from rostrum.live.rights import allowed
from rostrum.live.room import LiveRoom
from rostrum.live.rooms import Rooms
from rostrum.live.turns import Turns
from rostrum.media.checks import is_check_over
from rostrum.media.rules import PLACES, Place, media_room, read_media_room
from rostrum.media.server import MediaServer, MediaServerDown
from rostrum.rooms.wire import PersonId, RoomId

EVERY_SECONDS = 5.0
_DOWN_SECONDS = 1.0
_GATHER_SECONDS = 0.5
_FEW = 8
"""So many people are corrected one by one; for more it is cheaper to ask who is there."""
_AT_ONCE = 32
"""Calls under way, when a hall is corrected."""

log = logging.getLogger(__name__)


class _Wanted:
    """What is to be corrected in a room: some people at once, or everybody soon."""

    def __init__(self) -> None:
        self.people: set[PersonId] = set()
        self.everybody = False
        self.is_urgent = asyncio.Event()

    def __bool__(self) -> bool:
        return self.everybody or bool(self.people)

    def take_people(self) -> set[PersonId]:
        people, self.people = self.people, set()
        self.is_urgent.clear()
        return people

    async def gather(self) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.is_urgent.wait(), _GATHER_SECONDS)


class Reconciler:
    """`health_changed`: of whether the media server answers."""

    def __init__(self, server: MediaServer, rooms: Rooms, health_changed: Callable[[bool], None]) -> None:
        self._server = server
        self._rooms = rooms
        self._health_changed = health_changed
        self._is_healthy = True
        self._doubt = asyncio.Event()
        self._wanted: dict[RoomId, _Wanted] = {}
        self._chains: dict[RoomId, asyncio.Task[None]] = {}
        self.turns = Turns(self._round)

    async def close(self) -> None:
        chains = list(self._chains.values())
        for chain in chains:
            chain.cancel()
        await asyncio.gather(*chains, return_exceptions=True)
        await self._server.close()

    def look(self, room: RoomId, people: set[PersonId] | None = None) -> None:
        """None: everybody who is connected to it."""
        wanted = self._wanted.setdefault(room, _Wanted())
        if people is None:
            wanted.everybody = True
        else:
            wanted.people |= people
            wanted.is_urgent.set()
        if room not in self._chains:
            self._chains[room] = asyncio.create_task(self._chain(room))

    async def _round(self) -> None:
        try:
            names = await self._server.rooms()
            self._set_healthy(True)
            places = [read_media_room(name) for name in names]
            for room in {place[0] for place in places if place is not None}:
                self.look(room)
            await asyncio.gather(*(self._server.close_room(name) for name in names if is_check_over(name)))
        except MediaServerDown:
            self._set_healthy(False)
        await asyncio.sleep(_DOWN_SECONDS)
        if self._is_healthy:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._doubt.wait(), EVERY_SECONDS - _DOWN_SECONDS)
        self._doubt.clear()

    def _set_healthy(self, is_healthy: bool) -> None:
        MEDIA_IS_HEALTHY.set(is_healthy)
        if is_healthy != self._is_healthy:
            self._is_healthy = is_healthy
            log.warning("media server %s", "answers again" if is_healthy else "does not answer")
            self._health_changed(is_healthy)

    async def _chain(self, room_id: RoomId) -> None:
        try:
            wanted = self._wanted[room_id]
            while wanted:
                room = await self._rooms.open(room_id)
                if people := wanted.take_people():
                    await self._correct(room, people)
                else:
                    wanted.everybody = False
                    await self._correct_everybody(room)
                    await wanted.gather()
        except (MediaServerDown, Unavailable):
            # The next round comes by itself; whether the server is there is asked at once.
            self._doubt.set()
        finally:
            del self._chains[room_id]
            del self._wanted[room_id]

    async def _correct(self, room: LiveRoom, people: set[PersonId]) -> None:
        if len(people) > _FEW:
            await self._correct_everybody(room)
            return
        for place in PLACES:
            await asyncio.gather(*(self._enforce(room, place, person) for person in people))

    async def _correct_everybody(self, room: LiveRoom) -> None:
        for place in PLACES:
            await self._correct_all(room, place)

    async def _correct_all(self, room: LiveRoom, place: Place) -> None:
        wrong = [
            participant
            for participant in await self._server.participants(media_room(room.id, place))
            if not participant.is_exact or participant.permission != allowed(room.state, participant.person, place)
        ]
        MEDIA_CORRECTIONS.inc(len(wrong))
        # Who sends comes first: that one correction is heard by the whole hall.
        wrong.sort(key=lambda participant: not participant.permission.tracks)
        for start in range(0, len(wrong), _AT_ONCE):
            batch = wrong[start : start + _AT_ONCE]
            await asyncio.gather(*(self._enforce(room, place, participant.person) for participant in batch))

    async def _enforce(self, room: LiveRoom, place: Place, person: PersonId) -> None:
        permission = allowed(room.state, person, place)
        if permission is None:
            await self._server.remove(media_room(room.id, place), person)
        else:
            await self._server.allow(media_room(room.id, place), person, permission)
