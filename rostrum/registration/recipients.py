"""Whom letters go to: somebody who registered, or somebody who was invited, as the letters see them."""

import re
from dataclasses import dataclass

from django.conf import settings

from rostrum.events.models import Event
from rostrum.registration.leaving import note_for
from rostrum.registration.models import Invitation, Registrant
from rostrum.registration.rules import GuestRole

_LINKING = re.compile(r"(?<=\w)([.:@。．｡]+/*)(?=\w)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """`join`: the way in that is theirs alone. `own`: where they end what they get. `has_registered`: else they were invited.
    `one_click`: where a mail program ends it by itself."""

    id: str
    email: str
    name: str
    language: str
    zone: str
    role: GuestRole
    join: str
    own: str
    has_registered: bool
    one_click: str = ""
    note: str = ""

    @property
    def greeted(self) -> str:
        return self.name or self.email.partition("@")[0]


def as_recipient(person: Registrant | Invitation, event: Event) -> Recipient:
    if isinstance(person, Invitation):
        return _invited(person, event)
    return Recipient(
        id=person.id,
        email=person.email,
        name=_unlinked(person),
        language=person.language,
        zone=person.zone,
        role="attendee",
        join=join_link(person, event),
        own=own_link(person),
        has_registered=True,
    )


def _invited(invitation: Invitation, event: Event) -> Recipient:
    """Where they read is not known: they are told the time on the organizer's clock."""
    note = note_for(invitation, event)
    return Recipient(
        id=invitation.id,
        email=invitation.email,
        name=invitation.name,
        language=invitation.language,
        zone=event.zone,
        role=invitation.role,
        join=f"{settings.PUBLIC_URL}/join/{event.room_id}?invitation={invitation.key}",
        own=f"{settings.PUBLIC_URL}/invitation/{note}",
        has_registered=False,
        one_click=f"{settings.PUBLIC_URL}/api/invitations/{note}/opt-out",
        note=invitation.note,
    )


def _unlinked(registrant: Registrant) -> str:
    """Anybody may register anybody: with a space in it no mail program makes a link of what they called themselves."""
    name = registrant.name
    return _LINKING.sub(r"\1 ", name) if registrant.first_name or registrant.last_name else name


def own_link(registrant: Registrant) -> str:
    return f"{settings.PUBLIC_URL}/registration/{registrant.key}"


def join_link(registrant: Registrant, event: Event) -> str:
    token = f"?token={registrant.token.token}" if registrant.token else ""
    return f"{settings.PUBLIC_URL}/join/{event.room_id}{token}"
