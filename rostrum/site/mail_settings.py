"""Where mail goes: to the server of `SMTP_URL`, to the API of `MAIL_PROVIDER`, or into files when there is neither."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from email.utils import parseaddr
from importlib.util import find_spec
from ipaddress import ip_address
from urllib.parse import parse_qs, unquote, urlsplit

from rostrum.mail.resolver import DNS_PORT, DnsServer
from rostrum.mail.rules.sender import Sender

SECONDS = 20
MOST_CONNECTIONS = 20
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


_NEEDED: Mapping[str, tuple[str, ...]] = {
    "amazon_ses": (),
    "brevo": ("API_KEY",),
    "mailersend": ("API_TOKEN", "SIGNING_SECRET"),
    "mailgun": ("API_KEY", "WEBHOOK_SIGNING_KEY"),
    "mailjet": ("API_KEY", "SECRET_KEY"),
    "mailtrap": ("API_TOKEN",),
    "mandrill": ("API_KEY", "WEBHOOK_KEY"),
    "postal": ("API_KEY", "API_URL", "WEBHOOK_KEY"),
    "postmark": ("SERVER_TOKEN",),
    "resend": ("API_KEY",),
    "sendgrid": ("API_KEY",),
    "sparkpost": ("API_KEY",),
    "unisender_go": ("API_KEY", "API_URL"),
}
"""The providers that tell what became of a letter, each with the variables without which it cannot be used."""
_LEAST_SECRET = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class MailProvider:
    """`settings`: as anymail wants them; holds keys."""

    name: str = ""
    settings: Mapping[str, object] = field(default_factory=dict, repr=False)

    @property
    def backend(self) -> str:
        return f"anymail.backends.{self.name}.EmailBackend"


def mail_provider(environment: Mapping[str, str]) -> MailProvider | None:
    """None without one. Raises ValueError with a sentence that names no value."""
    name = environment.get("MAIL_PROVIDER", "")
    if not name:
        return None
    if name not in _NEEDED:
        raise ValueError(f"MAIL_PROVIDER must be one of: {', '.join(_NEEDED)}")
    if environment.get("SMTP_URL"):
        raise ValueError("SMTP_URL and MAIL_PROVIDER exclude each other: unset one")
    if name == "amazon_ses" and find_spec("boto3") is None:
        raise ValueError("MAIL_PROVIDER=amazon_ses needs one more package. Run: pip install boto3")
    prefix = f"ANYMAIL_{name.upper()}_"
    missing = [f"{prefix}{word}" for word in _NEEDED[name] if not environment.get(f"{prefix}{word}")]
    if missing:
        raise ValueError(f"MAIL_PROVIDER={name} needs {' and '.join(missing)}")
    user, _, password = environment.get("ANYMAIL_WEBHOOK_SECRET", "").partition(":")
    if not user or len(password) < _LEAST_SECRET:
        raise ValueError(
            f"ANYMAIL_WEBHOOK_SECRET must be user:password, the password of {_LEAST_SECRET} characters or more"
        )
    given = {key: value for key, value in environment.items() if key.startswith(prefix) and value}
    return MailProvider(
        name=name,
        settings={
            **{key.removeprefix("ANYMAIL_"): _typed(value) for key, value in given.items()},
            "WEBHOOK_SECRET": environment["ANYMAIL_WEBHOOK_SECRET"],
            "REQUESTS_TIMEOUT": SECONDS,
            # Such as a calendar beside the text: it is attached as well.
            "IGNORE_UNSUPPORTED_FEATURES": True,
        },
    )


def _typed(value: str) -> str | bool:
    return value.lower() == "true" if value.lower() in {"true", "false"} else value


def public_host(environment: Mapping[str, str]) -> str:
    return (
        urlsplit(environment.get("ROSTRUM_PUBLIC_URL", "")).hostname or environment.get("ROSTRUM_DOMAIN") or "localhost"
    )


def mail_from(environment: Mapping[str, str]) -> str:
    return environment.get("MAIL_FROM") or f"Rostrum <no-reply@{public_host(environment)}>"


def mail_connections(environment: Mapping[str, str]) -> int:
    """How many are held at once to who carries the mail; most accept three from one sender. Raises ValueError."""
    text = environment.get("MAIL_CONNECTIONS", "") or "3"
    if not text.isdecimal() or not 1 <= int(text) <= MOST_CONNECTIONS:
        raise ValueError(f"MAIL_CONNECTIONS must be a number from 1 to {MOST_CONNECTIONS}")
    return int(text)


def mail_sender(environment: Mapping[str, str]) -> Sender:
    """As others see it. Raises ValueError."""
    if (address := environment.get("MAIL_SENDING_ADDRESS", "")) and not _is_address(address):
        raise ValueError("MAIL_SENDING_ADDRESS must be an IP address, such as 192.0.2.1")
    is_provider, url = bool(environment.get("MAIL_PROVIDER")), environment.get("SMTP_URL", "")
    return Sender(
        carrier="provider" if is_provider else "server" if url else "files",
        domain=parseaddr(mail_from(environment))[1].rpartition("@")[2].lower().rstrip("."),
        selector=environment.get("MAIL_DKIM_SELECTOR", ""),
        address=address,
        host=urlsplit(url).hostname or "",
    )


def dns_servers(environment: Mapping[str, str]) -> list[DnsServer]:
    """Those of `MAIL_DNS_SERVERS`: addresses, each with a port or without. Raises ValueError."""
    texts = environment.get("MAIL_DNS_SERVERS", "").replace(",", " ").split()
    try:
        return [_dns_server(text) for text in texts]
    except ValueError:
        raise ValueError(
            "MAIL_DNS_SERVERS must be IP addresses with commas between, such as 192.0.2.53,192.0.2.54:5353"
        ) from None


def _dns_server(text: str) -> DnsServer:
    parts = urlsplit(f"//[{text}]" if text.count(":") > 1 and not text.startswith("[") else f"//{text}")
    return DnsServer(str(ip_address(parts.hostname or "")), parts.port or DNS_PORT)


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True


def refuse_what_cannot_work(environment: Mapping[str, str]) -> None:
    """Raises ValueError with a sentence for the operator."""
    mail_provider(environment)
    mail_server(environment.get("SMTP_URL", ""))
    mail_sender(environment)
    dns_servers(environment)
