"""Published recordings in JSON, as whoever knows their address sends and gets them."""

from datetime import datetime
from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field, StringConstraints

from rostrum.accounts.rules import Language
from rostrum.events.branding_schemas import LookView
from rostrum.events.brandings import account_branding, full_branding
from rostrum.kit.clock import from_ms
from rostrum.kit.text import BrowserId, MaybeName, MaybePhrase, Plain, RequiredEmail
from rostrum.recordings.models import (
    Publication,
)
from rostrum.recordings.queries import has_public_poster
from rostrum.recordings.rules import Lead, LeadAsk, RecordingAccess

MaybePhone = Annotated[str, StringConstraints(strip_whitespace=True, max_length=40), Plain]
MaybeKey = Annotated[str, StringConstraints(pattern=r"^([0-9a-z]{24})?$")]


class RecordedCard(Schema):
    """What everybody may know of a published recording who knows its address. `asks`, `consent`: of who has to leave an address."""

    title: str
    organizer: str
    began_at: datetime
    duration_ms: int
    width: int
    height: int
    has_poster: bool
    access: RecordingAccess
    asks: list[LeadAsk]
    consent: str
    look: LookView

    @classmethod
    def of(cls, publication: Publication) -> "RecordedCard":
        recording = publication.recording
        event = recording.event if recording.event and not recording.event.deleted_at else None
        is_lead = publication.access == "lead"
        return cls(
            title=recording.title,
            organizer=recording.account.name,
            began_at=from_ms(recording.began_at),
            duration_ms=recording.duration_ms,
            width=recording.width,
            height=recording.height,
            has_poster=has_public_poster(publication),
            access=publication.access,
            asks=publication.asks if is_lead else [],
            consent=publication.consent if is_lead else "",
            look=LookView.of(full_branding(event) if event else account_branding(recording.owner_id)),
        )


class OpenRecording(Schema):
    """`viewer`: the key that this browser was given before, or that stands in the link of a mail."""

    model_config = ConfigDict(extra="forbid")

    browser: BrowserId
    password: MaybePhrase = ""
    viewer: MaybeKey = ""


class LeadForm(Schema):
    """`agrees`: to the text that the card shows. `website` is a field that people do not see, and programs fill in."""

    model_config = ConfigDict(extra="forbid")

    browser: BrowserId
    email: RequiredEmail
    first_name: MaybeName = ""
    last_name: MaybeName = ""
    company: MaybeName = ""
    phone: MaybePhone = ""
    agrees: bool = False
    language: Language
    website: Annotated[str, StringConstraints(max_length=500)] = ""

    def lead(self) -> Lead:
        return Lead(
            email=self.email,
            first_name=self.first_name,
            last_name=self.last_name,
            company=self.company,
            phone=self.phone,
            agrees=self.agrees,
            language=self.language,
        )


class OpenedRecording(Schema):
    """`media`: where the player finds it, for a day. `film`: another one whenever it was trimmed. `viewer`: to be shown next time."""

    media: str
    film: int
    viewer: str


class ShownFilm(Schema):
    film: int


class Watched(Schema):
    model_config = ConfigDict(extra="forbid")

    viewer: MaybeKey
    seconds: Annotated[float, Field(ge=0, le=60)]
