"""The only source of now. Tests put another clock in its place with `use_clock`."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def _system_clock() -> datetime:
    return datetime.now(UTC)


_clock: ContextVar[Clock] = ContextVar("clock", default=_system_clock)


def now() -> datetime:
    """This moment, in UTC."""
    return _clock.get()()


def now_ms() -> int:
    """Milliseconds since 1970, UTC."""
    return to_ms(now())


def to_ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


def from_ms(at: int) -> datetime:
    return datetime.fromtimestamp(at / 1000, UTC)


@contextmanager
def use_clock(clock: Clock) -> Iterator[None]:
    """Everything in this context reads `clock`."""
    reset = _clock.set(clock)
    try:
        yield
    finally:
        _clock.reset(reset)
