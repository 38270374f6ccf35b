"""Passwords of published recordings: members must be able to read them again, so they are encrypted instead of hashed."""

from django.conf import settings

from rostrum.kit.encryption import decrypt, encrypt

_PURPOSE = "recording-password"


def seal(password: str) -> str:
    return encrypt(password, purpose=_PURPOSE, secret=settings.ROSTRUM_SECRET) if password else ""


def unseal(sealed: str) -> str:
    return decrypt(sealed, purpose=_PURPOSE, secret=settings.ROSTRUM_SECRET) if sealed else ""
