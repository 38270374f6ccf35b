"""Who gets in, as what, and into which seat. Pure: what the event asks for and what the person brings are handed in."""

import hmac
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from rostrum.events.rules import Access
from rostrum.registration.errors import NameNeeded, WrongCode, WrongPassword, WrongToken

Side = Literal["attendee", "presenter"]
"""Of the stage, as people ask for it; who comes by a code may be a moderator, too."""
GuestRole = Literal["attendee", "moderator", "presenter"]

MOST_TOKENS = 2000
BY_TOKEN = "token"  # noqa: S105  no password, a word
"""How the key of a seat begins that a token opened; its id follows."""
BY_BROWSER = "browser"
"""How the key of a seat begins that is known by the browser and the name given there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who gets a token. Both may be empty: a token for whoever it is given to."""

    name: str = ""
    email: str = ""


def without_repeated(people: Sequence[Person], *, known: Iterable[str]) -> list[Person]:
    """Nobody whose address is `known`, or stands in the list before. A name alone may be that of several people."""
    seen = set(known)
    fresh: list[Person] = []
    for person in people:
        if not person.email or person.email not in seen:
            fresh.append(person)
            seen.add(person.email)
    return fresh


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """What an event's door opens to."""

    access: Access
    password: str
    presenter_code: str
    moderator_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitee:
    """Whom a token is for."""

    token_id: str
    name: str
    email: str
    role: GuestRole = "attendee"


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """Who stands at the door, and what they bring. `invitee`: whom their token belongs to at this event, if to anybody."""

    side: Side
    name: str
    email: str
    password: str
    code: str
    browser: str
    invitee: Invitee | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Admitted:
    """`key` says which seat is reused when the same person comes again."""

    role: GuestRole
    key: str
    name: str
    email: str


def admit(door: Door, caller: Caller) -> Admitted:
    """A token gets in by itself whatever the access is, into one seat on every device; without one presenters and moderators come by
    their code."""
    if caller.invitee is not None:
        return _by_token(caller, caller.invitee)
    if caller.side == "presenter":
        return _by_browser(caller, role=_by_code(door, caller.code))
    if door.access == "token":
        raise WrongToken
    if door.access == "password" and not same(caller.password, door.password):
        raise WrongPassword
    return _by_browser(caller, role="attendee")


def _by_code(door: Door, code: str) -> GuestRole:
    if same(code, door.presenter_code):
        return "presenter"
    if same(code, door.moderator_code):
        return "moderator"
    raise WrongCode


def same(given: str, expected: str) -> bool:
    """In constant time."""
    return hmac.compare_digest(given.encode(), expected.encode())


def written(token: str) -> str:
    """A code as it was made, from how people type it."""
    return token.replace(" ", "").replace("-", "").upper()


def _by_token(caller: Caller, invitee: Invitee) -> Admitted:
    """The name on the token is the organizer's word; where it is left open the person's own counts."""
    return Admitted(
        role=invitee.role,
        key=f"{BY_TOKEN}:{invitee.token_id}",
        name=_named(invitee.name or caller.name),
        email=invitee.email or caller.email,
    )


def _by_browser(caller: Caller, *, role: GuestRole) -> Admitted:
    """Another name in the same browser is another person: a family's tablet, a computer in a school."""
    name = _named(caller.name)
    return Admitted(role=role, key=f"{BY_BROWSER}:{caller.browser}:{_fingerprint(name)}", name=name, email=caller.email)


def _fingerprint(name: str) -> str:
    """Of a name however it is spaced and capitalised."""
    return sha256(" ".join(name.casefold().split()).encode()).hexdigest()[:16]


def _named(name: str) -> str:
    if not name:
        raise NameNeeded
    return name
