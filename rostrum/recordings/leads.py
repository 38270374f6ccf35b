"""Who leaves a mail address to see a recording: a viewer with a link of their own, and a contact in the recording's group."""

from collections.abc import Callable
from datetime import timedelta

import structlog
from django.db import transaction

from rostrum.accounts.models import Account
from rostrum.contacts.actions.contacts import add_contact, put_into
from rostrum.contacts.errors import ContactExists, TooManyContacts, TooManyGroups
from rostrum.contacts.models import Contact, ContactGroup
from rostrum.contacts.rules.drafts import Draft
from rostrum.kit import clock
from rostrum.kit.errors import TooManyAttempts
from rostrum.kit.rate_limits import Attempt, RateLimit, admit
from rostrum.mail.outbox import post_letters, states_of
from rostrum.recordings.letters import lead_letter
from rostrum.recordings.models import Publication, Viewer
from rostrum.recordings.publishing import group_for, terms_of
from rostrum.recordings.rules import Lead
from rostrum.registration.inviting import opted_out

LEADS = RateLimit(name="lead", window=timedelta(minutes=10), per_person=8, per_address=1000, per_person_anywhere=15)
"""`person` is the mail address that is left: nobody's inbox is flooded. A whole company may come from one address."""
NEW_CONTACTS = RateLimit(name="new contact of a lead", window=timedelta(days=1), per_person=2000)
"""`person` is the recording: a list of contacts is not filled from outside within an hour."""

log = structlog.get_logger()


def take_lead(publication: Publication, lead: Lead, *, address: str, count_letters: Callable[[int], None]) -> Viewer:
    """Who has left the same address before is the same viewer, and gets no second letter within the hour. Whoever wants no mail from the
    account gets none, and nobody does when `count_letters` refuses it. Neither that nor a list of contacts that is full keeps anybody
    from seeing it. Raises BadAnswers, TooManyAttempts."""
    lead.check(terms_of(publication))
    admit(LEADS, Attempt(address=address, person=lead.email, about=publication.key))
    with transaction.atomic():
        # One after the other: two at once with the same address would be two viewers.
        Publication.objects.select_for_update().get(pk=publication.pk)
        viewer = _viewer(publication, lead)
        _note_contact(publication, lead)
        _write(publication, viewer, count_letters=count_letters)
    return viewer


def _viewer(publication: Publication, lead: Lead) -> Viewer:
    """Names that were left before stay: whoever knows an address must not rename its owner."""
    found = Viewer.objects.filter(recording=publication.recording, email=lead.email).first()
    viewer = found or Viewer(recording=publication.recording, email=lead.email)
    for field in ("first_name", "last_name", "company", "phone"):
        setattr(viewer, field, getattr(viewer, field) or getattr(lead, field))
    viewer.language = lead.language
    if publication.consent:
        viewer.consents = [*viewer.consents, _proof(publication)][-_PROOFS:]
    viewer.save()
    return viewer


def _write(publication: Publication, viewer: Viewer, *, count_letters: Callable[[int], None]) -> None:
    account = publication.recording.owner_id
    letter = lead_letter(publication, viewer, at=clock.now())
    if states_of([letter.key]) or opted_out(account, [viewer.email]):
        return
    try:
        count_letters(1)
    except TooManyAttempts:
        log.warning("letters_used_up", account=account, recording=publication.recording_id)
        return
    post_letters([letter])


_PROOFS = 20


def _proof(publication: Publication) -> dict[str, object]:
    return {"version": publication.consent_version, "text": publication.consent, "at": clock.now().isoformat()}


def _note_contact(publication: Publication, lead: Lead) -> None:
    """A contact that is known stays as it is; beyond so many new ones in a day nobody becomes one."""
    try:
        groups = [_group(publication)]
    except TooManyGroups:
        groups = []
    account = publication.recording.owner_id
    draft = Draft(
        email=lead.email,
        first_name=lead.first_name,
        last_name=lead.last_name,
        company=lead.company,
        phone=lead.phone,
        language=lead.language,
    )
    # The limit is of the account's whole list.
    Account.objects.select_for_update().get(id=account)
    try:
        if not Contact.objects.filter(account_id=account, email=lead.email).exists():
            admit(NEW_CONTACTS, Attempt(address="", person=publication.recording_id))
        add_contact(account, draft, groups=groups)
    except ContactExists as known:
        put_into(groups, list(Contact.objects.filter(account_id=account, id=known.contact_id)))
    except TooManyAttempts:
        log.warning("new_contacts_used_up", account=account, recording=publication.recording_id)
    except TooManyContacts:
        log.warning("contacts_full", account=account, recording=publication.recording_id)


def _group(publication: Publication) -> ContactGroup:
    """That was deleted meanwhile is made anew."""
    if publication.group is None:
        publication.group = group_for(publication.recording)
        Publication.objects.filter(pk=publication.pk).update(group=publication.group)
    return publication.group
