"""What commands are answered, kept for a day: the same id again gets the same answer and does nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pydantic import JsonValue, TypeAdapter

from rostrum.kit import clock
from rostrum.rooms.models import AnswerRow
from rostrum.rooms.statements import insert_answers, select_answers
from rostrum.rooms.wire import Millis, PersonId

KEPT_MS = 24 * 3600 * 1000
_AT_ONCE = 2000


@dataclass(frozen=True, slots=True)
class Done:
    """All that followed is stored, up to this number."""

    seq: int


@dataclass(frozen=True, slots=True)
class Refused:
    code: str
    fields: Mapping[str, object] = field(default_factory=dict)


Answer = Done | Refused
AnswerKey = tuple[PersonId, str]
"""Who asked, and the command's id."""

_answer: TypeAdapter[dict[str, object]] = TypeAdapter(dict[str, object])
_stored: TypeAdapter[dict[str, JsonValue]] = TypeAdapter(dict[str, JsonValue])


def kept_answers(room_id: str, keys: Sequence[AnswerKey]) -> dict[AnswerKey, Answer]:
    rows = select_answers(room_id, [command_id for _, command_id in keys])
    return {(by, command_id): _read(answer) for by, command_id, answer in rows}


def keep_answers(room_id: str, answers: Mapping[AnswerKey, Answer]) -> None:
    rows = [(by, command_id, _written(answer)) for (by, command_id), answer in answers.items()]
    insert_answers(room_id, rows, clock.now_ms())


def forget_answers(*, before: Millis) -> None:
    """The oldest, some at a time: no transaction may last."""
    old = AnswerRow.objects.filter(at__lt=before).order_by("at").values_list("pk", flat=True)[:_AT_ONCE]
    AnswerRow.objects.filter(pk__in=list(old)).delete()


def _written(answer: Answer) -> str:
    match answer:
        case Done(seq=seq):
            return _answer.dump_json({"seq": seq}).decode()
        case Refused(code=code, fields=fields):
            return _answer.dump_json({"code": code, "fields": dict(fields)}).decode()


def _read(body: str) -> Answer:
    answer = _stored.validate_json(body)
    match answer:
        case {"seq": int(seq)}:
            return Done(seq)
        case {"code": str(code), "fields": dict(fields)}:
            return Refused(code, fields)
    raise AssertionError(f"no answer: {body}")
