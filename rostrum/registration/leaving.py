"""The way out of invitations stands in the letter itself, signed: it works also when the invitation was withdrawn or the event is gone."""

from dataclasses import asdict, dataclass
from datetime import timedelta
from functools import cache

from django.conf import settings
from django.db import transaction

from rostrum.accounts.models import Account
from rostrum.events.models import Event
from rostrum.kit.signing import BadSignature, Signer
from rostrum.mail.outbox import withdraw_letters
from rostrum.registration.errors import NoSuchInvitation
from rostrum.registration.models import Invitation, OptOut

_WORKS_FOR = timedelta(days=5 * 365)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaver:
    """Whom the note in a letter is about: an address, and whose invitations it was sent."""

    account_id: str
    email: str
    event_id: str


@cache
def _signer() -> Signer:
    return Signer.for_purpose("invitations end", secret=settings.ROSTRUM_SECRET)


def note_for(invitation: Invitation, event: Event) -> str:
    return note_to(Leaver(account_id=event.account_id, email=invitation.email, event_id=event.id))


def note_to(leaver: Leaver) -> str:
    return _signer().sign(asdict(leaver), lasts=_WORKS_FOR)


def leaver_of(note: str) -> Leaver:
    """Raises NoSuchInvitation."""
    try:
        said = _signer().read(note)
        return Leaver(**{name: str(value) for name, value in said.items()})
    except (BadSignature, TypeError):
        raise NoSuchInvitation from None


def organizer_of(leaver: Leaver) -> str:
    """Raises NoSuchInvitation when the account is gone."""
    account = Account.objects.filter(id=leaver.account_id).first()
    if account is None:
        raise NoSuchInvitation
    return account.name


def title_of(leaver: Leaver) -> str:
    """Empty when the event is gone."""
    titles = Event.kept.filter(id=leaver.event_id, account_id=leaver.account_id).values_list("title", flat=True)
    return titles.first() or ""


@transaction.atomic
def refuse_invitations(*, account_id: str, email: str) -> None:
    """No more invitations from this account: neither to this event nor to another."""
    OptOut.objects.get_or_create(account_id=account_id, email=email)
    mine = Invitation.objects.filter(event__account_id=account_id, email=email)
    withdraw_letters(mine.values_list("letter", flat=True))


def allow_invitations(*, account_id: str, email: str) -> None:
    OptOut.objects.filter(account_id=account_id, email=email).delete()


def refuses_invitations(*, account_id: str, email: str) -> bool:
    return OptOut.objects.filter(account_id=account_id, email=email).exists()
