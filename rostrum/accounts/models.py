from datetime import datetime
from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models

from rostrum.accounts.rules import PLANS, TRIAL_LASTS, Language, Plan, PlanName, minutes_left
from rostrum.kit import clock
from rostrum.kit.ids import AccountId, MemberId, new_account_id, new_member_id


class Account(models.Model):
    """Who pays; owns everything that its members make."""

    id: "models.CharField[AccountId, AccountId]" = models.CharField(
        max_length=20, primary_key=True, default=new_account_id
    )
    name = models.CharField(max_length=100)
    mail_signature = models.CharField(max_length=200, blank=True, default="")
    page_name = models.CharField(max_length=40, unique=True, null=True, default=None)
    """The public page is at `/@name`; there is none without."""
    page_text = models.TextField(blank=True, default="")
    plan_name: "models.CharField[PlanName, PlanName]" = models.CharField(max_length=20)
    records_itself = models.BooleanField(default=False)
    """Every session is recorded from its start."""
    recorded_ms = models.PositiveBigIntegerField(default=0)
    """How long the recordings that the account keeps last altogether; `recordings` counts it."""
    created_at = models.DateTimeField(default=clock.now)

    @property
    def plan(self) -> Plan:
        return PLANS[self.plan_name]

    @property
    def recording_minutes_left(self) -> int:
        return minutes_left(self.plan, recorded_ms=self.recorded_ms)

    @property
    def trial_ends(self) -> datetime | None:
        """Of an account on trial."""
        return self.created_at + TRIAL_LASTS if self.plan_name == "trial" else None


class Members(BaseUserManager["Member"]):
    """A signed-in member is never wanted without the account."""

    def get_queryset(self) -> models.QuerySet["Member"]:
        return super().get_queryset().select_related("account")


class Member(AbstractBaseUser):
    """One of several people who sign in to the same account."""

    id: "models.CharField[MemberId, MemberId]" = models.CharField(
        max_length=20, primary_key=True, default=new_member_id
    )
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="members")
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=100)
    language: "models.CharField[Language, Language]" = models.CharField(max_length=8)
    zone = models.CharField(max_length=64)
    is_active = models.BooleanField(default=True)
    calendar_version = models.PositiveIntegerField(default=1)
    """Rises when the address of the member's calendar feed is made anew."""
    created_at = models.DateTimeField(default=clock.now)

    objects: ClassVar[Members] = Members()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return self.email

    @property
    def owner_id(self) -> AccountId:
        return AccountId(self.account_id)
