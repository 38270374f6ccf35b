"""Recordings on the disk."""

from rostrum.accounts.models import Account
from rostrum.recordings import shelf
from rostrum.recordings.spans import Span
from rostrum.recordings.tidying import forget_strays
from tests.people import Person
from tests.recordings.made import begun, kept


def test_takes_are_numbered_by_what_lies_there(host: Person) -> None:
    recording = begun(host)
    first = shelf.new_take(recording.id)
    first.raw.write_bytes(b"x")

    second = shelf.new_take(recording.id)

    assert (first.number, second.number) == (1, 2)
    assert [take.number for take in shelf.takes_of(recording.id)] == [1]


def test_a_take_without_spans_has_none(host: Person) -> None:
    take = shelf.new_take(begun(host).id)
    assert not take.spans

    take.keep_spans([Span(1_000, 3_000, 0)])

    assert take.spans == (Span(1_000, 3_000, 0),)


def test_a_full_disk_is_seen_before_a_take_is_begun() -> None:
    assert shelf.has_room(least_bytes=0)
    assert not shelf.has_room(least_bytes=2**62)


def test_what_belongs_to_nobody_any_more_goes_and_nothing_else(host: Person) -> None:
    mine, gone = kept(host), kept(host, number=2)
    type(gone).objects.filter(id=gone.id).delete()

    forget_strays()

    assert shelf.media_of(mine.id).exists()
    assert not shelf.folder_of(gone.id).exists()
    Account.objects.all().delete()
    assert forget_strays() == 1
