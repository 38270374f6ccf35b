from allauth.mfa.models import Authenticator

from rostrum.accounts.models import Member


def has_second_factor(member: Member) -> bool:
    return Authenticator.objects.filter(user_id=member.id, type=Authenticator.Type.TOTP).exists()


def display_name(member: Member) -> str:
    return member.name
