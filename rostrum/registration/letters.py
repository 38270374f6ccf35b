"""What people are written about an event, in their language, with times on their clock."""

import json
from dataclasses import replace
from datetime import datetime, timedelta
from email.utils import parseaddr
from functools import cache
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time, get_timezone_location
from django.conf import settings

from rostrum.events.calendar import Guest, Method, entry_of, google_link, outlook_link
from rostrum.events.models import Event
from rostrum.mail.layout import Dress, Link, Page, html_of, text_of
from rostrum.mail.merging import slot, unfolded
from rostrum.mail.outbox import Body, Letter
from rostrum.registration.recipients import Recipient

LetterKind = Literal[
    "confirm_mail", "registered", "pending", "waiting", "rejected", "invitation", "reminder", "changed", "cancelled"
]
Catalogue = dict[str, str | dict[str, str]]

_FOLDER = Path(__file__).parent / "texts"
_WITH_A_WAY_IN: tuple[LetterKind, ...] = ("invitation", "registered", "reminder", "changed")
_MOST_WRITTEN = 200
_written: dict[object, Body] = {}
"""The latest, by all that they depend on."""
_LOCALES = {"en": "en_GB"}
"""Dates that are read the same on both sides of an ocean: the day before the month in letters, 24 hours."""
_METHODS: dict[LetterKind, Method] = {
    "invitation": "REQUEST",
    "registered": "REQUEST",
    "changed": "REQUEST",
    "cancelled": "CANCEL",
}


@cache
def _catalogue(language: str) -> Catalogue:
    path = _FOLDER / f"{language}.json"
    catalogue: Catalogue = json.loads(path.read_text())
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


def languages() -> list[str]:
    return sorted(path.stem for path in _FOLDER.glob("*.json"))


def letter_to(
    person: Recipient, event: Event, kind: LetterKind, *, key: str, dress: Dress, must_register: bool = False
) -> Letter:
    """`key`: the same letter is sent once for it. `must_register`: what they are invited to is the registration."""
    return Letter(
        key=key,
        kind=kind,
        to=person.email,
        to_name=person.greeted,
        body=_body(person, event, kind, dress=dress, must_register=must_register),
        values={"name": person.greeted, "email": person.email, "join": person.join, "own": person.own},
        reply_to=event.planned_by.email if kind == "invitation" and event.planned_by else "",
        unsubscribe=person.one_click or person.own,
        one_click=bool(person.one_click),
        account=event.owner_id,
        event=event.id,
    )


def _body(person: Recipient, event: Event, kind: LetterKind, *, dress: Dress, must_register: bool) -> Body:
    """Written once for all who read the same words: what is a person's own is a slot."""
    reader = replace(
        person, id="", name=slot("name"), email=slot("email"), join=slot("join"), own=slot("own"), one_click=""
    )
    shown = (event.title, event.starts_at, event.ends_at, event.zone, event.sequence, event.status, event.room_id)
    organizer = (event.account.name, event.account.mail_signature)
    written = (event.id, shown, organizer, kind, must_register, reader, dress)
    body = _written.get(written)
    if body is None:
        body = _write(reader, event, kind, dress=dress, must_register=must_register)
        _written[written] = body
        while len(_written) > _MOST_WRITTEN:
            # Another thread may have been quicker.
            _written.pop(next(iter(_written)), None)
    return body


def _write(reader: Recipient, event: Event, kind: LetterKind, *, dress: Dress, must_register: bool) -> Body:
    page = replace(_page(reader, event, kind, must_register=must_register), dress=dress)
    method = None if must_register else _METHODS.get(kind)
    return Body(
        subject=page.subject,
        text=text_of(page),
        html=html_of(page),
        calendar=unfolded(_entry(reader, event, method)) if method else "",
        calendar_method="CANCEL" if method == "CANCEL" else "REQUEST",
    )


