"""The statements of every commit, written out. Through Django's compiler a command costs 2.5 ms of CPU, so 1.0 ms; SQLite
itself takes 0.2 ms of either. Whatever is rarer goes through the models.
"""

from collections.abc import Iterable, Sequence

from django.db import connections

from rostrum.rooms.feature import Record
from rostrum.rooms.features.recording.state import RecordingState
from rostrum.rooms.features.streaming.state import StreamingState
from rostrum.rooms.fold import State
from rostrum.rooms.wire import Millis, PersonId

ROOMS = "rooms"

_HEAD = "SELECT seq FROM rooms_room WHERE room_id = %s"
_NEW_ROOM = (
    "INSERT INTO rooms_room (room_id, account, title, seq, at, phase) VALUES (%s, '', '', 0, 0, 'waiting')"
    " ON CONFLICT DO NOTHING"
)
_MOVE_HEAD = (
    "UPDATE rooms_room SET seq = %s, at = %s, phase = %s, running_since = %s, account = %s, title = %s, recording = %s,"
    " streaming = %s WHERE room_id = %s"
)
_FACT = 'INSERT INTO rooms_factrow (room, seq, at, "by", kind, body, due) VALUES (%s, %s, %s, %s, %s, %s, %s)'
_ANSWERS = 'SELECT "by", command_id, answer FROM rooms_answerrow WHERE room = %s AND command_id IN '
_ANSWER = 'INSERT INTO rooms_answerrow (room, "by", command_id, answer, at) VALUES (%s, %s, %s, %s, %s)'


def lock_head(room_id: str) -> int:
    """The room's highest number; nobody else may move it until this transaction ends."""
    connection = connections[ROOMS]
    # SQLite has locked the whole file already.
    head = f"{_HEAD} FOR UPDATE" if connection.vendor == "postgresql" else _HEAD
    with connection.cursor() as cursor:
        cursor.execute(head, [room_id])
        row = cursor.fetchone()
        if row is None:
            cursor.execute(_NEW_ROOM, [room_id])
            cursor.execute(head, [room_id])
            row = cursor.fetchone()
    return int(row[0])


def move_head(room_id: str, state: State) -> None:
    session = state.core.session
    running_since = session.started_at if session.phase == "live" else None
    described = (session.described.account, session.described.title) if session.described else ("", "")
    wanted = (recording_of(state), streaming_of(state))
    with connections[ROOMS].cursor() as cursor:
        cursor.execute(_MOVE_HEAD, [state.seq, state.at, session.phase, running_since, *described, *wanted, room_id])


def recording_of(state: State) -> int | None:
    """The number of the fact that began what is being recorded."""
    recording = state.slices["recording"]
    assert isinstance(recording, RecordingState), "the slice of its feature"
    return int(recording.running.id) if recording.running else None


def streaming_of(state: State) -> int | None:
    """The number of the fact by which it last changed where the session is streamed to; None when it is not."""
    streaming = state.slices["streaming"]
    assert isinstance(streaming, StreamingState), "the slice of its feature"
    return streaming.changed_with if streaming.streams else None


def insert_facts(room_id: str, records: Iterable[Record]) -> None:
    rows = [
        (room_id, record.seq, record.at, record.by, record.fact.kind, record.fact.model_dump_json(), record.due)
        for record in records
    ]
    with connections[ROOMS].cursor() as cursor:
        cursor.executemany(_FACT, rows)


def select_answers(room_id: str, command_ids: Sequence[str]) -> list[tuple[PersonId, str, str]]:
    """Who asked, the command's id, the answer as it is stored."""
    places = ", ".join(["%s"] * len(command_ids))
    with connections[ROOMS].cursor() as cursor:
        cursor.execute(f"{_ANSWERS} ({places})", [room_id, *command_ids])
        return list(cursor.fetchall())


def insert_answers(room_id: str, answers: Iterable[tuple[PersonId, str, str]], at: Millis) -> None:
    """As `select_answers` gives them back."""
    with connections[ROOMS].cursor() as cursor:
        cursor.executemany(_ANSWER, [(room_id, by, command_id, answer, at) for by, command_id, answer in answers])
