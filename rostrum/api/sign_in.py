"""Members are known by the session cookie that allauth sets; whatever changes something also needs the CSRF header."""

from typing import Any

from django.http import HttpRequest
from ninja.security import APIKeyCookie
from ninja.utils import check_csrf

from rostrum.accounts.models import Member
from rostrum.api.errors import CsrfFailed, NotSignedIn


class MemberRequest(HttpRequest):
    """A request that has passed `signed_in`."""

    auth: Member


class SignedIn(APIKeyCookie):
    # For the contract only; the real name also says the port.
    param_name = "rostrum_session"

    def __init__(self) -> None:
        super().__init__(csrf=False)

    # Any: Ninja hands the key over as it found it; Django's session looks for itself.
    def authenticate(self, request: HttpRequest, key: Any) -> Member:
        member = member_of(request)
        if member is None:
            raise NotSignedIn
        if check_csrf(request) is not None:
            raise CsrfFailed
        return member


def member_of(request: HttpRequest) -> Member | None:
    return request.user if isinstance(request.user, Member) and request.user.is_active else None


signed_in = SignedIn()
