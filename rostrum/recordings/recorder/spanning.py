"""Keeps the list of spans of a take while it runs."""

from rostrum.recordings.recorder.told import Moment
from rostrum.recordings.spans import Span
from rostrum.rooms.wire import Millis


class Spanning:
    """The media's clock stands still while the page pauses."""

    def __init__(self) -> None:
        self.spans: tuple[Span, ...] = ()
        self.is_paused = False

    def hear(self, moment: Moment) -> None:
        match moment.kind:
            case "started":
                self.spans = (Span(moment.at, moment.at, 0),)
            case "paused":
                self.reach(moment.at)
                self.is_paused = True
            case "resumed" if self.spans:
                last = self.spans[-1]
                self.spans = (*self.spans, Span(moment.at, moment.at, last.media_to, "paused"))
                self.is_paused = False
            case "resumed" | "ended":
                self.reach(moment.at)

    def reach(self, at: Millis) -> None:
        if not self.spans or self.is_paused:
            return
        last = self.spans[-1]
        self.spans = (*self.spans[:-1], Span(last.log_from, max(last.log_from, at), last.media_from, last.began_by))
