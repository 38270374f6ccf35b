"""The base of everything that crosses the wire or is kept in a log."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal, Never

from pydantic import BaseModel, ConfigDict, StringConstraints

PersonId = Annotated[str, StringConstraints(max_length=40)]
"""A seat: `p_` and 16 characters. Also the identity on the media server."""
RoomId = str
"""Nine digits."""
Millis = int
"""Milliseconds since 1970, UTC."""

Role = Literal["host", "presenter", "moderator", "attendee"]
STAGE: tuple[Role, ...] = ("host", "presenter")
CREW: tuple[Role, ...] = (*STAGE, "moderator")
"""Who runs the event: everybody sees them, they do not count as attendees, and the chat and the questions are theirs."""
RoomType = Literal["webinar", "meeting"]
Phase = Literal["waiting", "live", "ended"]
AudioMode = Literal["presenters_only", "listen_only", "discussion"]
Source = Literal["microphone", "camera", "screen"]
Layout = Literal["grid", "speaker", "side_by_side"]
Audience = Literal["lobby", "everyone", "moderator", "stage", "host", "replay"]
ALL_INSIDE: tuple[Audience, ...] = ("everyone", "moderator", "stage", "host")
"""Everybody in a running session."""
ALL_WATCHING: tuple[Audience, ...] = (*ALL_INSIDE, "replay")
"""And whoever sees its recording."""
OF_CREW: tuple[Audience, ...] = ("moderator", "stage", "host")

NOTHING: Mapping[str, Never] = {}
"""The map that an audience sees which may see none of it: always the same object, so that it never seems to change."""

SYSTEM: PersonId = "rostrum"
"""Who gives the commands that nobody gave: sweeps, schedules, descriptions."""

RECORDER: PersonId = "recorder"
"""Who watches a running session to record it: nobody's seat, so that no roster, count or lock knows of it."""

STREAMER: PersonId = "streamer"
"""Who watches a running session to stream it. Under another name than the recorder: one of a name is in a room."""

WATCHERS = frozenset({RECORDER, STREAMER})


class Wire(BaseModel):
    """Frozen, and forbids what it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_serialization_defaults_required=True)


class Fact(Wire):
    """What happened. A released fact never changes its meaning."""

    kind: str


class Command(Wire):
    """What a person asks for. `system_only`: a browser may never send it, the gateway and the schedule give it as `SYSTEM`.
    `from_panel`: a browser may, and so may `web` as `SYSTEM`, for a member of the account who prepares an event outside its room."""

    system_only: ClassVar[bool] = False
    from_panel: ClassVar[bool] = False
    kind: str


class Signal(Wire):
    """Fleeting: never stored, may be lost."""

    kind: str
