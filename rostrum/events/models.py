from datetime import datetime

from django.db import models

from rostrum.accounts.models import Account, Member
from rostrum.accounts.rules import Language
from rostrum.events.branding import BackgroundChoice, LogoChoice
from rostrum.events.colours import Colour
from rostrum.events.repeats import Frequency
from rostrum.events.rules import Access, RoomType, Status
from rostrum.kit import clock
from rostrum.kit.ids import (
    AccountId,
    EventId,
    RoomId,
    new_event_id,
    new_moderator_code,
    new_presenter_code,
    new_room_id,
)
from rostrum.library.models import Picture, Sound


class KeptEvents(models.Manager["Event"]):
    """All but the deleted."""

    def get_queryset(self) -> models.QuerySet["Event"]:
        return super().get_queryset().filter(deleted_at=None)


class EventSeries(models.Model):
    """Events that were planned together. How often they repeat is kept to be told; each event stands for itself."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+")
    frequency: "models.CharField[Frequency, Frequency]" = models.CharField(max_length=10)
    interval = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(default=clock.now)


class Event(models.Model):
    """What is scheduled. `local_date`, `local_time` and `zone` are what was agreed; `starts_at` and `ends_at` are derived from them.
    `sequence` rises with every change that people's calendars must follow, the last of them at `changed_at`."""

    id: "models.CharField[EventId, EventId]" = models.CharField(max_length=20, primary_key=True, default=new_event_id)
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="events")
    planned_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    series = models.ForeignKey(EventSeries, on_delete=models.SET_NULL, null=True, default=None, related_name="events")
    room_id: "models.CharField[RoomId, RoomId]" = models.CharField(max_length=9, unique=True, default=new_room_id)
    title = models.CharField(max_length=200)
    room_type: "models.CharField[RoomType, RoomType]" = models.CharField(max_length=10)
    local_date = models.DateField()
    local_time = models.TimeField()
    zone = models.CharField(max_length=64)
    duration_minutes = models.PositiveIntegerField()
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    language: "models.CharField[Language, Language]" = models.CharField(max_length=8)
    access: "models.CharField[Access, Access]" = models.CharField(max_length=10)
    password_encrypted = models.TextField(blank=True, default="")
    presenter_code = models.CharField(max_length=20, default=new_presenter_code)
    moderator_code = models.CharField(max_length=20, default=new_moderator_code)
    status: "models.CharField[Status, Status]" = models.CharField(max_length=10, default="scheduled")
    is_listed = models.BooleanField(default=False)
    """On the account's public page."""
    embed_sites: "models.JSONField[list[str], list[str]]" = models.JSONField(default=list)
    """That may show the event in a frame, as `embedding.sites_from` reads them."""
    sequence = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField(default=clock.now)
    created_at = models.DateTimeField(default=clock.now)
    deleted_at = models.DateTimeField(null=True, default=None)

    objects = models.Manager["Event"]()
    kept = KeptEvents()

    class Meta:
        indexes = (
            models.Index(fields=["account", "ends_at"], name="events_by_end"),
            models.Index(fields=["account", "starts_at", "id"], name="events_by_start"),
        )

    @property
    def owner_id(self) -> AccountId:
        return AccountId(self.account_id)

    @property
    def local_start(self) -> datetime:
        return datetime.combine(self.local_date, self.local_time)

    @property
    def is_cancelled(self) -> bool:
        return self.status == "cancelled"


def _colour_field() -> "models.CharField[Colour | None, Colour | None]":
    """`#rrggbb`."""
    return models.CharField(max_length=7, null=True, default=None)


class BrandingColumns(models.Model):
    """As `branding.Branding`; what is null, or 'inherit', is taken from one level below."""

    background_colour = _colour_field()
    panel_colour = _colour_field()
    bar_colour = _colour_field()
    accent_colour = _colour_field()
    text_colour = _colour_field()
    logo_choice: "models.CharField[LogoChoice, LogoChoice]" = models.CharField(max_length=8, default="inherit")
    logo = models.ForeignKey(Picture, on_delete=models.SET_NULL, null=True, related_name="+")
    icon_choice: "models.CharField[LogoChoice, LogoChoice]" = models.CharField(max_length=8, default="inherit")
    icon = models.ForeignKey(Picture, on_delete=models.SET_NULL, null=True, related_name="+")
    background_choice: "models.CharField[BackgroundChoice, BackgroundChoice]" = models.CharField(
        max_length=8, default="inherit"
    )
    background_picture = models.ForeignKey(Picture, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        abstract = True


class AccountBranding(BrandingColumns):
    """Of all events of an account that have no own."""

    account = models.OneToOneField(Account, on_delete=models.CASCADE, primary_key=True, related_name="branding")


class EventBranding(BrandingColumns):
    event = models.OneToOneField(Event, on_delete=models.CASCADE, primary_key=True, related_name="branding")


class EventLobby(models.Model):
    """What those who wait see. `agenda`: as `lobby_schemas.AgendaItem`, in its order."""

    event = models.OneToOneField(Event, on_delete=models.CASCADE, primary_key=True, related_name="lobby")
    message = models.TextField(blank=True, default="")
    agenda = models.JSONField(default=list)
    has_music = models.BooleanField(default=False)
    music = models.ForeignKey(Sound, on_delete=models.SET_NULL, null=True, related_name="+")


class PresenterProfile(models.Model):
    """Of somebody who will speak, in the order of `position`."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="profiles")
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=100)
    title = models.CharField(max_length=100, blank=True, default="")
    about = models.TextField(blank=True, default="")
    picture = models.ForeignKey(Picture, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["event", "position"], name="profile_at_position"),)
