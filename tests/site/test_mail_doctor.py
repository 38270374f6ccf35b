"""`rostrum doctor` asks real DNS servers, here one of this machine."""

import time
from string import Formatter
from typing import get_args

import pytest

from rostrum.mail.resolver import DnsServer, Resolver
from rostrum.mail.rules.findings import FineKey, TroubleKey
from rostrum.mail.rules.records import CannotAsk
from rostrum.site.mail_doctor import SENTENCES, sender_lines
from rostrum.site.mail_settings import dns_servers, mail_sender
from tests.mail.name_server import Zone, name_server

LONG_KEY = '"v=DKIM1; k=rsa; p=' + "A" * 200 + '" "' + "B" * 150 + '"'
ZONE: Zone = {
    ("school.org", "TXT"): ('"v=spf1 mx -all"', '"some-site-verification=1"'),
    ("school.org", "MX"): ("10 mail.school.org.",),
    ("mail.school.org", "A"): ("203.0.113.25",),
    ("s1._domainkey.school.org", "TXT"): (LONG_KEY,),
    ("_dmarc.school.org", "TXT"): ('"v=DMARC1; p=none"',),
    ("25.113.0.203.in-addr.arpa", "PTR"): ("mail.school.org.",),
}


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("MAIL_PROVIDER", "MAIL_DKIM_SELECTOR", "MAIL_SENDING_ADDRESS", "MAIL_DNS_SERVERS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SMTP_URL", "smtp://mail.school.org:587")
    monkeypatch.setenv("MAIL_FROM", "Rostrum <events@school.org>")


def lines() -> list[str]:
    return [line.line() for line in sender_lines()]


def test_it_says_what_is_right_and_what_to_publish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAIL_DKIM_SELECTOR", "s1")
    monkeypatch.setenv("MAIL_SENDING_ADDRESS", "203.0.113.26")
    with name_server(ZONE) as port:
        monkeypatch.setenv("MAIL_DNS_SERVERS", f"127.0.0.1:{port}")
        said = lines()

    assert said == [
        (
            "PROBLEM  SPF: 203.0.113.26 may not send for the domain. Publish at school.org, type TXT: "
            "v=spf1 ip4:203.0.113.26 mx -all"
        ),
        "ok       DKIM: the key at s1._domainkey.school.org is there",
        (
            "ok       DMARC: forged mail is only watched. Once all mail is signed, publish at _dmarc.school.org, type TXT: "
            "v=DMARC1; p=quarantine; rua=mailto:postmaster@school.org"
        ),
        (
            "PROBLEM  reverse DNS: 203.0.113.26 has no name. Have its owner (the hoster) set a PTR record, such as "
            "mail.your.domain"
        ),
    ]


def test_a_sender_in_order_is_said_to_be_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAIL_SENDING_ADDRESS", "203.0.113.25")
    with name_server(ZONE) as port:
        monkeypatch.setenv("MAIL_DNS_SERVERS", f"127.0.0.1:{port}")
        said = lines()

    assert [line.split()[0] for line in said] == ["ok", "unknown", "ok", "ok"]
    assert "export MAIL_DKIM_SELECTOR=" in said[1]


def test_a_server_that_says_nothing_is_asked_once_and_not_waited_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    with name_server(ZONE, is_silent=True) as port:
        monkeypatch.setenv("MAIL_DNS_SERVERS", f"127.0.0.1:{port}")
        begun = time.monotonic()
        said = lines()

    assert time.monotonic() - begun < 5
    assert said[0] == "unknown  SPF: could not be looked at: no DNS server answered"


def test_where_nothing_listens_it_could_not_ask() -> None:
    resolver = Resolver([DnsServer("127.0.0.1", 1)])

    with pytest.raises(CannotAsk):
        resolver("school.org", "TXT")


@pytest.mark.parametrize("name", ["", ".", "..", "a..b", "x" * 64 + ".org", "%{i}.school.org", "\ud800.org"])
def test_what_is_no_name_has_no_records(name: str) -> None:
    with name_server(ZONE) as port:
        assert Resolver([DnsServer("127.0.0.1", port)])(name, "A") == ()


def test_mail_in_files_asks_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SMTP_URL")
    monkeypatch.setenv("MAIL_DNS_SERVERS", "127.0.0.1:1")

    assert lines() == ["ok       mail: mail goes into files, so nobody outside judges it"]


def test_the_sender_is_who_mail_is_from() -> None:
    sender = mail_sender(
        {"ROSTRUM_PUBLIC_URL": "https://webinar.school.org", "SMTP_URL": "smtps://u:p@mail.school.org"}
    )

    assert (sender.carrier, sender.domain, sender.host) == ("server", "webinar.school.org", "mail.school.org")


@pytest.mark.parametrize(
    ("text", "servers"),
    [
        ("", []),
        ("192.0.2.53, 192.0.2.54:5353", [("192.0.2.53", 53), ("192.0.2.54", 5353)]),
        ("2001:db8::1 [2001:db8::2]:54", [("2001:db8::1", 53), ("2001:db8::2", 54)]),
    ],
)
def test_name_servers_are_addresses_with_a_port_or_without(text: str, servers: list[tuple[str, int]]) -> None:
    assert dns_servers({"MAIL_DNS_SERVERS": text}) == servers


@pytest.mark.parametrize("environment", [{"MAIL_DNS_SERVERS": "dns.school.org"}, {"MAIL_DNS_SERVERS": "192.0.2.1:x"}])
def test_a_name_server_without_an_address_is_refused(environment: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="MAIL_DNS_SERVERS must be IP addresses"):
        dns_servers(environment)


def test_every_finding_has_its_sentence() -> None:
    assert set(SENTENCES) == {*get_args(FineKey), *get_args(TroubleKey)}
    assert all(name for text in SENTENCES.values() for _, name, _, _ in Formatter().parse(text) if name is not None)
