"""Would others take our mail for what it says it is? Stories of a domain's records and what is found in them."""

from collections.abc import Mapping
from types import MappingProxyType

import pytest

from rostrum.mail.rules.findings import MailFinding
from rostrum.mail.rules.records import CannotAsk, Kind
from rostrum.mail.rules.sender import Sender, check_sender

ADDRESS = "8.8.4.4"
SENDER = Sender(carrier="server", domain="school.org", selector="s1", address=ADDRESS, host="mail.school.org")
GOOD: Mapping[tuple[str, Kind], tuple[str, ...]] = {
    ("school.org", "TXT"): ("google-site-verification=x", f"v=spf1 ip4:{ADDRESS} -all"),
    ("s1._domainkey.school.org", "TXT"): ("v=DKIM1; k=rsa; p=MIIBIjAN",),
    ("_dmarc.school.org", "TXT"): ("v=DMARC1; p=reject",),
    ("4.4.8.8.in-addr.arpa", "PTR"): ("mail.school.org",),
    ("mail.school.org", "A"): (ADDRESS,),
}
Records = Mapping[tuple[str, Kind], tuple[str, ...]]


def found(records: Records, sender: Sender = SENDER) -> dict[str, MailFinding]:
    def ask(name: str, kind: Kind, /) -> tuple[str, ...]:
        return records.get((name, kind), ())

    return {finding.check: finding for finding in check_sender(sender, ask)}


def spf(
    record: str | None, *more: str, sender: Sender = SENDER, others: Mapping[str, str] = MappingProxyType({})
) -> MailFinding:
    """`others`: the records of domains that it names."""
    texts: Records = {(name, "TXT"): (text,) for name, text in others.items()}
    return found({**GOOD, **texts, ("school.org", "TXT"): (record, *more) if record else ()}, sender)["spf"]


def test_a_sender_whose_records_are_right_is_in_order() -> None:
    assert {check: (one.level, one.key) for check, one in found(GOOD).items()} == {
        "spf": ("ok", "spf_ok"),
        "dkim": ("ok", "dkim_ok"),
        "dmarc": ("ok", "dmarc_ok"),
        "reverse": ("ok", "reverse_ok"),
    }


def test_mail_that_goes_into_files_is_judged_by_nobody() -> None:
    (finding,) = found({}, Sender(carrier="files", domain="school.org")).values()

    assert (finding.level, finding.key) == ("ok", "mail_in_files")


@pytest.mark.parametrize(
    "domain", ["localhost", "mail.localhost", "office.lan", "intranet", "192.168.1.7", "school.test"]
)
def test_a_name_that_only_this_network_knows_has_no_records(domain: str) -> None:
    (finding,) = found({}, Sender(carrier="server", domain=domain)).values()

    assert (finding.level, finding.key) == ("ok", "mail_stays_here")


def test_without_a_network_it_says_that_it_could_not_ask() -> None:
    def ask(name: str, kind: Kind, /) -> tuple[str, ...]:
        raise CannotAsk

    assert {(one.level, one.key) for one in check_sender(SENDER, ask)} == {("unknown", "not_asked")}


def test_without_an_spf_record_one_is_proposed() -> None:
    finding = spf(None)

    assert (finding.level, finding.key) == ("problem", "spf_missing")
    assert finding.values == {"name": "school.org", "record": f"v=spf1 ip4:{ADDRESS} ~all"}


def test_two_spf_records_count_as_none() -> None:
    assert spf("v=spf1 -all", "v=spf1 mx -all").key == "spf_several"


