"""Where the page of a document lies in a recording's picture."""

from hypothesis import given
from hypothesis import strategies as st

from rostrum.recordings import shelf
from rostrum.recordings.places import Box, Place, Placed, places
from rostrum.recordings.spans import Span, media_at
from tests.people import Person
from tests.recordings.made import begun

LEFT: Box = (0.0, 0.1, 0.5, 0.5)
WHOLE: Box = (0.0, 0.0, 1.0, 1.0)
SPANS = (Span(1_000, 3_000, 0), Span(6_000, 9_000, 2_000, "paused"))


def test_what_was_so_before_the_start_is_so_at_the_start() -> None:
    assert places([Placed(200, WHOLE), Placed(500, LEFT)], SPANS) == [Place(0, LEFT)]


def test_what_changed_while_nothing_was_recorded_counts_from_where_it_goes_on() -> None:
    told = [Placed(1_500, LEFT), Placed(4_000, None), Placed(5_000, WHOLE), Placed(7_000, None)]

    assert places(told, SPANS) == [Place(500, LEFT), Place(2_000, WHOLE), Place(3_000, None)]


def test_a_take_begins_without_knowing_what_the_one_before_told() -> None:
    assert places([Placed(1_500, LEFT), Placed(6_200, LEFT)], SPANS) == [Place(500, LEFT)]


@given(
    st.lists(st.builds(Placed, st.integers(0, 10_000), st.sampled_from([None, LEFT, WHOLE])), max_size=20),
    st.integers(1_000, 9_000),
)
def test_at_each_moment_it_is_as_it_was_told_last(told: list[Placed], moment: int) -> None:
    found = places(told, SPANS)
    shown = media_at(SPANS, moment)
    assert shown is not None
    # What happens in a pause, and with its end, is where it goes on.
    until = 6_000 if 3_000 <= moment <= 6_000 else moment
    known = [one for one in sorted(told, key=lambda one: one.at) if one.at <= until]
    there = [one for one in found if one.media_ms <= shown]

    assert (there[-1].page if there else None) == (known[-1].page if known else None)


def test_takes_are_told_together_also_when_a_recorder_was_killed_while_it_wrote(host: Person) -> None:
    recording = begun(host)
    first = shelf.new_take(recording.id)
    first.raw.write_bytes(b"x")
    first.add_place(Placed(1_000, LEFT))
    with first.places.open("ab") as lines:
        lines.write(b'{"at": 20')
    second = shelf.new_take(recording.id)
    second.raw.write_bytes(b"x")
    second.add_place(Placed(3_000, None))

    shelf.keep_places(shelf.folder_of(recording.id), shelf.takes_of(recording.id))
    for take in shelf.takes_of(recording.id):
        take.forget()

    assert shelf.places_of(recording.id) == [Placed(1_000, LEFT), Placed(3_000, None)]


def test_a_recording_of_before_knows_of_none(host: Person) -> None:
    assert shelf.places_of(begun(host).id) == []
