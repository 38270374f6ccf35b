"""What the columns of a table mean."""

import re
from collections.abc import Mapping, Sequence
from typing import Literal, get_args

from rostrum.accounts.rules import Language
from rostrum.contacts.errors import BadColumns
from rostrum.kit.text import is_email

Meaning = Literal["email", "first_name", "last_name", "name", "company", "phone", "language"]
"""`name`: first and last name in one."""
MEANINGS: tuple[Meaning, ...] = get_args(Meaning)
Column = Meaning | None
"""None: left aside."""

HEADINGS: Mapping[Language, Mapping[str, str]] = {
    "en": {
        "email": "Email",
        "first_name": "First name",
        "last_name": "Last name",
        "company": "Company",
        "phone": "Phone",
        "language": "Language",
        "groups": "Groups",
    },
    "de": {
        "email": "E-Mail",
        "first_name": "Vorname",
        "last_name": "Nachname",
        "company": "Firma",
        "phone": "Telefon",
        "language": "Sprache",
        "groups": "Gruppen",
    },
    "es": {
        "email": "Correo electrónico",
        "first_name": "Nombre",
        "last_name": "Apellidos",
        "company": "Empresa",
        "phone": "Teléfono",
        "language": "Idioma",
        "groups": "Grupos",
    },
    "fr": {
        "email": "E-mail",
        "first_name": "Prénom",
        "last_name": "Nom",
        "company": "Entreprise",
        "phone": "Téléphone",
        "language": "Langue",
        "groups": "Groupes",
    },
    "pl": {
        "email": "E-mail",
        "first_name": "Imię",
        "last_name": "Nazwisko",
        "company": "Firma",
        "phone": "Telefon",
        "language": "Język",
        "groups": "Grupy",
    },
    "ru": {
        "email": "Эл. почта",
        "first_name": "Имя",
        "last_name": "Фамилия",
        "company": "Компания",
        "phone": "Телефон",
        "language": "Язык",
        "groups": "Группы",
    },
}
"""Of what is exported; imports know them again."""

_WORDS: Mapping[Meaning, str] = {
    "email": "email e-mail mail emailaddress mailaddress emailadresse emailadres adresemail почта элпочта электроннаяпочта "
    "адресэлектроннойпочты емейл имейл adresmailowy poczta correo correoelectronico courriel adresseemail mejl",
    "first_name": "firstname givenname given forename vorname prénom prenom imię imie nombre имя fname jméno имяиотчество",
    "last_name": "lastname surname familyname family nachname nom nazwisko apellido apellidos фамилия lname příjmení name2",
    "name": "name fullname contact contactname displayname participant фио полноеимя имяифамилия фамилияимя "
    "фамилияимяотчество контакт участник imięinazwisko nazwa vollständigername nomcomplet nombrecompleto",
    "company": "company organization organisation companyname employer firma unternehmen entreprise société empresa "
    "компания организация фирма місцероботи",
    "phone": "phone phonenumber telephone tel mobile mobilephone cell telefon telefonnummer handy téléphone teléfono móvil "
    "телефон мобильный мобильныйтелефон номертелефона тел telefonkomórkowy",
    "language": "language lang locale sprache język langue idioma язык",
}
_MEANING_OF: Mapping[str, Meaning] = {word: meaning for meaning, words in _WORDS.items() for word in words.split()}
_PHONE = re.compile(r"\+?[\d\s().\-/]{6,25}")
_NOT_LETTERS = re.compile(r"[\W_]+")


def is_heading(cell: str) -> bool:
    return _meaning_of(cell) is not None


def _meaning_of(heading: str) -> Meaning | None:
    return _MEANING_OF.get(_NOT_LETTERS.sub("", heading.lower()))


def guess_columns(headings: Sequence[str], samples: Sequence[Sequence[str]]) -> list[Column]:
    """By what stands above (empty without a header), then by what most cells look like. Each meaning once."""
    width = max([len(headings), *map(len, samples)], default=0)
    found: list[Column] = []
    for index in range(width):
        meaning = _meaning_of(headings[index]) if index < len(headings) else None
        found.append(None if meaning in found else meaning)
    for index in range(width):
        meaning = _by_look([cells[index] for cells in samples if index < len(cells) and cells[index]])
        if found[index] is None and meaning not in found:
            found[index] = meaning
    return found


def _by_look(cells: Sequence[str]) -> Meaning | None:
    if 2 * sum(map(is_email, cells)) > len(cells):
        return "email"
    if 2 * sum(_PHONE.fullmatch(cell) is not None for cell in cells) > len(cells):
        return "phone"
    return None


def check_columns(columns: Sequence[Column], *, width: int) -> None:
    """Raises BadColumns."""
    chosen = [meaning for meaning in columns if meaning]
    if "email" not in chosen:
        raise BadColumns(problem="no_address")
    if len(set(chosen)) < len(chosen):
        raise BadColumns(problem="twice")
    if len(columns) > width:
        raise BadColumns(problem="no_such_column")
