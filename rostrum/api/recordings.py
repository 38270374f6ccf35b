"""The account's recordings: listed, looked at, renamed, published, deleted, downloaded. The front sends their bytes."""

from typing import Annotated

from django.http import HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from ninja import Path, Router, Status
from pydantic import Field, StringConstraints

from rostrum.accounts.errors import AddressNotConfirmed
from rostrum.accounts.queries import is_email_confirmed
from rostrum.api.files import CSV, file_of, saved_as
from rostrum.api.handouts import FileKey, handed_out_in
from rostrum.api.refusals import FOR_MEMBERS, refusing
from rostrum.api.sending import ReplayPart, ShownKey, ShownPage, sent_privately, to_be_saved
from rostrum.api.sign_in import MemberRequest, signed_in
from rostrum.contacts.errors import TooManyGroups
from rostrum.kit.errors import TooManyAttempts
from rostrum.kit.paging import LAST_PAGE, page_of
from rostrum.kit.sheets import csv_of
from rostrum.library.errors import NoSuchFile
from rostrum.recordings import queries
from rostrum.recordings.actions import delete_recording as forget
from rostrum.recordings.actions import rename_recording as rename
from rostrum.recordings.errors import (
    NoOriginal,
    NoSuchRecording,
    NothingLeft,
    RecordingPasswordTooShort,
    RecordingUnderWay,
    TrimUnderWay,
)
from rostrum.recordings.exporting import viewer_rows
from rostrum.recordings.models import Recording
from rostrum.recordings.publishing import publish_recording as publish
from rostrum.recordings.publishing import unpublish_recording as unpublish
from rostrum.recordings.schemas import (
    PublicationForm,
    RecordingChange,
    RecordingList,
    RecordingView,
    TrimForm,
    ViewerList,
    ViewerView,
)
from rostrum.recordings.trimming import delete_original as forget_original
from rostrum.recordings.trimming import trim_recording as trim

router = Router(tags=["recordings"], auth=signed_in)

PageNumber = Annotated[int, Field(ge=1, le=LAST_PAGE)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, max_length=100)]
FILMS = (*FOR_MEMBERS, NoSuchRecording, RecordingUnderWay)


@router.get("", response={200: RecordingList, **refusing(*FOR_MEMBERS)})
def read_recordings(request: MemberRequest, words: Words = "", page: PageNumber = 1) -> RecordingList:
    """The newest first, a page of them."""
    account = request.auth.account
    recordings = queries.recordings_of(request.auth.owner_id, words=words)
    found = page_of(recordings, page=page, shape=lambda rows: [RecordingView.of(row) for row in rows])
    return RecordingList(
        items=found.items,
        total=found.total,
        recorded_ms=account.recorded_ms,
        most_minutes=account.plan.recording_minutes,
    )


@router.get("/{recording_id}", response={200: RecordingView, **refusing(*FOR_MEMBERS, NoSuchRecording)})
def read_recording(request: MemberRequest, recording_id: str) -> RecordingView:
    return RecordingView.of(_recording(request, recording_id))


@router.patch("/{recording_id}", response={200: RecordingView, **refusing(*FOR_MEMBERS, NoSuchRecording)})
def rename_recording(request: MemberRequest, recording_id: str, change: RecordingChange) -> RecordingView:
    return RecordingView.of(rename(_recording(request, recording_id), title=change.title))


@router.delete("/{recording_id}", response={204: None, **refusing(*FILMS)})
def delete_recording(request: MemberRequest, recording_id: str) -> Status[None]:
    forget(_recording(request, recording_id))
    return Status(204, None)


@router.put(
    "/{recording_id}/publication",
    response={200: RecordingView, **refusing(*FILMS, AddressNotConfirmed, RecordingPasswordTooShort, TooManyGroups)},
)
def publish_recording(request: MemberRequest, recording_id: str, form: PublicationForm) -> RecordingView:
    """Or changes how it is published. Whoever leaves an address is written to: then the member's own must be confirmed."""
    if form.access == "lead" and not is_email_confirmed(request.auth):
        raise AddressNotConfirmed
    publish(_recording(request, recording_id), form.terms())
    return read_recording(request, recording_id)


@router.delete("/{recording_id}/publication", response={200: RecordingView, **refusing(*FOR_MEMBERS, NoSuchRecording)})
def unpublish_recording(request: MemberRequest, recording_id: str) -> RecordingView:
    unpublish(_recording(request, recording_id))
    return read_recording(request, recording_id)


