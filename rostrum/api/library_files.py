"""The account's files: announced, sent in pieces (the core of tus 1.0.0), arranged, looked at, downloaded. The front sends their bytes."""

import re
from typing import Annotated

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from ninja import Query, Router, Status
from pydantic import Field, StringConstraints

from rostrum.api.deleted_files import take_from_rooms
from rostrum.api.errors import NotFound
from rostrum.api.file_moves import LINKED
from rostrum.api.limits import count_dropbox_link, count_upload
from rostrum.api.refusals import FOR_MEMBERS, refusing
from rostrum.api.sending import sent_by_front, to_be_saved
from rostrum.api.sign_in import MemberRequest, signed_in
from rostrum.kit.errors import TooManyAttempts
from rostrum.kit.ids import AccountId, FileId
from rostrum.kit.paging import LAST_PAGE, page_of
from rostrum.library import arranging, queries, scanning, shelf
from rostrum.library.errors import (
    DropboxFull,
    FileInOtherDropbox,
    FileLost,
    FileNotReady,
    FileTooLarge,
    FolderExists,
    FormatNotTaken,
    NoSuchFile,
    NoSuchFolder,
    NotTheOffset,
    StorageFull,
    TooManyFiles,
    TooMuchWaits,
)
from rostrum.library.fetching import temporary_link
from rostrum.library.file_schemas import FileChange, FileList, FileView, FolderForm, FolderView, NewFile
from rostrum.library.formats import FileKind
from rostrum.library.models import File, FileLink, Folder
from rostrum.library.uploading import Uploader, begin_upload, offset_of, take_piece
from rostrum.linked.errors import LinkAgain, ServiceBusy, ServiceSilent

router = Router(tags=["files"], auth=signed_in)

PageNumber = Annotated[int, Field(ge=1, le=LAST_PAGE)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, max_length=100)]
MADE = re.compile(r"(page-[0-9]{1,4}(-small|-large)?\.jpg|poster\.jpg|media\.mp4|text\.json)")
TUS = {"Tus-Resumable": "1.0.0", "Cache-Control": "no-store"}
BEYOND = (DropboxFull, TooMuchWaits, LinkAgain, ServiceBusy, ServiceSilent)
"""Where an upload is to go on to the account's Dropbox."""
UPLOADS = (FormatNotTaken, FileTooLarge, StorageFull, TooManyFiles, NoSuchFolder, TooManyAttempts, *BEYOND)
ORIGINALS = (FileNotReady, FileLost, FileInOtherDropbox, TooManyAttempts, *LINKED)


@router.get("/files", response={200: FileList, **refusing(*FOR_MEMBERS, NoSuchFolder)})
def read_files(
    request: MemberRequest,
    kinds: Query[tuple[FileKind, ...]] = (),
    words: Words = "",
    folder_id: str | None = None,
    with_refused: bool = True,
    page: PageNumber = 1,
) -> FileList:
    """The newest first, a page of them; without a folder those of all, without `kinds` those of every kind."""
    account = request.auth.account
    owner = AccountId(account.id)
    folder = _folder(request, folder_id)
    files = queries.files_of(owner, words=words, folder=folder, kinds=kinds, with_refused=with_refused)
    found = page_of(files, page=page, shape=lambda rows: [FileView.of(row) for row in rows])
    return FileList(
        items=found.items,
        total=found.total,
        folders=[FolderView.of(folder, held=held) for folder, held in queries.folders_of(owner)],
        used_bytes=queries.used_bytes(owner),
        most_bytes=account.plan.storage_bytes,
        scanner=scanning.has_scanner(),
    )


@router.post("/files", response={201: FileView, **refusing(*FOR_MEMBERS, *UPLOADS)})
def announce_file(request: MemberRequest, new: NewFile) -> Status[FileView]:
    """Takes its space. An upload of the same name and size that this member began and did not end is gone on with."""
    count_upload(account=request.auth.owner_id)
    file = begin_upload(
        account=request.auth.account,
        by=Uploader(member=request.auth),
        name=new.name,
        size=new.bytes,
        folder=_folder(request, new.folder_id),
    )
    return Status(201, FileView.of(file))


@router.get("/files/{file_id}", response={200: FileView, **refusing(*FOR_MEMBERS, NoSuchFile)})
def read_file(request: MemberRequest, file_id: str) -> FileView:
    return FileView.of(_file(request, file_id))


@router.patch("/files/{file_id}", response={200: FileView, **refusing(*FOR_MEMBERS, NoSuchFile, NoSuchFolder)})
def change_file(request: MemberRequest, file_id: str, change: FileChange) -> FileView:
    file = _file(request, file_id)
    arranging.change_file(file, name=change.name, folder=_folder(request, change.folder_id))
    return FileView.of(file)


