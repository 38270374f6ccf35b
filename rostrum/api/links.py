"""Accounts that an account has elsewhere: linking them, and letting go of them."""

from datetime import datetime
from typing import Annotated

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from ninja import Path, Router, Schema, Status
from pydantic import StringConstraints

from rostrum.accounts.models import Account
from rostrum.api.limits import count_key_try
from rostrum.api.refusals import EVERYWHERE, FOR_MEMBERS, refusing
from rostrum.api.sign_in import MemberRequest, member_of, signed_in
from rostrum.kit.errors import TooManyAttempts
from rostrum.library import places
from rostrum.linked import actions
from rostrum.linked.actions import Outcome
from rostrum.linked.errors import LinkingOff
from rostrum.linked.kinds import service_named
from rostrum.linked.models import LinkedAccount, LinkState, ServiceName
from rostrum.linked.queries import link_of
from rostrum.recordings.youtube.exporting import cancel_exports_of, go_on_exporting

router = Router(tags=["session"], auth=signed_in)
back_router = Router(tags=["session"])

Brought = Annotated[str, StringConstraints(max_length=4_000)]


class LinkedView(Schema):
    """Whose account it is there. `state`: `needs_again` when the service takes our tokens no more."""

    name: str
    mail: str
    state: LinkState
    linked_by: str
    linked_at: datetime

    @classmethod
    def of(cls, link: LinkedAccount) -> "LinkedView":
        return cls(
            name=link.name,
            mail=link.mail,
            state=link.state,
            linked_by=link.linked_by.name if link.linked_by else "",
            linked_at=link.linked_at,
        )


class LinkView(Schema):
    """`is_offered`: the operator has keys of the service. `address_back`: what an operator tells it."""

    service: ServiceName
    is_offered: bool
    address_back: str
    linked: LinkedView | None


class WayThere(Schema):
    """The service's page, where the browser goes."""

    address: str


@router.get("/{service}", response={200: LinkView, **refusing(*FOR_MEMBERS)})
def read_link(request: MemberRequest, service: Path[ServiceName]) -> LinkView:
    link = link_of(request.auth.owner_id, service)
    return LinkView(
        service=service,
        is_offered=service_named(service).is_offered,
        address_back=actions.address_back(service),
        linked=LinkedView.of(link) if link else None,
    )


@router.post("/{service}", response={200: WayThere, **refusing(*FOR_MEMBERS, LinkingOff, TooManyAttempts)})
def begin_link(request: MemberRequest, service: Path[ServiceName]) -> WayThere:
    count_key_try(account=request.auth.owner_id)
    return WayThere(address=actions.begin_linking(request.auth, service, session=_session(request)))


@router.delete("/{service}", response={204: None, **refusing(*FOR_MEMBERS)})
def unlink(request: MemberRequest, service: Path[ServiceName]) -> Status[None]:
    """What lies there stays there."""
    _settle(request.auth.account, service)
    actions.unlink(request.auth.account, service)
    return Status(204, None)


@back_router.get("/{service}/back", response={302: None, **refusing(*EVERYWHERE)})
def come_back(
    request: HttpRequest, service: Path[ServiceName], state: Brought = "", code: Brought = "", error: Brought = ""
) -> HttpResponse:
    """Where the service sends the browser: on to the settings, with a word."""
    return _to_settings(service, _outcome(request, service, state=state, code=code, error=error))


def _outcome(request: HttpRequest, service: ServiceName, *, state: str, code: str, error: str) -> Outcome:
    member = member_of(request)
    if member is None:
        return "expired"
    try:
        count_key_try(account=member.owner_id)
    except TooManyAttempts:
        return "failed"
    outcome = actions.finish_linking(member, service, session=_session(request), state=state, code=code, error=error)
    if outcome == "linked":
        _go_on(member.account, service)
    return outcome


def _settle(account: Account, service: ServiceName) -> None:
    """What was to go there, before it is unlinked."""
    match service:
        case "dropbox":
            places.settle_before_unlinking(account)
        case "youtube":
            cancel_exports_of(account)


def _go_on(account: Account, service: ServiceName) -> None:
    match service:
        case "dropbox":
            places.go_on(account)
        case "youtube":
            go_on_exporting(account)


def _to_settings(service: ServiceName, outcome: Outcome) -> HttpResponse:
    """Always a page of ours; neither it nor anybody it links to is told the address that has the code in it."""
    answer = HttpResponseRedirect(f"{settings.PUBLIC_URL}/settings?{service}={outcome}#{service}")
    answer["Cache-Control"] = "no-store"
    answer["Referrer-Policy"] = "no-referrer"
    return answer


def _session(request: HttpRequest) -> str:
    return request.session.session_key or ""
