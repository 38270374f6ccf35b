from typing import Literal

from django.db import models

from rostrum.accounts.models import Account, Member
from rostrum.kit import clock

ServiceName = Literal["dropbox", "youtube"]
LinkState = Literal["ok", "needs_again"]


class LinkedAccount(models.Model):
    """What an account has elsewhere. Both tokens are encrypted. `remote_id`, `name` and `mail` are whose it is there.
    `refreshing_until`: a process fetches a fresh access token; when that moment has passed, the process is gone."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+")
    service: "models.CharField[ServiceName, ServiceName]" = models.CharField(max_length=12)
    linked_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    remote_id = models.CharField(max_length=100)
    name = models.CharField(max_length=200)
    mail = models.CharField(max_length=254)
    scopes = models.TextField()
    refresh_token = models.TextField()
    access_token = models.TextField()
    expires_at = models.DateTimeField()
    refreshing_until = models.DateTimeField(null=True)
    state: "models.CharField[LinkState, LinkState]" = models.CharField(max_length=12, default="ok")
    linked_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["account", "service"], name="linked_one_of_each"),)


class LinkAttempt(models.Model):
    """A member is away at the service's page. `key` is a digest of what only they bring back, `session` one of their session's key;
    the verifier (RFC 7636) is encrypted."""

    key = models.CharField(max_length=64, primary_key=True)
    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    session = models.CharField(max_length=64)
    service: "models.CharField[ServiceName, ServiceName]" = models.CharField(max_length=12)
    verifier = models.TextField()
    expires_at = models.DateTimeField(db_index=True)
