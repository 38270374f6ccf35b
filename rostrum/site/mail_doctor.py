"""What `rostrum doctor` says of mail: whether it goes out, and whether others will take it for what it is."""

import contextlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rostrum.mail.resolver import Resolver
from rostrum.mail.rules.findings import FineKey, MailFinding, TroubleKey
from rostrum.mail.rules.sender import check_sender
from rostrum.site.mail_settings import dns_servers, mail_sender

SENTENCES: Mapping[FineKey | TroubleKey, str] = {
    "mail_in_files": "mail goes into files, so nobody outside judges it",
    "mail_stays_here": "'{domain}' is known on this machine or network only, so there are no records to look at",
    "not_asked": "could not be looked at: no DNS server answered",
    "spf_ok": "this machine may send for the domain ({record})",
    "spf_missing": "nobody is said to send for the domain. Publish at {name}, type TXT: {record}",
    "spf_several": "there are several records, which counts as none. Keep one TXT record at {name}, such as: {record}",
    "spf_broken": "'{term}' cannot be read, so the record counts for nothing. Correct it at {name}, such as: {record}",
    "spf_too_many_lookups": "the record at {name} asks for more than {most} further names, so it counts for nothing. Remove "
    "'include', 'a' or 'mx' terms, or write addresses: ip4:192.0.2.1",
    "spf_open": "everybody may send for the domain. Publish at {name}, type TXT: {record}",
    "spf_fail": "{address} may not send for the domain. Publish at {name}, type TXT: {record}",
    "spf_softfail": "{address} should not send for the domain. Publish at {name}, type TXT: {record}",
    "spf_neutral": "the record does not say whether {address} may send. Publish at {name}, type TXT: {record}",
    "dkim_ok": "the key at {name} is there",
    "dkim_unchecked": "could not be looked at: which key signs for {domain} is known by its selector only. Run: "
    "export MAIL_DKIM_SELECTOR=… (the part before ._domainkey, as the mail server or provider names it)",
    "dkim_missing": "there is no key at {name}. Publish there, type TXT, what the mail server or provider shows: {record}",
    "dkim_revoked": "the key at {name} is withdrawn. Publish there, type TXT, a new one: {record}",
    "dmarc_ok": "forged mail is to be handled as '{policy}' ({name})",
    "dmarc_watching": "forged mail is only watched. Once all mail is signed, publish at {name}, type TXT: {record}",
    "dmarc_missing": "nothing says what to do with forged mail. Publish at {name}, type TXT: {record}",
    "dmarc_several": "there are several records, which counts as none. Keep one at {name}, such as: {record}",
    "dmarc_broken": "the policy cannot be read. Publish at {name}, type TXT: {record}",
    "reverse_ok": "{address} has a name that leads back to it",
    "reverse_unchecked": "could not be looked at: from where mail leaves is not known. Run: export MAIL_SENDING_ADDRESS=…",
    "reverse_missing": "{address} has no name. Have its owner (the hoster) set a PTR record, such as mail.your.domain",
    "reverse_unconfirmed": "{address} says it is {name}, which does not lead back. Publish at {name}, type A or AAAA: {address}",
}
_TITLES = {"mail": "mail", "spf": "SPF", "dkim": "DKIM", "dmarc": "DMARC", "reverse": "reverse DNS"}
_WORDS = {"ok": "ok      ", "unknown": "unknown ", "warning": "warning ", "problem": "PROBLEM "}


@dataclass(frozen=True, slots=True)
class MailLine:
    """Never fatal: mail that may land in spam is still mail."""

    finding: MailFinding
    is_fatal: bool = False

    def line(self) -> str:
        found = self.finding
        return f"{_WORDS[found.level]} {_TITLES[found.check]}: {SENTENCES[found.key].format(**found.values)}"


def sender_lines() -> Iterator[MailLine]:
    """None where the settings cannot be read: that is said elsewhere."""
    with contextlib.suppress(ValueError):
        sender, servers = mail_sender(os.environ), dns_servers(os.environ)
        yield from map(MailLine, check_sender(sender, Resolver(servers)))
