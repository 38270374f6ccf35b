"""The order that people give to what they have prepared."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

Entry = TypeVar("Entry")


def in_order(entries: Mapping[str, Entry], order: Sequence[str]) -> Mapping[str, Entry]:
    """As `order` names them. What it does not name, because somebody prepared it meanwhile, comes after; what is gone is passed over."""
    named = [key for key in dict.fromkeys(order) if key in entries]
    return {key: entries[key] for key in (*named, *(key for key in entries if key not in named))}
