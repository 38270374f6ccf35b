"""From a line of a table to a contact, or to the reason why not."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from rostrum.accounts.rules import Language, is_language
from rostrum.contacts.rules.columns import Column
from rostrum.kit.formulas import unguarded
from rostrum.kit.text import is_email, is_plain, is_seen

ContactLanguage = Language | Literal[""]
"""Empty: not known."""
Reason = Literal["no_address", "bad_address", "double", "too_long", "control_characters", "list_is_full"]
Known = Literal["fill", "overwrite", "leave"]
"""What an import does to a contact that is known: fills what is empty, takes over what the file says, or nothing."""

LONGEST = {"email": 254, "first_name": 100, "last_name": 100, "company": 200, "phone": 40}


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a person's entry says. `email` in small letters."""

    email: str
    first_name: str = ""
    last_name: str = ""
    company: str = ""
    phone: str = ""
    language: ContactLanguage = ""


def read_line(cells: Sequence[str], columns: Sequence[Column]) -> Draft | Reason:
    said = {meaning: _tidy(cell) for meaning, cell in zip(columns, cells, strict=False) if meaning}
    email = said.get("email", "").removeprefix("mailto:").lower()
    first_name, last_name = said.get("first_name", ""), said.get("last_name", "")
    if "name" in said and not (first_name and last_name):
        first_name, last_name = _split(said["name"], first_name, last_name)
    draft = Draft(
        email=email,
        first_name=first_name,
        last_name=last_name,
        company=said.get("company", ""),
        phone=said.get("phone", ""),
        language=_language(said.get("language", "")),
    )
    return _fault(draft) or draft


def _tidy(cell: str) -> str:
    """In one line. What nobody would see is nothing."""
    text = unguarded(" ".join(cell.split()))
    return text if is_seen(text) or not is_plain(text) else ""


def _split(name: str, first_name: str, last_name: str) -> tuple[str, str]:
    """'Anna Maria Nowak' and 'Nowak, Anna Maria' mean the same; the last word is the family's."""
    family, comma, given = name.partition(",")
    if not comma:
        given, _, family = name.rpartition(" ")
        given, family = (given, family) if given else (family, "")
    return first_name or given.strip(), last_name or family.strip()


def _language(text: str) -> ContactLanguage:
    """Of a code such as 'pl' or 'pl-PL'."""
    code = text[:2].lower() if len(text) == 2 or text[2:3] in ("-", "_") else ""
    return code if is_language(code) else ""


def _fault(draft: Draft) -> Reason | None:
    values = {field: getattr(draft, field) for field in LONGEST}
    if not draft.email:
        return "no_address"
    if any(len(value) > LONGEST[field] for field, value in values.items()):
        return "too_long"
    if not all(is_plain(value) for value in values.values()):
        return "control_characters"
    return None if is_email(draft.email) else "bad_address"


def joined(before: Draft, now: Draft, *, known: Known) -> Draft:
    """What the contact says afterwards; the address is the same in both."""
    if known == "leave":
        return before
    first, second = (before, now) if known == "fill" else (now, before)
    fields = ("first_name", "last_name", "company", "phone", "language")
    return replace(before, **{field: getattr(first, field) or getattr(second, field) for field in fields})
