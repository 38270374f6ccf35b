"""Recordings in JSON, as their account sends and gets them."""

from datetime import datetime
from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field, StringConstraints

from rostrum.kit.clock import from_ms
from rostrum.kit.ids import RecordingId
from rostrum.kit.text import MaybePhrase, Title, Writable
from rostrum.recordings.cutting.passages import Passage
from rostrum.recordings.models import (
    Publication,
    Recording,
    RecordingProblem,
    RecordingState,
    Trim,
    TrimProblem,
    TrimState,
    Viewer,
)
from rostrum.recordings.passwords import unseal
from rostrum.recordings.queries import cuts_in, has_poster, original_ms
from rostrum.recordings.rules import MOST_CUTS, LeadAsk, RecordingAccess, Terms
from rostrum.recordings.sending import SentProgress
from rostrum.registration.invitation_schemas import MOST_PEOPLE, PersonShape

ConsentText = Annotated[str, StringConstraints(strip_whitespace=True, max_length=1000), Writable]
ShortId = Annotated[str, StringConstraints(max_length=20)]
_MOST_MS = 7 * 24 * 3_600_000


class PublicationView(Schema):
    """`key`: it is shown at `/recording/<key>` while it is published. `terms` are kept while it is not."""

    is_published: bool
    published_at: datetime | None
    key: str
    access: RecordingAccess
    password: str
    asks: list[LeadAsk]
    consent: str

    @classmethod
    def of(cls, publication: Publication) -> "PublicationView":
        return cls(
            is_published=publication.published_at is not None,
            published_at=publication.published_at,
            key=publication.key,
            access=publication.access,
            password=unseal(publication.password_encrypted),
            asks=publication.asks,
            consent=publication.consent,
        )


class CutForm(Schema):
    """Milliseconds of the original."""

    model_config = ConfigDict(extra="forbid")

    from_ms: Annotated[int, Field(ge=0, le=_MOST_MS)]
    to_ms: Annotated[int, Field(ge=0, le=_MOST_MS)]


class TrimForm(Schema):
    """What is left out; none brings the original back."""

    model_config = ConfigDict(extra="forbid")

    cuts: Annotated[list[CutForm], Field(max_length=MOST_CUTS)]

    def passages(self) -> list[Passage]:
        return [Passage(cut.from_ms, cut.to_ms) for cut in self.cuts]


class TrimView(Schema):
    """`cuts` were asked for, `done` are left out of its film by now; both of an original that lasts `original_ms`. `problem`: why it
    failed."""

    state: TrimState
    problem: TrimProblem
    progress: int
    cuts: list[CutForm]
    done: list[CutForm]
    original_ms: int

    @classmethod
    def of(cls, trim: Trim, recording: Recording) -> "TrimView":
        return cls(
            state=trim.state,
            problem=trim.problem,
            progress=trim.progress,
            cuts=_cuts(trim.cuts),
            done=_cuts(trim.done),
            original_ms=original_ms(recording, trim),
        )


def _cuts(kept: object) -> list[CutForm]:
    return [CutForm(from_ms=cut.from_ms, to_ms=cut.to_ms) for cut in cuts_in(kept)]


class RecordingView(Schema):
    """A recording as its account's members see it. `publication`: null while it was never published. `film` rises when its film is
    another one. `trim`: null while nothing was cut. `problem`: why it is over and still not `ready`; it is tried again."""

    id: RecordingId
    title: str
    state: RecordingState
    problem: RecordingProblem
    began_at: datetime
    language: str
    event_id: str | None
    bytes: int
    duration_ms: int
    width: int
    height: int
    has_poster: bool
    publication: PublicationView | None
    film: int
    trim: TrimView | None

    @classmethod
    def of(cls, recording: Recording) -> "RecordingView":
        publication = getattr(recording, "publication", None)
        trim = getattr(recording, "trim", None)
        return cls(
            id=recording.id,
            title=recording.title,
            state=recording.state,
            problem=recording.problem,
            began_at=from_ms(recording.began_at),
            language=recording.language,
            event_id=recording.event_id,
            bytes=recording.bytes,
            duration_ms=recording.duration_ms,
            width=recording.width,
            height=recording.height,
            has_poster=has_poster(recording),
            publication=PublicationView.of(publication) if publication else None,
            film=recording.film,
            trim=TrimView.of(trim, recording) if trim else None,
        )


class RecordingList(Schema):
    """`recorded_ms`: how long all that the account keeps lasts; `most_minutes`: how long it may."""

    items: list[RecordingView]
    total: int
    recorded_ms: int
    most_minutes: int


class ViewerView(Schema):
    """Who left no address is a browser, and has none of the others either."""

    id: int
    email: str
    name: str
    company: str
    phone: str
    views: int
    watched_seconds: int
    first_at: datetime
    last_at: datetime

    @classmethod
    def of(cls, viewer: Viewer) -> "ViewerView":
        return cls(
            id=viewer.pk,
            email=viewer.email,
            name=viewer.name,
            company=viewer.company,
            phone=viewer.phone,
            views=viewer.views,
            watched_seconds=round(viewer.watched_seconds),
            first_at=viewer.first_at,
            last_at=viewer.last_at,
        )


class ViewerList(Schema):
    """`views`: how often it was opened, by `viewers`; `watched_seconds` of all together."""

    items: list[ViewerView]
    total: int
    views: int
    viewers: int
    watched_seconds: int


class SendForm(Schema):
    """To whom: those who came into its room, those who registered for its event, contacts of these groups, and these people; each
    once."""

    model_config = ConfigDict(extra="forbid")

    came: bool = False
    registered: bool = False
    people: Annotated[list[PersonShape], Field(max_length=MOST_PEOPLE)] = []
    group_ids: Annotated[list[ShortId], Field(max_length=500)] = []


class SentView(Schema):
    """`known`: were sent it before. `refused`: want no mail from this account."""

    written: int
    known: int
    refused: int


class Audience(Schema):
    """How many addresses are known of each."""

    came: int
    registered: int


class RecipientView(Schema):
    id: int
    email: str
    progress: SentProgress


class RecipientList(Schema):
    items: list[RecipientView]
    total: int
    audience: Audience


class RecordingChange(Schema):
    model_config = ConfigDict(extra="forbid")

    title: Title


class PublicationForm(Schema):
    model_config = ConfigDict(extra="forbid")

    access: RecordingAccess = "open"
    password: MaybePhrase = ""
    asks: Annotated[list[LeadAsk], Field(max_length=4)] = []
    consent: ConsentText = ""

    def terms(self) -> Terms:
        return Terms(
            access=self.access, password=self.password, asks=tuple(dict.fromkeys(self.asks)), consent=self.consent
        )
