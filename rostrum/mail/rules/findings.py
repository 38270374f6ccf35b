"""What a look at a sender's DNS records says. Each finding names what it is about by a key; sentences are made at the edge."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeGuard, get_args

Check = Literal["mail", "spf", "dkim", "dmarc", "reverse"]
Level = Literal["ok", "unknown", "warning", "problem"]
"""`unknown`: could not be looked at."""

FineKey = Literal[
    "mail_in_files",
    "mail_stays_here",
    "not_asked",
    "spf_ok",
    "dkim_ok",
    "dkim_unchecked",
    "dmarc_ok",
    "dmarc_watching",
    "reverse_ok",
    "reverse_unchecked",
]
TroubleKey = Literal[
    "spf_missing",
    "spf_several",
    "spf_broken",
    "spf_too_many_lookups",
    "spf_open",
    "spf_fail",
    "spf_softfail",
    "spf_neutral",
    "dkim_missing",
    "dkim_revoked",
    "dmarc_missing",
    "dmarc_several",
    "dmarc_broken",
    "reverse_missing",
    "reverse_unconfirmed",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class MailFinding:
    """`values`: what fills its sentence; `record` is what to publish, at `name`."""

    check: Check
    level: Level
    key: FineKey | TroubleKey
    values: Mapping[str, str] = field(default_factory=dict)


def is_trouble(key: str) -> TypeGuard[TroubleKey]:
    return key in get_args(TroubleKey)
