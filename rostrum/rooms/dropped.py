"""Pictures that a room no longer shows to anybody.

1. The commit that takes one away notes it, in the same transaction: `live` may be on a machine that has no files.
2. The worker forgets the picture and its files, then the note. Killed in between, it does it again.
"""

from collections.abc import Collection

from rostrum.kit.ids import PictureId
from rostrum.library.actions import forget_portraits
from rostrum.rooms.lock import writing
from rostrum.rooms.models import DroppedPicture

_AT_ONCE = 100


def note_dropped(pictures: Collection[str]) -> None:
    if pictures:
        DroppedPicture.objects.bulk_create(
            [DroppedPicture(picture=PictureId(picture)) for picture in pictures], ignore_conflicts=True
        )


def forget_dropped() -> int:
    """How many there were."""
    pictures = list(DroppedPicture.objects.values_list("picture", flat=True)[:_AT_ONCE])
    if pictures:
        forget_portraits(pictures)
        with writing():
            DroppedPicture.objects.filter(picture__in=pictures).delete()
    return len(pictures)
