"""The account's files over HTTP."""

from datetime import datetime
from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field

from rostrum.kit.ids import FileId, FolderId
from rostrum.kit.text import PersonName, Title
from rostrum.library.formats import FileKind
from rostrum.library.models import File, FileState, Folder
from rostrum.library.uploading import offset_of


class FileView(Schema):
    """`received` bytes of `bytes` while it is uploaded; `progress` in percent while it is made usable. `refusal`: why it cannot be used.
    `scanned`: a virus scanner looked at it."""

    id: FileId
    name: str
    ending: str
    kind: FileKind
    bytes: int
    received: int
    state: FileState
    progress: int
    refusal: str
    scanned: bool
    pages: int
    width: int
    height: int
    duration_ms: int
    folder_id: FolderId | None
    created_at: datetime

    @classmethod
    def of(cls, file: File) -> "FileView":
        return cls(
            id=file.id,
            name=file.name,
            ending=file.ending,
            kind=file.kind,
            bytes=file.bytes,
            received=offset_of(file) if file.state == "uploading" else file.bytes,
            state=file.state,
            progress=file.progress,
            refusal=file.refusal,
            scanned=file.scanned,
            pages=file.pages,
            width=file.width,
            height=file.height,
            duration_ms=file.duration_ms,
            folder_id=FolderId(file.folder_id) if file.folder_id else None,
            created_at=file.created_at,
        )


class StageFileView(FileView):
    """As somebody of a room's stage sees what they have uploaded. `key`: once it is ready, what was made of it lies at
    `/shown/<key>/…`."""

    key: str

    @classmethod
    def with_key(cls, file: File, key: str) -> "StageFileView":
        return cls(**FileView.of(file).model_dump(), key=key)


class FolderView(Schema):
    id: FolderId
    name: str
    held: int

    @classmethod
    def of(cls, folder: Folder, *, held: int) -> "FolderView":
        return cls(id=folder.id, name=folder.name, held=held)


class FileList(Schema):
    """`scanner`: uploads are looked at for viruses here."""

    items: list[FileView]
    total: int
    folders: list[FolderView]
    used_bytes: int
    most_bytes: int
    scanner: bool


class NewFile(Schema):
    model_config = ConfigDict(extra="forbid")

    name: Title
    bytes: Annotated[int, Field(ge=1)]
    folder_id: str | None = None


class NewStageFile(Schema):
    model_config = ConfigDict(extra="forbid")

    name: Title
    bytes: Annotated[int, Field(ge=1)]


class FileChange(Schema):
    model_config = ConfigDict(extra="forbid")

    name: Title
    folder_id: str | None


class FolderForm(Schema):
    model_config = ConfigDict(extra="forbid")

    name: PersonName
