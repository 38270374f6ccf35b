"""Whose Dropbox it is, and giving its tokens back: https://www.dropbox.com/developers/documentation/http."""

from typing import Annotated

from django.conf import settings
from pydantic import BaseModel, Field, ValidationError

from rostrum.linked.calls import call
from rostrum.linked.errors import ServiceSilent
from rostrum.linked.identity import Identity

TITLE = "Dropbox"
SCOPES = ("account_info.read", "files.metadata.read", "files.content.read", "files.content.write")


class _Name(BaseModel):
    display_name: str = ""


class _Account(BaseModel):
    account_id: Annotated[str, Field(min_length=1, max_length=100)]
    name: _Name
    email: Annotated[str, Field(max_length=254)] = ""


def identify(token: str) -> Identity:
    """Raises TokenRefused, ServiceBusy, ServiceSilent."""
    answer = call(f"{settings.DROPBOX_API_URL}/2/users/get_current_account", service=TITLE, token=token)
    try:
        account = _Account.model_validate_json(answer.content)
    except ValidationError:
        raise ServiceSilent(service=TITLE) from None
    return Identity(id=account.account_id, name=account.name.display_name[:200], mail=account.email)


def revoke(token: str) -> None:
    """The refresh token that it came from ends, too. Raises TokenRefused, ServiceBusy, ServiceSilent."""
    call(f"{settings.DROPBOX_API_URL}/2/auth/token/revoke", service=TITLE, token=token)
