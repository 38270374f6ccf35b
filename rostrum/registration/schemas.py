from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field, model_validator

from rostrum.kit.ids import EntryTokenId
from rostrum.kit.text import MaybeEmail, MaybeName
from rostrum.registration.models import EntryToken
from rostrum.registration.rules import Person

_MOST_AT_ONCE = 500


class Named(Schema):
    model_config = ConfigDict(extra="forbid")

    name: MaybeName = ""
    email: MaybeEmail = ""


class NewTokens(Schema):
    """Either tokens for certain people, or so many for whoever they are given to."""

    model_config = ConfigDict(extra="forbid")

    people: Annotated[list[Named], Field(max_length=_MOST_AT_ONCE)] = []
    count: Annotated[int, Field(ge=0, le=_MOST_AT_ONCE)] = 0

    @model_validator(mode="after")
    def _asks_for_one_kind(self) -> "NewTokens":
        if bool(self.people) == bool(self.count):
            raise ValueError("people_or_count")
        return self

    def persons(self) -> list[Person]:
        return [Person(name=named.name, email=named.email) for named in self.people] or [Person()] * self.count


class TokenView(Schema):
    id: EntryTokenId
    token: str
    name: str
    email: str

    @classmethod
    def of(cls, row: EntryToken) -> "TokenView":
        return cls(id=row.id, token=row.token, name=row.name, email=row.email)
