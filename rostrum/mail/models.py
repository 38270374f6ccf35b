from typing import Literal

from django.db import models

from rostrum.kit import clock

State = Literal["queued", "sent", "failed", "bounced"]
NOTHING_PERSONAL = {"values": {}, "sealed": ""}
"""What is left of a letter's own words once it waits no longer."""


class LetterBody(models.Model):
    """What letters say, once for all that say the same. `digest`: of all of it."""

    digest = models.CharField(max_length=64, unique=True)
    subject = models.CharField(max_length=400)
    text = models.TextField()
    html = models.TextField(blank=True, default="")
    calendar = models.TextField(blank=True, default="")
    calendar_method = models.CharField(max_length=10, default="REQUEST")
    created_at = models.DateTimeField(default=clock.now)


class OutboxMail(models.Model):
    """A letter and what became of it. Its `values` hold personal links and are blanked once it was sent; the row stays, so that the
    same `key` is never sent again. `sealed`: the values of a letter that opens an account, encrypted. `useful_until`: not sent later."""

    key = models.CharField(max_length=120, unique=True)
    kind = models.CharField(max_length=30)
    account = models.CharField(max_length=20, blank=True, default="")
    event = models.CharField(max_length=20, blank=True, default="")
    to = models.CharField(max_length=254)
    to_name = models.CharField(max_length=200, blank=True, default="")
    body = models.ForeignKey(LetterBody, on_delete=models.SET_NULL, null=True, related_name="letters")
    values = models.JSONField(default=dict)
    sealed = models.TextField(blank=True, default="")
    reply_to = models.CharField(max_length=254, blank=True, default="")
    unsubscribe = models.CharField(max_length=1000, blank=True, default="")
    state: "models.CharField[State, State]" = models.CharField(max_length=8, default="queued")
    attempts = models.PositiveIntegerField(default=0)
    goes_first = models.BooleanField(default=False)
    due_at = models.DateTimeField()
    useful_until = models.DateTimeField(null=True, default=None)
    leased_until = models.DateTimeField(null=True, default=None)
    sent_at = models.DateTimeField(null=True, default=None)
    one_click = models.BooleanField(default=False)
    message_id = models.CharField(max_length=200, blank=True, default="", db_index=True)
    problem = models.CharField(max_length=300, blank=True, default="")
    created_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = (
            models.Index(fields=["-goes_first", "due_at"], condition=models.Q(state="queued"), name="mail_in_turn"),
            models.Index(fields=["event", "to"], name="mail_of_event"),
            models.Index(fields=["state"], name="mail_by_state"),
        )


class SenderCheck(models.Model):
    """The one row: what the last look at the sender's DNS records found."""

    checked_at = models.DateTimeField()
    findings = models.JSONField(default=list)
