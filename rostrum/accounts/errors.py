"""What accounts refuse.

Refusal
├── NoSuchPage      nobody has a public page by this name
└── PageNameTaken   by another account
"""

from dataclasses import dataclass

from rostrum.kit.refusal import Refusal


@dataclass(eq=False)
class NoSuchPage(Refusal):
    code = "no_such_page"


@dataclass(eq=False)
class PageNameTaken(Refusal):
    code = "page_name_taken"
