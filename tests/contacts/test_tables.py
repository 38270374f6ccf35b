import pytest
from hypothesis import given
from hypothesis import strategies as st

from rostrum.contacts.rules.columns import guess_columns
from rostrum.contacts.rules.tables import SEPARATORS, Line, has_header, lines_of, separator_of

THREE = "email,name,company\nanna@example.com,Anna,Lamp\nboris@example.com,Boris,Ink\n"


@pytest.mark.parametrize("separator", SEPARATORS)
def test_the_separator_is_the_one_that_cuts_all_lines_alike(separator: str) -> None:
    assert separator_of(THREE.replace(",", separator)) == separator


def test_commas_within_names_do_not_outvote_the_semicolons_between_them() -> None:
    assert separator_of("Nowak, Anna; anna@example.com\nKing, Boris, jr; boris@example.com\n") == ";"


def test_a_file_may_say_its_separator_itself() -> None:
    text = "sep=;\nemail;name\na@example.com;Anna\n"

    assert separator_of(text) == ";"
    assert [line.number for line in lines_of(text, ";")] == [2, 3]


def test_lines_are_counted_as_an_editor_counts_them_and_empty_ones_left_aside() -> None:
    text = 'a@x.de;Anna\r\n\r\n;;\r\nb@x.de;"Bo\r\nris"\r\nc@x.de;"say ""hi"""'

    assert list(lines_of(text, ";")) == [
        Line(1, ("a@x.de", "Anna")),
        Line(4, ("b@x.de", "Bo\r\nris")),
        Line(6, ("c@x.de", 'say "hi"')),
    ]


def test_a_quotation_mark_that_is_never_closed_makes_one_line_of_the_rest() -> None:
    (line,) = lines_of('a@x.de,"' + "x\n" * 200_000, ",")

    assert (line.number, len(line.cells[1])) == (1, 1000)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (THREE, True),
        ("anna@example.com,Anna\nboris@example.com,Boris\n", False),
        ("Wohin,Wer\nanna@example.com,Anna\n", True),
        ("Anna\nBoris\n", False),
    ],
)
def test_a_header_names_columns_and_holds_no_address(text: str, *, expected: bool) -> None:
    assert has_header(list(lines_of(text, ","))) is expected


@pytest.mark.parametrize(
    ("headings", "columns"),
    [
        (["E-mail", "First Name", "Last name", "Mobile"], ["email", "first_name", "last_name", "phone"]),
        (["Фамилия", "Имя", "Эл. почта", "Компания"], ["last_name", "first_name", "email", "company"]),
        (["Imię i nazwisko", "Adres e-mail", "Firma"], ["name", "email", "company"]),
        (["Vorname", "Nachname", "E-Mail-Adresse", "Schuhgröße"], ["first_name", "last_name", "email", None]),
    ],
)
def test_columns_are_known_by_their_headings(headings: list[str], columns: list[str | None]) -> None:
    assert guess_columns(headings, []) == columns


def test_columns_without_headings_are_known_by_what_is_in_them() -> None:
    samples = [("Anna", "anna@example.com", "+48 500 100 200"), ("Boris", "boris@example.com", "")]

    assert guess_columns([], samples) == [None, "email", "phone"]


@given(st.text(max_size=300), st.sampled_from(SEPARATORS))
def test_any_text_is_a_table(text: str, separator: str) -> None:
    lines = list(lines_of(text, separator_of(text)))

    assert [line.number for line in lines] == sorted({line.number for line in lines})
    assert all(any(line.cells) for line in lines)
