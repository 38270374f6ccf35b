"""Mail that goes no further than a folder: one `.eml` file each, for development and for installations without a mail server."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage as ParsedMessage
from pathlib import Path

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from rostrum.kit import clock

_STAMP = "%Y%m%dT%H%M%S%f"
NAME_PATTERN = r"[0-9]{8}T[0-9]{12}-[0-9a-f]{8}"


class FileBackend(BaseEmailBackend):
    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        folder: Path = settings.MAIL_FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        for message in email_messages:
            name = f"{clock.now().strftime(_STAMP)}-{secrets.token_hex(4)}"
            written = folder / f".{name}"
            written.write_bytes(message.message().as_bytes())
            # A reader of the folder never meets half a mail.
            written.rename(folder / f"{name}.eml")
        return len(email_messages)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredMail:
    name: str
    at: datetime
    to: str
    subject: str
    text: str


def newest_mails(*, limit: int = 200) -> list[StoredMail]:
    paths = sorted(settings.MAIL_FOLDER.glob("*.eml"), reverse=True)
    return [_read(path) for path in paths[:limit]]


def find_mail(name: str) -> StoredMail | None:
    """`name` must match NAME_PATTERN: it becomes a path."""
    path: Path = settings.MAIL_FOLDER / f"{name}.eml"
    return _read(path) if path.is_file() else None


def _read(path: Path) -> StoredMail:
    parsed = message_from_bytes(path.read_bytes(), _class=ParsedMessage, policy=policy.default)
    body = parsed.get_body(("plain", "html"))
    return StoredMail(
        name=path.stem,
        at=datetime.strptime(path.stem.partition("-")[0], _STAMP).replace(tzinfo=UTC),
        to=str(parsed["To"]),
        # A header folded before its first word is read with a space.
        subject=str(parsed["Subject"]).strip(),
        text=str(body.get_content()) if body else "",
    )
