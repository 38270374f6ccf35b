"""The form: what can be asked, and what of the answers counts."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rostrum.registration.errors import BadAnswers, BadForm, FieldFault
from rostrum.registration.fields import (
    FIRST_FIELDS,
    Answers,
    Condition,
    Consent,
    Field,
    check_fields,
    read_answers,
    with_versions,
)

TOPIC = Field(id="topic", kind="choice", label="Topic", options=("Sales", "Support"), required=True)
TEAM = Field(
    id="team", kind="text", label="Your team", required=True, show_if=Condition(field="topic", equals="Support")
)
TERMS = Field(id="terms", kind="consent", label="I agree to be recorded.", required=True, version=3)
FORM = (*FIRST_FIELDS, TOPIC, TEAM, TERMS)
GIVEN: dict[str, str | bool] = {
    "first_name": "Anna",
    "last_name": "Nowak",
    "email": "Anna@Example.com",
    "topic": "Sales",
    "terms": True,
}


def faults_of(fields: tuple[Field, ...]) -> list[FieldFault]:
    with pytest.raises(BadForm) as refused:
        check_fields(fields)
    return refused.value.errors


def problems_of(given: dict[str, str | bool], form: tuple[Field, ...] = FORM) -> dict[str, str]:
    with pytest.raises(BadAnswers) as refused:
        read_answers(form, given)
    return {fault.field: fault.problem for fault in refused.value.errors}


def test_answers_are_told_apart_and_consents_kept_word_for_word() -> None:
    assert read_answers(FORM, GIVEN) == Answers(
        email="anna@example.com",
        first_name="Anna",
        last_name="Nowak",
        values={"topic": "Sales", "terms": True},
        consents=(Consent(field="terms", version=3, text="I agree to be recorded."),),
    )


def test_what_is_shown_on_a_condition_is_asked_only_then() -> None:
    assert problems_of({**GIVEN, "topic": "Support"}) == {"team": "missing"}
    assert read_answers(FORM, {**GIVEN, "topic": "Sales", "team": "Blue"}).values == {"topic": "Sales", "terms": True}


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({"email": ""}, {"email": "missing"}),
        ({"email": "anna at example"}, {"email": "email"}),
        ({"email": "anna@example.com\r\nBcc: all@example.com"}, {"email": "control_characters"}),
        ({"first_name": "x" * 10_000}, {"first_name": "too_long"}),
        ({"last_name": "a\u202eb"}, {"last_name": "control_characters"}),
        ({"topic": "Else"}, {"topic": "no_such_option"}),
        ({"terms": False}, {"terms": "missing"}),
        ({"terms": "yes"}, {"terms": "missing"}),
        ({"topic": True}, {"topic": "missing"}),
    ],
)
def test_each_wrong_answer_is_named(changes: dict[str, str | bool], problems: dict[str, str]) -> None:
    assert problems_of({**GIVEN, **changes}) == problems


@pytest.mark.parametrize("topic", [{}, {"topic": "yes"}])
def test_a_condition_on_what_nobody_answered_or_was_asked_does_not_hold(topic: dict[str, str]) -> None:
    form = (
        *FIRST_FIELDS,
        Field(id="topic", kind="choice", label="Topic", options=("yes", "no")),
        Field(id="loud", kind="checkbox", label="Loud", show_if=Condition(field="topic", equals="no")),
        Field(id="why", kind="text", label="Why", required=True, show_if=Condition(field="loud", equals="no")),
        Field(id="how", kind="text", label="How", required=True, show_if=Condition(field="topic", equals="no")),
    )

    answers = read_answers(form, {"first_name": "Anna", "last_name": "Nowak", "email": "a@b.org", **topic})

    assert answers.values == topic


def test_names_of_all_scripts_are_names() -> None:
    answers = read_answers(FIRST_FIELDS, {"first_name": "أحمد", "last_name": "👩‍🚀 O’Neil", "email": "a@b.org"})

    assert (answers.first_name, answers.last_name) == ("أحمد", "👩‍🚀 O’Neil")


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        (FIRST_FIELDS[:2], FieldFault(field="email", problem="missing")),
        ((*FIRST_FIELDS, FIRST_FIELDS[0]), FieldFault(field="first_name", problem="twice")),
        ((*FIRST_FIELDS, replace(TOPIC, options=("One",))), FieldFault(field="topic", problem="options")),
        ((*FIRST_FIELDS, replace(TERMS, label="")), FieldFault(field="terms", problem="label_missing")),
        ((*FIRST_FIELDS, TEAM, TOPIC), FieldFault(field="team", problem="condition")),
        (
            (*FIRST_FIELDS, TOPIC, replace(TEAM, show_if=Condition(field="topic", equals="Other"))),
            FieldFault(field="team", problem="condition"),
        ),
    ],
)
def test_a_form_that_nobody_could_fill_in_is_refused(fields: tuple[Field, ...], fault: FieldFault) -> None:
    assert fault in faults_of(fields)


def test_new_words_of_a_consent_are_a_new_version() -> None:
    same = with_versions([replace(TERMS, version=1)], [TERMS])
    other = with_versions([replace(TERMS, label="I agree to all.")], [TERMS])

    assert [same[0].version, other[0].version] == [3, 4]


@given(
    st.dictionaries(st.sampled_from(["first_name", "email", "topic", "team", "terms", "x"]), st.text() | st.booleans())
)
def test_whatever_is_sent_is_read_or_refused_by_name(given: dict[str, str | bool]) -> None:
    ids = {field.id for field in FORM}

    assert named(given) <= ids


def named(given: dict[str, str | bool]) -> set[str]:
    """The fields of the answers, or of what is wrong with them."""
    try:
        return set(read_answers(FORM, given).values)
    except BadAnswers as refused:
        return {fault.field for fault in refused.errors}
