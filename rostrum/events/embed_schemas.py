from typing import Annotated

from ninja import Schema
from pydantic import Field, StringConstraints

from rostrum.events.models import Event

_MOST_TYPED = 100
_MOST_CHARS = 500


class EmbeddingForm(Schema):
    sites: Annotated[list[Annotated[str, StringConstraints(max_length=_MOST_CHARS)]], Field(max_length=_MOST_TYPED)]


class EmbeddingView(Schema):
    """`sites`: as origins, such as `https://www.example.org` and `https://*.example.org`."""

    sites: list[str]

    @classmethod
    def of(cls, event: Event) -> "EmbeddingView":
        return cls(sites=event.embed_sites)
