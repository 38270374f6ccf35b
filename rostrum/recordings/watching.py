"""People outside open published recordings: who they are to us, how often they came, how much they watched."""

from django.db import transaction
from django.db.models import F, Q

from rostrum.kit import clock
from rostrum.kit.ids import is_personal_key
from rostrum.recordings.models import Publication, Recording, Viewer
from rostrum.recordings.rules import watched_of


def viewer_with(key: str, recording: Recording) -> Viewer | None:
    """By the key that their browser, or the link in their mail, shows."""
    return Viewer.objects.filter(_shows(key), recording=recording).first() if is_personal_key(key) else None


def _shows(key: str) -> Q:
    return Q(key=key) | Q(sent_key=key)


def open_recording(publication: Publication, viewer: Viewer | None) -> Viewer:
    """One view more, of them or of somebody new."""
    if viewer is None:
        return Viewer.objects.create(recording=publication.recording, views=1)
    now = clock.now()
    # Who was written to, or has just left an address, is known before they see anything.
    first_at = viewer.first_at if viewer.views else now
    Viewer.objects.filter(pk=viewer.pk).update(views=F("views") + 1, first_at=first_at, last_at=now)
    return viewer


@transaction.atomic
def count_watched(viewer_key: str, recording: Recording, *, seconds: float) -> None:
    """Of nobody who is known: nothing."""
    viewer = Viewer.objects.select_for_update().filter(_shows(viewer_key), recording=recording).first()
    if viewer is None:
        return
    now = clock.now()
    since = (now - viewer.last_at).total_seconds()
    viewer.watched_seconds += watched_of(said_seconds=seconds, since_last_seconds=since)
    viewer.last_at = now
    viewer.save(update_fields=["watched_seconds", "last_at"])
