"""The tables of the rooms. On SQLite they are a file of their own; no row here refers to one of another domain but by id.

Moments are milliseconds since 1970, as in the log.
"""

from django.db import models

from rostrum.kit import clock
from rostrum.kit.ids import AccountId, PictureId, RoomId, SeatId, new_seat_id
from rostrum.rooms.wire import Phase, Role


class Room(models.Model):
    """The head of a room's log, and what others ask of it: written with every commit. Its lock is the room's lock. `recording`: the
    number of the fact that began the recording which runs. `streaming`: of the fact by which it last changed where the session is streamed
    to. `erased_at`: when content was last erased, 0 for never."""

    room_id: "models.CharField[RoomId, RoomId]" = models.CharField(max_length=9, primary_key=True)
    account: "models.CharField[AccountId, AccountId]" = models.CharField(max_length=20, default="")
    title = models.CharField(max_length=200, default="")
    seq = models.BigIntegerField(default=0)
    at = models.BigIntegerField(default=0)
    phase: "models.CharField[Phase, Phase]" = models.CharField(max_length=10, default="waiting")
    running_since = models.BigIntegerField(null=True)
    recording = models.BigIntegerField(null=True)
    streaming = models.BigIntegerField(null=True)
    erased_at = models.BigIntegerField(default=0, db_default=0)

    class Meta:
        indexes = (
            models.Index(fields=["account", "phase"], name="rooms_of_account"),
            models.Index(fields=["recording"], condition=models.Q(recording__isnull=False), name="rooms_recorded"),
            models.Index(fields=["streaming"], condition=models.Q(streaming__isnull=False), name="rooms_streamed"),
            models.Index(fields=["erased_at"], condition=models.Q(erased_at__gt=0), name="rooms_erased"),
        )


class FactRow(models.Model):
    room = models.CharField(max_length=9)
    seq = models.BigIntegerField()
    at = models.BigIntegerField()
    by = models.CharField(max_length=20)
    kind = models.CharField(max_length=40)
    body = models.TextField()
    due = models.BigIntegerField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["room", "seq"], name="fact_number"),)


class AnswerRow(models.Model):
    """What a command was answered, for a day: given again it is answered the same and does nothing."""

    room = models.CharField(max_length=9)
    by = models.CharField(max_length=20)
    command_id = models.CharField(max_length=80)
    answer = models.TextField()
    at = models.BigIntegerField(db_index=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["room", "by", "command_id"], name="one_answer"),)


class ScheduledRow(models.Model):
    """A command to be given at `due`. Deleted in the transaction that decides it."""

    room = models.CharField(max_length=9)
    name = models.CharField(max_length=40)
    due = models.BigIntegerField(db_index=True)
    by = models.CharField(max_length=20)
    command = models.TextField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["room", "name"], name="scheduled_once"),)


class SnapshotRow(models.Model):
    """The latest of a room; read only by the version of the fold that wrote it."""

    room = models.CharField(max_length=9, primary_key=True)
    seq = models.BigIntegerField()
    version = models.CharField(max_length=16)
    body = models.BinaryField()


class Seat(models.Model):
    """A person's place in a room. `key` finds it again when the same person comes back; `removed` shuts them out, for the
    rest of the session or until they are unblocked."""

    id: "models.CharField[SeatId, SeatId]" = models.CharField(max_length=20, primary_key=True, default=new_seat_id)
    room_id: "models.CharField[RoomId, RoomId]" = models.CharField(max_length=9)
    key = models.CharField(max_length=100)
    role: "models.CharField[Role, Role]" = models.CharField(max_length=10)
    name = models.CharField(max_length=100)
    email = models.CharField(max_length=254, blank=True, default="")
    browser = models.CharField(max_length=64)
    removed = models.BooleanField(default=False)
    taken_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["room_id", "key"], name="seat_by_key"),)
        indexes = (models.Index(fields=["room_id"], condition=models.Q(removed=True), name="seats_shut"),)


class DroppedPicture(models.Model):
    """One that no room shows any more, until its files are gone."""

    picture: "models.CharField[PictureId, PictureId]" = models.CharField(max_length=20, primary_key=True)


class ProcessRow(models.Model):
    """A `live` process and its last heartbeat."""

    process = models.CharField(max_length=40, primary_key=True)
    seen_at = models.BigIntegerField()


class ConnectionRow(models.Model):
    """The one connection of a person in a room. `closed_at`: when it was last heard of, once it has closed."""

    room: "models.CharField[RoomId, RoomId]" = models.CharField(max_length=9)
    person = models.CharField(max_length=20)
    connection = models.CharField(max_length=40, db_index=True)
    browser = models.CharField(max_length=64)
    process = models.CharField(max_length=40, db_index=True)
    closed_at = models.BigIntegerField(null=True, db_index=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["room", "person"], name="one_connection"),)
