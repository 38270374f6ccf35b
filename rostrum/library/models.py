from django.db import models

from rostrum.accounts.models import Account
from rostrum.kit import clock
from rostrum.kit.ids import PictureId, SoundId, new_picture_id, new_sound_id
from rostrum.library.rules import MEASURES, PictureKind, SoundKind


class Picture(models.Model):
    """An own picture lies in a file named after its id, or it is Unsplash's and stays there (`remote_url`, `remote_small_url`)
    with the photographer's name and page beside it."""

    id: "models.CharField[PictureId, PictureId]" = models.CharField(
        max_length=20, primary_key=True, default=new_picture_id
    )
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="pictures")
    kind: "models.CharField[PictureKind, PictureKind]" = models.CharField(max_length=12)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    bytes = models.PositiveIntegerField(default=0)
    name = models.CharField(max_length=100, blank=True, default="")
    remote_url = models.CharField(max_length=1000, blank=True, default="")
    remote_small_url = models.CharField(max_length=1000, blank=True, default="")
    credit_name = models.CharField(max_length=200, blank=True, default="")
    credit_url = models.CharField(max_length=500, blank=True, default="")
    created_at = models.DateTimeField(default=clock.now)

    @property
    def url(self) -> str:
        return self.remote_url or f"/pictures/{self.id}{MEASURES[self.kind].ending}"

    @property
    def small_url(self) -> str:
        if self.remote_url:
            return self.remote_small_url or self.remote_url
        return f"/pictures/{self.id}-small.webp" if self.kind == "background" else self.url


class Sound(models.Model):
    id: "models.CharField[SoundId, SoundId]" = models.CharField(max_length=20, primary_key=True, default=new_sound_id)
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="sounds")
    kind: "models.CharField[SoundKind, SoundKind]" = models.CharField(max_length=4)
    bytes = models.PositiveIntegerField()
    name = models.CharField(max_length=100, blank=True, default="")
    created_at = models.DateTimeField(default=clock.now)

    @property
    def file_name(self) -> str:
        return f"{self.id}.{self.kind}"

    @property
    def url(self) -> str:
        return f"/sounds/{self.file_name}"


class UnsplashTerms(models.Model):
    """The account has accepted Unsplash's terms."""

    account = models.OneToOneField(Account, on_delete=models.CASCADE, primary_key=True, related_name="+")
    accepted_at = models.DateTimeField(default=clock.now)
