from django.db import IntegrityError, transaction

from rostrum.accounts.errors import PageNameTaken
from rostrum.accounts.models import Account, Member
from rostrum.accounts.rules import Language, PlanName


def open_account(member: Member, *, plan: PlanName) -> Account:
    """Gives a new member an account of their own, which carries their name until it is renamed. The member is stored with it."""
    with transaction.atomic():
        account = Account.objects.create(name=member.name, plan_name=plan)
        member.account = account
        member.save()
    return account


def change_member(member: Member, *, name: str, language: Language, zone: str) -> Member:
    member.name = name
    member.language = language
    member.zone = zone
    member.save(update_fields=["name", "language", "zone"])
    return member


def change_account(
    account: Account, *, name: str | None, mail_signature: str | None, records_itself: bool | None = None
) -> Account:
    """What is None stays."""
    if name is not None:
        account.name = name
    if mail_signature is not None:
        account.mail_signature = mail_signature
    if records_itself is not None:
        account.records_itself = records_itself
    account.save(update_fields=["name", "mail_signature", "records_itself"])
    return account


def change_page(account: Account, *, page_name: str, text: str) -> Account:
    """Without a name there is no page. Raises PageNameTaken."""
    account.page_name, account.page_text = page_name or None, text
    try:
        with transaction.atomic():
            account.save(update_fields=["page_name", "page_text"])
    except IntegrityError:
        raise PageNameTaken from None
    return account
