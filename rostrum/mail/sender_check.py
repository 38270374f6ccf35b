"""The installation's sender is looked at once a day, and what was found is kept for who is about to invite people."""

from dataclasses import asdict, dataclass
from datetime import datetime

from django.conf import settings

from rostrum.kit import clock
from rostrum.mail.models import SenderCheck
from rostrum.mail.resolver import Resolver
from rostrum.mail.rules.sender import check_sender

_ONLY = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class LastCheck:
    """`findings`: as `MailFinding`, in a form that could be stored."""

    checked_at: datetime
    findings: tuple[dict[str, object], ...]


def look_at_sender() -> None:
    """Asks DNS, for some seconds at most."""
    findings = check_sender(settings.MAIL_SENDER, Resolver(settings.MAIL_DNS_SERVERS))
    kept = {"checked_at": clock.now(), "findings": [asdict(finding) for finding in findings]}
    SenderCheck.objects.update_or_create(pk=_ONLY, defaults=kept)


def last_check() -> LastCheck | None:
    row = SenderCheck.objects.filter(pk=_ONLY).first()
    return LastCheck(checked_at=row.checked_at, findings=tuple(row.findings)) if row else None
