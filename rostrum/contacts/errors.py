"""What the list of contacts refuses.

Refusal
├── NoSuchContact · NoSuchGroup · NoSuchImport   also another account's
├── ContactExists                                the address is in the list already
├── GroupExists                                  so is the name
├── TooManyContacts · TooManyGroups              more than an account may have
├── UnreadableFile                               empty, no text and no workbook, or a broken one
├── TooManyLines                                 more than one file may have
├── BadColumns                                   no column of addresses, or one meaning twice
└── ImportStarted                                it is read and matched no more
"""

from dataclasses import dataclass
from typing import Literal

from rostrum.kit.ids import ContactId
from rostrum.kit.refusal import Refusal

UnreadableBecause = Literal["empty", "no_text", "broken_workbook"]
ColumnsProblem = Literal["no_address", "twice", "no_such_column"]


@dataclass(eq=False)
class NoSuchContact(Refusal):
    code = "no_such_contact"


@dataclass(eq=False)
class NoSuchGroup(Refusal):
    code = "no_such_group"


@dataclass(eq=False)
class NoSuchImport(Refusal):
    code = "no_such_import"


@dataclass(eq=False)
class ContactExists(Refusal):
    code = "contact_exists"
    contact_id: ContactId


@dataclass(eq=False)
class GroupExists(Refusal):
    code = "group_exists"


@dataclass(eq=False)
class TooManyContacts(Refusal):
    code = "too_many_contacts"
    most: int


@dataclass(eq=False)
class TooManyGroups(Refusal):
    code = "too_many_groups"
    most: int


@dataclass(eq=False)
class UnreadableFile(Refusal):
    code = "unreadable_file"
    because: UnreadableBecause


@dataclass(eq=False)
class TooManyLines(Refusal):
    code = "too_many_lines"
    most: int


@dataclass(eq=False)
class BadColumns(Refusal):
    code = "bad_columns"
    problem: ColumnsProblem


@dataclass(eq=False)
class ImportStarted(Refusal):
    code = "import_started"
