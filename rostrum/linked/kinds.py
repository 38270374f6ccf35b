"""The services that can be linked: where each asks, what is asked for, and who answers for whom."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from django.conf import settings

from rostrum.linked import dropbox, youtube
from rostrum.linked.errors import LinkingOff
from rostrum.linked.identity import Identity
from rostrum.linked.models import ServiceName


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """`more`: what its page wants besides the standard's own. `identify` and `revoke` take an access token."""

    name: ServiceName
    title: str
    client_id: str
    client_secret: str = field(repr=False)
    authorize_url: str
    token_url: str
    scopes: tuple[str, ...]
    more: Mapping[str, str]
    identify: Callable[[str], Identity]
    revoke: Callable[[str], None]

    @property
    def is_offered(self) -> bool:
        return bool(self.client_id and self.client_secret)


def service_named(name: ServiceName) -> Service:
    match name:
        case "dropbox":
            return Service(
                name=name,
                title=dropbox.TITLE,
                client_id=settings.DROPBOX_KEY,
                client_secret=settings.DROPBOX_SECRET,
                authorize_url=f"{settings.DROPBOX_URL}/oauth2/authorize",
                token_url=f"{settings.DROPBOX_API_URL}/oauth2/token",
                scopes=dropbox.SCOPES,
                more={"token_access_type": "offline"},
                identify=dropbox.identify,
                revoke=dropbox.revoke,
            )
        case "youtube":
            return Service(
                name=name,
                title=youtube.TITLE,
                client_id=settings.YOUTUBE_CLIENT_ID,
                client_secret=settings.YOUTUBE_CLIENT_SECRET,
                authorize_url=f"{settings.GOOGLE_ACCOUNTS_URL}/o/oauth2/v2/auth",
                token_url=f"{settings.GOOGLE_OAUTH_URL}/token",
                scopes=youtube.SCOPES,
                # Google gives a refresh token only to who asks for consent anew.
                more={"access_type": "offline", "prompt": "consent"},
                identify=youtube.identify,
                revoke=youtube.revoke,
            )


def offered(name: ServiceName) -> Service:
    """Raises LinkingOff."""
    service = service_named(name)
    if not service.is_offered:
        raise LinkingOff(service=service.title)
    return service