@pytest.mark.parametrize(
    "record",
    [
        "v=spf1 ip4:8.8.0.0/16 -all",
        "v=spf1 a:mail.school.org -all",
        "v=spf1 a:other.school.org/8 -all",
        "v=spf1 mx -all",
        "v=spf1 include:carrier.net -all",
        "V=SPF1 INCLUDE:carrier.net -ALL",
        "v=spf1 include:outer.net -all",
        "v=spf1 redirect=carrier.net",
        "v=spf1 exists:%{i}.list.example +ip4:8.8.4.4 exp=why.school.org -all",
    ],
)
def test_a_sender_may_be_allowed_in_many_ways(record: str) -> None:
    records: Records = {
        **GOOD,
        ("school.org", "TXT"): (record,),
        ("school.org", "MX"): ("mail.school.org",),
        ("other.school.org", "A"): ("8.1.2.3",),
        ("carrier.net", "TXT"): ("v=spf1 ip4:8.8.4.0/24 ~all",),
        ("outer.net", "TXT"): ("v=spf1 include:carrier.net -all",),
    }

    assert found(records)["spf"].key == "spf_ok"


@pytest.mark.parametrize(
    ("end", "level", "key"),
    [
        ("-all", "problem", "spf_fail"),
        ("~all", "warning", "spf_softfail"),
        ("?all", "warning", "spf_neutral"),
        ("", "warning", "spf_neutral"),
    ],
)
def test_a_sender_that_is_not_named_is_told_which_term_to_add(end: str, level: str, key: str) -> None:
    finding = spf(f"v=spf1 ip4:9.9.9.9 {end}".strip())

    assert (finding.level, finding.key) == (level, key)
    assert finding.values["record"] == f"v=spf1 ip4:{ADDRESS} ip4:9.9.9.9 {end}".strip()


def test_a_relay_that_is_not_named_is_only_a_warning_as_it_may_send_from_elsewhere() -> None:
    sender = Sender(carrier="server", domain="school.org", host="mail.school.org")

    finding = spf("v=spf1 ip4:9.9.9.9 -all", sender=sender)

    assert (finding.level, finding.key) == ("warning", "spf_fail")


@pytest.mark.parametrize("record", ["v=spf1 +all", "v=spf1 ip4:9.9.9.9 all"])
def test_a_domain_that_everybody_may_send_for_is_trusted_by_nobody(record: str) -> None:
    finding = spf(record)

    assert finding.key == "spf_open"
    assert finding.values["record"].endswith(" ~all")


def test_an_include_of_somebody_who_allows_all_counts_for_them_alone() -> None:
    assert spf("v=spf1 include:open.net -all", others={"open.net": "v=spf1 +all"}).key == "spf_ok"


def test_more_than_ten_lookups_are_too_many_however_deep() -> None:
    chain = {f"n{number}.net": f"v=spf1 include:n{number + 1}.net -all" for number in range(12)}

    assert spf("v=spf1 include:n0.net -all", others=chain).key == "spf_too_many_lookups"


def test_records_that_include_each_other_come_to_an_end() -> None:
    assert spf("v=spf1 include:a.net -all", others={"a.net": "v=spf1 include:a.net -all"}).key == "spf_too_many_lookups"


@pytest.mark.parametrize(
    "term", ["ip4:", "ip4:8.8.4.4/99", "ip6:zzz", "include:", "include:nobody.net", "ipv4:8.8.4.4", "x"]
)
def test_a_term_that_cannot_be_read_breaks_the_record(term: str) -> None:
    finding = spf(f"v=spf1 {term} -all")

    assert (finding.key, finding.values["term"]) == ("spf_broken", term)


def test_a_provider_sends_from_addresses_that_nobody_tells_us() -> None:
    checks = found(GOOD, Sender(carrier="provider", domain="school.org", selector="s1"))

    assert list(checks) == ["spf", "dkim", "dmarc"]
    assert checks["spf"].key == "spf_ok"


@pytest.mark.parametrize(
    ("keys", "key"),
    [
        ((), "dkim_missing"),
        (("v=DKIM1; k=rsa",), "dkim_missing"),
        (("v=DKIM1; p=",), "dkim_revoked"),
        (("p=MIGf MA0G",), "dkim_ok"),
    ],
)
def test_a_signature_is_worth_its_key(keys: tuple[str, ...], key: str) -> None:
    assert found({**GOOD, ("s1._domainkey.school.org", "TXT"): keys})["dkim"].key == key


