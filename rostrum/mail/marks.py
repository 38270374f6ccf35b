"""How a letter is known again when somebody outside speaks of it.

Two names lead to it: the one that its carrier gave it, and our mark, which travels with it and comes back in a provider's reports. The
mark is known before the letter leaves, so a report may be quicker than we are; made with the installation's secret, it names no letter
of another installation that uses the same provider's account.
"""

import hashlib
import hmac
from urllib.parse import urlsplit

from django.conf import settings

from rostrum.mail.models import OutboxMail

MARK = "letter"


def message_id(key: str) -> str:
    """The same for every try."""
    return f"<{_digest(key)}@{urlsplit(settings.PUBLIC_URL).hostname or 'localhost'}>"


def mark_of(letter: OutboxMail) -> str:
    return f"{letter.pk}-{_digest(letter.key)}"


def find_letter(*, mark: str, carrier_id: str) -> OutboxMail | None:
    """None for what is not ours, or forgotten."""
    number, _, digest = mark.partition("-")
    if number.isascii() and number.isdigit() and len(number) < 19:
        letter = OutboxMail.objects.filter(pk=int(number)).first()
        if letter is not None and hmac.compare_digest(_digest(letter.key).encode(), digest.encode()):
            return letter
    if not carrier_id or not carrier_id.isprintable():
        return None
    return OutboxMail.objects.filter(message_id=carrier_id).first()


def _digest(key: str) -> str:
    return hashlib.sha256(f"{settings.ROSTRUM_SECRET}:{key}".encode()).hexdigest()[:32]
