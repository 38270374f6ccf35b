from typing import Literal

from django.db import models

from rostrum.events.models import Event
from rostrum.kit import clock
from rostrum.kit.ids import (
    EntryTokenId,
    InvitationId,
    RegistrantId,
    new_entry_token_id,
    new_invitation_id,
    new_personal_key,
    new_registrant_id,
    new_token_code,
)
from rostrum.registration.rules import GuestRole

Standing = Literal["unconfirmed", "pending", "waiting", "registered", "rejected", "cancelled"]
"""Of a registrant: has not confirmed the address; waits for the organizer; for a free place; has a place; was refused; gave
the place back."""


MailingKind = Literal["reminder", "changed", "cancelled"]


class EntryToken(models.Model):
    """The personal entry code of one person; who it is for may be left open."""

    id: "models.CharField[EntryTokenId, EntryTokenId]" = models.CharField(
        max_length=20, primary_key=True, default=new_entry_token_id
    )
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="tokens")
    token = models.CharField(max_length=8, default=new_token_code)
    name = models.CharField(max_length=100, blank=True, default="")
    email = models.CharField(max_length=254, blank=True, default="")
    role: "models.CharField[GuestRole, GuestRole]" = models.CharField(max_length=10, default="attendee")
    created_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["event", "token"], name="token_of_event"),)


def first_reminders() -> list[int]:
    return [24 * 60, 60]


class RegistrationForm(models.Model):
    """How people register for one event. `fields`: as `fields.Field`, in their order. `places` empty: as many as come.
    `reminders`: minutes before the start."""

    event = models.OneToOneField(Event, on_delete=models.CASCADE, primary_key=True, related_name="registration")
    is_open = models.BooleanField(default=False)
    fields = models.JSONField(default=list)
    places = models.PositiveIntegerField(null=True, default=None)
    has_waiting_list = models.BooleanField(default=False)
    must_confirm = models.BooleanField(default=False)
    must_be_approved = models.BooleanField(default=False)
    thanks_url = models.CharField(max_length=500, blank=True, default="")
    reminders = models.JSONField(default=first_reminders)
    changed_at = models.DateTimeField(default=clock.now)


class Registrant(models.Model):
    """One person of one event. `key` is in the links of their mails and lets whoever has it confirm, look and cancel."""

    id: "models.CharField[RegistrantId, RegistrantId]" = models.CharField(
        max_length=20, primary_key=True, default=new_registrant_id
    )
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="registrants")
    key = models.CharField(max_length=24, unique=True, default=new_personal_key)
    email = models.CharField(max_length=254)
    first_name = models.CharField(max_length=80, blank=True, default="")
    last_name = models.CharField(max_length=80, blank=True, default="")
    answers = models.JSONField(default=dict)
    consents = models.JSONField(default=list)
    standing: "models.CharField[Standing, Standing]" = models.CharField(max_length=12)
    token = models.OneToOneField(EntryToken, on_delete=models.SET_NULL, null=True, related_name="registrant")
    language = models.CharField(max_length=8)
    zone = models.CharField(max_length=64)
    source = models.JSONField(default=dict)
    created_at = models.DateTimeField(default=clock.now)
    decided_at = models.DateTimeField(null=True, default=None)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["event", "email"], name="one_of_event"),)
        indexes = (models.Index(fields=["event", "standing", "created_at"], name="registrants_by_standing"),)

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip() or self.email.partition("@")[0]


class Invitation(models.Model):
    """Somebody whom the organizer wrote to. `key` is in their link. `letter`: the key of the last mail to them; `times`: how many
    there were. `token`: of who comes in without registering."""

    id: "models.CharField[InvitationId, InvitationId]" = models.CharField(
        max_length=20, primary_key=True, default=new_invitation_id
    )
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="invitations")
    key = models.CharField(max_length=24, unique=True, default=new_personal_key)
    email = models.CharField(max_length=254)
    name = models.CharField(max_length=100, blank=True, default="")
    role: "models.CharField[GuestRole, GuestRole]" = models.CharField(max_length=10, default="attendee")
    token = models.OneToOneField(EntryToken, on_delete=models.SET_NULL, null=True, related_name="invitation")
    language = models.CharField(max_length=8)
    note = models.TextField(blank=True, default="")
    times = models.PositiveIntegerField(default=1)
    letter = models.CharField(max_length=120, db_index=True)
    created_at = models.DateTimeField(default=clock.now)
    opened_at = models.DateTimeField(null=True, default=None)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["event", "email"], name="invited_once"),)
        indexes = (models.Index(fields=["event", "created_at", "id"], name="invitations_by_time"),)


class OptOut(models.Model):
    """An address that wants no more invitations from an account."""

    account = models.ForeignKey("accounts.Account", on_delete=models.CASCADE, related_name="+")
    email = models.CharField(max_length=254)
    created_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["account", "email"], name="opted_out_once"),)


class Mailing(models.Model):
    """Letters to all who come to an event, which the worker writes piece by piece once they are due. `about`: which change, or
    which reminder of which start. `after`: whom the last piece ended with; registrants come first, then the invited."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="mailings")
    kind: "models.CharField[MailingKind, MailingKind]" = models.CharField(max_length=10)
    about = models.CharField(max_length=40)
    due_at = models.DateTimeField()
    after = models.CharField(max_length=20, blank=True, default="")
    finished_at = models.DateTimeField(null=True, default=None)
    created_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["event", "kind", "about"], name="mailing_once"),)
        indexes = (models.Index(fields=["due_at"], condition=models.Q(finished_at=None), name="mailings_due"),)
