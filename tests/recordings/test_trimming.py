"""A host trims a recording, brings it back, and deletes what it was."""

from pathlib import Path

import pytest

from rostrum.accounts.models import Account
from rostrum.library.shelf import forget_file
from rostrum.recordings import shelf
from rostrum.recordings.actions import delete_recording
from rostrum.recordings.cutting.passages import Passage
from rostrum.recordings.errors import NoOriginal, NothingLeft, TrimUnderWay
from rostrum.recordings.models import Recording, RecordingWords, Trim
from rostrum.recordings.queries import spans_of
from rostrum.recordings.replay.writing import write_next_replay
from rostrum.recordings.tidying import forget_stray_originals
from rostrum.recordings.trimmer import CLAIM, trim_next
from rostrum.recordings.trimming import delete_original, trim_recording
from rostrum.rooms.features.chat.commands import PostMessage
from rostrum.rooms.features.slides.commands import ShowPage
from tests.clock import StandingClock
from tests.journeys.recorded import Recorded
from tests.people import Person
from tests.recordings.filmed import LIKE_THE_RECORDER, film_at, filmed
from tests.recordings.made import slides_in
from tests.rooms.cast import ANNA, HANA
from tests.rooms.stored import live_stored_room

pytestmark = pytest.mark.django_db(databases=["default", "rooms"], transaction=True)
MIDDLE = Passage(3000, 6000)


@pytest.fixture(scope="session")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return film_at(tmp_path_factory.mktemp("films") / "film.mp4", *LIKE_THE_RECORDER)


@pytest.fixture
def recording(host: Person, film: Path) -> Recording:
    return filmed(host, film)


def trimmed(recording: Recording, *cuts: Passage) -> Recording:
    trim_recording(recording, cuts)
    assert trim_next()
    recording.refresh_from_db()
    return recording


def seconds(recording: Recording) -> float:
    return Recorded(shelf.media_of(recording.id)).seconds


def test_the_film_is_shorter_and_its_spans_and_poster_are_of_it(recording: Recording) -> None:
    began = spans_of(recording)[0].log_from

    trimmed(recording, MIDDLE)

    assert recording.duration_ms == 7000
    assert abs(seconds(recording) - 7) < 0.1
    assert [(one.log_from - began, one.log_to - began, one.began_by) for one in spans_of(recording)] == [
        (0, 3000, None),
        (6000, 10_000, "cut"),
    ]
    assert shelf.poster_of(recording.id).read_bytes()[:2] == b"\xff\xd8"
    assert recording.bytes == shelf.media_of(recording.id).stat().st_size
    assert not trim_next()


def test_a_second_trim_brings_back_what_the_first_cut(recording: Recording) -> None:
    trimmed(recording, MIDDLE)

    trimmed(recording, Passage(0, 2000))

    assert recording.duration_ms == 8000
    assert abs(seconds(recording) - 8) < 0.1


def test_without_cuts_it_is_the_original_again(recording: Recording) -> None:
    before, spans = shelf.media_of(recording.id).read_bytes(), recording.spans
    trimmed(recording, MIDDLE)

    trimmed(recording)

    assert (shelf.media_of(recording.id).read_bytes(), recording.spans) == (before, spans)
    assert not shelf.original_of(recording.id).exists()
    assert not Trim.objects.exists()


def test_the_original_counts_until_it_is_deleted(recording: Recording, host: Person) -> None:
    trimmed(recording, MIDDLE)
    kept_ms = Account.objects.get().recorded_ms

    delete_original(recording)

    assert (kept_ms, Account.objects.get().recorded_ms) == (10_000, 7_000)
    assert not shelf.original_of(recording.id).exists()
    with pytest.raises(NoOriginal):
        delete_original(recording)
    trimmed(recording, Passage(0, 1000))
    assert abs(seconds(recording) - 6) < 0.1


def test_an_original_that_nobody_knows_goes(recording: Recording) -> None:
    trimmed(recording, MIDDLE)
    original = shelf.original_of(recording.id)
    forget_stray_originals()
    is_kept = original.exists()
    Trim.objects.all().delete()

    forget_stray_originals()

    assert (is_kept, original.exists()) == (True, False)


