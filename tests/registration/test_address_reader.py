"""Addresses are read from whatever people paste, and what cannot be read is given back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rostrum.kit.text import is_email
from rostrum.registration.address_reader import read_addresses
from rostrum.registration.rules import Person

ANNA, BERT = Person(name="Anna Nowak", email="anna@example.org"), Person(name="Bert", email="bert@example.org")


def bare(*people: Person) -> tuple[Person, ...]:
    return tuple(Person(email=person.email) for person in people)


@pytest.mark.parametrize(
    "text",
    [
        "Anna Nowak <anna@example.org>, Bert <bert@example.org>",
        "Anna Nowak <anna@example.org>; Bert <bert@example.org>;",
        '"Anna Nowak" <anna@example.org>\n\n  Bert bert@example.org  \n',
        "'Anna Nowak' <mailto:anna@example.org>\r\nBert <bert@example.org>",
        "Anna\tNowak\tanna@example.org\nBert\tbert@example.org",
        "Anna,Nowak,anna@example.org\nbert@example.org;Bert",
        "anna@example.org (Anna Nowak), bert@example.org (Bert)",
        "• Anna Nowak – anna@example.org.\n• Bert: BERT@Example.org",
        "Anna Nowak <anna@example.org> Bert <bert@example.org>",
    ],
)
def test_every_usual_way_to_write_people_down(text: str) -> None:
    reading = read_addresses(text)

    assert (reading.people, reading.unread) == ((ANNA, BERT), ())


@pytest.mark.parametrize("between", [", ", ";", " ", "\n", "\t", " , ; ", "\r\n\r\n"])
def test_bare_addresses_in_any_separators(between: str) -> None:
    reading = read_addresses(between.join([ANNA.email, BERT.email]))

    assert (reading.people, reading.unread) == (bare(ANNA, BERT), ())


def test_what_cannot_be_read_is_given_back() -> None:
    reading = read_addresses("anna@example.org, everybody in sales, bert@, @home, clara@nowhere\nsee you there")

    assert reading.people == bare(ANNA)
    assert set(reading.unread) == {"everybody in sales", "bert@", "@home", "clara@nowhere", "see you there"}


def test_words_behind_somebody_who_has_a_name_are_nobodys() -> None:
    reading = read_addresses("Anna Nowak <anna@example.org>; and all of sales")

    assert (reading.people, reading.unread) == ((ANNA,), ("and all of sales",))


def test_the_same_address_is_one_person() -> None:
    reading = read_addresses("Anna Nowak <anna@example.org>, ANNA@example.org, anna@example.org")

    assert (reading.people, reading.repeated) == ((ANNA,), 2)


def test_names_with_commas_and_of_all_scripts() -> None:
    reading = read_addresses('"Nowak, Anna" <anna@example.org>, Анна 👩‍🚀 <b@example.org>, عمر <c@example.org>')

    assert [person.name for person in reading.people] == ["Nowak, Anna", "Анна 👩‍🚀", "عمر"]


def test_a_name_that_would_turn_the_line_round_is_left_out() -> None:
    assert read_addresses("\u202eannA <anna@example.org>").people == bare(ANNA)


word = st.text(st.sampled_from("abcdefgzäßńжлщ'0123"), min_size=1, max_size=8).filter(lambda text: text.strip("'"))
emails = st.builds(
    lambda user, host: f"{user}@{host}.example.org", *[st.from_regex(r"[a-z][a-z0-9_+-]{0,9}", fullmatch=True)] * 2
)
persons = st.builds(
    lambda words, email: Person(name=" ".join(word.strip("'") for word in words), email=email),
    st.lists(word, max_size=3),
    emails,
)
ways = st.sampled_from(["{0} <{1}>", '"{0}" <{1}>', "{0} {1}", "{1} ({0})", "<{1}> {0}"])


@given(
    st.lists(st.tuples(persons, ways), min_size=1, max_size=8, unique_by=lambda one: one[0].email),
    st.sampled_from([",", ";", "\n", ", ", ";\n", ",\r\n"]),
)
def test_whoever_is_written_down_is_read(people: list[tuple[Person, str]], between: str) -> None:
    text = between.join(way.format(person.name, person.email) for person, way in people)

    reading = read_addresses(text)

    assert (list(reading.people), reading.unread) == ([person for person, _ in people], ())


@given(st.text(st.sampled_from("ab@.,;<>()\"' \n\t:\\é\u202e\x00"), max_size=80) | st.text(max_size=80))
def test_nothing_with_an_at_sign_is_lost(text: str) -> None:
    reading = read_addresses(text)

    assert all(is_email(person.email) for person in reading.people)
    read = sum(person.email.count("@") for person in reading.people) + reading.repeated
    assert read + sum(piece.count("@") for piece in reading.unread) == text.count("@")


def test_a_million_characters_are_read_in_a_moment() -> None:
    reading = read_addresses("(" * 100_000 + "<" * 100_000 + "a" * 400_000 + "@" * 200_000 + "x." * 100_000)

    assert reading.people == ()
