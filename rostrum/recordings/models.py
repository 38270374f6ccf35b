from typing import Literal

from django.db import models

from rostrum.accounts.models import Account, Member
from rostrum.contacts.models import ContactGroup
from rostrum.events.models import Event
from rostrum.kit import clock
from rostrum.kit.claims import Claimable
from rostrum.kit.ids import AccountId, RecordingId, RoomId, new_personal_key, new_recording_id
from rostrum.recordings.rules import RecordingAccess
from rostrum.rooms.wire import Layout

RecordingState = Literal["recording", "ready", "empty"]
"""`recording` until its file is whole, `empty` when nothing of it could be kept."""
RecordingProblem = Literal["", "no_room", "unreadable"]
"""Why its file is not whole though it is over: the disk is full; a program is missing or gave it up. It is tried again."""
ExportState = Literal["waiting", "uploading", "done", "failed", "cancelled"]
ExportProblem = Literal[
    "", "silent", "not_linked", "quota", "limit", "interrupted", "film_gone", "no_channel", "not_enabled", "refused"
]
"""`quota` of the installation's project at Google, `limit` of the channel: both are over tomorrow."""
UNDER_WAY: tuple[ExportState, ...] = ("waiting", "uploading")


TrimState = Literal["asked", "working", "failed", "ready"]
TrimProblem = Literal["", "no_room", "unreadable"]
"""Why it `failed`: the disk is full; the film is not as it has to be, or a program gave it up."""


class Recording(Claimable):
    """What a room's log calls a recording by the number of the fact that began it (`began_with`).

    `spans`: which part of the log is shown where (`spans.py`). Claimed by the recorder that is at it.
    `began_at`: a moment of the room's clock. `replayed_as_of`: the last erasure that its replay knows of; None while it has none.
    `replay_due_at`: when a worker may begin with it, or begin again; `replay_claim` names who did last. `replay_tries`: since it had one.
    `handed_out`: ids of the library's files that could be taken along in it.
    `film`: rises whenever its film is another one.
    """

    id: "models.CharField[RecordingId, RecordingId]" = models.CharField(
        max_length=20, primary_key=True, default=new_recording_id
    )
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="recordings")
    event = models.ForeignKey(Event, on_delete=models.SET_NULL, null=True, related_name="+")
    room_id: "models.CharField[RoomId, RoomId]" = models.CharField(max_length=9)
    began_with = models.BigIntegerField()
    session = models.PositiveIntegerField()
    title = models.CharField(max_length=200)
    language = models.CharField(max_length=8)
    layout: "models.CharField[Layout, Layout]" = models.CharField(max_length=16)
    state: "models.CharField[RecordingState, RecordingState]" = models.CharField(max_length=9, default="recording")
    problem: "models.CharField[RecordingProblem, RecordingProblem]" = models.CharField(
        max_length=10, blank=True, default=""
    )
    spans = models.JSONField(default=list)
    bytes = models.PositiveBigIntegerField(default=0)
    duration_ms = models.PositiveBigIntegerField(default=0)
    width = models.PositiveIntegerField(default=0)
    height = models.PositiveIntegerField(default=0)
    began_at = models.BigIntegerField()
    replayed_as_of = models.BigIntegerField(null=True)
    handed_out = models.JSONField(default=list)
    replayed_at = models.DateTimeField(null=True)
    replay_tries = models.PositiveSmallIntegerField(default=0)
    replay_due_at = models.DateTimeField(default=clock.now)
    replay_claim = models.CharField(max_length=16, blank=True, default="")
    film = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["room_id", "began_with"], name="recording_of_fact"),)
        indexes = (
            models.Index(fields=["account", "-created_at"], name="recordings_newest"),
            models.Index(fields=["claimed_until"], condition=models.Q(state="recording"), name="recordings_under_way"),
            models.Index(
                fields=["replay_due_at"],
                condition=models.Q(state="ready", replayed_as_of=None),
                name="replays_due",
            ),
        )

    @property
    def owner_id(self) -> AccountId:
        return AccountId(self.account_id)


class Trim(models.Model):
    """What a host wants left out of a recording: `cuts` of its original, in milliseconds, and `done` what is left out by now.

    `asked` by a host, it is `working` while a worker that `claimed_until` then is at it. `has_original`: the original lies beside the film
    (`shelf.py`), with the `original_…` columns that were the recording's."""

    recording = models.OneToOneField(Recording, on_delete=models.CASCADE, primary_key=True, related_name="trim")
    cuts = models.JSONField(default=list)
    done = models.JSONField(default=list)
    state: "models.CharField[TrimState, TrimState]" = models.CharField(max_length=7, default="asked")
    problem: "models.CharField[TrimProblem, TrimProblem]" = models.CharField(max_length=10, blank=True, default="")
    progress = models.PositiveSmallIntegerField(default=0)
    tries = models.PositiveSmallIntegerField(default=0)
    asked_at = models.DateTimeField(default=clock.now)
    claimed_until = models.DateTimeField(null=True, default=None)
    has_original = models.BooleanField(default=False)
    original_spans = models.JSONField(default=list)
    original_duration_ms = models.PositiveBigIntegerField(default=0)


