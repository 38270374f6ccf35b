"""Uploading pictures and music, and choosing pictures at Unsplash. The front serves what is stored."""

from typing import Annotated

from ninja import File, Router, Status
from ninja.files import UploadedFile
from pydantic import Field, StringConstraints

from rostrum.api.errors import TooLarge
from rostrum.api.limits import count_photo_search, count_upload
from rostrum.api.refusals import FOR_MEMBERS, refusing
from rostrum.api.sign_in import MemberRequest, signed_in
from rostrum.kit.errors import TooManyAttempts
from rostrum.kit.ids import AccountId
from rostrum.library import actions, queries, unsplash
from rostrum.library.errors import (
    NoSuchPhoto,
    NotAPicture,
    NotASound,
    PictureTooLarge,
    StorageFull,
    SvgNotTaken,
    UnsplashOff,
    UnsplashSilent,
    UnsplashTermsNeeded,
)
from rostrum.library.rules import MOST_UPLOAD_BYTES, PictureKind
from rostrum.library.schemas import LibraryView, PhotoChoice, PhotoList, PhotoView, PictureView, SoundView

router = Router(tags=["library"], auth=signed_in)

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
PageNumber = Annotated[int, Field(ge=1, le=50)]

UNPICTURABLE = (NotAPicture, SvgNotTaken, PictureTooLarge, StorageFull, TooManyAttempts)
UNSPLASH = (UnsplashOff, UnsplashTermsNeeded, UnsplashSilent, TooManyAttempts)


@router.get("", response={200: LibraryView, **refusing(*FOR_MEMBERS)})
def read_library(request: MemberRequest) -> LibraryView:
    """The front asks this before it takes in an upload: whoever is not signed in uploads nothing."""
    return _view(request)


@router.post("/pictures", response={201: PictureView, **refusing(*FOR_MEMBERS, *UNPICTURABLE)})
def upload_picture(request: MemberRequest, kind: PictureKind, file: File[UploadedFile]) -> Status[PictureView]:
    _check_upload(request, file)
    picture = actions.add_picture(file.read(), name=file.name or "", kind=kind, account=request.auth.account)
    return Status(201, PictureView.of(picture))


@router.post("/sounds", response={201: SoundView, **refusing(*FOR_MEMBERS, NotASound, StorageFull, TooManyAttempts)})
def upload_sound(request: MemberRequest, file: File[UploadedFile]) -> Status[SoundView]:
    _check_upload(request, file)
    sound = actions.add_sound(file.read(), name=file.name or "", account=request.auth.account)
    return Status(201, SoundView.of(sound))


@router.post("/unsplash/terms", response={200: LibraryView, **refusing(*FOR_MEMBERS)})
def accept_unsplash_terms(request: MemberRequest) -> LibraryView:
    actions.accept_unsplash_terms(request.auth.account)
    return _view(request)


@router.get("/unsplash", response={200: PhotoList, **refusing(*FOR_MEMBERS, *UNSPLASH)})
def search_unsplash(request: MemberRequest, words: Words, page: PageNumber = 1) -> PhotoList:
    _may_use_unsplash(request)
    found = unsplash.search_photos(words, page=page)
    return PhotoList(items=[PhotoView.of(photo) for photo in found.photos], total=found.total)


@router.post("/unsplash", response={201: PictureView, **refusing(*FOR_MEMBERS, *UNSPLASH, NoSuchPhoto)})
def choose_unsplash_photo(request: MemberRequest, choice: PhotoChoice) -> Status[PictureView]:
    _may_use_unsplash(request)
    picture = actions.add_photo(unsplash.choose_photo(choice.photo_id), account=request.auth.account)
    return Status(201, PictureView.of(picture))


def _view(request: MemberRequest) -> LibraryView:
    account = request.auth.account
    return LibraryView(
        used_bytes=queries.used_bytes(AccountId(account.id)),
        most_bytes=account.plan.storage_bytes,
        unsplash=unsplash.is_on(),
        unsplash_terms_accepted=queries.has_accepted_terms(AccountId(account.id)),
    )


def _check_upload(request: MemberRequest, file: UploadedFile) -> None:
    count_upload(account=request.auth.owner_id)
    if (file.size or 0) > MOST_UPLOAD_BYTES:
        raise TooLarge(most_bytes=MOST_UPLOAD_BYTES)


def _may_use_unsplash(request: MemberRequest) -> None:
    """Its key allows a number of questions an hour for the whole installation: no account may use them up."""
    if not unsplash.is_on():
        raise UnsplashOff
    if not queries.has_accepted_terms(request.auth.owner_id):
        raise UnsplashTermsNeeded
    count_photo_search(account=request.auth.owner_id)
