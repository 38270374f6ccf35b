"""What a browser may tell of its sound."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from rostrum.kit.text import Writable
from rostrum.rooms.features.preflight.facts import Hearing, Line, Speaking, Via
from rostrum.rooms.wire import Command

BrowserName = Annotated[str, StringConstraints(strip_whitespace=True, max_length=40), Writable]


class ReportReadiness(Command):
    """Of oneself: when trouble has come, changed or gone, and at most every five seconds."""

    kind: Literal["report_readiness"] = "report_readiness"
    hearing: Hearing
    speaking: Speaking = "unknown"
    via: Via = "unknown"
    line: Line = "unknown"
    browser: BrowserName = ""
