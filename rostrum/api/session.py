from django.conf import settings
from django.http import HttpRequest
from django.middleware.csrf import get_token
from ninja import Router

from rostrum.accounts.actions import change_account as store_account
from rostrum.accounts.actions import change_member
from rostrum.accounts.actions import change_page as store_page
from rostrum.accounts.errors import PageNameTaken
from rostrum.accounts.models import Member
from rostrum.accounts.queries import has_second_factor, is_email_confirmed
from rostrum.api.doors import tell_rooms_of
from rostrum.api.refusals import EVERYWHERE, FOR_MEMBERS, refusing
from rostrum.api.schemas import AccountChanges, AccountView, MemberChanges, MemberView, PageForm, SessionView
from rostrum.api.sign_in import MemberRequest, member_of, signed_in
from rostrum.kit.addresses import client_address, is_of_this_machine

router = Router(tags=["session"])


@router.get("/session", response={200: SessionView, **refusing(*EVERYWHERE)})
def read_session(request: HttpRequest) -> SessionView:
    """Also sets the CSRF cookie that everything else needs."""
    get_token(request)
    return _view(request, member_of(request))


@router.patch("/session/member", auth=signed_in, response={200: SessionView, **refusing(*FOR_MEMBERS)})
def change_me(request: MemberRequest, changes: MemberChanges) -> SessionView:
    member = change_member(request.auth, name=changes.name, language=changes.language, zone=changes.zone)
    return _view(request, member)


@router.patch("/account", auth=signed_in, response={200: SessionView, **refusing(*FOR_MEMBERS)})
def change_account(request: MemberRequest, changes: AccountChanges) -> SessionView:
    """What the rooms know of it they are told: those that somebody is in."""
    account = request.auth.account
    before = account.records_itself
    store_account(
        account, name=changes.name, mail_signature=changes.mail_signature, records_itself=changes.records_itself
    )
    if account.records_itself != before:
        tell_rooms_of(request.auth.owner_id)
    return _view(request, request.auth)


@router.put("/account/page", auth=signed_in, response={200: SessionView, **refusing(*FOR_MEMBERS, PageNameTaken)})
def change_page(request: MemberRequest, form: PageForm) -> SessionView:
    store_page(request.auth.account, page_name=form.page_name, text=form.text)
    return _view(request, request.auth)


def _view(request: HttpRequest, member: Member | None) -> SessionView:
    development = settings.DEVELOPMENT and is_of_this_machine(client_address(request))
    if member is None:
        return SessionView(member=None, account=None, development=development)
    return SessionView(
        member=MemberView.of(
            member,
            email_confirmed=is_email_confirmed(member),
            has_second_factor=has_second_factor(member),
        ),
        account=AccountView.of(member.account),
        development=development,
    )
