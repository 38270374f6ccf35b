"""The library over HTTP."""

from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, StringConstraints

from rostrum.kit.ids import PictureId, SoundId
from rostrum.library.models import Picture, Sound
from rostrum.library.unsplash import Photo


class CreditView(Schema):
    """Who took a picture: Unsplash's terms want name and link shown wherever it is."""

    name: str
    url: str


class PictureView(Schema):
    id: PictureId
    url: str
    small_url: str
    width: int
    height: int
    name: str
    credit: CreditView | None

    @classmethod
    def of(cls, picture: Picture) -> "PictureView":
        return cls(
            id=picture.id,
            url=picture.url,
            small_url=picture.small_url,
            width=picture.width,
            height=picture.height,
            name=picture.name,
            credit=CreditView(name=picture.credit_name, url=picture.credit_url) if picture.credit_name else None,
        )


class SoundView(Schema):
    id: SoundId
    url: str
    name: str
    bytes: int

    @classmethod
    def of(cls, sound: Sound) -> "SoundView":
        return cls(id=sound.id, url=sound.url, name=sound.name, bytes=sound.bytes)


class LibraryView(Schema):
    """How full it is. `unsplash`: without a key the operator has it off; its terms are accepted once for the account."""

    used_bytes: int
    most_bytes: int
    unsplash: bool
    unsplash_terms_accepted: bool


class PhotoView(Schema):
    id: str
    small_url: str
    description: str
    credit: CreditView

    @classmethod
    def of(cls, photo: Photo) -> "PhotoView":
        return cls(
            id=photo.id,
            small_url=photo.small_url,
            description=photo.description,
            credit=CreditView(name=photo.photographer, url=photo.photographer_url),
        )


class PhotoList(Schema):
    items: list[PhotoView]
    total: int


class PhotoChoice(Schema):
    model_config = ConfigDict(extra="forbid")

    photo_id: Annotated[str, StringConstraints(min_length=1, max_length=40)]
