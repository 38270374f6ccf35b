from django.db import models

from rostrum.events.models import Event
from rostrum.kit import clock
from rostrum.kit.ids import EntryTokenId, new_entry_token_id, new_token_code


class EntryToken(models.Model):
    """The personal entry code of one person; who it is for may be left open."""

    id: "models.CharField[EntryTokenId, EntryTokenId]" = models.CharField(
        max_length=20, primary_key=True, default=new_entry_token_id
    )
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="tokens")
    token = models.CharField(max_length=8, default=new_token_code)
    name = models.CharField(max_length=100, blank=True, default="")
    email = models.CharField(max_length=254, blank=True, default="")
    created_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["event", "token"], name="token_of_event"),)
