from collections.abc import Sequence

from django.db.models import Count, QuerySet, Sum

from rostrum.kit.ids import AccountId, FileId, SeatId, is_id
from rostrum.library.errors import NoSuchFile, NoSuchFolder, NoSuchPicture, NoSuchSound
from rostrum.library.formats import FileKind
from rostrum.library.models import File, FilePlace, Folder, Picture, Sound, UnsplashTerms
from rostrum.library.rules import PictureKind

_TAKE_NO_SPACE: tuple[FilePlace, ...] = ("away", "lost")


def used_bytes(account_id: AccountId) -> int:
    """What lies here, and what has its space taken: uploads from their announcement on, and files on their way back."""
    files = File.objects.exclude(place__in=_TAKE_NO_SPACE)
    return sum(
        rows.filter(account_id=account_id).aggregate(all=Sum("bytes"))["all"] or 0
        for rows in (Picture.objects.all(), Sound.objects.all(), files)
    )


def picture_of(account_id: AccountId, picture_id: str, *, kind: PictureKind) -> Picture:
    picture = (
        Picture.objects.filter(account_id=account_id, id=picture_id, kind=kind).first() if is_id(picture_id) else None
    )
    if picture is None:
        raise NoSuchPicture
    return picture


def sound_of(account_id: AccountId, sound_id: str) -> Sound:
    sound = Sound.objects.filter(account_id=account_id, id=sound_id).first() if is_id(sound_id) else None
    if sound is None:
        raise NoSuchSound
    return sound


def has_accepted_terms(account_id: AccountId) -> bool:
    """Unsplash's."""
    return UnsplashTerms.objects.filter(account_id=account_id).exists()


def file_of(account_id: AccountId, file_id: str) -> File:
    file = File.objects.filter(account_id=account_id, id=file_id).first() if is_id(file_id) else None
    if file is None:
        raise NoSuchFile
    return file


def files_named(account_id: AccountId, file_ids: Sequence[str]) -> list[File]:
    """In their order, each once. Raises NoSuchFile."""
    wanted = [file_id for file_id in dict.fromkeys(file_ids) if is_id(file_id)]
    found = {file.id: file for file in File.objects.filter(account_id=account_id, id__in=wanted)}
    if len(found) != len(set(file_ids)):
        raise NoSuchFile
    return [found[FileId(file_id)] for file_id in wanted]


def files_of_seat(account_id: AccountId, seat: SeatId) -> QuerySet[File]:
    """What was uploaded in it, the newest first."""
    return File.objects.filter(account_id=account_id, uploaded_in_seat=seat).order_by("-created_at", "id")


def file_of_seat(account_id: AccountId, seat: SeatId, file_id: str) -> File:
    """What else the account has is not there for a guest."""
    file = file_of(account_id, file_id)
    if file.uploaded_in_seat != seat:
        raise NoSuchFile
    return file


def folder_of(account_id: AccountId, folder_id: str) -> Folder:
    folder = Folder.objects.filter(account_id=account_id, id=folder_id).first() if is_id(folder_id) else None
    if folder is None:
        raise NoSuchFolder
    return folder


def files_of(
    account_id: AccountId, *, words: str, folder: Folder | None, kinds: Sequence[FileKind], with_refused: bool
) -> QuerySet[File]:
    """The newest first. Without words, folder and kinds: all."""
    files = File.objects.filter(account_id=account_id).order_by("-created_at", "id")
    if folder is not None:
        files = files.filter(folder=folder)
    if kinds:
        files = files.filter(kind__in=kinds)
    if not with_refused:
        files = files.exclude(state="refused")
    return files.filter(name__icontains=words) if words else files


def folders_of(account_id: AccountId) -> list[tuple[Folder, int]]:
    """By name, each with how many files are in it."""
    folders = Folder.objects.filter(account_id=account_id).annotate(held=Count("files")).order_by("name")
    return [(folder, folder.held) for folder in folders]