@router.put("/{recording_id}/trim", response={200: RecordingView, **refusing(*FILMS, NothingLeft, TrimUnderWay)})
def trim_recording(request: MemberRequest, recording_id: str, form: TrimForm) -> RecordingView:
    """A worker makes the film; `trim` of what is answered tells how far it is."""
    trim(_recording(request, recording_id), form.passages())
    return read_recording(request, recording_id)


@router.delete(
    "/{recording_id}/original",
    response={200: RecordingView, **refusing(*FOR_MEMBERS, NoSuchRecording, NoOriginal, TrimUnderWay)},
)
def delete_original(request: MemberRequest, recording_id: str) -> RecordingView:
    """What was cut is gone for good."""
    forget_original(_recording(request, recording_id))
    return read_recording(request, recording_id)


@router.get("/{recording_id}/original.mp4", response={200: None, **refusing(*FILMS)})
def play_original(request: MemberRequest, recording_id: str) -> HttpResponse:
    """What trims are made of: the film itself while nothing was cut."""
    recording = queries.film_of(request.auth.owner_id, recording_id)
    return _sent(recording, queries.original_file(recording))


@router.get("/{recording_id}/viewers", response={200: ViewerList, **refusing(*FOR_MEMBERS, NoSuchRecording)})
def read_viewers(request: MemberRequest, recording_id: str, page: PageNumber = 1) -> ViewerList:
    """Who came last first, a page of them."""
    recording = _recording(request, recording_id)
    rows = queries.viewers_of(recording)
    found = page_of(rows, page=page, shape=lambda rows: [ViewerView.of(row) for row in rows])
    views, viewers, seconds = queries.watching_of(recording)
    return ViewerList(items=found.items, total=found.total, views=views, viewers=viewers, watched_seconds=seconds)


@router.get("/{recording_id}/viewers.csv", response=refusing(*FOR_MEMBERS, NoSuchRecording), openapi_extra=file_of(CSV))
def export_viewers(request: MemberRequest, recording_id: str) -> HttpResponseBase:
    rows = csv_of(viewer_rows(_recording(request, recording_id), language=request.auth.language))
    return StreamingHttpResponse(rows, content_type=CSV, headers=saved_as("viewers.csv"))


@router.get("/{recording_id}/media.mp4", response={200: None, **refusing(*FILMS)})
def play_recording(request: MemberRequest, recording_id: str) -> HttpResponse:
    return _sent(queries.film_of(request.auth.owner_id, recording_id), "media.mp4")


@router.get("/{recording_id}/poster.jpg", response={200: None, **refusing(*FILMS)})
def read_recording_poster(request: MemberRequest, recording_id: str) -> HttpResponse:
    return _sent(queries.film_of(request.auth.owner_id, recording_id), "poster.jpg")


@router.get("/{recording_id}/beside/replay/{part}", response={200: None, **refusing(*FILMS)})
def read_replay(request: MemberRequest, recording_id: str, part: Path[ReplayPart]) -> HttpResponse:
    return _sent(queries.film_of(request.auth.owner_id, recording_id), f"replay/{part}")


@router.get("/{recording_id}/beside/shown/{shown}/{made}", response={200: None, **refusing(*FILMS)})
def read_shown_page(
    request: MemberRequest, recording_id: str, shown: Path[ShownKey], made: Path[ShownPage]
) -> HttpResponse:
    return _sent(queries.film_of(request.auth.owner_id, recording_id), f"shown/{shown}/{made}")


@router.get(
    "/{recording_id}/beside/files/{file_id}", response={200: None, **refusing(*FILMS, NoSuchFile, TooManyAttempts)}
)
def take_file_beside(request: MemberRequest, recording_id: str, file_id: Path[FileKey]) -> HttpResponse:
    """One that was handed out in the session."""
    return handed_out_in(queries.film_of(request.auth.owner_id, recording_id), file_id)


@router.get("/{recording_id}/download", response={200: None, **refusing(*FILMS)})
def download_recording(request: MemberRequest, recording_id: str) -> HttpResponse:
    recording = queries.film_of(request.auth.owner_id, recording_id)
    return to_be_saved(f"recordings/{recording.id}/media.mp4", name=f"{recording.title}.mp4")


def _recording(request: MemberRequest, recording_id: str) -> Recording:
    return queries.recording_of(request.auth.owner_id, recording_id)


def _sent(recording: Recording, name: str) -> HttpResponse:
    return sent_privately(f"recordings/{recording.id}/{name}")
