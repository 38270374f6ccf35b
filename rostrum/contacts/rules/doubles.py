"""By what two entries are taken for one person's, and by what they are found."""

from typing import Literal, NamedTuple

from rostrum.contacts.rules.drafts import Draft

Likeness = Literal["name", "phone", "address"]

_GMAIL = ("gmail.com", "googlemail.com")
_LEAST_DIGITS = 7
_LONGEST_FOLDED = 400


def folded(text: str) -> str:
    """Without capitals, in any alphabet."""
    return text.casefold().replace("ё", "е")


class Keys(NamedTuple):
    searched_in: str
    name_key: str
    phone_key: str
    mailbox: str


def keys_of(draft: Draft) -> Keys:
    return Keys(
        searched_in(email=draft.email, first_name=draft.first_name, last_name=draft.last_name, company=draft.company),
        name_key(draft.first_name, draft.last_name),
        phone_key(draft.phone),
        mailbox(draft.email),
    )


def searched_in(*, email: str, first_name: str, last_name: str, company: str) -> str:
    """Also the order of the list: by last name, then first name; who has none stands by the address."""
    return folded(" ".join(filter(None, (last_name, first_name, email, company))))[:_LONGEST_FOLDED]


def name_key(first_name: str, last_name: str) -> str:
    """In either order. Nothing for half a name, which many share."""
    names = sorted(folded("".join(name.split())) for name in (first_name, last_name))
    return " ".join(names)[:_LONGEST_FOLDED] if all(names) else ""


def phone_key(phone: str) -> str:
    """The last nine digits: with and without the country's number it is one phone."""
    digits = "".join(char for char in phone if char.isdecimal())
    return digits[-9:] if len(digits) >= _LEAST_DIGITS else ""


def mailbox(email: str) -> str:
    """Where it arrives: at Gmail dots and what follows a plus do not count."""
    user, _, domain = email.rpartition("@")
    if domain not in _GMAIL:
        return email
    return f"{user.partition('+')[0].replace('.', '')}@gmail.com"
