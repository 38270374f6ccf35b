from typing import Literal

from django.db import models

from rostrum.accounts.models import Account, Member
from rostrum.kit import clock
from rostrum.kit.ids import (
    FileId,
    FolderId,
    PictureId,
    SoundId,
    new_file_id,
    new_folder_id,
    new_personal_key,
    new_picture_id,
    new_sound_id,
)
from rostrum.library.formats import FileKind
from rostrum.library.rules import MEASURES, PictureKind, SoundKind

LinkGives = Literal["made", "original", "picture"]
"""What browsers are shown of a file, or the file as it was uploaded."""
FileState = Literal["uploading", "waiting", "working", "ready", "refused"]
"""`waiting` until it is scanned and made usable, `working` while that lasts, `refused` with the reason in `refusal`."""
FilePlace = Literal["here", "leaving", "away", "returning", "lost"]
"""Of the original. `leaving` for the account's Dropbox, `away` when it lies there and takes no space here, `returning` from there with its
space taken again; `lost`: deleted or changed there by hand."""


class Picture(models.Model):
    """An own picture lies in a file named after its id, or it is Unsplash's and stays there (`remote_url`, `remote_small_url`)
    with the photographer's name and page beside it. `room`: somebody chose it there for themselves; that room lets go of it."""

    id: "models.CharField[PictureId, PictureId]" = models.CharField(
        max_length=20, primary_key=True, default=new_picture_id
    )
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="pictures")
    room = models.CharField(max_length=9, blank=True, default="", db_default="")
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


class YoutubeKey(models.Model):
    """The account's own, with which YouTube is searched."""

    account = models.OneToOneField(Account, on_delete=models.CASCADE, primary_key=True, related_name="+")
    encrypted = models.TextField()


class Folder(models.Model):
    """Of the account's files. Folders hold no folders."""

    id: "models.CharField[FolderId, FolderId]" = models.CharField(
        max_length=20, primary_key=True, default=new_folder_id
    )
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="folders")
    name = models.CharField(max_length=100)
    created_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["account", "name"], name="library_folder_names"),)


class File(models.Model):
    """What somebody uploaded. `bytes` is what was announced; what lies on the disk of it is the upload's offset.

    `uploaded_in_seat`: by somebody of a room's stage who is no member; that room's seat.
    `claimed_until`: a process makes it usable; when that moment has passed, the process is gone. `progress` is in percent, and
    `pages_ready` grows while pages are made; `width` and `height` are those of the first page or of the picture; `scanned` says
    whether a virus scanner looked at it. `place_problem`: why the original has not arrived where it goes, or why it is lost.
    """

    id: "models.CharField[FileId, FileId]" = models.CharField(max_length=20, primary_key=True, default=new_file_id)
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="files")
    folder = models.ForeignKey(Folder, on_delete=models.SET_NULL, null=True, related_name="files")
    uploaded_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    uploaded_in_seat = models.CharField(max_length=20, blank=True, default="")
    name = models.CharField(max_length=200)
    ending = models.CharField(max_length=8)
    kind: "models.CharField[FileKind, FileKind]" = models.CharField(max_length=8)
    bytes = models.PositiveBigIntegerField()
    state: "models.CharField[FileState, FileState]" = models.CharField(max_length=9, default="uploading")
    refusal = models.CharField(max_length=30, blank=True, default="")
    scanned = models.BooleanField(default=False)
    pages = models.PositiveIntegerField(default=0)
    pages_ready = models.PositiveIntegerField(default=0)
    width = models.PositiveIntegerField(default=0)
    height = models.PositiveIntegerField(default=0)
    duration_ms = models.PositiveIntegerField(default=0)
    progress = models.PositiveSmallIntegerField(default=0)
    attempts = models.PositiveSmallIntegerField(default=0)
    claimed_until = models.DateTimeField(null=True)
    place: "models.CharField[FilePlace, FilePlace]" = models.CharField(max_length=9, default="here")
    place_progress = models.PositiveSmallIntegerField(default=0)
    place_problem = models.CharField(max_length=20, blank=True, default="")
    touched_at = models.DateTimeField(default=clock.now)
    created_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = (
            models.Index(fields=["account", "-created_at"], name="library_files_newest"),
            models.Index(fields=["state", "touched_at"], name="library_files_due"),
        )

    @property
    def may_be_fetched(self) -> bool:
        """The original: once it is known that a scanner found nothing, or that there is none."""
        return self.state == "ready" or (self.scanned and self.state in ("waiting", "working"))


class FileLink(models.Model):
    """Whoever knows `key` may fetch what was made of the file, or the file itself, until `expires_at`. What was made lies on the disk in
    a folder of that name. `picture`: what was made, for words that are kept much longer than a document stays on a stage."""

    key = models.CharField(max_length=24, primary_key=True, default=new_personal_key)
    file = models.ForeignKey(File, on_delete=models.CASCADE, related_name="links")
    room = models.CharField(max_length=9)
    gives: "models.CharField[LinkGives, LinkGives]" = models.CharField(max_length=8, default="made")
    expires_at = models.DateTimeField(db_index=True)


class LargePage(models.Model):
    """A page of a file that is wanted twice as large. It may be taken up when `claimed_until` has passed. The line goes when the picture
    is there, and stays when it cannot be made."""

    file = models.ForeignKey(File, on_delete=models.CASCADE, related_name="+")
    page = models.PositiveIntegerField()
    attempts = models.PositiveSmallIntegerField(default=0)
    claimed_until = models.DateTimeField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["file", "page"], name="library_large_pages"),)


class Elsewhere(models.Model):
    """What is known of an original that lies in a Dropbox, or is on its way: whose Dropbox, where, what is in it, and how far it is.
    `upload` is Dropbox's name of it. `claimed_until`: as in File."""

    file = models.OneToOneField(File, on_delete=models.CASCADE, primary_key=True, related_name="elsewhere")
    remote_account = models.CharField(max_length=100)
    remote_id = models.CharField(max_length=200, blank=True, default="")
    path = models.CharField(max_length=300)
    content_hash = models.CharField(max_length=64, blank=True, default="")
    upload = models.CharField(max_length=400, blank=True, default="")
    offset = models.PositiveBigIntegerField(default=0)
    attempts = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField(default=clock.now, db_index=True)
    claimed_until = models.DateTimeField(null=True)


class LeftThere(models.Model):
    """What must still be deleted in a Dropbox. `path`: or its id."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+")
    remote_account = models.CharField(max_length=100)
    path = models.CharField(max_length=300)
    attempts = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField(default=clock.now, db_index=True)
