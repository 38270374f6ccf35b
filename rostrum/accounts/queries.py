from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator

from rostrum.accounts.models import Member


def has_second_factor(member: Member) -> bool:
    return Authenticator.objects.filter(user_id=member.id, type=Authenticator.Type.TOTP).exists()


def is_email_confirmed(member: Member) -> bool:
    return EmailAddress.objects.filter(user_id=member.id, email=member.email, verified=True).exists()


def display_name(member: Member) -> str:
    return member.name
