"""Whose account it is at a service."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """`mail` is empty where the service does not tell it."""

    id: str
    name: str
    mail: str = ""
