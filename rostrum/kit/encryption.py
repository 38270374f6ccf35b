"""Secrets that must be read again (event passwords, second-factor keys) are stored encrypted under the installation's secret."""

import base64

from cryptography.fernet import Fernet, InvalidToken

from rostrum.kit.signing import derive_key


class CannotDecrypt(ValueError):
    """Encrypted under another secret, or torn."""


def _fernet(purpose: str, secret: str) -> Fernet:
    return Fernet(base64.urlsafe_b64encode(derive_key(secret, f"encrypt:{purpose}")))


def encrypt(text: str, *, purpose: str, secret: str) -> str:
    return _fernet(purpose, secret).encrypt(text.encode()).decode()


def decrypt(encrypted: str, *, purpose: str, secret: str) -> str:
    try:
        return _fernet(purpose, secret).decrypt(encrypted.encode()).decode()
    except InvalidToken as fault:
        raise CannotDecrypt from fault
