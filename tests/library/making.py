"""From a file's bytes to what rooms can show, without anybody uploading it over HTTP."""

from io import BytesIO

from rostrum.accounts.models import Account
from rostrum.library.conversion import DOCUMENTS, MEDIA, convert_next
from rostrum.library.models import File
from rostrum.library.uploading import Uploader, begin_upload, take_piece


def uploaded(account: Account, name: str, content: bytes) -> File:
    member = account.members.get()
    file = begin_upload(account=account, by=Uploader(member=member), name=name, size=len(content), folder=None)
    take_piece(file, BytesIO(content), offset=0)
    return file


def made_usable(account: Account, name: str, content: bytes) -> File:
    file = uploaded(account, name, content)
    assert convert_next(DOCUMENTS) or convert_next(MEDIA)
    file.refresh_from_db()
    return file
