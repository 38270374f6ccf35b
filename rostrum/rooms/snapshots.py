"""Kept states: one a room, renewed each thousand facts, and at once when content is erased that it may hold."""

import logging
from collections.abc import Sequence

from pydantic import ValidationError

from rostrum.rooms.feature import Record
from rostrum.rooms.fold import EMPTY, State, blanked
from rostrum.rooms.models import FactRow, Room, SnapshotRow
from rostrum.rooms.parse import parse_fact
from rostrum.rooms.snapshot import FOLD_VERSION, dump_state, load_state

EVERY = 1000
_AT_ONCE = 500

log = logging.getLogger(__name__)


def keep_snapshot(room_id: str, state: State, records: Sequence[Record], blanks: Sequence[int]) -> None:
    for start in range(0, len(blanks), _AT_ONCE):
        _blank(room_id, blanks[start : start + _AT_ONCE])
    if blanks:
        Room.objects.filter(pk=room_id).update(erased_at=state.at)
    held = SnapshotRow.objects.filter(room=room_id, seq__gte=min(blanks)).exists() if blanks else False
    passed = bool(records) and state.seq // EVERY > (records[0].seq - 1) // EVERY
    if held or passed:
        SnapshotRow.objects.update_or_create(
            room=room_id, defaults={"seq": state.seq, "version": FOLD_VERSION, "body": dump_state(state)}
        )


def kept_state(room_id: str) -> State:
    """The latest that this version can read; EMPTY when there is none: a room opens slowly rather than not at all."""
    row = SnapshotRow.objects.filter(room=room_id, version=FOLD_VERSION).first()
    try:
        return load_state(bytes(row.body)) if row is not None else EMPTY
    except ValidationError:
        log.exception("room %s: the kept state cannot be read", room_id)
        return EMPTY


def _blank(room_id: str, numbers: Sequence[int]) -> None:
    """In place: the numbers stay, the content goes. Hundreds in one statement: a poll of a thousand anonymous answers closes at once."""
    rows = list(FactRow.objects.filter(room=room_id, seq__in=numbers))
    for row in rows:
        record = Record(row.seq, row.at, row.by, parse_fact(row.body))
        row.body = blanked(record).fact.model_dump_json()
    FactRow.objects.bulk_create(rows, update_conflicts=True, unique_fields=["room", "seq"], update_fields=["body"])
