"""Recordings are shown to people outside, and taken back."""

from datetime import datetime

from django.db import transaction

from rostrum.contacts.actions.groups import make_group
from rostrum.contacts.errors import GroupExists
from rostrum.contacts.models import ContactGroup
from rostrum.kit import clock
from rostrum.kit.ids import AccountId
from rostrum.recordings.errors import NoSuchRecording, RecordingUnderWay
from rostrum.recordings.models import Publication, Recording
from rostrum.recordings.passwords import seal, unseal
from rostrum.recordings.rules import Terms

_GROUP_NAME = 100


@transaction.atomic
def publish_recording(recording: Recording, terms: Terms) -> Publication:
    """Or changes the terms of one that is published. What is not used under them (a password, where none is asked) is kept for the
    next time. Raises RecordingUnderWay, NoSuchRecording when nothing of it was kept, RecordingPasswordTooShort, TooManyGroups."""
    if recording.state == "recording":
        raise RecordingUnderWay
    if recording.state == "empty":
        raise NoSuchRecording
    terms.check()
    publication, _ = Publication.objects.select_for_update().get_or_create(recording=recording)
    publication.published_at = publication.published_at or clock.now()
    publication.access = terms.access
    if terms.access == "password" and terms.password != unseal(publication.password_encrypted):
        publication.password_encrypted = seal(terms.password)
    if terms.access == "lead":
        publication.asks = list(terms.asks)
        publication.consent_version += terms.consent != publication.consent
        publication.consent = terms.consent
        publication.group = publication.group or group_for(recording)
    publication.save()
    return publication


def terms_of(publication: Publication) -> Terms:
    return Terms(
        access=publication.access,
        password=unseal(publication.password_encrypted),
        asks=tuple(publication.asks),
        consent=publication.consent,
    )


def unpublish_recording(recording: Recording) -> None:
    """Nobody outside sees it from now on, whatever links they have."""
    Publication.objects.filter(recording=recording).update(published_at=None)


def group_for(recording: Recording) -> ContactGroup:
    """A new one named after it. Raises TooManyGroups."""
    account, title = AccountId(recording.account_id), recording.title
    day = _day(recording.created_at)
    for ending in ("", f" {day}", f" {day} {recording.id[-4:]}"):
        try:
            return make_group(account, title[: _GROUP_NAME - len(ending)].strip() + ending)
        except GroupExists:
            continue
    return make_group(account, recording.id)


def _day(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d}"
