"""Recordings as others ask for them."""

from pydantic import TypeAdapter

from rostrum.recordings.models import Recording
from rostrum.recordings.spans import Span

_SPANS = TypeAdapter(tuple[Span, ...])


def spans_of(recording: Recording) -> tuple[Span, ...]:
    return _SPANS.validate_python(recording.spans)


def dumped(spans: tuple[Span, ...]) -> list[dict[str, object]]:
    """As the column keeps them."""
    kept: list[dict[str, object]] = _SPANS.dump_python(spans, mode="json")
    return kept
