"""Invitations: the organizer's list, and what the link in the mail leads to. The second reads no cookie."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from ninja import Path, Router, Status

from rostrum.accounts.errors import AddressNotConfirmed
from rostrum.accounts.models import Member
from rostrum.accounts.queries import is_email_confirmed
from rostrum.api.limits import writing_to_people
from rostrum.api.refusals import EVERYWHERE, FOR_MEMBERS, refusing
from rostrum.api.registration import PageNumber, Search
from rostrum.api.sign_in import MemberRequest, signed_in
from rostrum.contacts.errors import NoSuchGroup
from rostrum.contacts.queries import groups_with, people_of
from rostrum.events.errors import EventCancelled, NoSuchEvent
from rostrum.events.models import Event
from rostrum.events.queries import event_of
from rostrum.kit.errors import TooManyAttempts
from rostrum.kit.paging import page_of
from rostrum.registration import inviting, leaving, mailings
from rostrum.registration.address_reader import read_addresses
from rostrum.registration.errors import NoSuchInvitation, TooManyInvitations
from rostrum.registration.guest_list import Came, guests_of, invitations_of, numbers_of_invitations
from rostrum.registration.invitation_schemas import (
    InvitationForm,
    InvitationList,
    InvitationNotice,
    InvitationNumbers,
    InvitationView,
    InvitedView,
    OpenedInvitation,
    Pasted,
    ReadPeople,
    ResendForm,
    Resent,
)
from rostrum.registration.leaving import Leaver
from rostrum.registration.models import Invitation
from rostrum.registration.rules import Person
from rostrum.rooms.queries import taken_seats

router = Router(tags=["invitations"], auth=signed_in)
own_router = Router(tags=["invitations"])
FOR_WRITERS = (*FOR_MEMBERS, AddressNotConfirmed, TooManyAttempts)
OF_LINKS = (*EVERYWHERE, NoSuchInvitation)


@router.get("", response={200: InvitationList, **refusing(*FOR_MEMBERS, NoSuchEvent)})
def list_invitations(
    request: MemberRequest, event_id: Path[str], search: Search = "", page: PageNumber = 1
) -> InvitationList:
    event = event_of(request.auth.owner_id, event_id)
    came = _came(event)

    def shaped(rows: list[Invitation]) -> list[InvitationView]:
        return [InvitationView.of(guest) for guest in guests_of(event, rows, came=came)]

    found = page_of(invitations_of(event, search=search), page=page, shape=shaped)
    return InvitationList(
        items=found.items,
        total=found.total,
        numbers=InvitationNumbers(**numbers_of_invitations(event, came=came)),
        update_unsent=mailings.is_update_unsent(event),
    )


@router.post("/read", response={200: ReadPeople, **refusing(*FOR_MEMBERS, NoSuchEvent)})
def read_pasted(request: MemberRequest, event_id: Path[str], pasted: Pasted) -> ReadPeople:
    """Stores nothing: the organizer sees who was understood before anybody is written."""
    event_of(request.auth.owner_id, event_id)
    return ReadPeople.of(read_addresses(pasted.text))


@router.post(
    "",
    response={201: InvitedView, **refusing(*FOR_WRITERS, NoSuchEvent, NoSuchGroup, EventCancelled, TooManyInvitations)},
)
def invite_people(request: MemberRequest, event_id: Path[str], form: InvitationForm) -> Status[InvitedView]:
    event = event_of(request.auth.owner_id, event_id)
    _must_be_confirmed(request.auth)
    people = [shape.person() for shape in form.people]
    if form.group_ids:
        groups = groups_with(request.auth.owner_id, form.group_ids)
        of_groups = people_of(request.auth.owner_id, contact_ids=[], group_ids=[group.id for group in groups])
        people += [Person(name=name, email=email) for email, name in of_groups]
    with writing_to_people(event.account) as written:
        done = inviting.invite(event, people, role=form.role, language=form.language, note=form.note)
        written(done.invited)
    return Status(201, InvitedView(invited=done.invited, known=done.known, refused=done.refused))


@router.post("/resend", response={200: Resent, **refusing(*FOR_WRITERS, NoSuchEvent, EventCancelled)})
def resend_all(request: MemberRequest, event_id: Path[str], form: ResendForm) -> Resent:
    event = event_of(request.auth.owner_id, event_id)
    _must_be_confirmed(request.auth)
    with writing_to_people(event.account) as written:
        again = inviting.resend_all(event, only_unopened=form.only_unopened)
        written(again)
    return Resent(written=again)


@router.post(
    "/{invitation_id}/resend",
    response={200: InvitationView, **refusing(*FOR_WRITERS, NoSuchEvent, NoSuchInvitation, EventCancelled)},
)
def resend_invitation(request: MemberRequest, event_id: Path[str], invitation_id: str) -> InvitationView:
    event = event_of(request.auth.owner_id, event_id)
    _must_be_confirmed(request.auth)
    with writing_to_people(event.account) as written:
        invitation = inviting.resend(event, invitation_id)
        written(1)
    return InvitationView.of(guests_of(event, [invitation], came=_came(event))[0])


@router.delete("/{invitation_id}", response={204: None, **refusing(*FOR_MEMBERS, NoSuchEvent, NoSuchInvitation)})
def withdraw_invitation(request: MemberRequest, event_id: Path[str], invitation_id: str) -> Status[None]:
    """Their link lets nobody in any more."""
    inviting.withdraw(event_of(request.auth.owner_id, event_id), invitation_id)
    return Status(204, None)


def _must_be_confirmed(member: Member) -> None:
    """Who writes to strangers can be written to: replies go to the member."""
    if not is_email_confirmed(member):
        raise AddressNotConfirmed


@own_router.post("/{key}/open", response={200: OpenedInvitation, **refusing(*OF_LINKS)})
def open_invitation(request: HttpRequest, key: str) -> OpenedInvitation:
    """A page does it: what only looks at links in mails runs no script, and counts for nobody."""
    invitation = inviting.open_link(inviting.invitation_with(key))
    token = invitation.token or inviting.registered_token(invitation)
    return OpenedInvitation(
        room_id=invitation.event.room_id,
        role=invitation.role,
        name=invitation.name,
        email=invitation.email,
        token=token.token if token else "",
    )


@own_router.get("/{note}", response={200: InvitationNotice, **refusing(*OF_LINKS)})
def read_invitation(request: HttpRequest, note: str) -> InvitationNotice:
    return _notice(leaving.leaver_of(note))


@own_router.post("/{note}/opt-out", response={200: InvitationNotice, **refusing(*OF_LINKS)})
def opt_out(request: HttpRequest, note: str) -> InvitationNotice:
    """Mail programs press it by themselves (RFC 8058), with a form for a body that is not read."""
    leaver = leaving.leaver_of(note)
    notice = _notice(leaver)
    leaving.refuse_invitations(account_id=leaver.account_id, email=leaver.email)
    return notice.model_copy(update={"opted_out": True})


@own_router.get("/{note}/opt-out", include_in_schema=False)
def show_opt_out(request: HttpRequest, note: str) -> HttpResponse:
    """For programs that open the address as a page."""
    leaving.leaver_of(note)
    return HttpResponseRedirect(f"{settings.PUBLIC_URL}/invitation/{note}")


@own_router.post("/{note}/opt-in", response={200: InvitationNotice, **refusing(*OF_LINKS)})
def opt_in(request: HttpRequest, note: str) -> InvitationNotice:
    leaver = leaving.leaver_of(note)
    leaving.allow_invitations(account_id=leaver.account_id, email=leaver.email)
    return _notice(leaver)


def _notice(leaver: Leaver) -> InvitationNotice:
    return InvitationNotice(
        title=leaving.title_of(leaver),
        organizer=leaving.organizer_of(leaver),
        email=leaver.email,
        opted_out=leaving.refuses_invitations(account_id=leaver.account_id, email=leaver.email),
    )


def _came(event: Event) -> Came:
    return lambda keys: taken_seats(event.room_id, keys)
