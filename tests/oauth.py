"""What every server that speaks OAuth must hold a client to."""

import base64
import hashlib


def redeems(codes: dict[str, dict[str, str]], form: dict[str, str]) -> bool:
    """Whether the code is one of `codes`, used once, where it was asked for and by who asked (RFC 7636)."""
    query = codes.pop(form["code"], None)
    digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
    challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    return query is not None and (query["redirect_uri"], query["code_challenge"]) == (form["redirect_uri"], challenge)