def _page(person: Recipient, event: Event, kind: LetterKind, *, must_register: bool) -> Page:
    when, facts = _when(person, event)
    organizer = event.account.name
    t = Texts(
        person.language,
        title=event.title,
        name=person.greeted,
        organizer=organizer,
        when=when,
        time="{time}",
        city="{city}",
    )
    return Page(
        subject=t(f"{kind}.subject"),
        language=person.language,
        heading=t(f"{kind}.heading"),
        paragraphs=tuple(_paragraphs(person, kind, t, must_register=must_register)),
        facts=(
            (t("labels.when"), facts),
            (t("labels.where"), f"{event.room_id[:3]} {event.room_id[3:6]} {event.room_id[6:]}"),
            (t("labels.organizer"), organizer),
        ),
        button=_button(person, kind, t, must_register=must_register),
        links=_links(person, event, kind, t, must_register=must_register),
        signature=event.account.mail_signature or t("signature"),
        small=(t("why") if person.has_registered else t("why_invited"),),
        unsubscribe=None
        if kind in ("rejected", "cancelled")
        else Link(label=t("stop") if person.has_registered else t("stop_invitations"), url=person.own),
    )


def _paragraphs(person: Recipient, kind: LetterKind, t: Texts, *, must_register: bool) -> list[str]:
    words = [t("hello"), t(f"{kind}.text")]
    if person.role != "attendee" and kind == "invitation":
        words.append(t(f"invitation.{person.role}"))
    if kind == "invitation":
        words += [line for line in person.note.splitlines() if line.strip()]
    if kind in _WITH_A_WAY_IN:
        words.append(t("invitation.register") if must_register else t("personal"))
    return words


def _button(person: Recipient, kind: LetterKind, t: Texts, *, must_register: bool) -> Link | None:
    if kind == "confirm_mail":
        return Link(label=t("confirm"), url=person.own)
    if kind in _WITH_A_WAY_IN:
        return Link(label=t("register") if must_register else t("join"), url=person.join)
    return None


def _links(person: Recipient, event: Event, kind: LetterKind, t: Texts, *, must_register: bool) -> tuple[Link, ...]:
    if kind in ("pending", "waiting"):
        return (Link(label=t("see"), url=person.own),)
    if kind not in _WITH_A_WAY_IN or must_register:
        return ()
    calendars = (
        Link(label=t("google"), url=google_link(event, url=person.join)),
        Link(label=t("outlook"), url=outlook_link(event, url=person.join)),
    )
    return (*calendars, Link(label=t("cancel"), url=person.own)) if person.has_registered else calendars


def _when(person: Recipient, event: Event) -> tuple[str, str]:
    """Short for a subject; and whole, with the organizer's clock beside it where that shows another time."""
    language = _LOCALES.get(person.language, person.language)
    here, there = (event.starts_at.astimezone(ZoneInfo(zone)) for zone in (person.zone, event.zone))
    ends = event.ends_at.astimezone(ZoneInfo(person.zone))
    starts_at, ends_at = (format_time(at, "short", locale=language, tzinfo=at.tzinfo) for at in (here, ends))
    day = format_date(here.date(), "full", locale=language)
    whole = f"{day}, {starts_at} – {ends_at} ({_city(person.zone, language)})"
    if here.utcoffset() != there.utcoffset():
        theirs = format_time(there, "short", locale=language, tzinfo=there.tzinfo)
        whole += f"; {Texts(person.language, time=theirs, city=_city(event.zone, language))('labels.in_zone')}"
    return f"{format_date(here.date(), 'medium', locale=language)}, {starts_at}", whole


@cache
def _city(zone: str, language: str) -> str:
    return str(get_timezone_location(zone, locale=language, return_city=True))


def _entry(person: Recipient, event: Event, method: Method) -> str:
    return entry_of(
        event,
        method=method,
        url=person.join,
        text=f"{event.account.name}\n{person.join}",
        organizer=Guest(name=event.account.name, email=parseaddr(settings.DEFAULT_FROM_EMAIL)[1]),
        guest=Guest(name=person.greeted, email=person.email),
        has_accepted=person.has_registered,
    )


def due_of_reminders(event: Event, minutes: list[int]) -> dict[int, datetime]:
    return {one: event.starts_at - timedelta(minutes=one) for one in minutes}
