"""Files that nothing shows any more."""

from collections.abc import Sequence
from datetime import timedelta

from django.db.models import Q

from rostrum.events.models import AccountBranding, EventBranding, EventLobby, PresenterProfile
from rostrum.kit import clock
from rostrum.kit.ids import AccountId
from rostrum.library.actions import forget_pictures, forget_sounds
from rostrum.library.models import Picture, Sound

UPLOADED_FOR = timedelta(days=1)
"""Within which what was uploaded is used, or was not meant to be."""


def forget_unused_pictures(account_id: AccountId, *, replaced: Sequence[Picture]) -> None:
    """Those that were just replaced, and those that were uploaded long ago and never used. Rooms let go of theirs themselves."""
    is_used = Q(id__in=PresenterProfile.objects.filter(picture__isnull=False).values("picture"))
    for rows in (AccountBranding.objects, EventBranding.objects):
        for column in ("logo", "icon", "background_picture"):
            is_used |= Q(id__in=rows.filter(**{f"{column}__isnull": False}).values(column))
    is_over = Q(id__in=[picture.id for picture in replaced]) | Q(created_at__lt=clock.now() - UPLOADED_FOR)
    forget_pictures(list(Picture.objects.filter(is_over, account_id=account_id, room="").exclude(is_used)))


def forget_unused_sounds(account_id: AccountId, *, replaced: Sequence[Sound]) -> None:
    is_used = Q(id__in=EventLobby.objects.filter(music__isnull=False).values("music"))
    is_over = Q(id__in=[sound.id for sound in replaced]) | Q(created_at__lt=clock.now() - UPLOADED_FOR)
    forget_sounds(list(Sound.objects.filter(is_over, account_id=account_id).exclude(is_used)))