def test_a_key_whose_selector_is_not_known_could_not_be_looked_at() -> None:
    sender = Sender(carrier="server", domain="school.org", address=ADDRESS)

    finding = found(GOOD, sender)["dkim"]

    assert (finding.level, finding.key) == ("unknown", "dkim_unchecked")


@pytest.mark.parametrize(
    ("records", "level", "key"),
    [
        ((), "problem", "dmarc_missing"),
        (("v=spf1 -all",), "problem", "dmarc_missing"),
        (("v=DMARC1; p=none", "v=DMARC1; p=reject"), "problem", "dmarc_several"),
        (("v=DMARC1; rua=mailto:x@school.org",), "problem", "dmarc_broken"),
        (("v=DMARC1; p=perhaps",), "problem", "dmarc_broken"),
        (("v=DMARC1;p=none",), "ok", "dmarc_watching"),
        (("v=DMARC1; P=Quarantine;",), "ok", "dmarc_ok"),
    ],
)
def test_what_is_to_be_done_with_forged_mail(records: tuple[str, ...], level: str, key: str) -> None:
    finding = found({**GOOD, ("_dmarc.school.org", "TXT"): records})["dmarc"]

    assert (finding.level, finding.key) == (level, key)


@pytest.mark.parametrize(
    ("record", "policy"), [("v=DMARC1; p=reject", "reject"), ("v=DMARC1; p=reject; sp=quarantine", "quarantine")]
)
def test_a_domain_below_another_follows_its_policy(record: str, policy: str) -> None:
    sender = Sender(carrier="provider", domain="events.evening.school.org")

    finding = found({("_dmarc.school.org", "TXT"): (record,)}, sender)["dmarc"]

    assert (finding.key, finding.values) == ("dmarc_ok", {"name": "_dmarc.school.org", "policy": policy})


def test_the_policy_of_a_top_level_domain_is_nobodys() -> None:
    assert found({("_dmarc.org", "TXT"): ("v=DMARC1; p=reject",)})["dmarc"].key == "dmarc_missing"


@pytest.mark.parametrize(
    ("names", "key"),
    [
        ((), "reverse_missing"),
        (("host.hoster.net",), "reverse_unconfirmed"),
        (("x.net", "mail.school.org"), "reverse_ok"),
    ],
)
def test_an_address_has_a_name_that_leads_back(names: tuple[str, ...], key: str) -> None:
    assert found({**GOOD, ("4.4.8.8.in-addr.arpa", "PTR"): names})["reverse"].key == key


def test_an_address_of_six_is_looked_at_as_well() -> None:
    sender = Sender(carrier="server", domain="school.org", address="2001:4860:4860::8844")
    backwards = "4.4.8.8.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.6.8.4.0.6.8.4.1.0.0.2.ip6.arpa"
    records: Records = {
        **GOOD,
        ("school.org", "TXT"): ("v=spf1 a:mail.school.org/24//32 -all",),
        ("mail.school.org", "AAAA"): ("2001:4860:1::1",),
        (backwards, "PTR"): ("six.school.org",),
        ("six.school.org", "AAAA"): ("2001:4860:4860:0::8844",),
    }

    checks = found(records, sender)

    assert (checks["spf"].key, checks["reverse"].key) == ("spf_ok", "reverse_ok")


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "10.0.0.5"])
def test_a_mail_server_of_ones_own_sends_from_an_address_that_we_do_not_see(host: str) -> None:
    checks = found(GOOD, Sender(carrier="server", domain="school.org", host=host))

    assert (checks["spf"].key, checks["reverse"].key) == ("spf_ok", "reverse_unchecked")
