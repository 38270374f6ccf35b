"""Keys to a member's calendar feed. Nothing of them is stored: a key is signed, and older ones are worth nothing once the member's
version has risen."""

import hmac
from base64 import urlsafe_b64encode

from django.db.models import F

from rostrum.accounts.models import Member
from rostrum.kit.signing import derive_key

_MAC_BYTES = 18


def calendar_key(member: Member, *, secret: str) -> str:
    """`<member id>.<mac>`: 144 bits."""
    said = f"{member.id}:{member.calendar_version}".encode()
    mac = hmac.digest(derive_key(secret, "calendar"), said, "sha256")[:_MAC_BYTES]
    return f"{member.id}.{urlsafe_b64encode(mac).decode()}"


def member_by_calendar_key(key: str, *, secret: str) -> Member | None:
    """None for a key that was never given, is no longer good, or belongs to nobody any more."""
    member = Member.objects.filter(id=key.partition(".")[0][:20], is_active=True).first()
    if member is None or not hmac.compare_digest(calendar_key(member, secret=secret).encode(), key.encode()):
        return None
    return member


def renew_calendar_key(member: Member) -> None:
    Member.objects.filter(pk=member.pk).update(calendar_version=F("calendar_version") + 1)
    member.refresh_from_db(fields=["calendar_version"])
