"""The organizer invites people, writes to them again, and takes invitations back. Each step and its letters are one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from rostrum.events.errors import EventCancelled
from rostrum.events.models import Event
from rostrum.kit import clock
from rostrum.kit.ids import AccountId, is_id, is_personal_key
from rostrum.kit.rows import insert_rows
from rostrum.mail.layout import Dress
from rostrum.mail.outbox import Letter, post_letters, states_of, withdraw_letters
from rostrum.mail.tracking import bounced_addresses
from rostrum.registration.dress import dress_of
from rostrum.registration.errors import NoSuchInvitation, TooManyInvitations
from rostrum.registration.forms import takes_registrations
from rostrum.registration.letters import letter_to
from rostrum.registration.mailings import plan_reminders
from rostrum.registration.models import EntryToken, Invitation, OptOut, Registrant
from rostrum.registration.recipients import as_recipient
from rostrum.registration.rules import GuestRole, Person, without_repeated

_PIECE = 500
"""So many people in one transaction: a request that is cut off has invited some, and sent again it invites the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """`known`: had an invitation before, and no new one is sent. `refused`: want no invitations from this account."""

    invited: int
    known: int
    refused: int


def invite(event: Event, people: Sequence[Person], *, role: GuestRole, language: str, note: str) -> Invited:
    """Raises TooManyInvitations before anybody is written, and EventCancelled."""
    if event.is_cancelled:
        raise EventCancelled
    wanted = without_repeated([person for person in people if person.email], known=())
    known = set(Invitation.objects.filter(event=event).values_list("email", flat=True))
    fresh = [person for person in wanted if person.email not in known]
    refused = opted_out(event.owner_id, [person.email for person in fresh])
    fresh = [person for person in fresh if person.email not in refused]
    most = event.account.plan.invitations
    if len(known) + len(fresh) > most:
        raise TooManyInvitations(most=most)
    for start in range(0, len(fresh), _PIECE):
        with transaction.atomic():
            _invite_piece(event, fresh[start : start + _PIECE], role=role, language=language, note=note)
    if fresh and not known:
        plan_reminders([event])
    return Invited(invited=len(fresh), known=len(wanted) - len(fresh) - len(refused), refused=len(refused))


def _invite_piece(event: Event, people: Sequence[Person], *, role: GuestRole, language: str, note: str) -> None:
    must_register = role == "attendee" and takes_registrations(event)
    rows = [
        Invitation(event=event, email=person.email, name=person.name, role=role, language=language, note=note)
        for person in people
    ]
    for row in rows:
        row.letter = _letter_key(row)
    if not must_register:
        _give_tokens(event, rows)
    insert_rows(rows)
    dress = dress_of(event)
    post_letters([_letter(row, event, dress, must_register=must_register) for row in rows])


def _give_tokens(event: Event, rows: Sequence[Invitation]) -> None:
    """An address that the organizer gave a token already keeps it, where it opens the same side of the stage."""
    free = EntryToken.objects.filter(event=event, registrant=None, invitation=None).exclude(email="")
    held = {(token.email, token.role): token for token in free}
    fresh: list[EntryToken] = []
    for row in rows:
        token = held.get((row.email, row.role))
        if token is None:
            token = EntryToken(event=event, name=row.name, email=row.email, role=row.role)
            fresh.append(token)
        row.token = token
    insert_rows(fresh)


def opted_out(account_id: AccountId, emails: Sequence[str]) -> set[str]:
    """Of these addresses, those that want nothing from the account."""
    found = set[str]()
    for start in range(0, len(emails), _PIECE):
        rows = OptOut.objects.filter(account_id=account_id, email__in=emails[start : start + _PIECE])
        found.update(rows.values_list("email", flat=True))
    return found


@transaction.atomic
def resend(event: Event, invitation_id: str) -> Invitation:
    invitation = invitation_of(event, invitation_id)
    _resend(event, [invitation])
    return invitation


def resend_all(event: Event, *, only_unopened: bool) -> int:
    """To how many. Who has registered is not asked again; whose last letter is still on its way or came back gets no other: an address
    that does not exist is written again only when the organizer insists, one by one."""
    if event.is_cancelled:
        raise EventCancelled
    rows = Invitation.objects.select_related("token").filter(event=event)
    rows = rows.exclude(email__in=Registrant.objects.filter(event=event).values("email"))
    if only_unopened:
        rows = rows.filter(opened_at=None)
    written = 0
    after = ""
    while piece := list(rows.filter(id__gt=after).order_by("id")[:_PIECE]):
        with transaction.atomic():
            came_back = bounced_addresses(event.id, [row.email for row in piece])
            written += _resend(event, [row for row in piece if row.email not in came_back])
        after = piece[-1].id
    return written


def _resend(event: Event, invitations: Sequence[Invitation]) -> int:
    if event.is_cancelled:
        raise EventCancelled
    states = states_of(row.letter for row in invitations)
    refused = opted_out(event.owner_id, [row.email for row in invitations])
    is_registering = takes_registrations(event)
    again = [
        row
        for row in invitations
        if row.email not in refused and (row.letter not in states or states[row.letter].state != "queued")
    ]
    for row in again:
        row.times += 1
        row.letter = _letter_key(row)
    Invitation.objects.bulk_update(again, ["times", "letter"])
    dress = dress_of(event)
    letters = [_letter(row, event, dress, must_register=row.token is None and is_registering) for row in again]
    post_letters(letters)
    return len(letters)


@transaction.atomic
def withdraw(event: Event, invitation_id: str) -> None:
    """The link lets nobody in any more; who has registered stays registered."""
    invitation = invitation_of(event, invitation_id)
    withdraw_letters([invitation.letter])
    token = invitation.token
    invitation.delete()
    if token is not None:
        token.delete()


@transaction.atomic
def open_link(invitation: Invitation) -> Invitation:
    """They followed it. Where the registration has been closed since, they get the token that they would have got without it."""
    event = invitation.event
    if invitation.opened_at is None:
        invitation.opened_at = clock.now()
        invitation.save(update_fields=["opened_at"])
    if invitation.token is None and not takes_registrations(event) and not event.is_cancelled:
        _give_tokens(event, [invitation])
        invitation.save(update_fields=["token"])
    return invitation


def invitation_of(event: Event, invitation_id: str) -> Invitation:
    found = Invitation.objects.select_related("token").filter(event=event, id=invitation_id)
    invitation = found.first() if is_id(invitation_id) else None
    if invitation is None:
        raise NoSuchInvitation
    return invitation


def invitation_with(key: str) -> Invitation:
    """By the key in the link that they were sent."""
    found = Invitation.objects.select_related("token", "event__account").filter(key=key, event__deleted_at=None)
    invitation = found.first() if is_personal_key(key) else None
    if invitation is None:
        raise NoSuchInvitation
    return invitation


def registered_token(invitation: Invitation) -> EntryToken | None:
    """Of who has registered with the address that was invited."""
    rows = Registrant.objects.select_related("token")
    registrant = rows.filter(event=invitation.event, email=invitation.email, standing="registered").first()
    return registrant.token if registrant else None


def _letter(invitation: Invitation, event: Event, dress: Dress, *, must_register: bool) -> Letter:
    person = as_recipient(invitation, event)
    return letter_to(person, event, "invitation", key=invitation.letter, dress=dress, must_register=must_register)


def _letter_key(invitation: Invitation) -> str:
    return f"invitation:{invitation.id}:{invitation.times}"
