"""What is left of rooms and recordings whose account, or row, is gone, and of processes that ended before they had tidied up."""

import asyncio

from rostrum.events.models import Event
from rostrum.library.actions import forget_pictures
from rostrum.library.models import Picture
from rostrum.recordings import shelf
from rostrum.recordings.finishing import tidy_up
from rostrum.recordings.models import Recording, Trim

_AT_ONCE = 100


def forget_strays() -> int:
    """A row is there before its folder is, so that a folder without one belongs to nobody any more."""
    found = shelf.strays(known=set(Recording.objects.values_list("id", flat=True)))
    # A recording that began between the question and the answer has its row by now.
    gone = set(found) - set(Recording.objects.filter(id__in=found).values_list("id", flat=True))
    for recording_id in gone:
        shelf.forget_recording(recording_id)
    return len(gone)


def forget_stray_originals() -> int:
    """Of those that were deleted by a process that ended before the file was gone: a trim's row is there before its original is."""
    found = shelf.originals()
    gone = set(found) - set(Trim.objects.filter(pk__in=found).values_list("pk", flat=True))
    for recording_id in gone:
        shelf.forget_original(recording_id)
    return len(gone)


def forget_stray_takes() -> int:
    """Of those that were finished, or given up, by a recorder that was killed before their takes were gone."""
    over = Recording.objects.filter(id__in=shelf.with_takes()).exclude(state="recording")
    for recording in over:
        if recording.state == "empty":
            shelf.forget_recording(recording.id)
        elif shelf.media_of(recording.id).exists():
            asyncio.run(tidy_up(recording.id, recording.duration_ms))
    return len(over)


def forget_pictures_of_gone_rooms() -> int:
    """Which neither an event nor a replay leads to any more."""
    left = Picture.objects.exclude(room="")
    for rows in (Event.objects, Recording.objects):
        left = left.exclude(room__in=rows.values("room_id"))
    pictures = list(left[:_AT_ONCE])
    forget_pictures(pictures)
    return len(pictures)
