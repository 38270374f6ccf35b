from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator

from rostrum.accounts.errors import NoSuchPage
from rostrum.accounts.models import Account, Member


def has_second_factor(member: Member) -> bool:
    return Authenticator.objects.filter(user_id=member.id, type=Authenticator.Type.TOTP).exists()


def is_email_confirmed(member: Member) -> bool:
    return EmailAddress.objects.filter(user_id=member.id, email=member.email, verified=True).exists()


def display_name(member: Member) -> str:
    return member.name


def account_on_page(page_name: str) -> Account:
    """For everybody; in any spelling of capitals. Raises NoSuchPage."""
    try:
        return Account.objects.get(page_name=page_name.lower())
    except Account.DoesNotExist:
        raise NoSuchPage from None
