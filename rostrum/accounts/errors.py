"""What accounts refuse.

Refusal
├── NoSuchPage           nobody has a public page by this name
├── PageNameTaken        by another account
└── AddressNotConfirmed  whoever writes to strangers can be written to
"""

from dataclasses import dataclass

from rostrum.kit.refusal import Refusal


@dataclass(eq=False)
class NoSuchPage(Refusal):
    code = "no_such_page"


@dataclass(eq=False)
class PageNameTaken(Refusal):
    code = "page_name_taken"


@dataclass(eq=False)
class AddressNotConfirmed(Refusal):
    code = "address_not_confirmed"
