"""What people are written about a recording, in their language."""

import json
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path

from django.conf import settings

from rostrum.events.brandings import WITH_LETTERHEAD
from rostrum.events.models import Event
from rostrum.mail.layout import Dress, Link, Page, html_of, text_of
from rostrum.mail.merging import slot
from rostrum.mail.outbox import Body, Letter
from rostrum.recordings.models import Publication, Recording, Viewer
from rostrum.registration.dress import dress_of
from rostrum.registration.leaving import Leaver, note_to

Catalogue = dict[str, str | dict[str, str]]

_FOLDER = Path(__file__).parent / "texts"


@cache
def _catalogue(language: str) -> Catalogue:
    catalogue: Catalogue = json.loads((_FOLDER / f"{language}.json").read_text())
    return catalogue


class Texts:
    def __init__(self, language: str, **words: str) -> None:
        self._catalogue = _catalogue(language)
        self._words = words

    def __call__(self, key: str) -> str:
        """`key`: `group.name`. Braces in what people typed are only text: each text is filled once."""
        found: str | dict[str, str] = self._catalogue[key.partition(".")[0]]
        text = found if isinstance(found, str) else found[key.partition(".")[2]]
        return text.format(**self._words)


def recording_link(publication: Publication, viewer_key: str = "") -> str:
    own = f"?viewer={viewer_key}" if viewer_key else ""
    return f"{settings.PUBLIC_URL}/recording/{publication.key}{own}"


def dress_for(recording: Recording) -> Dress:
    """What the letters of its event wear; plain ones where that is gone."""
    event = Event.kept.select_related("account", *WITH_LETTERHEAD).filter(id=recording.event_id).first()
    return dress_of(event) if event else Dress()


def lead_letter(publication: Publication, viewer: Viewer, *, at: datetime) -> Letter:
    """Once an hour for each of them."""
    recording = publication.recording
    account = recording.account
    texts = Texts(viewer.language, title=recording.title, organizer=account.name, name=slot("name"))
    note = _note(recording, viewer)
    page = Page(
        subject=texts("lead.subject"),
        language=viewer.language,
        heading=texts("lead.heading"),
        paragraphs=(texts("hello"), texts("lead.text")),
        button=Link(label=texts("watch"), url=slot("link")),
        signature=account.mail_signature or texts("signature"),
        small=(texts("lead.why"),),
        unsubscribe=Link(label=texts("stop"), url=slot("own")),
    )
    page = replace(page, dress=dress_for(recording))
    return Letter(
        key=f"recording_lead:{recording.id}:{viewer.pk}:{at:%Y%m%d%H}",
        kind="recording_lead",
        to=viewer.email,
        to_name=greeted(viewer),
        body=Body(subject=page.subject, text=text_of(page), html=html_of(page)),
        values={"name": greeted(viewer), "link": recording_link(publication, viewer.key), "own": _way_out(note)},
        unsubscribe=_one_click(note),
        one_click=True,
        account=recording.owner_id,
    )


def sent_letter(publication: Publication, viewer: Viewer, *, name: str, dress: Dress) -> Letter:
    recording = publication.recording
    account = recording.account
    texts = Texts(viewer.language, title=recording.title, organizer=account.name, name=slot("name"))
    note = _note(recording, viewer)
    page = Page(
        subject=texts("sent.subject"),
        language=viewer.language,
        heading=texts("sent.heading"),
        paragraphs=(texts("hello"), texts("sent.text")),
        button=Link(label=texts("watch"), url=slot("link")),
        signature=account.mail_signature or texts("signature"),
        small=(texts("sent.why"),),
        unsubscribe=Link(label=texts("stop"), url=slot("own")),
        dress=dress,
    )
    return Letter(
        key=viewer.letter,
        kind="recording_sent",
        to=viewer.email,
        to_name=name or greeted(viewer),
        body=Body(subject=page.subject, text=text_of(page), html=html_of(page)),
        values={
            "name": name or greeted(viewer),
            "link": recording_link(publication, viewer.sent_key or ""),
            "own": _way_out(note),
        },
        unsubscribe=_one_click(note),
        one_click=True,
        account=recording.owner_id,
    )


def _note(recording: Recording, viewer: Viewer) -> str:
    """By which its reader ends such mails."""
    return note_to(Leaver(account_id=recording.account_id, email=viewer.email, event_id=recording.event_id or ""))


def _way_out(note: str) -> str:
    return f"{settings.PUBLIC_URL}/invitation/{note}"


def _one_click(note: str) -> str:
    return f"{settings.PUBLIC_URL}/api/invitations/{note}/opt-out"


def greeted(viewer: Viewer) -> str:
    """Anybody may leave anybody's address with words of theirs: the greeting is made of the address alone."""
    return viewer.email.partition("@")[0]
