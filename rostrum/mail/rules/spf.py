"""SPF (RFC 7208): which machines may send for a domain, and whether ours is one of them.

Unlike a mail server we read on after a match: what is wrong further down is wrong for other senders of the domain. Macros are not filled
in; what they stand for matches nothing here.
"""

from collections.abc import Mapping, Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Literal

from rostrum.mail.rules.findings import MailFinding
from rostrum.mail.rules.records import Ask

MOST_LOOKUPS = 10
_MOST_HOSTS = 10
_LOOKED_UP = frozenset({"a", "mx", "include", "exists", "ptr", "redirect"})
_KNOWN = _LOOKED_UP | {"all", "ip4", "ip6", "exp"}

Verdict = Literal["+", "-", "~", "?"]
_QUALIFIERS: Mapping[str, Verdict] = {"+": "+", "-": "-", "~": "~", "?": "?"}
Address = IPv4Address | IPv6Address


class _Broken(Exception):
    """Receivers treat such a record as if it were not there."""


class _TooManyLookups(Exception):
    pass


def check_spf(domain: str, addresses: Sequence[str], *, is_certain: bool, ask: Ask) -> MailFinding:
    """`addresses`: that mail leaves from, where they are known; not `is_certain`: those of the mail server that takes it from us, which
    may send it on from others."""
    records = _records(domain, ask)
    example = {"name": domain, "record": _example(addresses)}
    if not records:
        return MailFinding(check="spf", level="problem", key="spf_missing", values=example)
    if len(records) > 1:
        return MailFinding(check="spf", level="problem", key="spf_several", values={**example, "record": records[0]})
    try:
        verdicts = {address: _Walk(ip_address(address), ask).verdict(domain, records[0]) for address in addresses}
        if not addresses:
            _Walk(None, ask).verdict(domain, records[0])
    except _Broken as fault:
        return MailFinding(check="spf", level="problem", key="spf_broken", values={**example, "term": str(fault)})
    except _TooManyLookups:
        values = {"name": domain, "most": str(MOST_LOOKUPS)}
        return MailFinding(check="spf", level="problem", key="spf_too_many_lookups", values=values)
    if _is_open(records[0]):
        record = " ".join(term for term in records[0].split() if term.lower() not in {"all", "+all"}) + " ~all"
        return MailFinding(check="spf", level="problem", key="spf_open", values={"name": domain, "record": record})
    refused = {address: verdict for address, verdict in verdicts.items() if verdict != "+"}
    if not refused or (not is_certain and len(refused) < len(verdicts)):
        return MailFinding(check="spf", level="ok", key="spf_ok", values={"record": records[0]})
    return _refusal(domain, records[0], refused, is_certain=is_certain)


def _refusal(domain: str, record: str, refused: Mapping[str, Verdict], *, is_certain: bool) -> MailFinding:
    address = next((address for address, verdict in refused.items() if verdict == "-"), next(iter(refused)))
    values = {"name": domain, "address": address, "record": _with(record, address)}
    match refused[address]:
        case "-":
            return MailFinding(check="spf", level="problem" if is_certain else "warning", key="spf_fail", values=values)
        case "~":
            return MailFinding(check="spf", level="warning", key="spf_softfail", values=values)
        case _:
            return MailFinding(check="spf", level="warning", key="spf_neutral", values=values)


class _Walk:
    """Through a record and those that it includes, for one sender or for none."""

    def __init__(self, sender: Address | None, ask: Ask) -> None:
        self._sender = sender
        self._ask = ask
        self._lookups = 0

    def verdict(self, domain: str, record: str) -> Verdict:
        found: Verdict | None = None
        redirected: Verdict | None = None
        for term in record.split()[1:]:
            qualifier, name, value = _parsed(term)
            if name in _LOOKED_UP:
                self._lookups += 1
                if self._lookups > MOST_LOOKUPS:
                    raise _TooManyLookups
            if name == "redirect":
                redirected = self._of(value, term)
            elif self._matches(name, value, domain, term):
                found = found or qualifier
        return found or redirected or "?"

    def _matches(self, name: str, value: str, domain: str, term: str) -> bool:
        match name:
            case "all":
                return True
            case "ip4" | "ip6":
                return self._is_in(value, term)
            case "a" | "mx":
                return self._is_host(name, value, domain, term)
            case "include":
                return self._of(value, term) == "+"
            case _:
                return False

    def _of(self, domain: str, term: str) -> Verdict:
        if not domain:
            raise _Broken(term)
        if "%" in domain:
            return "?"
        records = _records(domain, self._ask)
        if len(records) != 1:
            raise _Broken(term)
        return self.verdict(domain, records[0])

    def _is_host(self, name: str, value: str, domain: str, term: str) -> bool:
        host, slash, lengths = value.partition("/")
        if "%" in host or self._sender is None:
            return False
        own, _, of_six = lengths.partition("//") if not lengths.startswith("/") else ("", "", lengths[1:])
        length = own if self._sender.version == 4 else of_six
        hosts = self._ask(host or domain, "MX")[:_MOST_HOSTS] if name == "mx" else (host or domain,)
        kind: Literal["A", "AAAA"] = "A" if self._sender.version == 4 else "AAAA"
        found = [address for one in hosts for address in self._ask(one, kind)]
        return any(self._is_in(f"{address}/{length}" if slash and length else address, term) for address in found)

    def _is_in(self, network: str, term: str) -> bool:
        try:
            allowed = ip_network(network, strict=False)
        except ValueError:
            raise _Broken(term) from None
        return self._sender is not None and self._sender.version == allowed.version and self._sender in allowed


def _records(domain: str, ask: Ask) -> list[str]:
    return [text for text in ask(domain, "TXT") if text.lower().split(" ")[0] == "v=spf1"]


def _parsed(term: str) -> tuple[Verdict, str, str]:
    qualifier = _QUALIFIERS.get(term[0], "+")
    bare = term.lstrip("+-~?")
    if "=" in bare and ":" not in bare.partition("=")[0]:
        name, _, value = bare.partition("=")
        return qualifier, name.lower() if name.lower() in {"redirect", "exp"} else "exp", value
    cut = min((place for place in (bare.find(":"), bare.find("/")) if place >= 0), default=len(bare))
    name, value = bare[:cut].lower(), bare[cut:].removeprefix(":")
    if name not in _KNOWN:
        raise _Broken(term)
    return qualifier, name, value


def _is_open(record: str) -> bool:
    return any(term.lower() in {"all", "+all"} for term in record.split())


def _example(addresses: Sequence[str]) -> str:
    return " ".join(["v=spf1", *([_term(address) for address in addresses] or ["mx"]), "~all"])


def _with(record: str, address: str) -> str:
    first, *rest = record.split()
    return " ".join([first, _term(address), *rest])


def _term(address: str) -> str:
    return f"ip{ip_address(address).version}:{address}"
