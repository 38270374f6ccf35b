"""How much of polls is kept at hand: whoever of the stage comes in is sent all of it at once, well under 64 kB."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import orjson

from rostrum.rooms.features.polls.ballots import Ballot
from rostrum.rooms.features.polls.entries import NamedAnswer, Poll, PollRun

MOST_POLLS = 50
MOST_POLL_BYTES = 8_000
MOST_BYTES = 24_000
"""Of all polls of a room."""
MOST_RUN_BYTES = 10_000
"""Of all runs whose results are at hand."""
MOST_TEXTS = 200
MOST_TEXT_BYTES = 5_000
"""Of one run."""
MOST_NAMED = 200
MOST_NAMED_BYTES = 10_000
MOST_KEPT = 5
"""Runs of which each person is shown what they answered themselves."""


def bytes_of(entry: Poll | PollRun | NamedAnswer | str) -> int:
    """As it is sent."""
    return len(orjson.dumps(entry))


@dataclass(frozen=True, slots=True)
class Window:
    """The latest answers with names. Their `bytes` are carried along: adding them up anew for each would cost more than all else."""

    entries: Mapping[str, NamedAnswer] = field(default_factory=dict)
    bytes: int = 0


def with_latest(window: Window, entry: NamedAnswer, replaced: Ballot | None) -> Window:
    """Numbers only grow, so the oldest come first."""
    entries = dict(window.entries)
    gone = entries.pop(f"{replaced.seq:010d}", None) if replaced else None
    size = window.bytes + bytes_of(entry) - (bytes_of(gone) if gone else 0)
    entries[entry.id] = entry
    while size > MOST_NAMED_BYTES or len(entries) > MOST_NAMED:
        size -= bytes_of(entries.pop(next(iter(entries))))
    return Window(entries, size)


def latest_runs(runs: Mapping[str, PollRun]) -> Mapping[str, PollRun]:
    """The newest stays in any case."""
    surplus = sum(map(bytes_of, runs.values())) - MOST_RUN_BYTES
    kept = dict(runs)
    while surplus > 0 and len(kept) > 1:
        surplus -= bytes_of(kept.pop(next(iter(kept))))
    return kept
