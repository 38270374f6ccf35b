"""How the rules ask for DNS records: whoever calls them hands in who answers."""

from collections.abc import Mapping
from typing import Literal, Protocol

Kind = Literal["A", "AAAA", "MX", "PTR", "TXT"]


class CannotAsk(Exception):
    """No answer, which is not the answer that there is nothing."""


class Ask(Protocol):
    """The values of the records, each as text; none where there are none. MX: the hosts alone. Raises CannotAsk."""

    def __call__(self, name: str, kind: Kind, /) -> tuple[str, ...]: ...


def tags_of(record: str) -> Mapping[str, str]:
    """`v=DMARC1; p=none` by name. DKIM's records are written the same way."""
    pairs = (piece.partition("=") for piece in record.split(";") if "=" in piece)
    return {name.strip().lower(): "".join(value.split()) for name, _, value in pairs}


def addresses_of(host: str, ask: Ask) -> tuple[str, ...]:
    return (*ask(host, "A"), *ask(host, "AAAA"))
