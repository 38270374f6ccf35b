import pytest
from pydantic import TypeAdapter, ValidationError

from rostrum.kit.text import MaybeEmail, MaybeName, PersonName, is_email

NAME = TypeAdapter(PersonName)
NAME_OR_NONE = TypeAdapter(MaybeName)
EMAIL = TypeAdapter(MaybeEmail)


@pytest.mark.parametrize("name", ["Аня", "  Anna  ", "<script>alert(1)</script>", "O'Neil; DROP TABLE", "李", "👩🏽‍🏫"])
def test_whatever_people_call_themselves_stays_as_it_is_but_for_spaces_around(name: str) -> None:
    assert NAME.validate_python(name) == name.strip()


@pytest.mark.parametrize(
    "name",
    ["", "   ", "a\0b", "a\nb", "a\u2028b", "a\u2029b", "a\x1bb", "\u202egnp.exe", "\u2069x", "x" * 101, "\ud800"],
)
def test_a_name_that_cannot_be_shown_or_is_too_long_is_refused(name: str) -> None:
    with pytest.raises(ValidationError):
        NAME.validate_python(name)


@pytest.mark.parametrize("name", ["\u200b", "\u00ad\u200f", "\u3164", "\u2800", "\u0301", "\U000e0041", "\ue000"])
def test_a_name_of_which_nothing_is_seen_is_none(name: str) -> None:
    with pytest.raises(ValidationError):
        NAME.validate_python(name)
    assert NAME_OR_NONE.validate_python(name) == ""


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


@pytest.mark.parametrize(
    "text", ["a@[b.cc", "a@[127.0.0.1]", "a@b].cc", "a@b:25.cc", "a:b@example.org", "[a@example.org"]
)
def test_brackets_and_colons_are_in_no_mail_address(text: str) -> None:
    assert not is_email(text)


@pytest.mark.parametrize("text", ["a.b+c@x-y.co.uk", "o'neil_2@example.org", "żółć@gęś.pl", "anna@例え.jp"])
def test_mail_addresses_of_all_scripts_are_taken(text: str) -> None:
    assert is_email(text)
