"""Commands for later: a table that `live` sleeps on. One is given by deciding it, in the transaction that deletes it."""

from collections.abc import Mapping

import orjson

from rostrum.rooms.feature import Later
from rostrum.rooms.models import ScheduledRow
from rostrum.rooms.wire import Millis, PersonId


def reschedule(room_id: str, later: Mapping[str, tuple[PersonId, Later] | None]) -> None:
    """None forgets the command of that name."""
    gone = [name for name, entry in later.items() if entry is None]
    if gone:
        ScheduledRow.objects.filter(room=room_id, name__in=gone).delete()
    rows = [
        ScheduledRow(room=room_id, name=name, due=entry[1].due, by=entry[0], command=entry[1].command.model_dump_json())
        for name, entry in later.items()
        if entry is not None
    ]
    if rows:
        ScheduledRow.objects.bulk_create(
            rows, update_conflicts=True, unique_fields=["room", "name"], update_fields=["due", "by", "command"]
        )


def is_still_due(room_id: str, name: str, due: Millis) -> bool:
    return ScheduledRow.objects.filter(room=room_id, name=name, due=due).exists()


def due_at(now: Millis) -> list[ScheduledRow]:
    """In the order in which they should have acted."""
    return list(ScheduledRow.objects.filter(due__lte=now).order_by("due", "id"))


def next_due() -> Millis | None:
    return ScheduledRow.objects.order_by("due").values_list("due", flat=True).first()


def decoded(row: ScheduledRow) -> object:
    return orjson.loads(row.command)


def rooms_with_scheduled(name: str) -> list[str]:
    return list(ScheduledRow.objects.filter(name=name).values_list("room", flat=True))
