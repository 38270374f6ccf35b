"""A DNS server on this machine, with the records it is given."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from socketserver import BaseRequestHandler, ThreadingUDPServer

import dns.flags
import dns.message
import dns.rcode
import dns.rdatatype
import dns.rrset

from tests.served import served

Zone = Mapping[tuple[str, str], tuple[str, ...]]
"""By name and type; as in a zone file."""


@contextmanager
def name_server(zone: Zone, *, is_silent: bool = False) -> Iterator[int]:
    """Its port. `is_silent`: takes questions and answers none."""

    class Desk(BaseRequestHandler):
        def handle(self) -> None:
            packet, line = self.request
            if not is_silent:
                line.sendto(_answer(packet, zone), self.client_address)

    server = ThreadingUDPServer(("127.0.0.1", 0), Desk)
    with served(server):
        yield server.server_address[1]


def _answer(packet: bytes, zone: Zone) -> bytes:
    query = dns.message.from_wire(packet)
    (question,) = query.question
    name = question.name.to_text(omit_final_dot=True).lower()
    response = dns.message.make_response(query)
    response.flags |= dns.flags.RA
    texts = zone.get((name, dns.rdatatype.to_text(question.rdtype)), ())
    if texts:
        response.answer.append(dns.rrset.from_text(question.name, 60, "IN", question.rdtype, *texts))
    elif not any(name == owner for owner, _ in zone):
        response.set_rcode(dns.rcode.NXDOMAIN)
    return response.to_wire()
