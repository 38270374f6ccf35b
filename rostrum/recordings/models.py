from typing import Literal

from django.db import models

from rostrum.accounts.models import Account
from rostrum.events.models import Event
from rostrum.kit import clock
from rostrum.kit.ids import RecordingId, RoomId, new_recording_id
from rostrum.rooms.wire import Layout

RecordingState = Literal["recording", "ready", "empty"]
"""`recording` until its file is whole, `empty` when nothing of it could be kept."""


class Recording(models.Model):
    """What a room's log calls a recording by the number of the fact that began it (`began_with`).

    `spans`: which part of the log is shown where (`spans.py`). `claimed_by`: the recorder that is at it, until `claimed_until`.
    `began_at`: a moment of the room's clock. `replayed_as_of`: the last erasure that its replay knows of; None while it has none.
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
    spans = models.JSONField(default=list)
    bytes = models.PositiveBigIntegerField(default=0)
    duration_ms = models.PositiveBigIntegerField(default=0)
    width = models.PositiveIntegerField(default=0)
    height = models.PositiveIntegerField(default=0)
    claimed_by = models.CharField(max_length=16, blank=True, default="")
    claimed_until = models.DateTimeField(null=True)
    began_at = models.BigIntegerField()
    replayed_as_of = models.BigIntegerField(null=True)
    replayed_at = models.DateTimeField(null=True)
    replay_tries = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["room_id", "began_with"], name="recording_of_fact"),)
        indexes = (
            models.Index(fields=["account", "-created_at"], name="recordings_newest"),
            models.Index(fields=["claimed_until"], condition=models.Q(state="recording"), name="recordings_under_way"),
        )


class RecordingWords(models.Model):
    """Said, asked or shown at `media_ms` of the recording. `folded`: as it is searched."""

    recording = models.ForeignKey(Recording, on_delete=models.CASCADE, related_name="words")
    media_ms = models.PositiveBigIntegerField()
    kind = models.CharField(max_length=8)
    name = models.CharField(max_length=240)
    text = models.TextField()
    folded = models.TextField()
