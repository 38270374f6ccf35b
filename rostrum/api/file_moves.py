"""The account's files in its Dropbox: how much room is there, moving originals there and back."""

from ninja import Router

from rostrum.api.limits import count_move
from rostrum.api.refusals import FOR_MEMBERS, refusing
from rostrum.api.sign_in import MemberRequest, signed_in
from rostrum.kit.errors import TooManyAttempts
from rostrum.kit.refusal import Refusal
from rostrum.library import places, queries
from rostrum.library.dropbox import Space
from rostrum.library.errors import (
    DropboxFull,
    FileInOtherDropbox,
    FileLost,
    FileNotReady,
    NoSuchFile,
    StorageFull,
)
from rostrum.library.fetching import known_space
from rostrum.library.file_schemas import DropboxView, FileMoves, FileView, SpaceView
from rostrum.linked.errors import LinkAgain, LinkingOff, NotLinked, ServiceBusy, ServiceSilent
from rostrum.linked.queries import link_of

router = Router(tags=["files"], auth=signed_in)

LINKED = (NotLinked, LinkAgain, LinkingOff, ServiceBusy, ServiceSilent)
MOVES = (NoSuchFile, FileNotReady, FileLost, FileInOtherDropbox, StorageFull, DropboxFull, TooManyAttempts, *LINKED)


@router.get("/dropbox", response={200: DropboxView, **refusing(*FOR_MEMBERS)})
def read_dropbox(request: MemberRequest) -> DropboxView:
    """A Dropbox that does not answer has no space to tell of."""
    owner = request.auth.owner_id
    link = link_of(owner, "dropbox")
    held = places.held_by(owner, link)
    space = _space(request) if link is not None and link.state == "ok" else None
    return DropboxView(
        is_linked=link is not None,
        must_link_again=link is not None and link.state == "needs_again",
        space=SpaceView(used_bytes=space.used_bytes, most_bytes=space.most_bytes) if space else None,
        files=held.files,
        bytes=held.bytes,
        elsewhere=held.elsewhere,
        waiting=held.waiting,
    )


@router.post("/files/moves", response={200: list[FileView], **refusing(*FOR_MEMBERS, *MOVES)})
def move_files(request: MemberRequest, moves: FileMoves) -> list[FileView]:
    """All of them or none. They are on their way then; what has not left yet stays when it is to be here."""
    count_move(account=request.auth.owner_id)
    files = queries.files_named(request.auth.owner_id, moves.file_ids)
    move = places.move_away if moves.to == "dropbox" else places.bring_back
    move(request.auth.account, files)
    return [FileView.of(file) for file in queries.files_named(request.auth.owner_id, moves.file_ids)]


def _space(request: MemberRequest) -> Space | None:
    try:
        return known_space(request.auth.owner_id)
    except Refusal:
        return None
