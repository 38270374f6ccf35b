"""Taking pictures and sounds in, and letting go of them.

Two uploads at once cannot both take the last free space:
1. The file is decoded and written under its new id before any transaction begins: no row is locked while that lasts.
2. The transaction locks the account's row, adds up what is there, and either stores the row or refuses.
3. Refused, the file is removed. A crash between 1 and 2 leaves a file that no row names.
"""

import unicodedata
from collections.abc import Collection
from io import BytesIO
from pathlib import Path

from django.db import transaction

from rostrum.accounts.models import Account
from rostrum.kit.ids import AccountId, PictureId
from rostrum.library.decoding import make_picture, smaller_png
from rostrum.library.errors import NotASound, StorageFull
from rostrum.library.files import picture_file, picture_files, remove_files, sounds_folder, write_file
from rostrum.library.models import Picture, Sound, UnsplashTerms
from rostrum.library.queries import used_bytes
from rostrum.library.rules import MAIL_SIZE, MEASURES, PictureKind, sound_kind_of
from rostrum.library.unsplash import Photo


def add_picture(content: bytes, *, name: str, kind: PictureKind, account: Account, room: str = "") -> Picture:
    """What is kept is made anew from what is seen. `room`: the only one that shows it.

    Raises NotAPicture, SvgNotTaken, PictureTooLarge, StorageFull."""
    made = make_picture(BytesIO(content), kind)
    picture = Picture(
        account=account,
        room=room,
        kind=kind,
        width=made.width,
        height=made.height,
        bytes=made.bytes,
        name=_shown(name),
    )
    main = picture_file(picture.id, MEASURES[kind].ending)
    small = picture_file(picture.id, "-small.webp")
    write_file(main, made.main)
    if made.small is not None:
        write_file(small, made.small)
    _store(picture, main, small)
    return picture


def add_sound(content: bytes, *, name: str, account: Account) -> Sound:
    """Raises NotASound, StorageFull."""
    kind = sound_kind_of(content)
    if kind is None:
        raise NotASound
    sound = Sound(account=account, kind=kind, bytes=len(content), name=_shown(name))
    path = sounds_folder() / sound.file_name
    write_file(path, content)
    _store(sound, path)
    return sound


def add_photo(photo: Photo, *, account: Account) -> Picture:
    """Unsplash's picture stays at Unsplash, as its terms demand; only its address is kept."""
    return Picture.objects.create(
        account=account,
        kind="background",
        width=photo.width,
        height=photo.height,
        name=photo.description[:100],
        remote_url=photo.url,
        remote_small_url=photo.small_url,
        credit_name=photo.photographer,
        credit_url=photo.photographer_url,
    )


def mail_copy(picture: Picture) -> Path:
    """A PNG beside a picture of ours, small enough for mails, where not every program draws WebP. Made when first asked for."""
    copy = picture_file(picture.id, "-mail.png")
    if not copy.exists():
        write_file(copy, smaller_png(picture_file(picture.id, MEASURES[picture.kind].ending), MAIL_SIZE))
    return copy


def accept_unsplash_terms(account: Account) -> None:
    """Once for the account."""
    UnsplashTerms.objects.get_or_create(account=account)


def forget_pictures(pictures: list[Picture]) -> None:
    """Rows and files. Callers know that nothing shows them any more."""
    Picture.objects.filter(id__in=[picture.id for picture in pictures]).delete()
    paths = [path for picture in pictures for path in picture_files(picture.id)]
    transaction.on_commit(lambda: remove_files(*paths))


def forget_portraits(picture_ids: Collection[PictureId]) -> None:
    """Rows and files, also where a row has gone before. Callers know that nothing shows them any more."""
    Picture.objects.filter(id__in=picture_ids, kind="portrait").delete()
    paths = [path for picture_id in picture_ids for path in picture_files(picture_id)]
    transaction.on_commit(lambda: remove_files(*paths))


def forget_sounds(sounds: list[Sound]) -> None:
    Sound.objects.filter(id__in=[sound.id for sound in sounds]).delete()
    paths = [sounds_folder() / sound.file_name for sound in sounds]
    transaction.on_commit(lambda: remove_files(*paths))


def _store(row: Picture | Sound, *paths: Path) -> None:
    try:
        with transaction.atomic():
            _must_fit(row)
            row.save(force_insert=True)
    except BaseException:
        remove_files(*paths)
        raise


def _must_fit(row: Picture | Sound) -> None:
    account = Account.objects.select_for_update().get(id=row.account_id)
    most = account.plan.storage_bytes
    if used_bytes(AccountId(account.id)) + row.bytes > most:
        raise StorageFull(most_bytes=most)


def _shown(name: str) -> str:
    """The file's own name, for the organizer to know it by; it names nothing on the disk."""
    bare = name.replace("\\", "/").rpartition("/")[2]
    return "".join(char for char in bare if unicodedata.category(char)[0] != "C")[:100]
