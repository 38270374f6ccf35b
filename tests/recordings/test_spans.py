"""Which part of a log a recording shows."""

from hypothesis import given
from hypothesis import strategies as st

from rostrum.recordings.recorder.browser import Moment
from rostrum.recordings.recorder.spanning import Spanning
from rostrum.recordings.spans import Gap, Span, fitted, gaps_of, joined, media_at

T = 1_000_000


def told(*moments: tuple[str, int]) -> tuple[Span, ...]:
    spanning = Spanning()
    for kind, at in moments:
        if kind == "piece":
            spanning.reach(at)
        else:
            spanning.hear(Moment.model_validate({"kind": kind, "at": at}))
    return spanning.spans


def test_a_recording_without_a_pause_is_one_span() -> None:
    assert told(("started", T), ("piece", T + 1000), ("piece", T + 2000)) == (Span(T, T + 2000, 0),)


def test_the_recordings_clock_stands_still_in_a_pause() -> None:
    spans = told(
        ("started", T), ("paused", T + 5000), ("piece", T + 5100), ("resumed", T + 65_000), ("piece", T + 66_000)
    )

    assert spans == (Span(T, T + 5000, 0), Span(T + 65_000, T + 66_000, 5000, "paused"))
    assert gaps_of(spans) == (Gap(5000, 60_000, "paused"),)


def test_what_another_recorder_took_follows_and_what_was_lost_between_is_told() -> None:
    spans = joined([(Span(T, T + 3000, 0),), (Span(T + 9000, T + 10_000, 0),)])

    assert spans == (Span(T, T + 3000, 0), Span(T + 9000, T + 10_000, 3000, "lost"))
    assert gaps_of(spans) == (Gap(3000, 6000, "lost"),)


def test_the_list_is_as_long_as_the_media() -> None:
    spans = (Span(T, T + 3000, 0), Span(T + 9000, T + 12_000, 3000, "paused"))

    assert fitted(spans, media_ms=4000)[-1] == Span(T + 9000, T + 10_000, 3000, "paused")
    assert fitted(spans, media_ms=2500) == (Span(T, T + 2500, 0),)
    assert fitted(spans, media_ms=6400)[-1].media_to == 6400
    assert fitted((), media_ms=1000) == ()


def test_a_moment_that_was_not_recorded_is_where_the_recording_goes_on() -> None:
    spans = (Span(T, T + 3000, 0), Span(T + 9000, T + 12_000, 3000, "paused"))

    assert media_at(spans, T + 1500) == 1500
    assert media_at(spans, T + 5000) == 3000
    assert media_at(spans, T - 1) is None
    assert media_at(spans, T + 12_001) is None


lengths = st.lists(st.tuples(st.integers(1, 90_000), st.integers(0, 90_000)), min_size=1, max_size=8)


@given(lengths)
def test_every_moment_that_was_recorded_has_one_place_and_none_is_lost(stretches: list[tuple[int, int]]) -> None:
    takes, at = [], T
    for lasts, pause in stretches:
        takes.append((Span(at, at + lasts, 0),))
        at += lasts + pause
    spans = joined(takes)

    for span in spans:
        assert media_at(spans, span.log_from + 1) == span.media_from + 1
        assert span.media_to == span.media_from + span.lasts_ms
    assert sum(gap.lasts_ms for gap in gaps_of(spans)) + spans[-1].media_to == spans[-1].log_to - T