class Publication(models.Model):
    """How a recording is shown to people outside. Taken back (`published_at` is empty) it stays, so that published again it has the
    address it had: `key` is that address. `asks`, `consent`: as `rules.Terms`; `consent_version` rises with its text. `group`: whose
    contacts they become who left their mail address."""

    recording = models.OneToOneField(Recording, on_delete=models.CASCADE, primary_key=True, related_name="publication")
    key = models.CharField(max_length=24, unique=True, default=new_personal_key)
    published_at = models.DateTimeField(null=True, default=None)
    access: "models.CharField[RecordingAccess, RecordingAccess]" = models.CharField(max_length=8, default="open")
    password_encrypted = models.TextField(blank=True, default="")
    asks = models.JSONField(default=list)
    consent = models.CharField(max_length=1000, blank=True, default="")
    consent_version = models.PositiveIntegerField(default=0)
    group = models.ForeignKey(ContactGroup, on_delete=models.SET_NULL, null=True, default=None, related_name="+")


class Viewer(models.Model):
    """Who has opened a published recording: a browser, or a person who left their mail address. Whoever shows `key` or `sent_key` is
    that viewer. `consents`: to which text they agreed, and when. `letter`: the key of the mail by which the organizer sent it to them.

    Whoever types an address is told its `key`. `sent_key` opens the recording whatever the terms are: it stands in that mail and is told to
    nobody who does not show it."""

    recording = models.ForeignKey(Recording, on_delete=models.CASCADE, related_name="viewers")
    key = models.CharField(max_length=24, unique=True, default=new_personal_key)
    email = models.CharField(max_length=254, blank=True, default="")
    first_name = models.CharField(max_length=100, blank=True, default="")
    last_name = models.CharField(max_length=100, blank=True, default="")
    company = models.CharField(max_length=200, blank=True, default="")
    phone = models.CharField(max_length=40, blank=True, default="")
    language = models.CharField(max_length=8, blank=True, default="")
    consents = models.JSONField(default=list)
    letter = models.CharField(max_length=120, blank=True, default="")
    sent_key = models.CharField(max_length=24, unique=True, null=True, default=None)
    views = models.PositiveIntegerField(default=0)
    watched_seconds = models.FloatField(default=0)
    first_at = models.DateTimeField(default=clock.now)
    last_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["recording", "email"], condition=~models.Q(email=""), name="viewer_by_address"
            ),
        )
        indexes = (models.Index(fields=["recording", "-last_at"], name="viewers_latest"),)

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()


class RecordingWords(models.Model):
    """Said, asked or shown at `media_ms` of the recording. `folded`: as it is searched."""

    recording = models.ForeignKey(Recording, on_delete=models.CASCADE, related_name="words")
    media_ms = models.PositiveBigIntegerField()
    kind = models.CharField(max_length=8)
    name = models.CharField(max_length=240)
    text = models.TextField()
    folded = models.TextField()


class YoutubeExport(models.Model):
    """A recording on its way to the account's channel, or there. `key` names this export: a later one of the same recording has another.

    `upload`: the address of Google's upload session, encrypted, for whoever has it can add to it. `film`: which file is sent
    (`youtube/uploading.py`). `is_sure`: nobody was cut off since Google said that it has `sent` bytes. `moved_at`: when it last came
    further. `reason`: Google's word for why not."""

    recording = models.OneToOneField(
        Recording, on_delete=models.CASCADE, primary_key=True, related_name="youtube_export"
    )
    key = models.CharField(max_length=24, default=new_personal_key)
    asked_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    asked_at = models.DateTimeField(default=clock.now)
    title = models.CharField(max_length=100)
    description = models.TextField(blank=True, default="")
    state: "models.CharField[ExportState, ExportState]" = models.CharField(max_length=9, default="waiting")
    problem: "models.CharField[ExportProblem, ExportProblem]" = models.CharField(max_length=11, blank=True, default="")
    reason = models.CharField(max_length=60, blank=True, default="")
    channel = models.CharField(max_length=100, blank=True, default="")
    upload = models.TextField(blank=True, default="")
    film = models.CharField(max_length=60, blank=True, default="")
    sent = models.PositiveBigIntegerField(default=0)
    total = models.PositiveBigIntegerField(default=0)
    is_sure = models.BooleanField(default=False)
    video = models.CharField(max_length=20, blank=True, default="")
    tries = models.PositiveSmallIntegerField(default=0)
    restarts = models.PositiveSmallIntegerField(default=0)
    moved_at = models.DateTimeField(default=clock.now)
    due_at = models.DateTimeField(default=clock.now)
    claimed_until = models.DateTimeField(null=True)

    class Meta:
        indexes = (
            models.Index(
                fields=["due_at"], condition=models.Q(state__in=("waiting", "uploading")), name="exports_under_way"
            ),
        )
