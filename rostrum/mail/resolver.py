"""Asks DNS, for seconds in all: what does not answer is not waited for twice."""

import time
from collections.abc import Sequence
from typing import NamedTuple

import dns.exception
import dns.nameserver
import dns.rdata
import dns.resolver
from dns.rdtypes.ANY.MX import MX
from dns.rdtypes.ANY.TXT import TXT

from rostrum.mail.rules.records import CannotAsk, Kind

_QUESTION_SECONDS = 2.0
_ALL_SECONDS = 8.0
DNS_PORT = 53


class DnsServer(NamedTuple):
    address: str
    port: int


class Resolver:
    """`servers`: the machine's own when there are none."""

    def __init__(self, servers: Sequence[DnsServer] = ()) -> None:
        try:
            self._resolver: dns.resolver.Resolver | None = dns.resolver.Resolver(configure=not servers)
        except dns.resolver.NoResolverConfiguration:
            self._resolver = None
        if self._resolver is not None and servers:
            self._resolver.nameservers = [dns.nameserver.Do53Nameserver(*server) for server in servers]
        self._until = time.monotonic() + _ALL_SECONDS

    def __call__(self, name: str, kind: Kind, /) -> tuple[str, ...]:
        left = self._until - time.monotonic()
        if self._resolver is None or left <= 0:
            raise CannotAsk
        try:
            answer = self._resolver.resolve(name, kind, lifetime=min(left, _QUESTION_SECONDS), search=False)
        except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer):
            return ()
        except (dns.exception.Timeout, dns.resolver.NoNameservers, OSError):
            self._resolver = None
            raise CannotAsk from None
        except (dns.exception.DNSException, UnicodeError):
            # A name that is none, such as one with an empty part.
            return ()
        return tuple(_text_of(record) for record in answer)


def _text_of(record: dns.rdata.Rdata) -> str:
    if isinstance(record, TXT):
        return b"".join(record.strings).decode(errors="replace")
    if isinstance(record, MX):
        return record.exchange.to_text(omit_final_dot=True)
    return record.to_text().rstrip(".")
