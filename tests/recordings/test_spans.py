"""Which part of a log a recording shows."""

from hypothesis import given
from hypothesis import strategies as st

from rostrum.recordings.cutting.passages import Passage, left_by
from rostrum.recordings.recorder.spanning import Spanning
from rostrum.recordings.recorder.told import Moment
from rostrum.recordings.spans import Gap, Span, cuts_of, fitted, gaps_of, joined, media_at, without

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


def test_what_a_host_cut_is_a_step_in_the_log_and_no_loss_that_is_told() -> None:
    spans = (Span(T, T + 3000, 0), Span(T + 9000, T + 12_000, 3000, "paused"))

    left = without(spans, [Passage(500, 1000), Passage(2000, 3500), Passage(4000, 5000)])

    assert left == (
        Span(T + 500, T + 1000, 0, "cut"),
        Span(T + 2000, T + 3000, 500, "cut"),
        Span(T + 9000, T + 9500, 1500, "paused"),
        Span(T + 10_000, T + 11_000, 2000, "cut"),
    )
    assert gaps_of(left) == (Gap(1500, 6000, "paused"),)
    assert cuts_of(left, since=T - 50) == ((T - 50, T + 500), (T + 1000, T + 2000), (T + 9500, T + 10_000))


cuts = st.lists(st.tuples(st.integers(0, 200_000), st.integers(0, 200_000)), max_size=5)


@given(lengths, cuts)
def test_every_moment_that_is_kept_is_where_it_was_in_the_log(
    stretches: list[tuple[int, int]], drawn: list[tuple[int, int]]
) -> None:
    takes, at = [], T
    for lasts, pause in stretches:
        takes.append((Span(at, at + lasts, 0),))
        at += lasts + pause
    spans = joined(takes)
    kept = left_by([Passage(min(pair), max(pair)) for pair in drawn], lasts_ms=spans[-1].media_to)

    left = without(spans, kept)

    assert sum(span.lasts_ms for span in left) == sum(passage.lasts_ms for passage in kept)
    reached = 0
    for passage in kept:
        for media in {passage.from_ms, (passage.from_ms + passage.to_ms) // 2, passage.to_ms - 1}:
            assert moment_at(left, reached + media - passage.from_ms) == moment_at(spans, media)
        reached += passage.lasts_ms


def moment_at(spans: tuple[Span, ...], media_ms: int) -> int:
    return next(
        span.log_from + media_ms - span.media_from for span in spans if span.media_from <= media_ms < span.media_to
    )
