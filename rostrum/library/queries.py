from django.db.models import Sum

from rostrum.kit.ids import AccountId, is_id
from rostrum.library.errors import NoSuchPicture, NoSuchSound
from rostrum.library.models import Picture, Sound, UnsplashTerms
from rostrum.library.rules import PictureKind


def used_bytes(account_id: AccountId) -> int:
    return sum(
        rows.filter(account_id=account_id).aggregate(all=Sum("bytes"))["all"] or 0
        for rows in (Picture.objects, Sound.objects)
    )


def picture_of(account_id: AccountId, picture_id: str, *, kind: PictureKind) -> Picture:
    picture = (
        Picture.objects.filter(account_id=account_id, id=picture_id, kind=kind).first() if is_id(picture_id) else None
    )
    if picture is None:
        raise NoSuchPicture
    return picture


def sound_of(account_id: AccountId, sound_id: str) -> Sound:
    sound = Sound.objects.filter(account_id=account_id, id=sound_id).first() if is_id(sound_id) else None
    if sound is None:
        raise NoSuchSound
    return sound


def has_accepted_terms(account_id: AccountId) -> bool:
    """Unsplash's."""
    return UnsplashTerms.objects.filter(account_id=account_id).exists()
