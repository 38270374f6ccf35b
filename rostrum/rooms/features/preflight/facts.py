"""How sound gets to a person and from them, as their own browser knows it."""

from typing import Literal

from rostrum.media.bandwidth import Row
from rostrum.rooms.wire import Fact, PersonId

Hearing = Literal["ok", "needs_tap", "no_media", "no_device", "unheard"]
"""`needs_tap`: the browser plays nothing before somebody has tapped. `no_media`: no way to the media server. `no_device`: nothing to
hear with. `unheard`: the person says that they did not hear the test."""
Speaking = Literal["unknown", "ok", "denied", "missing", "busy", "failed"]
"""Of the microphone, when it was tried: `denied` by the browser, `busy` with another program."""
Via = Literal["unknown", "udp", "tcp", "relay"]
Line = Row | Literal["none", "unknown"]
"""What the line was enough for, when it was measured; `none`: not even for sound."""


class ReadinessReported(Fact):
    """Who has no trouble and never had any reports nothing. `browser`: which one, for who helps."""

    kind: Literal["readiness_reported"] = "readiness_reported"
    person: PersonId
    hearing: Hearing
    speaking: Speaking
    via: Via
    line: Line
    browser: str
