"""Where may be streamed to. Pure."""

import ipaddress
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from rostrum.rooms.features.streaming.facts import Service
from rostrum.streaming.errors import StreamAddressNotTaken

MOST_TARGETS = 20
ADDRESSES: Mapping[Service, str] = {
    "youtube": "rtmps://a.rtmps.youtube.com:443/live2",
    "facebook": "rtmps://live-api-s.facebook.com:443/rtmp",
}
"""Of services whose address everybody knows."""

_PORTS = {"rtmp": 1935, "rtmps": 443}
# No blanks, no line breaks, no backslashes: it goes into a file of options.
_APP = re.compile(r"[A-Za-z0-9._~/?&=%+:@,!$*;-]{1,400}")
_HOST = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]{0,250}[A-Za-z0-9])?")
_LOCAL = (".localhost", ".local", ".internal", ".lan", ".home.arpa")


@dataclass(frozen=True, slots=True)
class Address:
    """Taken apart: `app` is the path behind the host without the slash before it."""

    is_secure: bool
    host: str
    port: int
    app: str

    @property
    def text(self) -> str:
        """As the server is told that it is called."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{'rtmps' if self.is_secure else 'rtmp'}://{host}:{self.port}/{self.app}"


def address_of(text: str) -> Address:
    """Raises StreamAddressNotTaken."""
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port or _PORTS.get(parts.scheme, 0)
    except ValueError:
        raise StreamAddressNotTaken(why="form") from None
    app = f"{parts.path}{'?' if parts.query else ''}{parts.query}".strip("/")
    is_odd = parts.username is not None or parts.password is not None or parts.fragment
    if parts.scheme not in _PORTS or is_odd or not _is_host(host) or not _APP.fullmatch(app):
        raise StreamAddressNotTaken(why="form")
    return Address(parts.scheme == "rtmps", host, port, app)


def may_lie_outside(host: str) -> bool:
    """A name is looked up when it is streamed to; what it is then counts, too."""
    number = _number_of(host)
    if number is not None:
        return is_outside(number)
    return "." in host and not f".{host.lower().rstrip('.')}".endswith(_LOCAL)


def is_outside(number: str) -> bool:
    """Whether an IP address is one of the public internet's."""
    address = ipaddress.ip_address(number.split("%", maxsplit=1)[0])
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if inner is not None:
            return is_outside(str(inner))
        if address in _NAT64:
            return is_outside(str(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)))
        if address not in _GLOBAL_UNICAST:
            return False
    return address.is_global and not address.is_multicast


_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_GLOBAL_UNICAST = ipaddress.ip_network("2000::/3")
"""Beside it Python takes for global what is a site's own: `fec0::/10`, `64:ff9b:1::/48`, `::127.0.0.1`."""


def _is_host(host: str) -> bool:
    return _HOST.fullmatch(host) is not None or _number_of(host) is not None


def _number_of(host: str) -> str | None:
    try:
        return str(ipaddress.ip_address(host))
    except ValueError:
        return None
