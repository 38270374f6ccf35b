"""Stream keys as they are kept: encrypted under the installation's secret."""

from django.conf import settings

from rostrum.kit.encryption import decrypt, encrypt

_PURPOSE = "stream key"


def kept(text: str) -> str:
    return encrypt(text, purpose=_PURPOSE, secret=settings.ROSTRUM_SECRET)


def opened(text: str) -> str:
    """Raises CannotDecrypt: what was kept under another secret than today's is lost."""
    return decrypt(text, purpose=_PURPOSE, secret=settings.ROSTRUM_SECRET)
