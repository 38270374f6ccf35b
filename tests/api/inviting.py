"""Invitations as organizers send them, and what was written."""

from typing import Any

from rostrum.kit.clock import now
from rostrum.registration.mailings import write_piece
from rostrum.registration.models import Invitation, Mailing
from tests.mail.reading import ReadLetter, waiting
from tests.people import Person

ANNA = {"name": "Anna", "email": "anna@example.com"}

BORIS = {"name": "", "email": "boris@example.com"}


def path(event: dict[str, Any], more: str = "") -> str:
    return f"/api/events/{event['id']}/invitations{more}"


def invite(host: Person, event: dict[str, Any], *people: dict[str, str], expect: int = 201, **more: Any) -> Any:
    return host.browser.ask("POST", path(event), {"people": list(people), **more}, expect=expect)


def letters(kind: str = "invitation") -> list[ReadLetter]:
    while Mailing.objects.filter(finished_at=None, due_at__lte=now()).exists():
        write_piece()
    return waiting(kind)


def key_of(email: str) -> str:
    return Invitation.objects.get(email=email).key


def opened_link(person: Person, email: str = "") -> Any:
    return person.browser.ask("POST", f"/api/invitations/{key_of(email or person.email)}/open")


def progress(host: Person, event: dict[str, Any]) -> dict[str, str]:
    return {one["email"]: one["progress"] for one in host.browser.ask("GET", path(event))["items"]}
