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
    """`troubles`: by the streams' ids, none for the audience. `may`: `start_stream` is asked for over HTTP, where the account's targets
    are."""

    streams: Mapping[str, Stream]
    troubles: Mapping[str, StreamTrouble]
    may: tuple[str, ...]


def sight(state: StreamingState, core: Core, audience: Audience) -> StreamingPart | None:
    if audience in ("lobby", "replay"):
        return None
    of_stage = audience in ("stage", "host")
    troubles = state.troubles if of_stage else NOTHING
    return StreamingPart(streams=state.streams, troubles=troubles, may=_may(state, core, audience))


def _may(state: StreamingState, core: Core, audience: Audience) -> tuple[str, ...]:
    if audience != "host" or core.session.phase != "live":
        return ()
    return ("start_stream", "stop_stream") if state.streams else ("start_stream",)


def own(state: StreamingState, core: Core, person: PersonId) -> None:
    return None


def concerns(fact: Fact) -> frozenset[PersonId]:
    return NOBODY
