"""Contacts over HTTP."""

from datetime import datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import AfterValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from rostrum.contacts.models import Contact, ContactGroup, ContactImport, ImportState
from rostrum.contacts.rules.columns import Column
from rostrum.contacts.rules.drafts import LONGEST, ContactLanguage, Draft, Known
from rostrum.contacts.rules.encodings import Encoding
from rostrum.contacts.rules.tables import MOST_COLUMNS, Separator
from rostrum.kit.ids import ContactId, GroupId, ImportId
from rostrum.kit.text import MaybeName, Seen, is_email, is_plain

MOST_CHOSEN = 1000


def _address(text: str) -> str:
    if not is_email(text):
        raise PydanticCustomError("email", "is not a mail address")
    return text.lower()


def _plain(text: str) -> str:
    if not is_plain(text):
        raise PydanticCustomError("control_characters", "has characters that cannot be shown")
    return text


Address = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=LONGEST["email"]), AfterValidator(_address)
]
Company = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=LONGEST["company"]), AfterValidator(_plain)
]
Phone = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST["phone"]), AfterValidator(_plain)]
GroupName = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100), AfterValidator(_plain), Seen
]
Search = Annotated[str, StringConstraints(strip_whitespace=True, max_length=100)]
AnyId = Annotated[str, StringConstraints(max_length=20)]


class ContactForm(Schema):
    model_config = ConfigDict(extra="forbid")

    email: Address
    first_name: MaybeName = ""
    last_name: MaybeName = ""
    company: Company = ""
    phone: Phone = ""
    language: ContactLanguage = ""
    group_ids: Annotated[list[AnyId], Field(max_length=500)] = []

    def draft(self) -> Draft:
        return Draft(**self.dict(exclude={"group_ids"}))


class ContactView(Schema):
    id: ContactId
    email: str
    first_name: str
    last_name: str
    company: str
    phone: str
    language: ContactLanguage
    group_ids: list[GroupId]
    created_at: datetime

    @classmethod
    def of(cls, row: Contact, *, group_ids: list[GroupId]) -> "ContactView":
        return cls(
            id=row.id,
            email=row.email,
            first_name=row.first_name,
            last_name=row.last_name,
            company=row.company,
            phone=row.phone,
            language=row.language,
            group_ids=group_ids,
            created_at=row.created_at,
        )


class ContactList(Schema):
    items: list[ContactView]
    total: int


class Matching(Schema):
    """What the list shows with this search and group, on all its pages."""

    model_config = ConfigDict(extra="forbid")

    search: Search = ""
    group_id: AnyId | None = None


class Chosen(Schema):
    """Either some contacts, or all that match."""

    model_config = ConfigDict(extra="forbid")

    ids: Annotated[list[AnyId], Field(max_length=MOST_CHOSEN)] = []
    matching: Matching | None = None


class ChangedContacts(Schema):
    contacts: int


class GroupForm(Schema):
    model_config = ConfigDict(extra="forbid")

    name: GroupName


class GroupView(Schema):
    id: GroupId
    name: str
    contacts: int

    @classmethod
    def of(cls, row: ContactGroup, contacts: int) -> "GroupView":
        return cls(id=row.id, name=row.name, contacts=contacts)


class GroupList(Schema):
    """`contacts`: of the account altogether."""

    items: list[GroupView]
    contacts: int


class AlikeView(Schema):
    """May be one person. The oldest first."""

    contacts: list[ContactView]


class DoublesList(Schema):
    items: list[AlikeView]
    total: int


class MergeForm(Schema):
    """`kept_id`: whose address stays. The addresses of the others are not kept."""

    model_config = ConfigDict(extra="forbid")

    kept_id: AnyId
    other_ids: Annotated[list[AnyId], Field(min_length=1, max_length=100)]


class ReadingForm(Schema):
    """What is null is guessed. Workbooks have no encoding and no separator."""

    model_config = ConfigDict(extra="forbid")

    encoding: Encoding | None = None
    separator: Separator | None = None
    has_header: bool | None = None


class StartForm(Schema):
    """`columns`: the meaning of each, null to leave it aside. `new_group`: made at once, unless empty."""

    model_config = ConfigDict(extra="forbid")

    columns: Annotated[list[Column], Field(max_length=MOST_COLUMNS)]
    known: Known = "fill"
    group_ids: Annotated[list[AnyId], Field(max_length=500)] = []
    new_group: GroupName | Literal[""] = ""


class ShownLine(Schema):
    number: int
    cells: list[str]


class ImportView(Schema):
    """`encoding` and `separator` are null for a workbook; `columns` are guessed until it is started; `headings` and `lines` are shown
    until then. `total`: lines that hold anything, without the header."""

    id: ImportId
    file_name: str
    state: ImportState
    encoding: Encoding | None
    separator: Separator | None
    has_header: bool
    columns: list[Column]
    headings: list[str]
    lines: list[ShownLine]
    total: int
    done: int
    added: int
    updated: int
    unchanged: int
    left_out: int

    @classmethod
    def of(cls, row: ContactImport) -> "ImportView":
        return cls(
            id=row.id,
            file_name=row.file_name,
            state=row.state,
            encoding=row.encoding,
            separator=row.separator,
            has_header=row.has_header,
            columns=row.columns,
            headings=row.shown.get("headings", []),
            lines=row.shown.get("lines", []),
            total=row.total,
            done=row.added + row.updated + row.unchanged + row.left_out,
            added=row.added,
            updated=row.updated,
            unchanged=row.unchanged,
            left_out=row.left_out,
        )
