"""Published recordings, for whoever knows their address: 120 random bits. No cookie is read: they are shown inside other sites, too."""

import hmac
from functools import partial
from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Path, Router, Status
from pydantic import Field, StringConstraints

from rostrum.accounts.errors import NoSuchPage
from rostrum.api.embedding import SITES_HEADER
from rostrum.api.handouts import FileKey, handed_out_in
from rostrum.api.limits import JOINS, count_knock, count_letters, count_report, counting
from rostrum.api.refusals import EVERYWHERE, refusing
from rostrum.api.sending import ReplayPart, ShownKey, ShownPage, sent_by_front, sent_privately
from rostrum.events.embedding import ancestors
from rostrum.kit.addresses import client_address
from rostrum.kit.errors import TooManyAttempts
from rostrum.library.errors import NoSuchFile
from rostrum.recordings.leads import take_lead
from rostrum.recordings.models import Publication
from rostrum.recordings.passes import is_let_in, pass_for
from rostrum.recordings.passwords import unseal
from rostrum.recordings.public_schemas import (
    LeadForm,
    OpenedRecording,
    OpenRecording,
    RecordedCard,
    ShownFilm,
    Watched,
)
from rostrum.recordings.queries import frame_sites_of, has_public_poster, publication_with
from rostrum.recordings.watching import count_watched, viewer_with
from rostrum.recordings.watching import open_recording as count_view
from rostrum.registration.errors import BadAnswers, FieldFault, WrongPassword

router = Router(tags=["recorded"])

RecordedKey = Annotated[str, StringConstraints(max_length=24)]
Pass = Annotated[str, StringConstraints(max_length=1000)]
FilmNumber = Annotated[int, Field(ge=0, le=2**31 - 1)]
OPENINGS = (*EVERYWHERE, NoSuchPage, TooManyAttempts)


@router.get("/{key}", response={200: RecordedCard, **refusing(*EVERYWHERE, NoSuchPage)})
def read_recorded(request: HttpRequest, key: Path[RecordedKey]) -> RecordedCard:
    return RecordedCard.of(publication_with(key))


@router.post("/{key}/open", response={200: OpenedRecording, **refusing(*OPENINGS, WrongPassword, BadAnswers)})
def open_recorded(request: HttpRequest, key: Path[RecordedKey], form: OpenRecording) -> OpenedRecording:
    """Where an address is asked for, only who has left one is let in here; to whom the organizer sent it, it is open whatever the terms."""
    publication, address = publication_with(key), client_address(request)
    viewer = viewer_with(form.viewer, publication.recording)
    is_sent = viewer is not None and viewer.sent_key == form.viewer
    if publication.access == "password" and not is_sent:
        with counting(JOINS, address=address, person=form.browser, about=key):
            _must_know(form.password, publication)
    if publication.access == "lead" and (viewer is None or not viewer.email):
        raise BadAnswers(errors=[FieldFault(field="email", problem="required")])
    count_knock(address=address, person=form.browser, about=key)
    seen = count_view(publication, viewer)
    # Who shows the key of the organizer's mail goes on with it; nobody else is told it.
    return opened(publication, form.viewer if viewer else seen.key)


@router.post("/{key}/lead", response={200: OpenedRecording, **refusing(*OPENINGS, BadAnswers)})
def leave_address(request: HttpRequest, key: Path[RecordedKey], form: LeadForm) -> OpenedRecording:
    """It opens at once. The link comes by mail, too, while the account's letters of the day last, but to nobody who wants none."""
    publication, address = publication_with(key), client_address(request)
    count_knock(address=address, person=form.browser, about=key)
    if publication.access != "lead" or form.website:
        raise NoSuchPage
    counted = partial(count_letters, account=publication.recording.account)
    viewer = take_lead(publication, form.lead(), address=address, count_letters=counted)
    return opened(publication, count_view(publication, viewer).key)


