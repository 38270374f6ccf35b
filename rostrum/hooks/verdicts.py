"""What a provider's report means for us. Providers call a full mailbox a bounce as well; anymail passes that on. Pure."""

from collections.abc import Mapping
from typing import Literal

Verdict = Literal["undeliverable", "unwanted", "nothing"]

_UNDELIVERABLE = frozenset({"bounced", "rejected", "failed"})
_UNWANTED = frozenset({"complained", "unsubscribed"})
_SAYS_SO: Mapping[str, tuple[tuple[str, ...], frozenset[object]]] = {
    "postmark": (("Type",), frozenset({"SoftBounce"})),
    "brevo": (("event",), frozenset({"soft_bounce"})),
    "mandrill": (("event",), frozenset({"soft_bounce"})),
    "mailersend": (("type",), frozenset({"activity.soft_bounced"})),
    "mailjet": (("hard_bounce",), frozenset({False})),
    "sendgrid": (("type",), frozenset({"blocked"})),
    "amazon_ses": (("bounce", "bounceType"), frozenset({"Transient", "Undetermined"})),
    "resend": (("data", "bounce", "type"), frozenset({"Transient", "Undetermined"})),
    "sparkpost": (("msys", "message_event", "bounce_class"), frozenset({"20", "21", "22", "23", "24", "40", "70"})),
}
"""By provider, where in its report it says that this is for now only, and how."""


def verdict_on(kind: str, *, provider: str, report: object) -> Verdict:
    """`kind`: anymail's word for it. `report`: as the provider wrote it."""
    if kind in _UNWANTED:
        return "unwanted"
    if kind in _UNDELIVERABLE and not _is_for_now(provider, kind, report):
        return "undeliverable"
    return "nothing"


def _is_for_now(provider: str, kind: str, report: object) -> bool:
    if kind != "bounced" or provider not in _SAYS_SO:
        return False
    path, words = _SAYS_SO[provider]
    for step in path:
        report = report.get(step) if isinstance(report, Mapping) else None
    return isinstance(report, str | bool) and report in words
