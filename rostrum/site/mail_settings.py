"""Where mail goes: to the server of `SMTP_URL`, or into files when there is none."""

from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

SECONDS = 20
_HERE = {"localhost", "127.0.0.1", "::1"}


@dataclass(frozen=True, slots=True, kw_only=True)
class MailServer:
    backend: str = "django.core.mail.backends.smtp.EmailBackend"
    host: str = ""
    port: int = 25
    user: str = ""
    password: str = ""
    is_ssl: bool = False
    is_starttls: bool = False


def mail_server(url: str) -> MailServer:
    """`smtp://user:password@host:587`, or `smtps://…` on 465. Without `?tls=none` nothing goes in the clear but on this machine."""
    if not url:
        return MailServer(backend="rostrum.mail.files.FileBackend")
    parts = urlsplit(url)
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
        raise ValueError("SMTP_URL must look like smtp://user:password@host:587")
    is_ssl = parts.scheme == "smtps"
    wanted = parse_qs(parts.query).get("tls", ["none" if parts.hostname in _HERE else "starttls"])[-1]
    return MailServer(
        host=parts.hostname,
        port=parts.port or (465 if is_ssl else 587),
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        is_ssl=is_ssl,
        is_starttls=not is_ssl and wanted != "none",
    )
