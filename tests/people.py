"""The cast: a host, a presenter, two attendees, and a stranger with an account of their own."""

import json
from dataclasses import dataclass
from typing import Any, Protocol

from allauth.account.models import EmailAddress
from django.test import Client

from rostrum.accounts.actions import open_account
from rostrum.accounts.models import Member
from rostrum.accounts.rules import Language, PlanName

PASSWORD = "Lamp-on-the-table-7"
OFFICE = "203.0.113.7"
HOME = "198.51.100.20"


class Answer(Protocol):
    """What tests look at in a response."""

    status_code: int
    content: bytes

    def __getitem__(self, header: str) -> str: ...


class Browser(Client):
    """Django's test client that speaks JSON as the web app does, CSRF header included."""

    def __init__(self, name: str, *, address: str = HOME) -> None:
        super().__init__(enforce_csrf_checks=True, raise_request_exception=False, HTTP_X_FORWARDED_FOR=address)
        self.id = f"browser-of-{name}"

    # Any: an answer's body is looked into field by field.
    def ask(self, method: str, path: str, body: Any = None, *, expect: int | None = 200, **headers: str) -> Any:
        response = self.send(method, path, body, **headers)
        if expect is not None:
            assert response.status_code == expect, response.content
        return json.loads(response.content) if response.content else None

    def send(self, method: str, path: str, body: Any = None, **headers: str) -> Answer:
        token = self.cookies["csrftoken"].value if "csrftoken" in self.cookies else ""
        return self.generic(
            method,
            path,
            b"" if body is None else body if isinstance(body, bytes) else json.dumps(body).encode(),
            content_type="application/json",
            headers={"X-CSRFToken": token, **headers},
        )


@dataclass(frozen=True)
class Person:
    name: str
    email: str
    browser: Browser
    member: Member | None = None

    @property
    def account_member(self) -> Member:
        assert self.member is not None
        return self.member


def member_named(
    name: str,
    *,
    plan: PlanName = "trial",
    language: Language = "en",
    zone: str = "Europe/Warsaw",
    is_confirmed: bool = True,
) -> Member:
    member = Member(email=f"{name.lower()}@example.org", name=name, language=language, zone=zone)
    member.set_password(PASSWORD)
    open_account(member, plan=plan)
    EmailAddress.objects.create(user=member, email=member.email, verified=is_confirmed, primary=True)
    return member


def signed_in(member: Member, *, address: str = HOME) -> Person:
    browser = Browser(member.name, address=address)
    browser.force_login(member)
    browser.ask("GET", "/api/session")
    return Person(name=member.name, email=member.email, browser=browser, member=member)


def guest_named(name: str, *, address: str = HOME) -> Person:
    return Person(name=name, email=f"{name.lower()}@example.com", browser=Browser(name, address=address))
