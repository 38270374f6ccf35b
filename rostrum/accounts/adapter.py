"""Where allauth meets accounts: sign-up, mails in the member's language, the client's address, second-factor secrets."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context as allauth_context
from allauth.mfa.adapter import DefaultMFAAdapter
from django import forms
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.http import HttpRequest

from rostrum.accounts.actions import open_account
from rostrum.accounts.models import Member
from rostrum.accounts.rules import DEFAULT_LANGUAGE, is_language
from rostrum.kit import clock
from rostrum.kit.addresses import address_group, client_address
from rostrum.kit.encryption import decrypt, encrypt
from rostrum.kit.errors import TooManyAttempts
from rostrum.kit.ids import new_personal_key
from rostrum.kit.rate_limits import Attempt, RateLimit, check_limit, count_attempt
from rostrum.mail.merging import slot
from rostrum.mail.outbox import Body, Letter, post_letters

_SECOND_FACTOR = "second-factor"
_RESET = "password_reset_key"

GUESSES = RateLimit(name="sign-in", window=timedelta(minutes=5), per_person=300)
"""Wrong passwords for one mail address, from wherever: it takes thirty machines to reach it, and that is no prank."""


def _attempt(credentials: Mapping[str, Any]) -> Attempt:  # Any: as allauth hands them on
    return Attempt(address="", person=str(credentials.get("email", "")).lower())


class AccountAdapter(DefaultAccountAdapter):
    def save_user(
        self, request: HttpRequest, user: AbstractBaseUser, form: forms.BaseForm, commit: bool = True
    ) -> Member:
        """A sign-up opens an account of its own."""
        assert isinstance(user, Member)
        data = form.cleaned_data
        user.email = data["email"]
        user.name, user.language, user.zone = data["name"], data["language"], data["zone"]
        # Slow on purpose, therefore before the transaction.
        user.set_password(data["password"])
        if commit:
            open_account(user, plan=settings.SIGN_UP_PLAN)
        return user

    def clean_email(self, email: str) -> str:
        """One person, one spelling."""
        return email.lower()

    def clean_password(self, password: str, user: AbstractBaseUser | None = None) -> str:
        if not password.isprintable():
            raise ValidationError("", code="invalid")
        return super().clean_password(password, user)

    def get_client_ip(self, request: HttpRequest) -> str:
        return client_address(request)

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """A guesser spends their own address's tries, not the member's. What guessers of many addresses may do together is
        limited by `GUESSES`."""
        login = super()._get_login_attempts_cache_key(request, **credentials)
        return f"{login}:{address_group(client_address(request))}"

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        super().pre_authenticate(request, **credentials)
        try:
            check_limit(GUESSES, _attempt(credentials))
        except TooManyAttempts:
            raise self.validation_error("too_many_login_attempts") from None

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        count_attempt(GUESSES, _attempt(credentials))
        super().authentication_failed(request, **credentials)

    def format_email_subject(self, subject: str) -> str:
        return subject

    def send_mail(self, template_prefix: str, email: str, context: dict[str, object]) -> None:
        """Into the outbox: a mail server that is slow or away holds up nobody who signs up, and loses no link."""
        mail = self.render_mail(template_prefix, email, {**context, "email": email})
        expires = timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT) if template_prefix.endswith(_RESET) else None
        letter = Letter(
            key=f"account:{new_personal_key()}",
            kind="account",
            to=email,
            body=Body(subject=str(mail.subject), text=slot("text")),
            values={"text": str(mail.body)},
            opens_account=True,
            useful_until=clock.now() + expires if expires else None,
        )
        post_letters([letter])

    def render_mail(
        self,
        template_prefix: str,
        email: str | list[str],
        context: dict[str, object],
        headers: dict[str, str] | None = None,
    ) -> EmailMessage:
        """Each language has its own folder of mails."""
        return super().render_mail(f"mails/{_language_of(context)}/{template_prefix}", email, context, headers)


class SecondFactorAdapter(DefaultMFAAdapter):
    def encrypt(self, text: str) -> str:
        return encrypt(text, purpose=_SECOND_FACTOR, secret=settings.ROSTRUM_SECRET)

    def decrypt(self, encrypted_text: str) -> str:
        return decrypt(encrypted_text, purpose=_SECOND_FACTOR, secret=settings.ROSTRUM_SECRET)


def _language_of(context: dict[str, object]) -> str:
    """The member's, else what the browser asks for first."""
    member = context.get("user")
    if isinstance(member, Member):
        return member.language
    wanted = allauth_context.request.headers.get("Accept-Language", "")[:2].lower()
    return wanted if is_language(wanted) else DEFAULT_LANGUAGE
