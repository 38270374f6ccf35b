"""Everybody in the session sees where it is shown, too; hosts and presenters also what is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass

from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import NOBODY
from rostrum.rooms.features.streaming.facts import StreamTrouble
from rostrum.rooms.features.streaming.state import Stream, StreamingState
from rostrum.rooms.wire import NOTHING, Audience, Fact, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamingPart:
    """`troubles`: by the streams' ids, none for the audience. `may_start`: over HTTP, where the account's targets are."""

    streams: Mapping[str, Stream]
    troubles: Mapping[str, StreamTrouble]
    may_start: bool
    may: tuple[str, ...]


def sight(state: StreamingState, core: Core, audience: Audience) -> StreamingPart | None:
    if audience in ("lobby", "replay"):
        return None
    of_stage = audience in ("stage", "host")
    troubles = state.troubles if of_stage else NOTHING
    is_run = audience == "host" and core.session.phase == "live"
    may = ("stop_stream",) if is_run and state.streams else ()
    return StreamingPart(streams=state.streams, troubles=troubles, may_start=is_run, may=may)


def own(state: StreamingState, core: Core, person: PersonId) -> None:
    return None


def concerns(fact: Fact) -> frozenset[PersonId]:
    return NOBODY
