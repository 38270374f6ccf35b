"""Folders, names, and letting go of files."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import IntegrityError, transaction

from rostrum.accounts.models import Account
from rostrum.kit.ids import FileId
from rostrum.library import shelf
from rostrum.library.errors import FolderExists, TooManyFiles
from rostrum.library.models import File, Folder
from rostrum.library.places import let_go

MOST_FOLDERS = 200


def make_folder(account: Account, *, name: str) -> Folder:
    """Raises FolderExists, TooManyFiles."""
    if Folder.objects.filter(account=account).count() >= MOST_FOLDERS:
        raise TooManyFiles(most=MOST_FOLDERS)
    with _named_once():
        return Folder.objects.create(account=account, name=name)


def folder_named(account: Account, name: str) -> Folder | None:
    """Made when there is none yet; None where no more folders are taken."""
    folder = Folder.objects.filter(account=account, name=name).first()
    if folder is not None:
        return folder
    try:
        return make_folder(account, name=name)
    except FolderExists:
        return Folder.objects.filter(account=account, name=name).first()
    except TooManyFiles:
        return None


def rename_folder(folder: Folder, *, name: str) -> None:
    """Raises FolderExists."""
    folder.name = name
    with _named_once():
        folder.save(update_fields=["name"])


def delete_folder(folder: Folder) -> None:
    """Its files stay, in no folder."""
    folder.delete()


def change_file(file: File, *, name: str, folder: Folder | None) -> None:
    """The ending stays: it says what the file is."""
    file.name, file.folder = name, folder
    file.save(update_fields=["name", "folder"])


def delete_file(file: File) -> None:
    """Wherever it is shown it is gone at once; what lies in a Dropbox of it goes soon.
    Whoever makes it usable just now finds nothing to write to."""
    keys = list(file.links.values_list("key", flat=True))
    file_id = file.id
    with transaction.atomic():
        let_go(file)
        file.delete()
        transaction.on_commit(lambda: _forget(file_id, keys))


def _forget(file_id: FileId, keys: list[str]) -> None:
    shelf.hide(keys)
    shelf.forget_file(file_id)


@contextmanager
def _named_once() -> Iterator[None]:
    try:
        with transaction.atomic():
            yield
    except IntegrityError as problem:
        raise FolderExists from problem
