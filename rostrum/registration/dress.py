"""What an event's letters wear: its logo and its colours."""

import logging

from django.conf import settings

from rostrum.events.brandings import letterhead_of
from rostrum.events.colours import WHITE, contrast
from rostrum.events.models import Event
from rostrum.library.actions import mail_copy
from rostrum.library.models import Picture
from rostrum.mail.layout import Dress, Logo

log = logging.getLogger(__name__)

_SHOWN = (240, 56)
_READABLE = 4.5


def dress_of(event: Event) -> Dress:
    """Callers ask once for all letters of an event."""
    head = letterhead_of(event)
    logo = _logo(head.logo, event.account.name) if head.logo else None
    if head.accent is None:
        return Dress(logo=logo)
    colour = head.accent.colour
    # Letters are white, whatever the panel of the pages is.
    link = colour if contrast(colour, WHITE) >= _READABLE else Dress().link
    return Dress(logo=logo, button=colour, on_button=head.accent.text, link=link)


def _logo(picture: Picture, organizer: str) -> Logo | None:
    try:
        copy = mail_copy(picture)
    except FileNotFoundError:
        # Somebody is registering meanwhile: better a letter without a logo than none.
        log.warning("the file of picture %s is gone", picture.id)
        return None
    share = min(_SHOWN[0] / picture.width, _SHOWN[1] / picture.height, 1)
    return Logo(
        url=f"{settings.PUBLIC_URL}/pictures/{copy.name}",
        width=max(1, round(picture.width * share)),
        height=max(1, round(picture.height * share)),
        alt=organizer,
    )
