"""What providers report, in their own shapes, and how they post it."""

import base64
import hashlib
import hmac
import json
from collections.abc import Mapping

from django.test import Client

from tests.mail.provider_desk import SECRET
from tests.people import Answer

SIGNING_KEY = "signing-key-of-the-tests"


def postmark_bounce(number: str, email: str, *, kind: str = "HardBounce", mark: str = "") -> dict[str, object]:
    return {
        "RecordType": "Bounce",
        "ID": 4323372036854775807,
        "Type": kind,
        "TypeCode": 1,
        "Name": "Hard bounce",
        "Tag": "",
        "MessageID": number,
        "Metadata": {"letter": mark} if mark else {},
        "ServerID": 23,
        "MessageStream": "outbound",
        "Description": "The server was unable to deliver your message (ex: unknown user, mailbox not found).",
        "Details": "smtp;550 5.1.1 The email account\nthat you tried to reach does not exist.",
        "Email": email,
        "From": "no-reply@localhost",
        "BouncedAt": "2031-06-02T12:00:05Z",
        "DumpAvailable": True,
        "Inactive": True,
        "CanActivate": True,
        "Subject": "Autumn lecture",
    }


def postmark_delivery(number: str, email: str) -> dict[str, object]:
    return {
        "RecordType": "Delivery",
        "ServerID": 23,
        "MessageStream": "outbound",
        "MessageID": number,
        "Recipient": email,
        "Tag": "",
        "DeliveredAt": "2031-06-02T12:00:09Z",
        "Details": "Test",
        "Metadata": {},
    }


def postmark_complaint(number: str, email: str) -> dict[str, object]:
    return {**postmark_bounce(number, email, kind="SpamComplaint"), "RecordType": "SpamComplaint"}


def mailgun_failure(
    number: str,
    email: str,
    *,
    severity: str = "permanent",
    mark: str = "",
    event: str = "failed",
    key: str = SIGNING_KEY,
) -> dict[str, object]:
    """Mailgun names a message without the brackets around its id."""
    timestamp, token = "1938254405", "9de1b2c7a1f04c9d8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c3d2e"
    signature = hmac.new(key.encode(), f"{timestamp}{token}".encode(), hashlib.sha256).hexdigest()
    return {
        "signature": {"timestamp": timestamp, "token": token, "signature": signature},
        "event-data": {
            "id": "G9Bn5sl1TC6nu79C8C0bwg",
            "timestamp": 1938254405.89009,
            "log-level": "error",
            "event": event,
            "severity": severity,
            "reason": "suppress-bounce" if severity == "permanent" else "generic",
            "delivery-status": {
                "attempt-no": 1,
                "message": "550 5.1.1 No such user",
                "code": 550,
                "description": "",
                "session-seconds": 0,
            },
            "flags": {"is-routed": False, "is-authenticated": True, "is-system-test": False, "is-test-mode": False},
            "envelope": {"sender": "no-reply@localhost", "transport": "smtp", "targets": email},
            "message": {
                "headers": {"to": email, "message-id": number.strip("<>"), "from": "x@localhost", "subject": "Autumn"},
                "attachments": [],
                "size": 111,
            },
            "recipient": email,
            "recipient-domain": email.partition("@")[2],
            "storage": {"url": "https://storage.example/messages/1", "key": "1"},
            "campaigns": [],
            "tags": [],
            "user-variables": {"letter": mark} if mark else {},
        },
    }


def post(
    provider: str,
    report: object,
    *,
    secret: str | None = SECRET,
    method: str = "POST",
    headers: Mapping[str, str] | None = None,
) -> Answer:
    """As a provider does: without cookies, and Django looks for a CSRF token as it does in production."""
    allowed = {"Authorization": f"Basic {base64.b64encode(secret.encode()).decode()}"} if secret is not None else {}
    return Client(enforce_csrf_checks=True, raise_request_exception=False).generic(
        method,
        f"/hooks/mail/{provider}/tracking/",
        report if isinstance(report, bytes) else json.dumps(report).encode(),
        content_type="application/json",
        headers={**allowed, **(headers or {})},
    )