@router.post("/{key}/watched", response={200: ShownFilm, **refusing(*OPENINGS)})
def report_watched(request: HttpRequest, key: Path[RecordedKey], watched: Watched) -> ShownFilm:
    """Every 15 seconds of what was really played. Answered is which film it is now: it may have been trimmed meanwhile."""
    count_report(viewer=watched.viewer, address=client_address(request))
    recording = publication_with(key).recording
    count_watched(watched.viewer, recording, seconds=watched.seconds)
    return ShownFilm(film=recording.film)


@router.get("/{key}/media.mp4", response={200: None, **refusing(*EVERYWHERE, NoSuchPage)})
def play_recorded(
    request: HttpRequest, key: Path[RecordedKey], given: Pass = "", film: FilmNumber | None = None
) -> HttpResponse:
    """`given`: the pass that opening gave. `film`: which one is meant; of an earlier one nothing is left. The front sends the bytes, also
    of a range."""
    return _sent(key, given, "media.mp4", film=film)


@router.get("/{key}/beside/replay/{part}", response={200: None, **refusing(*EVERYWHERE, NoSuchPage)})
def read_replay_of(
    request: HttpRequest,
    key: Path[RecordedKey],
    part: Path[ReplayPart],
    given: Pass = "",
    film: FilmNumber | None = None,
) -> HttpResponse:
    """For whoever has the pass, as the film."""
    return _sent(key, given, f"replay/{part}", film=film)


@router.get("/{key}/beside/shown/{shown}/{made}", response={200: None, **refusing(*EVERYWHERE, NoSuchPage)})
def read_shown_page_of(
    request: HttpRequest, key: Path[RecordedKey], shown: Path[ShownKey], made: Path[ShownPage], given: Pass = ""
) -> HttpResponse:
    return _sent(key, given, f"shown/{shown}/{made}")


@router.get(
    "/{key}/beside/files/{handout}",
    response={200: None, **refusing(*EVERYWHERE, NoSuchPage, NoSuchFile, TooManyAttempts)},
)
def take_file_beside_of(
    request: HttpRequest, key: Path[RecordedKey], handout: Path[FileKey], given: Pass = ""
) -> HttpResponse:
    """One that was handed out in the session."""
    return handed_out_in(_let_in(key, given).recording, handout)


@router.get("/{key}/poster.jpg", response={200: None, **refusing(*EVERYWHERE, NoSuchPage)})
def read_poster(request: HttpRequest, key: Path[RecordedKey]) -> HttpResponse:
    """For everybody, as it is on the preview cards of other sites; not of one behind a password."""
    publication = publication_with(key)
    if not has_public_poster(publication):
        raise NoSuchPage
    answer = sent_by_front(f"recordings/{publication.recording_id}/poster.jpg")
    answer["Cache-Control"] = "no-cache"
    answer["Cross-Origin-Resource-Policy"] = "cross-origin"
    return answer


@router.get("/{key}/frame-sites", response={204: None, **refusing(*EVERYWHERE)})
def read_recorded_sites(request: HttpRequest, key: Path[RecordedKey], response: HttpResponse) -> Status[None]:
    """In a header, for the front: the sites that may frame its event."""
    response[SITES_HEADER] = ancestors(frame_sites_of(key))
    return Status(204, None)


def opened(publication: Publication, viewer_key: str) -> OpenedRecording:
    media = f"/api/recorded/{publication.key}/media.mp4?given={pass_for(publication)}"
    return OpenedRecording(media=media, film=publication.recording.film, viewer=viewer_key)


def _must_know(password: str, publication: Publication) -> None:
    if not hmac.compare_digest(password.encode(), unseal(publication.password_encrypted).encode()):
        raise WrongPassword


def _sent(key: str, given: str, name: str, *, film: int | None = None) -> HttpResponse:
    publication = _let_in(key, given)
    recording = publication.recording
    if film not in (None, recording.film):
        raise NoSuchPage
    path = f"recordings/{recording.id}/{name}"
    if publication.access != "open":
        return sent_privately(path)
    answer = sent_by_front(path)
    answer["Cache-Control"] = "private, no-cache"
    return answer


def _let_in(key: str, given: str) -> Publication:
    """Raises NoSuchPage for who has no pass to it."""
    publication = publication_with(key)
    if not is_let_in(given, publication):
        raise NoSuchPage
    return publication
