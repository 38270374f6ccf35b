"""The account's files over HTTP."""

from datetime import datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field

from rostrum.kit.ids import FileId, FolderId
from rostrum.kit.text import PersonName, Title
from rostrum.library.formats import FileKind
from rostrum.library.models import File, FilePlace, FileState, Folder
from rostrum.library.uploading import offset_of


class FileView(Schema):
    """`received` bytes of `bytes` while it is uploaded; `progress` in percent while it is made usable. `refusal`: why it cannot be used.
    `scanned`: a virus scanner looked at it. `place`: where the original lies; `place_progress` in percent on its way, `place_problem`:
    why it has not arrived, or why it is lost."""

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
    place: FilePlace
    place_progress: int
    place_problem: str

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
            place=file.place,
            place_progress=file.place_progress,
            place_problem=file.place_problem,
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


class FileMoves(Schema):
    model_config = ConfigDict(extra="forbid")

    to: Literal["dropbox", "here"]
    file_ids: Annotated[list[str], Field(min_length=1, max_length=100)]


class SpaceView(Schema):
    used_bytes: int
    most_bytes: int


class DropboxView(Schema):
    """The Dropbox that is linked, as far as it is asked and answers. `files` of `bytes` of this library lie in it, `elsewhere` so many in
    one that is not linked, and `waiting` to go there."""

    is_linked: bool
    must_link_again: bool
    space: SpaceView | None
    files: int
    bytes: int
    elsewhere: int
    waiting: int


class FolderForm(Schema):
    model_config = ConfigDict(extra="forbid")

    name: PersonName