def test_all_of_it_cannot_be_cut(recording: Recording) -> None:
    with pytest.raises(NothingLeft):
        trim_recording(recording, [Passage(0, 5000), Passage(5000, 20_000)])


def test_of_two_that_ask_at_once_one_is_refused(recording: Recording) -> None:
    trim_recording(recording, [MIDDLE])

    with pytest.raises(TrimUnderWay):
        trim_recording(recording, [Passage(0, 1000)])
    with pytest.raises(TrimUnderWay):
        delete_original(recording)


def test_what_a_killed_worker_began_is_done_again_after_its_claim(recording: Recording, clock: StandingClock) -> None:
    trim_recording(recording, [MIDDLE])
    Trim.objects.update(state="working", tries=1, claimed_until=clock() + CLAIM)
    shelf.keep_original(recording.id)
    shelf.new_draft(recording.id, 1).joinpath("media.mp4").write_bytes(b"half a film")

    too_early = trim_next()
    clock.advance(seconds=CLAIM.total_seconds() + 1)

    assert (too_early, trim_next()) == (False, True)
    assert abs(seconds(recording) - 7) < 0.1
    assert not (shelf.folder_of(recording.id) / "trimmed").exists()


def test_a_film_that_cannot_be_read_stays_as_it_was_and_the_reason_is_told(recording: Recording) -> None:
    shelf.media_of(recording.id).write_bytes(b"no film at all")

    trimmed(recording, MIDDLE)

    trim = Trim.objects.get()
    assert (trim.state, trim.problem) == ("failed", "unreadable")
    assert shelf.media_of(recording.id).read_bytes() == b"no film at all"
    assert recording.duration_ms == 10_000


def test_with_a_recording_goes_its_original(recording: Recording) -> None:
    folder = shelf.folder_of(trimmed(recording, MIDDLE).id)

    delete_recording(recording)

    assert not folder.exists()


def test_what_was_written_in_a_cut_is_not_in_the_replay(host: Person, film: Path, clock: StandingClock) -> None:
    room = live_stored_room()
    room.do(ANNA, PostMessage(text="Before all"))
    began = room.state.at + 1000
    for text in ("At first", "Must go"):
        clock.advance(seconds=3)
        room.do(ANNA, PostMessage(text=text))
    clock.advance(seconds=3)
    room.do(ANNA, PostMessage(text="At last"))
    recording = filmed(host, film, room=room.room, began_at=began)
    write_next_replay()
    whole = [one.text for one in RecordingWords.objects.order_by("media_ms")]

    trimmed(recording, Passage(4000, 7000))

    assert whole == ["Before all", "At first", "Must go", "At last"]
    assert [one.text for one in RecordingWords.objects.order_by("media_ms")] == ["Before all", "At first", "At last"]
    replay = shelf.folder_of(recording.id) / "replay"
    assert not any(b"Must go" in part.read_bytes() for part in replay.iterdir())
    assert b"At first" in (replay / "index.json").read_bytes()
    trimmed(recording)
    assert b"Must go" in (replay / "index.json").read_bytes()


def test_pages_of_a_cut_are_found_again_without_it_also_when_the_document_is_deleted(
    host: Person, film: Path, clock: StandingClock
) -> None:
    room = live_stored_room()
    file = slides_in(room, host, "Welcome", "Prices")
    began = room.state.at + 1000
    clock.advance(seconds=6)
    room.do(HANA, ShowPage(document=file.id, page=2))
    recording = filmed(host, film, room=room.room, began_at=began)
    write_next_replay()
    forget_file(file.id)
    file.delete()

    trimmed(recording, Passage(5000, 10_000))
    kept = [one.text for one in RecordingWords.objects.order_by("media_ms")]
    shown = [path.read_bytes() for path in (shelf.folder_of(recording.id) / "shown").rglob("*") if path.is_file()]
    trimmed(recording)

    assert (kept, b"Prices" in b"".join(shown)) == (["Welcome"], False)
    assert [one.text for one in RecordingWords.objects.order_by("media_ms")] == ["Welcome", "Prices"]
