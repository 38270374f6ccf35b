from django.db import models

from rostrum.accounts.models import Account
from rostrum.kit import clock
from rostrum.kit.claims import Claimable
from rostrum.kit.ids import AccountId, RoomId, TargetId, new_target_id
from rostrum.rooms.features.streaming.facts import Service


class StreamTarget(models.Model):
    """Where an account streams to. The key is encrypted; `address` is empty where the service has one that everybody knows."""

    id: "models.CharField[TargetId, TargetId]" = models.CharField(
        max_length=20, primary_key=True, default=new_target_id
    )
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=60)
    service: "models.CharField[Service, Service]" = models.CharField(max_length=10)
    address = models.CharField(max_length=500, blank=True, default="")
    key_encrypted = models.TextField()
    created_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = (models.Index(fields=["account", "created_at"], name="stream_targets_of_account"),)

    @property
    def owner_id(self) -> AccountId:
        return AccountId(self.account_id)


class StreamedRoom(Claimable):
    """A room that is streamed, and who is at it."""

    room_id: "models.CharField[RoomId, RoomId]" = models.CharField(max_length=9, primary_key=True)


class StreamRate(models.Model):
    """What went to one target lately, by the id of the room's stream. `at`: milliseconds since 1970."""

    room_id: "models.CharField[RoomId, RoomId]" = models.CharField(max_length=9)
    stream = models.CharField(max_length=10)
    bits_per_second = models.PositiveBigIntegerField()
    at = models.BigIntegerField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["room_id", "stream"], name="stream_rate_of_stream"),)