@router.delete("/files/{file_id}", response={204: None, **refusing(*FOR_MEMBERS, NoSuchFile)})
def delete_file(request: MemberRequest, file_id: str) -> Status[None]:
    """Also out of the rooms where it lies."""
    file = _file(request, file_id)
    links = list(FileLink.objects.select_related("file").filter(file=file))
    arranging.delete_file(file)
    take_from_rooms(FileId(file_id), links)
    return Status(204, None)


@router.get("/files/{file_id}/download", response={200: None, **refusing(*FOR_MEMBERS, NoSuchFile, *ORIGINALS)})
def download_file(request: MemberRequest, file_id: str) -> HttpResponse:
    return original_of(_file(request, file_id))


@router.get("/files/{file_id}/made/{made}", response={200: None, **refusing(*FOR_MEMBERS, NoSuchFile, NotFound)})
def read_made(request: MemberRequest, file_id: str, made: str) -> HttpResponse:
    """A page, a poster, or what browsers play of it."""
    file = _file(request, file_id)
    if not MADE.fullmatch(made):
        raise NotFound
    answer = sent_by_front(f"files/{file.id}/made/{made}")
    answer["Cache-Control"] = "private, max-age=3600"
    return answer


@router.api_operation(["HEAD"], "/uploads/{file_id}", response={200: None, **refusing(*FOR_MEMBERS, NoSuchFile)})
def look_at_upload(request: MemberRequest, file_id: str) -> HttpResponse:
    """Where to go on."""
    file = _file(request, file_id)
    return HttpResponse(headers={**TUS, "Upload-Offset": str(offset_of(file)), "Upload-Length": str(file.bytes)})


@router.patch(
    "/uploads/{file_id}",
    response={204: None, **refusing(*FOR_MEMBERS, NoSuchFile, NotTheOffset, FileTooLarge, FileNotReady)},
)
def send_piece(request: MemberRequest, file_id: str) -> HttpResponse:
    """`Upload-Offset` says where the piece begins; the body is the piece."""
    return receive(request, _file(request, file_id))


@router.post("/folders", response={201: FolderView, **refusing(*FOR_MEMBERS, FolderExists, TooManyFiles)})
def make_folder(request: MemberRequest, form: FolderForm) -> Status[FolderView]:
    folder = arranging.make_folder(request.auth.account, name=form.name)
    return Status(201, FolderView.of(folder, held=0))


@router.patch("/folders/{folder_id}", response={204: None, **refusing(*FOR_MEMBERS, FolderExists, NoSuchFolder)})
def rename_folder(request: MemberRequest, folder_id: str, form: FolderForm) -> Status[None]:
    arranging.rename_folder(queries.folder_of(request.auth.owner_id, folder_id), name=form.name)
    return Status(204, None)


@router.delete("/folders/{folder_id}", response={204: None, **refusing(*FOR_MEMBERS, NoSuchFolder)})
def delete_folder(request: MemberRequest, folder_id: str) -> Status[None]:
    """Its files stay."""
    arranging.delete_folder(queries.folder_of(request.auth.owner_id, folder_id))
    return Status(204, None)


def _file(request: MemberRequest, file_id: str) -> File:
    return queries.file_of(request.auth.owner_id, file_id)


def _folder(request: MemberRequest, folder_id: str | None) -> Folder | None:
    return queries.folder_of(request.auth.owner_id, folder_id) if folder_id else None


def receive(request: HttpRequest, file: File) -> HttpResponse:
    """The request's body is a piece of the file. Raises FileNotReady when it was refused, NotTheOffset, FileTooLarge."""
    if file.state == "refused":
        raise FileNotReady
    if file.state != "uploading":
        # It has all of it; the browser did not hear so.
        raise NotTheOffset(offset=file.bytes)
    offset = request.headers.get("Upload-Offset", "")
    if not offset.isascii() or not offset.isdigit():
        raise NotTheOffset(offset=offset_of(file))
    received = take_piece(file, request, offset=int(offset[:12]))
    return HttpResponse(status=204, headers={**TUS, "Upload-Offset": str(received)})


def original_of(file: File) -> HttpResponse:
    """Under its name, to be kept and never to be shown: it may be a page with a script in it. What lies in a Dropbox is sent from there.
    Raises ORIGINALS."""
    if not file.may_be_fetched:
        raise FileNotReady
    if file.place in ("away", "returning", "lost"):
        return _sent_by_dropbox(file)
    path = f"files/{file.id}/{shelf.original_of(file.id, file.ending).name}"
    return to_be_saved(path, name=file.name)


def _sent_by_dropbox(file: File) -> HttpResponse:
    owner = AccountId(file.account_id)
    answer = HttpResponseRedirect(temporary_link(file, count=lambda: count_dropbox_link(account=owner)))
    answer["Cache-Control"] = "no-store"
    answer["Referrer-Policy"] = "no-referrer"
    return answer
