"""Who registered, from where, and who of them came: as numbers by source, and as a list for a spreadsheet."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from rostrum.events.models import Event
from rostrum.kit.sheets import Cells
from rostrum.registration.fields import Field
from rostrum.registration.forms import fields_of, form_of
from rostrum.registration.guest_list import Came, seat_key
from rostrum.registration.letters import Texts
from rostrum.registration.models import Registrant

MOST_SOURCES = 50
_AT_ONCE = 1000
_OWN_COLUMNS = ("email", "first_name", "last_name")
_SOURCE_COLUMNS = ("source", "medium", "campaign", "term", "content")
_SECONDS = 19


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """`name`: `utm_source`, else the host of the page that led here; empty where neither is known. `campaign`: may be empty."""

    name: str
    campaign: str
    registered: int
    came: int


def sources_of(event: Event, *, came: Came) -> list[Source]:
    """Those of most people first, at most so many. Of who has a place."""
    rows = list(Registrant.objects.filter(event=event, standing="registered").values_list("source", "token_id"))
    here = came(seat_key(token_id) for _, token_id in rows if token_id)
    registered: Counter[tuple[str, str]] = Counter()
    arrived: Counter[tuple[str, str]] = Counter()
    for source, token_id in rows:
        key = _name_of(source), source.get("utm_campaign", "")
        registered[key] += 1
        arrived[key] += seat_key(token_id) in here
    return [
        Source(name=name, campaign=campaign, registered=count, came=arrived[name, campaign])
        for (name, campaign), count in registered.most_common(MOST_SOURCES)
    ]


def _name_of(source: dict[str, str]) -> str:
    named = source.get("utm_source", "")
    return named or _host_of(source.get("referrer", ""))


def _host_of(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def registrant_rows(event: Event, *, came: Came, language: str) -> Iterator[Cells]:
    """The headings, then everybody in the order in which they came. What was asked once and is asked no more comes last."""
    texts = Texts(language, zone=event.zone)
    asked = [field for field in fields_of(form_of(event)) if field.kind not in _OWN_COLUMNS]
    gone = _no_longer_asked(event, asked)
    headings = [*_OWN_COLUMNS, "standing", "came", "at"]
    yield [
        *(texts(f"list.{name}") for name in headings),
        *(field.label or texts(f"list.{field.kind}") for field in asked),
        *(texts(f"list.{name}") for name in (*_SOURCE_COLUMNS, "referrer")),
        *gone,
    ]
    for people in _parts(Registrant.objects.filter(event=event).order_by("created_at", "id").iterator(_AT_ONCE)):
        here = came(seat_key(person.token_id) for person in people if person.token_id)
        for person in people:
            yield [
                person.email,
                person.first_name,
                person.last_name,
                texts(f"list.{person.standing}"),
                texts("list.yes" if seat_key(person.token_id) in here else "list.no"),
                person.created_at.astimezone(ZoneInfo(event.zone)).isoformat(" ")[:_SECONDS],
                *(_answer(person, field, texts) for field in asked),
                *(person.source.get(f"utm_{name}", "") for name in _SOURCE_COLUMNS),
                person.source.get("referrer", ""),
                *(_plain(person.answers.get(id_), texts) for id_ in gone),
            ]


def _no_longer_asked(event: Event, asked: Sequence[Field]) -> list[str]:
    known = {field.id for field in asked}
    answers: Iterable[dict[str, object]] = Registrant.objects.filter(event=event).values_list("answers", flat=True)
    return sorted({id_ for given in answers for id_ in given} - known)


def _answer(person: Registrant, field: Field, texts: Texts) -> str:
    """Of a consent with the version of its text and when it was given."""
    given = _plain(person.answers.get(field.id), texts)
    consents = [consent for consent in person.consents if consent["field"] == field.id]
    return f"{given} (v{consents[0]['version']}, {consents[0]['at'][:_SECONDS]}Z)" if given and consents else given


def _plain(answer: object, texts: Texts) -> str:
    if answer is None:
        return ""
    return texts("list.yes" if answer else "list.no") if isinstance(answer, bool) else str(answer)


def _parts(people: Iterator[Registrant]) -> Iterator[list[Registrant]]:
    while part := list(islice(people, _AT_ONCE)):
        yield part
