"""Signed, expiring notes between processes that share the installation's secret. Knows neither Django nor what a note says.

A note is `<payload>.<mac>`, both base64url: the payload is JSON with `exp` (seconds since 1970), the MAC is HMAC-SHA256 under
a key derived for the purpose, so that a note for one purpose is worth nothing for another.
"""

import base64
import binascii
import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

import orjson

from rostrum.kit import clock

_MAX_CHARS = 4096


class BadSignature(ValueError):
    """Forged, torn, or made for another purpose."""


class Expired(BadSignature):
    """Was good once."""


def derive_key(secret: str, purpose: str) -> bytes:
    """32 bytes; HKDF's extract and expand would add nothing for a secret that is random already. Refuses an empty secret."""
    if not secret:
        raise ValueError("ROSTRUM_SECRET is not set")
    return hmac.new(secret.encode(), b"rostrum:" + purpose.encode(), hashlib.sha256).digest()


@dataclass(frozen=True, slots=True)
class Signer:
    key: bytes

    @classmethod
    def for_purpose(cls, purpose: str, *, secret: str) -> "Signer":
        return cls(derive_key(secret, purpose))

    def sign(self, content: Mapping[str, object], *, lasts: timedelta) -> str:
        expires = (clock.now() + lasts).timestamp()
        payload = _encode(orjson.dumps({**content, "exp": expires}))
        return f"{payload}.{self._mac(payload)}"

    def read(self, note: str) -> dict[str, object]:
        """The content. Raises BadSignature or Expired."""
        if len(note) > _MAX_CHARS:
            raise BadSignature
        payload, _, mac = note.partition(".")
        if not hmac.compare_digest(self._mac(payload).encode(), mac.encode(errors="replace")):
            raise BadSignature
        content = _decode(payload)
        expires = content.pop("exp", None)
        if not isinstance(expires, float) or expires <= clock.now().timestamp():
            raise Expired
        return content

    def _mac(self, payload: str) -> str:
        return _encode(hmac.new(self.key, payload.encode(errors="replace"), hashlib.sha256).digest())


def _encode(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def _decode(payload: str) -> dict[str, object]:
    try:
        content = orjson.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    except (binascii.Error, ValueError) as fault:
        raise BadSignature from fault
    if not isinstance(content, dict):
        raise BadSignature
    return content
