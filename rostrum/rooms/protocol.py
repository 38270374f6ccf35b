"""What goes over a room's socket, both ways. JSON text frames of at most 64 kB from a client; larger ones to it come in
pieces (`live/pieces.py`).

1. The client connects with a socket ticket of 60 s and says `hello`, with its view and both cursors when it comes back.
2. The server answers with frames from its ring, or with a `view` (a snapshot) per channel: `room`, the same bytes for all of
   an audience, and `own`, for this person alone.
3. A `frame` is applied only if its `view` is the client's and `since` equals the channel's cursor; otherwise it is dropped,
   and the client says `hello` again. A change of role or audience starts a new view.
4. Who holds the stage may `watch`: the room channel of the attendees then comes over the same socket, the same bytes as to them.
5. `do` is answered by `done` or `refused`, always, with the same id; the same id again gets the same answer.
"""

from typing import Annotated, Literal

from pydantic import Field, JsonValue, StringConstraints

from rostrum.rooms.wire import Audience, Millis, PersonId, Wire

MAX_FRAME_BYTES = 64 * 1024
MAX_PING = 2**53 - 1
"""The largest whole number that a browser's JSON holds exactly."""

CommandId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{8,64}$")]
Channel = Literal["room", "own"]


class Hello(Wire):
    """`view` and cursors of what the client has, when it comes back."""

    t: Literal["hello"] = "hello"
    view: str | None = None
    room_seq: int | None = None
    own_seq: int | None = None


class Do(Wire):
    t: Literal["do"] = "do"
    id: CommandId
    command: JsonValue


class SignalOut(Wire):
    t: Literal["signal"] = "signal"
    signal: JsonValue


class ReadOlder(Wire):
    """What has left the window of a feature's part; answered by `older` or `refused`."""

    t: Literal["read_older"] = "read_older"
    id: CommandId
    feature: str
    before: Annotated[int, Field(ge=1, le=MAX_PING)]


class Ping(Wire):
    t: Literal["ping"] = "ping"
    n: Annotated[int, Field(ge=0, le=MAX_PING)]


class Watch(Wire):
    """For hosts and presenters: to be sent what attendees are sent, too, or no longer. It holds for as long as the socket."""

    t: Literal["watch"] = "watch"
    on: bool


ClientMessage = Annotated[Hello | Do | SignalOut | ReadOlder | Ping | Watch, Field(discriminator="t")]


class View(Wire):
    """A snapshot: the parts of one channel by feature name, at number `seq`."""

    t: Literal["view"] = "view"
    view: str
    channel: Channel
    audience: Audience
    seq: int
    at: Millis
    parts: dict[str, JsonValue]


class Frame(Wire):
    """`set`: feature → field → value, or feature → null when the part is gone. `merge`: feature → field → id → entry or null.
    `add`: feature → field → entries appended. Applied in this order."""

    t: Literal["frame"] = "frame"
    view: str
    channel: Channel
    since: int
    seq: int
    at: Millis
    set: dict[str, dict[str, JsonValue] | None] = {}
    merge: dict[str, dict[str, dict[str, JsonValue]]] = {}
    add: dict[str, dict[str, list[JsonValue]]] = {}


class Done(Wire):
    t: Literal["done"] = "done"
    id: str
    seq: int


class Refused(Wire):
    """`fields` fill the sentence that the browser makes of `code`."""

    t: Literal["refused"] = "refused"
    id: str
    code: str
    fields: dict[str, JsonValue] = {}


class OlderEntries(Wire):
    """Entries by id, in their order. `before`: where to read on, none at the room's beginning."""

    t: Literal["older"] = "older"
    id: str
    entries: dict[str, JsonValue]
    before: int | None


class SignalIn(Wire):
    t: Literal["signal"] = "signal"
    by: PersonId
    name: str
    signal: JsonValue


class SignalSum(Wire):
    signal: JsonValue
    count: int


class Summed(Wire):
    """How often each summed signal was sent since the last of these; one's own are counted too."""

    t: Literal["summed"] = "summed"
    sums: list[SignalSum]


class MediaToken(Wire):
    token: str


class Media(Wire):
    """Sent after the first `own` view and again whenever a connection begins or stops to be allowed.
    `healthy`: the media server answers."""

    t: Literal["media"] = "media"
    hall: MediaToken | None
    backstage: MediaToken | None
    healthy: bool


class Watching(Wire):
    """From now on messages of this view are what attendees are sent: their snapshot comes next, then frames. None: no more of them."""

    t: Literal["watching"] = "watching"
    view: str | None


class Pong(Wire):
    """`now` is the server's time; `ticket` a fresh socket ticket for coming back."""

    t: Literal["pong"] = "pong"
    n: int
    now: Millis
    ticket: str


class Resume(Wire):
    """Too slow, or the server is leaving: say `hello` again (on a new socket when this one closes)."""

    t: Literal["resume"] = "resume"


class Bye(Wire):
    """The last word on this socket, and why; do not come back by yourself."""

    t: Literal["bye"] = "bye"
    code: str
    fields: dict[str, JsonValue] = {}


ServerMessage = Annotated[
    View | Frame | Done | Refused | OlderEntries | SignalIn | Summed | Media | Watching | Pong | Resume | Bye,
    Field(discriminator="t"),
]
