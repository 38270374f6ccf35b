"""What the `recorder` process does: works of several kinds, each with jobs that are claimed one by one."""

import asyncio
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from rostrum.kit.claims import Kept
from rostrum.kit.ids import RoomId
from rostrum.rooms.wire import Command


class Job(Protocol):
    """`end`: it is wanted no more. `hand_over`: another process goes on with it. `is_capturing`: it has, or starts, a browser."""

    @property
    def is_capturing(self) -> bool: ...

    def end(self) -> None: ...

    def hand_over(self) -> None: ...

    async def run(self) -> None: ...


class Work(Protocol):
    """All but `name` is asked in the database's thread. `recorder`: the process that claims. `waiting`: the rooms of what nobody has
    claimed for a while, and how each is told that recorders are busy."""

    name: str

    def keep(self, recorder: str, keys: list[str]) -> Kept[str]: ...

    def claim(self, recorder: str, *, most: int) -> Sequence[tuple[str, Job]]: ...

    def waiting(self) -> Sequence[tuple[RoomId, Command]]: ...

    def let_go(self, recorder: str) -> None: ...


class Running(NamedTuple):
    job: Job
    task: asyncio.Task[None]
