"""Kept states: one a room, renewed each thousand facts, and at once when content is erased that it may hold."""

from collections.abc import Sequence

from rostrum.rooms.feature import Record
from rostrum.rooms.fold import EMPTY, State
from rostrum.rooms.models import FactRow, SnapshotRow
from rostrum.rooms.parse import parse_fact
from rostrum.rooms.registry import FEATURE_OF
from rostrum.rooms.snapshot import FOLD_VERSION, dump_state, load_state

EVERY = 1000


def keep_snapshot(room_id: str, state: State, records: Sequence[Record], blanks: Sequence[int]) -> None:
    for seq in blanks:
        _blank(room_id, seq)
    held = SnapshotRow.objects.filter(room=room_id, seq__gte=min(blanks)).exists() if blanks else False
    passed = bool(records) and state.seq // EVERY > (records[0].seq - 1) // EVERY
    if held or passed:
        SnapshotRow.objects.update_or_create(
            room=room_id, defaults={"seq": state.seq, "version": FOLD_VERSION, "body": dump_state(state)}
        )


def kept_state(room_id: str) -> State:
    """The latest that this version can read; EMPTY when there is none."""
    row = SnapshotRow.objects.filter(room=room_id, version=FOLD_VERSION).first()
    return load_state(bytes(row.body)) if row is not None else EMPTY


def _blank(room_id: str, seq: int) -> None:
    """In place: the number stays, the content goes."""
    row = FactRow.objects.get(room=room_id, seq=seq)
    fact = parse_fact(row.body)
    blanked = FEATURE_OF[type(fact)].blanked
    if blanked is not None:
        row.body = blanked(fact).model_dump_json()
        row.save(update_fields=["body"])
