"""Recording, as one of the recorder's works."""

from rostrum.kit.claims import Kept
from rostrum.kit.ids import RecordingId, RoomId
from rostrum.recordings.claiming import claim_recordings, keep_claims, let_go, waiting_recordings
from rostrum.recordings.recorder.job import Job, told_of
from rostrum.rooms.wire import Command


class Recordings:
    name = "recording"

    def keep(self, recorder: str, keys: list[str]) -> Kept[str]:
        return keep_claims(recorder, [RecordingId(key) for key in keys])

    def claim(self, recorder: str, *, most: int) -> list[tuple[str, Job]]:
        return [(recording.id, Job(recording)) for recording in claim_recordings(recorder, most=most)]

    def waiting(self) -> list[tuple[RoomId, Command]]:
        return [(recording.room_id, told_of(recording, "busy")) for recording in waiting_recordings()]

    def let_go(self, recorder: str) -> None:
        let_go(recorder)
