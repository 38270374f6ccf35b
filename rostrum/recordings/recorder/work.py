"""What the `recorder` process does: works of several kinds, each with jobs that are claimed one by one."""

import asyncio
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from rostrum.kit.claims import Kept


class Job(Protocol):
    """`end`: it is wanted no more. `hand_over`: another process goes on with it."""

    def end(self) -> None: ...

    def hand_over(self) -> None: ...

    async def run(self) -> None: ...


class Work(Protocol):
    """All but `name` is asked in the database's thread. `recorder`: the process that claims."""

    name: str

    def keep(self, recorder: str, keys: list[str]) -> Kept[str]: ...

    def claim(self, recorder: str, *, most: int) -> Sequence[tuple[str, Job]]: ...

    def let_go(self, recorder: str) -> None: ...


class Running(NamedTuple):
    job: Job
    task: asyncio.Task[None]
