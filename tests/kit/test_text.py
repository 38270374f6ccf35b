import pytest
from pydantic import TypeAdapter, ValidationError

from rostrum.kit.text import MaybeEmail, PersonName

NAME = TypeAdapter(PersonName)
EMAIL = TypeAdapter(MaybeEmail)


@pytest.mark.parametrize("name", ["Аня", "  Anna  ", "<script>alert(1)</script>", "O'Neil; DROP TABLE", "李", "👩🏽‍🏫"])
def test_whatever_people_call_themselves_stays_as_it_is_but_for_spaces_around(name: str) -> None:
    assert NAME.validate_python(name) == name.strip()


@pytest.mark.parametrize("name", ["", "   ", "a\0b", "a\nb", "a\x1bb", "\u202egnp.exe", "x" * 101, "\ud800"])
def test_a_name_that_cannot_be_shown_or_is_too_long_is_refused(name: str) -> None:
    with pytest.raises(ValidationError):
        NAME.validate_python(name)


@pytest.mark.parametrize(
    ("typed", "kept"), [("", ""), (" Ann@Example.ORG ", "ann@example.org"), ("a+b@x.example", "a+b@x.example")]
)
def test_mail_addresses_are_kept_in_small_letters(typed: str, kept: str) -> None:
    assert EMAIL.validate_python(typed) == kept


@pytest.mark.parametrize(
    "typed", ["ann", "ann@", "@example.org", "a b@example.org", "a@b", "a@b.c\nBcc: x@y.example", "a,b@c.example"]
)
def test_what_is_no_mail_address_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError):
        EMAIL.validate_python(typed)
