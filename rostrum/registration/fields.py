"""The registration form: what an organizer asks, and what of a person's answers counts. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from rostrum.kit.text import is_email, is_plain
from rostrum.registration.errors import BadAnswers, BadForm, FieldFault

FieldKind = Literal[
    "email", "first_name", "last_name", "phone", "company", "country", "text", "choice", "checkbox", "consent"
]
Answer = str | bool

MOST_FIELDS = 30
LONGEST_ANSWER = 1000
LONGEST_NAME = 80
_NAMES: tuple[FieldKind, ...] = ("first_name", "last_name")
_TICKED: tuple[FieldKind, ...] = ("checkbox", "consent")
_ONCE: tuple[FieldKind, ...] = ("email", "first_name", "last_name", "phone", "company", "country")
_WITH_OWN_LABEL: tuple[FieldKind, ...] = ("text", "choice", "checkbox", "consent")
KINDS: tuple[FieldKind, ...] = get_args(FieldKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """Holds when that field was answered so; of a checkbox `equals` is 'yes' or 'no'."""

    field: str
    equals: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """`label`: the organizer's own words, empty where the kind says it all. `version`: of a consent's text, from 1 on."""

    id: str
    kind: FieldKind
    label: str = ""
    required: bool = False
    options: tuple[str, ...] = ()
    show_if: Condition | None = None
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    field: str
    version: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """`values`: by field, of those that were shown and answered; mail address and names stand apart."""

    email: str
    first_name: str
    last_name: str
    values: Mapping[str, Answer]
    consents: tuple[Consent, ...]


FIRST_FIELDS = (
    Field(id="first_name", kind="first_name", required=True),
    Field(id="last_name", kind="last_name", required=True),
    Field(id="email", kind="email", required=True),
)


def check_fields(fields: Sequence[Field]) -> None:
    """Raises BadForm for what no person could fill in."""
    faults = [FieldFault(field=field.id, problem=problem) for field, problem in _faults(fields)]
    if sum(field.kind == "email" for field in fields) == 0:
        faults.append(FieldFault(field="email", problem="missing"))
    if faults:
        raise BadForm(errors=faults)


def _faults(fields: Sequence[Field]) -> list[tuple[Field, str]]:
    faults: list[tuple[Field, str]] = []
    before: dict[str, Field] = {}
    for field in fields:
        if field.id in before:
            faults.append((field, "twice"))
        if field.kind in _ONCE and any(other.kind == field.kind for other in before.values()):
            faults.append((field, "kind_twice"))
        if field.kind in _WITH_OWN_LABEL and not field.label:
            faults.append((field, "label_missing"))
        if field.kind == "choice" and (len(field.options) < 2 or len(set(field.options)) < len(field.options)):
            faults.append((field, "options"))
        if field.kind == "email" and field.show_if:
            faults.append((field, "always_asked"))
        if field.show_if and not _can_hold(field.show_if, before):
            faults.append((field, "condition"))
        before[field.id] = field
    return faults


def _can_hold(condition: Condition, before: Mapping[str, Field]) -> bool:
    """About an earlier field only, so that a form can be read from above to below."""
    asked = before.get(condition.field)
    if asked is None:
        return False
    if asked.kind == "choice":
        return condition.equals in asked.options
    return asked.kind in _TICKED and condition.equals in ("yes", "no")


def with_versions(fields: Sequence[Field], before: Sequence[Field]) -> tuple[Field, ...]:
    """A consent whose words changed is a new version of it."""
    known = {field.id: field for field in before if field.kind == "consent"}
    return tuple(_versioned(field, known.get(field.id)) for field in fields)


def _versioned(field: Field, before: Field | None) -> Field:
    if field.kind != "consent" or before is None:
        return replace(field, version=1)
    return replace(field, version=before.version + (field.label != before.label))


def read_answers(fields: Sequence[Field], given: Mapping[str, Answer]) -> Answers:
    """What was not shown does not count, and what is not asked is left out. Raises BadAnswers."""
    values: dict[str, Answer] = {}
    faults: list[FieldFault] = []
    for field in fields:
        if field.show_if and not _holds(field.show_if, values):
            continue
        answer = _plain(field, given.get(field.id))
        problem = _problem(field, answer)
        if problem:
            faults.append(FieldFault(field=field.id, problem=problem))
        elif answer not in ("", None):
            values[field.id] = answer
    if faults:
        raise BadAnswers(errors=faults)
    return _answers(fields, values)


def _holds(condition: Condition, values: Mapping[str, Answer]) -> bool:
    answer = values.get(condition.field)
    if isinstance(answer, bool):
        return condition.equals == ("yes" if answer else "no")
    return answer == condition.equals


def _plain(field: Field, answer: Answer | None) -> Answer:
    if field.kind in _TICKED:
        return answer is True
    return answer.strip() if isinstance(answer, str) else ""


def _problem(field: Field, answer: Answer) -> str:
    if not answer:
        return "missing" if field.required else ""
    if isinstance(answer, bool):
        return ""
    if len(answer) > (LONGEST_NAME if field.kind in _NAMES else LONGEST_ANSWER):
        return "too_long"
    if not is_plain(answer):
        return "control_characters"
    if field.kind == "email" and not is_email(answer):
        return "email"
    if field.kind == "choice" and answer not in field.options:
        return "no_such_option"
    return ""


def _answers(fields: Sequence[Field], values: dict[str, Answer]) -> Answers:
    def taken(kind: FieldKind) -> str:
        key = next((field.id for field in fields if field.kind == kind), "")
        return str(values.pop(key, ""))

    email, first_name, last_name = taken("email"), taken("first_name"), taken("last_name")
    consents = tuple(
        Consent(field=field.id, version=field.version, text=field.label)
        for field in fields
        if field.kind == "consent" and values.get(field.id) is True
    )
    return Answers(
        email=email.lower(),
        first_name=first_name,
        last_name=last_name,
        values=values,
        consents=consents,
    )
