"""What somebody of a room's stage uploads there without being a member: into the account's library, counted against its space. They see
what they have uploaded themselves, and nothing else of it."""

from django.http import HttpResponse
from ninja import Path, Router, Status

from rostrum.api.deleted_files import take_from_rooms
from rostrum.api.library_files import UPLOADS, receive
from rostrum.api.limits import count_upload_in_seat
from rostrum.api.of_stage import FOR_STAGE, OfStage, StageRequest, of_stage
from rostrum.api.refusals import refusing
from rostrum.api.showing import needed_until, show_on_stage
from rostrum.kit.ids import FileId
from rostrum.library import arranging, queries
from rostrum.library.errors import FileNotReady, FileTooLarge, NoSuchFile, NotTheOffset, TooManyUploads
from rostrum.library.file_schemas import NewStageFile, StageFileView
from rostrum.library.links import thumbnail_keys
from rostrum.library.models import File, FileLink, Folder
from rostrum.library.uploading import Uploader, begin_upload
from rostrum.rooms.errors.player import TooManyClips
from rostrum.rooms.errors.slides import TooManyDocuments

router = Router(tags=["files"], auth=of_stage)

_FOLDER_CHARS = 100


@router.get("/files", response={200: list[StageFileView], **refusing(*FOR_STAGE)})
def read_stage_files(request: StageRequest, room_id: Path[str]) -> list[StageFileView]:
    """The newest first; there are never many."""
    files = list(queries.files_of_seat(request.auth.event.owner_id, request.auth.seat.id))
    event = request.auth.event
    keys = thumbnail_keys(files, room=event.room_id, until=needed_until(event))
    return [StageFileView.with_key(file, keys.get(file.id, "")) for file in files]


@router.post("/files", response={201: StageFileView, **refusing(*FOR_STAGE, *UPLOADS, TooManyUploads)})
def announce_stage_file(request: StageRequest, room_id: Path[str], new: NewStageFile) -> Status[StageFileView]:
    """Takes its space. The account finds it in a folder called as the event."""
    event, seat = request.auth.event, request.auth.seat
    count_upload_in_seat(seat.id, account=event.owner_id)
    file = begin_upload(
        account=event.account,
        by=Uploader(seat=seat.id),
        name=new.name,
        size=new.bytes,
        folder=_folder(request.auth),
    )
    return Status(201, StageFileView.with_key(file, ""))


@router.delete("/files/{file_id}", response={204: None, **refusing(*FOR_STAGE, NoSuchFile)})
def delete_stage_file(request: StageRequest, room_id: Path[str], file_id: str) -> Status[None]:
    """Also out of the room."""
    file = _file(request.auth, file_id)
    links = list(FileLink.objects.select_related("file").filter(file=file))
    arranging.delete_file(file)
    take_from_rooms(FileId(file_id), links)
    return Status(204, None)


@router.post(
    "/files/{file_id}/show",
    response={204: None, **refusing(*FOR_STAGE, NoSuchFile, FileNotReady, TooManyClips, TooManyDocuments)},
)
def show_stage_file(request: StageRequest, room_id: Path[str], file_id: str) -> Status[None]:
    """On the stage, for everybody there."""
    show_on_stage(request.auth.event, _file(request.auth, file_id))
    return Status(204, None)


@router.patch(
    "/uploads/{file_id}",
    response={204: None, **refusing(*FOR_STAGE, NoSuchFile, NotTheOffset, FileTooLarge, FileNotReady)},
)
def send_stage_piece(request: StageRequest, room_id: Path[str], file_id: str) -> HttpResponse:
    """`Upload-Offset` says where the piece begins; the body is the piece."""
    return receive(request, _file(request.auth, file_id))


def _file(who: OfStage, file_id: str) -> File:
    return queries.file_of_seat(who.event.owner_id, who.seat.id, file_id)


def _folder(who: OfStage) -> Folder | None:
    return arranging.folder_named(who.event.account, who.event.title[:_FOLDER_CHARS].strip())
