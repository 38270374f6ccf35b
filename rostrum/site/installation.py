"""One machine's installation: its address, its ports and what each of its processes is told."""

import os
from dataclasses import dataclass
from pathlib import Path

from rostrum.site.home import Secrets
from rostrum.site.ports import free_ports, wanted_or_free

LOOPBACK = "127.0.0.1"
MEDIA_BASE = 7880


@dataclass(frozen=True)
class Address:
    """Where people reach the front."""

    port: int
    domain: str | None = None
    listen: str = LOOPBACK
    own_certificate: bool = False
    """A certificate of Caddy's own authority, for machines without a name."""

    @property
    def is_secure(self) -> bool:
        return self.domain is not None or self.own_certificate

    @property
    def is_local(self) -> bool:
        return self.domain is None and self.listen == LOOPBACK

    @property
    def public_url(self) -> str:
        if self.domain is not None:
            return f"https://{self.domain}" + ("" if self.port == 443 else f":{self.port}")
        return f"{'https' if self.own_certificate else 'http'}://localhost:{self.port}"


@dataclass(frozen=True)
class Ports:
    web: int
    live: int
    door: int
    media: int
    media_tcp: int
    media_udp: int


@dataclass(frozen=True)
class Installation:
    home: Path
    pages: Path
    address: Address
    ports: Ports
    secrets: Secrets

    def environment(self) -> dict[str, str]:
        """What every child is told. What the operator sets by hand stands above what we made up."""
        ours = {**self.secrets.environment(), "ROSTRUM_PUBLIC_URL": self.address.public_url}
        fixed = {
            "ROSTRUM_HOME": str(self.home),
            "ROSTRUM_PAGES": str(self.pages),
            "PORT": str(self.address.port),
            "ROSTRUM_WEB_PORT": str(self.ports.web),
            "ROSTRUM_LIVE_PORT": str(self.ports.live),
            "ROSTRUM_DOOR_PORT": str(self.ports.door),
            "ROSTRUM_DOORS": f"http://{LOOPBACK}:{self.ports.door}",
            "LIVEKIT_URL": f"http://{LOOPBACK}:{self.ports.media}",
            "ROSTRUM_FRONT_URL": f"{'https' if self.address.own_certificate else 'http'}://{LOOPBACK}:{self.address.port}"
            if self.address.domain is None
            else self.address.public_url,
            "DJANGO_SETTINGS_MODULE": "rostrum.site.settings",
            "PYTHONUNBUFFERED": "1",
        }
        return {**ours, **{name: value for name, value in os.environ.items() if value}, **fixed}


def choose_ports(address: Address) -> Ports:
    web, live, door, media = free_ports(4)
    # Browsers refuse media over TCP below port 1024, 80 and 443 excepted.
    base = address.port if address.port >= 1024 else MEDIA_BASE
    return Ports(
        web=web,
        live=live,
        door=door,
        media=media,
        media_tcp=wanted_or_free(base + 1, "tcp"),
        media_udp=wanted_or_free(base + 2, "udp"),
    )
