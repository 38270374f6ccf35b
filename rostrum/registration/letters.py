"""What registrants are written, in their language, with times on their clock."""

import json
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
from rostrum.kit import clock
from rostrum.mail.layout import Link, Page, html_of, text_of
from rostrum.mail.outbox import Letter
from rostrum.registration.models import Registrant

LetterKind = Literal["confirm_mail", "registered", "pending", "waiting", "rejected", "reminder", "changed", "cancelled"]
# Any: a catalogue is texts within texts; `Texts` reads it.
Catalogue = dict[str, str | dict[str, str]]

_FOLDER = Path(__file__).parent / "texts"
_WITH_A_WAY_IN: tuple[LetterKind, ...] = ("registered", "reminder", "changed")
_LOCALES = {"en": "en_GB"}
"""Dates that are read the same on both sides of an ocean: the day before the month in letters, 24 hours."""
_METHODS: dict[LetterKind, Method] = {"registered": "REQUEST", "changed": "REQUEST", "cancelled": "CANCEL"}


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
    registrant: Registrant, event: Event, kind: LetterKind, *, key: str, due_at: datetime | None = None
) -> Letter:
    """`key`: the same letter is sent once for it."""
    page = _page(registrant, event, kind)
    method = _METHODS.get(kind)
    return Letter(
        key=key,
        kind=kind,
        to=registrant.email,
        to_name=registrant.name,
        subject=page.subject,
        text=text_of(page),
        html=html_of(page),
        calendar=_entry(registrant, event, method) if method else "",
        calendar_method="CANCEL" if method == "CANCEL" else "REQUEST",
        unsubscribe=own_link(registrant),
        account=event.owner_id,
        due_at=due_at,
    )


def own_link(registrant: Registrant) -> str:
    return f"{settings.PUBLIC_URL}/registration/{registrant.key}"


def join_link(registrant: Registrant, event: Event) -> str:
    token = f"?token={registrant.token.token}" if registrant.token else ""
    return f"{settings.PUBLIC_URL}/join/{event.room_id}{token}"


def _page(registrant: Registrant, event: Event, kind: LetterKind) -> Page:
    when, facts = _when(registrant, event)
    t = Texts(registrant.language, title=event.title, name=registrant.name, when=when, time="{time}", city="{city}")
    join = join_link(registrant, event)
    own = own_link(registrant)
    button: Link | None = None
    links: tuple[Link, ...] = ()
    if kind in _WITH_A_WAY_IN:
        button = Link(label=t("join"), url=join)
        links = (
            Link(label=t("google"), url=google_link(event, url=join)),
            Link(label=t("outlook"), url=outlook_link(event, url=join)),
            Link(label=t("cancel"), url=own),
        )
    elif kind == "confirm_mail":
        button = Link(label=t("confirm"), url=own)
    elif kind in ("pending", "waiting"):
        links = (Link(label=t("see"), url=own),)
    return Page(
        subject=t(f"{kind}.subject"),
        language=registrant.language,
        heading=t(f"{kind}.heading"),
        paragraphs=(t("hello"), t(f"{kind}.text"), *([t("personal")] if kind in _WITH_A_WAY_IN else [])),
        facts=(
            (t("labels.when"), facts),
            (t("labels.where"), f"{event.room_id[:3]} {event.room_id[3:6]} {event.room_id[6:]}"),
            (t("labels.organizer"), event.account.name),
        ),
        button=button,
        links=links,
        signature=t("signature"),
        small=(t("why"),),
        unsubscribe=None if kind in ("rejected", "cancelled") else Link(label=t("stop"), url=own),
    )


def _when(registrant: Registrant, event: Event) -> tuple[str, str]:
    """Short for a subject; and whole, with the organizer's clock beside it where that shows another time."""
    language = _LOCALES.get(registrant.language, registrant.language)
    here, there = (event.starts_at.astimezone(ZoneInfo(zone)) for zone in (registrant.zone, event.zone))
    ends = event.ends_at.astimezone(ZoneInfo(registrant.zone))
    starts_at, ends_at = (format_time(at, "short", locale=language, tzinfo=at.tzinfo) for at in (here, ends))
    day = format_date(here.date(), "full", locale=language)
    whole = f"{day}, {starts_at} – {ends_at} ({_city(registrant.zone, language)})"
    if here.utcoffset() != there.utcoffset():
        theirs = format_time(there, "short", locale=language, tzinfo=there.tzinfo)
        whole += f"; {Texts(registrant.language, time=theirs, city=_city(event.zone, language))('labels.in_zone')}"
    return f"{format_date(here.date(), 'medium', locale=language)}, {starts_at}", whole


def _city(zone: str, language: str) -> str:
    return str(get_timezone_location(zone, locale=language, return_city=True))


def _entry(registrant: Registrant, event: Event, method: Method) -> str:
    url = join_link(registrant, event)
    return entry_of(
        event,
        method=method,
        url=url,
        text=f"{event.account.name}\n{url}",
        organizer=Guest(name=event.account.name, email=parseaddr(settings.DEFAULT_FROM_EMAIL)[1]),
        guest=Guest(name=registrant.name, email=registrant.email),
    )


def due_of_reminders(event: Event, minutes: list[int]) -> dict[int, datetime]:
    """Those that are still ahead."""
    due = {one: event.starts_at - timedelta(minutes=one) for one in minutes}
    return {one: at for one, at in due.items() if at > clock.now()}
