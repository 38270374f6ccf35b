"""Which sites may show an event in a frame of theirs: what organizers type, read as the sources of `frame-ancestors` (CSP 3, §6.4.2)."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from rostrum.events.errors import BadSite, TooManySites

MOST_SITES = 20
_MOST_CHARS = 253
"""Of a host (RFC 1035)."""
_LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
_HOST = re.compile(rf"(\*\.)?{_LABEL}(\.{_LABEL})*")
_DEFAULT_PORTS = {"https": 443, "http": 80}


def sites_from(typed: Iterable[str]) -> list[str]:
    """Each site once, as browsers write an origin. Raises BadSite, TooManySites."""
    sites = list(dict.fromkeys(site_from(text) for text in typed if text.strip()))
    if len(sites) > MOST_SITES:
        raise TooManySites(most=MOST_SITES)
    return sites


def site_from(typed: str) -> str:
    """'Www.Example.org/blog' is `https://www.example.org`; `*.example.org` is every site below. Nothing that could be read as
    another source or directive gets through. Raises BadSite."""
    text = typed.strip()
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        host, port = _ascii(parts.hostname or ""), parts.port
    except ValueError as fault:
        raise BadSite(site=typed) from fault
    is_whole = parts.scheme in _DEFAULT_PORTS and "@" not in parts.netloc and len(host) <= _MOST_CHARS
    if not is_whole or not _HOST.fullmatch(host) or ("." not in host.removeprefix("*.") and host != "localhost"):
        raise BadSite(site=typed)
    shown = "" if port in (None, _DEFAULT_PORTS[parts.scheme]) else f":{port}"
    return f"{parts.scheme}://{host}{shown}"


def ancestors(sites: Iterable[str]) -> str:
    """The sources of `frame-ancestors`. Rostrum itself always may: the panel shows what visitors of the sites will see."""
    return " ".join(["'self'", *sites])


def _ascii(host: str) -> str:
    """Names in other scripts as DNS writes them."""
    star, dot, rest = host.rpartition("*.")
    return f"{star}{dot}{rest.encode('idna').decode()}"
