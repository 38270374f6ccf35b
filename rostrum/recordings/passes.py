"""A pass lets a visitor's player fetch a published recording.

It is signed, ends by itself, and is worth nothing as soon as the recording is unpublished, deleted, or opened to others: it names the
terms that it was given under, and whoever sends the media looks at those that hold now.
"""

import hmac
from datetime import timedelta
from functools import cache

from django.conf import settings

from rostrum.kit.signing import BadSignature, Signer
from rostrum.recordings.models import Publication
from rostrum.recordings.passwords import unseal

LASTS = timedelta(hours=24)


@cache
def _signer() -> Signer:
    return Signer.for_purpose("recording", secret=settings.ROSTRUM_SECRET)


def pass_for(publication: Publication) -> str:
    return _signer().sign({"key": publication.key, "terms": _terms(publication)}, lasts=LASTS)


def is_let_in(note: str, publication: Publication) -> bool:
    try:
        said = _signer().read(note)
    except BadSignature:
        return False
    return said.get("key") == publication.key and said.get("terms") == _terms(publication)


def _terms(publication: Publication) -> str:
    """A pass is signed, not encrypted: the password itself must not stand in it."""
    terms = f"{publication.access}:{unseal(publication.password_encrypted)}"
    return hmac.digest(settings.ROSTRUM_SECRET.encode(), terms.encode(), "sha256").hex()[:32]
