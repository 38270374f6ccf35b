"""Whether mail from here looks to others as if it were what it says. Whoever asks DNS is handed in."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Literal

from rostrum.mail.rules.findings import Check, MailFinding
from rostrum.mail.rules.records import Ask, CannotAsk, addresses_of
from rostrum.mail.rules.signatures import check_dkim, check_dmarc
from rostrum.mail.rules.spf import check_spf

_NOBODYS = ("localhost", "local", "test", "example", "invalid", "internal", "lan", "home.arpa")
"""Ends of names that no record can be published for (RFC 6761 and others)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """`domain`: of the sender that people see. `address`: that mail leaves from, where the operator says so; `host`: the mail server that
    takes it from us, whose addresses are the next best guess."""

    carrier: Literal["files", "server", "provider"]
    domain: str
    selector: str = ""
    address: str = ""
    host: str = ""


def check_sender(sender: Sender, ask: Ask) -> list[MailFinding]:
    if sender.carrier == "files":
        return [MailFinding(check="mail", level="ok", key="mail_in_files")]
    if _is_nobodys(sender.domain):
        return [MailFinding(check="mail", level="ok", key="mail_stays_here", values={"domain": sender.domain})]
    return list(_findings(sender, ask))


def _findings(sender: Sender, ask: Ask) -> Iterator[MailFinding]:
    def spf() -> MailFinding:
        return check_spf(sender.domain, _addresses(sender, ask), is_certain=bool(sender.address), ask=ask)

    yield _tried("spf", spf)
    yield _tried("dkim", lambda: check_dkim(sender.domain, selector=sender.selector, ask=ask))
    yield _tried("dmarc", lambda: check_dmarc(sender.domain, ask=ask))
    if sender.carrier == "server" or sender.address:
        yield _tried("reverse", lambda: _check_reverse(_addresses(sender, ask), ask=ask))


def _tried(check: Check, look: Callable[[], MailFinding]) -> MailFinding:
    try:
        return look()
    except CannotAsk:
        return MailFinding(check=check, level="unknown", key="not_asked")


def _check_reverse(addresses: Sequence[str], *, ask: Ask) -> MailFinding:
    """The name that an address says it has must lead back to it: else many servers take nothing from it."""
    if not addresses:
        return MailFinding(check="reverse", level="unknown", key="reverse_unchecked")
    for address in addresses:
        names = ask(ip_address(address).reverse_pointer, "PTR")
        if not names:
            return MailFinding(check="reverse", level="problem", key="reverse_missing", values={"address": address})
        if not any(_leads_to(name, address, ask) for name in names):
            values = {"address": address, "name": names[0]}
            return MailFinding(check="reverse", level="problem", key="reverse_unconfirmed", values=values)
    return MailFinding(check="reverse", level="ok", key="reverse_ok", values={"address": addresses[0]})


def _leads_to(name: str, address: str, ask: Ask) -> bool:
    return ip_address(address) in {ip_address(found) for found in addresses_of(name, ask)}


def _addresses(sender: Sender, ask: Ask) -> tuple[str, ...]:
    """None of a machine's own, which nobody outside sees."""
    if sender.address:
        return (sender.address,)
    if sender.carrier != "server" or _is_nobodys(sender.host):
        return ()
    found = (sender.host,) if _is_address(sender.host) else addresses_of(sender.host, ask)
    return tuple(address for address in found if ip_address(address).is_global)


def _is_nobodys(name: str) -> bool:
    return "." not in name or name.endswith(tuple(f".{end}" for end in _NOBODYS)) or _is_address(name)


def _is_address(name: str) -> bool:
    try:
        ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True
