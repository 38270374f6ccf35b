"""DKIM (RFC 6376) and DMARC (RFC 7489): whether receivers can tell our mail from forged mail, and what they do with the latter."""

from rostrum.mail.rules.findings import MailFinding
from rostrum.mail.rules.records import Ask, tags_of

_POLICIES = frozenset({"none", "quarantine", "reject"})


def check_dkim(domain: str, *, selector: str, ask: Ask) -> MailFinding:
    """A key cannot be looked for without its selector, which stands in no record."""
    if not selector:
        return MailFinding(check="dkim", level="unknown", key="dkim_unchecked", values={"domain": domain})
    name = f"{selector}._domainkey.{domain}"
    keys = [tags["p"] for tags in map(tags_of, ask(name, "TXT")) if "p" in tags]
    values = {"name": name, "record": "v=DKIM1; k=rsa; p=…"}
    if not keys:
        return MailFinding(check="dkim", level="problem", key="dkim_missing", values=values)
    if not any(keys):
        return MailFinding(check="dkim", level="problem", key="dkim_revoked", values=values)
    return MailFinding(check="dkim", level="ok", key="dkim_ok", values={"name": name})


def check_dmarc(domain: str, *, ask: Ask) -> MailFinding:
    """A domain without a record of its own has that of the domain it belongs to."""
    example = {"name": f"_dmarc.{domain}", "record": f"v=DMARC1; p=quarantine; rua=mailto:postmaster@{domain}"}
    for owner in _owners(domain):
        records = [text for text in ask(f"_dmarc.{owner}", "TXT") if tags_of(text).get("v") == "DMARC1"]
        if len(records) > 1:
            values = {"name": f"_dmarc.{owner}", "record": records[0]}
            return MailFinding(check="dmarc", level="problem", key="dmarc_several", values=values)
        if records:
            return _of_record(records[0], is_own=owner == domain, owner=owner, record=example["record"])
    return MailFinding(check="dmarc", level="problem", key="dmarc_missing", values=example)


def _of_record(text: str, *, is_own: bool, owner: str, record: str) -> MailFinding:
    tags = tags_of(text)
    policy = (tags.get("p", "") if is_own else tags.get("sp", tags.get("p", ""))).lower()
    name = f"_dmarc.{owner}"
    if policy not in _POLICIES:
        return MailFinding(check="dmarc", level="problem", key="dmarc_broken", values={"name": name, "record": record})
    if policy == "none":
        return MailFinding(check="dmarc", level="ok", key="dmarc_watching", values={"name": name, "record": record})
    return MailFinding(check="dmarc", level="ok", key="dmarc_ok", values={"name": name, "policy": policy})


def _owners(domain: str) -> list[str]:
    """Itself first, then upwards; a top-level domain is nobody's."""
    labels = domain.split(".")
    return [".".join(labels[start:]) for start in range(max(1, len(labels) - 1))]
