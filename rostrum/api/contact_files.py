"""Contacts out of files and into files."""

from collections.abc import Iterator
from pathlib import PurePath

from django.http import FileResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from ninja import File, Router, Status, UploadedFile

from rostrum.api.errors import TooLarge
from rostrum.api.files import CSV, XLSX, file_of, saved_as
from rostrum.api.limits import count_import
from rostrum.api.refusals import FOR_MEMBERS, refusing
from rostrum.api.sign_in import MemberRequest, signed_in
from rostrum.contacts.actions.importing import start_import
from rostrum.contacts.actions.reading import read_anew, read_upload
from rostrum.contacts.errors import (
    BadColumns,
    GroupExists,
    ImportStarted,
    NoSuchGroup,
    NoSuchImport,
    TooManyGroups,
    TooManyLines,
    UnreadableFile,
)
from rostrum.contacts.exporting import contact_rows, left_out_rows
from rostrum.contacts.queries import contacts_of, group_of, groups_of, import_of
from rostrum.contacts.rules.tables import MOST_BYTES
from rostrum.contacts.schemas import ImportView, ReadingForm, Search, StartForm
from rostrum.kit.errors import TooManyAttempts
from rostrum.kit.sheets import Cells, csv_of, workbook_of
from rostrum.kit.text import is_plain

router = Router(tags=["contacts"], auth=signed_in)

_LONGEST_FILE_NAME = 200


@router.post(
    "/imports", response={201: ImportView, **refusing(*FOR_MEMBERS, UnreadableFile, TooManyLines, TooManyAttempts)}
)
def upload_contacts(request: MemberRequest, file: File[UploadedFile]) -> Status[ImportView]:
    """CSV in any usual encoding, XLS or XLSX. Nothing is imported until it is started."""
    count_import(account=request.auth.owner_id)
    if (file.size or 0) > MOST_BYTES:
        raise TooLarge(most_bytes=MOST_BYTES)
    upload = read_upload(request.auth.owner_id, file_name=_name_of(file), chunks=file.chunks())
    return Status(201, ImportView.of(upload))


@router.get("/imports/{import_id}", response={200: ImportView, **refusing(*FOR_MEMBERS, NoSuchImport)})
def read_import(request: MemberRequest, import_id: str) -> ImportView:
    return ImportView.of(import_of(request.auth.owner_id, import_id))


@router.put(
    "/imports/{import_id}",
    response={
        200: ImportView,
        **refusing(*FOR_MEMBERS, NoSuchImport, ImportStarted, UnreadableFile, TooManyLines, TooManyAttempts),
    },
)
def read_import_anew(request: MemberRequest, import_id: str, form: ReadingForm) -> ImportView:
    upload = import_of(request.auth.owner_id, import_id)
    count_import(account=request.auth.owner_id)
    return ImportView.of(read_anew(upload, encoding=form.encoding, separator=form.separator, header=form.has_header))


@router.post(
    "/imports/{import_id}/start",
    response={
        200: ImportView,
        **refusing(*FOR_MEMBERS, NoSuchImport, ImportStarted, BadColumns, NoSuchGroup, GroupExists, TooManyGroups),
    },
)
def start_contacts_import(request: MemberRequest, import_id: str, form: StartForm) -> ImportView:
    upload = import_of(request.auth.owner_id, import_id)
    started = start_import(upload, form.columns, known=form.known, group_ids=form.group_ids, new_group=form.new_group)
    return ImportView.of(started)


@router.get(
    "/imports/{import_id}/left-out.csv", response=refusing(*FOR_MEMBERS, NoSuchImport), openapi_extra=file_of(CSV)
)
def download_left_out(request: MemberRequest, import_id: str) -> HttpResponseBase:
    upload = import_of(request.auth.owner_id, import_id)
    rows = csv_of(left_out_rows(upload.left_out_lines.all()))
    return StreamingHttpResponse(rows, content_type=CSV, headers=saved_as("left-out.csv"))


@router.get("/export.csv", response=refusing(*FOR_MEMBERS, NoSuchGroup), openapi_extra=file_of(CSV))
def export_csv(request: MemberRequest, search: Search = "", group_id: str | None = None) -> HttpResponseBase:
    rows = csv_of(_rows(request, search, group_id))
    return StreamingHttpResponse(rows, content_type=CSV, headers=saved_as("contacts.csv"))


@router.get("/export.xlsx", response=refusing(*FOR_MEMBERS, NoSuchGroup), openapi_extra=file_of(XLSX))
def export_xlsx(request: MemberRequest, search: Search = "", group_id: str | None = None) -> HttpResponseBase:
    book = workbook_of(_rows(request, search, group_id))
    return FileResponse(book, content_type=XLSX, headers=saved_as("contacts.xlsx"))


def _rows(request: MemberRequest, search: str, group_id: str | None) -> Iterator[Cells]:
    account_id = request.auth.owner_id
    group = group_of(account_id, group_id) if group_id else None
    names = {one.id: one.name for one, _ in groups_of(account_id)}
    contacts = contacts_of(account_id, search=search, group=group)
    return contact_rows(contacts, groups=names, language=request.auth.language)


def _name_of(file: UploadedFile) -> str:
    name = PurePath(file.name or "").name
    return "".join(char for char in name if is_plain(char))[:_LONGEST_FILE_NAME]
