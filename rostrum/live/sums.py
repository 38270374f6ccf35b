"""Summed signals on their way: collected for a moment, so that a hall that claps is one small message and not a thousand."""

from asyncio import TimerHandle
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rostrum.rooms.errors.room import Malformed
from rostrum.rooms.parse import parse_signal
from rostrum.rooms.protocol import SignalSum
from rostrum.rooms.wire import Signal

SUM_SECONDS = 0.2
"""As far apart as the ticks of the largest hall."""


@dataclass(slots=True)
class Sums:
    """Of one room. `ours` came from sockets of this process, and the others are still to be told of it; `heard` from them."""

    ours: Counter[Signal] = field(default_factory=Counter)
    heard: Counter[Signal] = field(default_factory=Counter)
    timer: TimerHandle | None = None


def listed(sums: Counter[Signal]) -> list[SignalSum]:
    return [SignalSum(signal=signal.model_dump(mode="json"), count=count) for signal, count in sums.items()]


def counted(sums: Iterable[SignalSum]) -> Iterator[tuple[Signal, int]]:
    """Without what a newer process knows and this one does not."""
    for entry in sums:
        try:
            yield parse_signal(entry.signal), entry.count
        except Malformed:
            continue
