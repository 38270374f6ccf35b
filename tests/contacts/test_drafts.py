import pytest
from hypothesis import given
from hypothesis import strategies as st

from rostrum.contacts.errors import BadColumns
from rostrum.contacts.rules.columns import MEANINGS, Column, check_columns
from rostrum.contacts.rules.drafts import LONGEST, Draft, Known, Reason, joined, read_line
from rostrum.kit.formulas import BEGINNINGS, guarded, unguarded
from rostrum.kit.text import is_email

ALL: list[Column] = ["email", "first_name", "last_name", "company", "phone", "language"]


def test_a_line_becomes_a_contact_in_one_line_each_and_the_address_in_small_letters() -> None:
    cells = (" Anna@Example.COM ", "Anna\r\nMaria", "  Nowak ", "Lamp", "'+48 500", "pl-PL")

    assert read_line(cells, ALL) == Draft(
        email="anna@example.com",
        first_name="Anna Maria",
        last_name="Nowak",
        company="Lamp",
        phone="+48 500",
        language="pl",
    )


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("Anna Maria Nowak", "Anna Maria", "Nowak"),
        ("Nowak, Anna Maria", "Anna Maria", "Nowak"),
        ("Anna", "Anna", ""),
        ("", "", ""),
        ("محمد علي", "محمد", "علي"),
        ("🎩", "🎩", ""),
    ],
)
def test_a_whole_name_is_taken_apart(name: str, first: str, last: str) -> None:
    draft = read_line(("a@x.de", name), ["email", "name"])

    assert isinstance(draft, Draft)
    assert (draft.first_name, draft.last_name) == (first, last)


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        (("", "Anna"), "no_address"),
        (("anna", "Anna"), "bad_address"),
        (("a@x.de", "x" * 101), "too_long"),
        (("a" * 300 + "@x.de", "Anna"), "too_long"),
        (("a@x.de", "An\0na"), "control_characters"),
        (("a@x.de", "\u202eanna"), "control_characters"),
        (("a@x.de\nb@x.de", "Anna"), "bad_address"),
        ((), "no_address"),
    ],
)
def test_what_cannot_be_a_contact_says_why(cells: tuple[str, ...], reason: Reason) -> None:
    assert read_line(cells, ALL) == reason


@pytest.mark.parametrize(
    ("known", "company", "phone"), [("fill", "Lamp", "5"), ("overwrite", "Ink", "5"), ("leave", "Lamp", "")]
)
def test_a_known_contact_is_filled_overwritten_or_left(known: Known, company: str, phone: str) -> None:
    before = Draft(email="a@x.de", first_name="Anna", company="Lamp")

    after = joined(before, Draft(email="a@x.de", company="Ink", phone="5"), known=known)

    assert after == Draft(email="a@x.de", first_name="Anna", company=company, phone=phone)


@pytest.mark.parametrize(
    ("columns", "problem"),
    [
        (["name"], "no_address"),
        ([], "no_address"),
        (["email", "email"], "twice"),
        (["email", None, None], "no_such_column"),
    ],
)
def test_columns_need_one_address_and_each_meaning_once(columns: list[Column], problem: str) -> None:
    with pytest.raises(BadColumns) as refused:
        check_columns(columns, width=2)

    assert refused.value.problem == problem


@given(st.lists(st.text(max_size=150), max_size=8), st.permutations([*MEANINGS, None]))
def test_whatever_a_line_holds_it_is_a_contact_that_could_be_typed_or_has_a_reason(
    cells: list[str], columns: list[Column]
) -> None:
    read = read_line(cells, columns)

    if isinstance(read, Draft):
        assert is_email(read.email)
        assert all(len(getattr(read, field)) <= most for field, most in LONGEST.items())


@given(st.text())
def test_no_exported_cell_is_a_formula_and_all_come_back_as_they_were(cell: str) -> None:
    assert not guarded(cell).startswith(BEGINNINGS)
    assert unguarded(guarded(cell)) == cell


@given(st.sampled_from(BEGINNINGS), st.text())
def test_every_beginning_of_a_formula_is_disarmed(beginning: str, rest: str) -> None:
    assert guarded(beginning + rest) == f"'{beginning}{rest}"


@pytest.mark.parametrize("cell", ["Anna;=1+1", "Anna; @sum", 'Anna;"+1', "a;b;-1", "Anna;＝1", "＝1+1"])
def test_no_part_that_a_spreadsheet_cuts_out_at_a_semicolon_is_a_formula(cell: str) -> None:
    parts = [part.strip(' "') for part in guarded(cell).split(";")]

    assert not any(part.startswith(BEGINNINGS) for part in parts)
    assert unguarded(guarded(cell)) == cell
