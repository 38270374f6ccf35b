"""Hosts ask for trims, and take them back.

1. What is cut is told in milliseconds of the original, so that a second trim may bring back what the first one cut. Without cuts the
   original comes back.
2. A worker makes the film (`trimmer.py`); the old one is shown meanwhile. While it is under way nothing else can be asked for.
3. The original lies beside the film until a host deletes it. Then the film is what trims are made of.
"""

from collections.abc import Iterable

from django.db import transaction

from rostrum.kit import clock
from rostrum.kit.ids import AccountId
from rostrum.recordings import shelf
from rostrum.recordings.actions import count_time
from rostrum.recordings.cutting.passages import Passage, in_order, left_by
from rostrum.recordings.errors import NoOriginal, NoSuchRecording, NothingLeft, RecordingUnderWay, TrimUnderWay
from rostrum.recordings.models import Recording, Trim
from rostrum.recordings.queries import as_cuts, original_ms
from rostrum.recordings.rules import LEAST_LEFT_MS

UNDER_WAY = ("asked", "working")


@transaction.atomic
def trim_recording(recording: Recording, cuts: Iterable[Passage]) -> Trim:
    """Asks for it. Raises RecordingUnderWay, NoSuchRecording when nothing of it was kept, NothingLeft, TrimUnderWay."""
    if recording.state == "recording":
        raise RecordingUnderWay
    if recording.state == "empty":
        raise NoSuchRecording
    trim = _locked(recording)
    lasts_ms = original_ms(recording, trim)
    wanted = in_order(cuts, lasts_ms=lasts_ms)
    if sum(passage.lasts_ms for passage in left_by(wanted, lasts_ms=lasts_ms)) < LEAST_LEFT_MS:
        raise NothingLeft
    trim.cuts = as_cuts(wanted)
    trim.state, trim.problem, trim.progress, trim.tries = "asked", "", 0, 0
    trim.asked_at = clock.now()
    if trim.cuts == trim.done:
        trim.state = "ready"
    trim.save()
    return trim


@transaction.atomic
def delete_original(recording: Recording) -> None:
    """What was cut is gone for good. Raises NoOriginal, TrimUnderWay."""
    trim = _locked(recording)
    if not (trim.has_original and trim.done):
        raise NoOriginal
    trim.delete()
    count_time(AccountId(recording.account_id))
    transaction.on_commit(lambda: shelf.forget_original(recording.id))


def _locked(recording: Recording) -> Trim:
    """Raises TrimUnderWay."""
    Recording.objects.select_for_update().get(id=recording.id)
    trim = Trim.objects.filter(recording=recording).first() or Trim(recording=recording, state="ready")
    if trim.state in UNDER_WAY:
        raise TrimUnderWay
    return trim
