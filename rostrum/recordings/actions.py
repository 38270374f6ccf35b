"""What is done to recordings.

What a recorder does to one counts only while it is the recorder's own: whoever fell silent for too long has lost it to another, and changes
neither its row nor its files.
"""

from django.db import transaction
from django.db.models import Case, QuerySet, Sum, When

from rostrum.accounts.models import Account
from rostrum.kit.ids import AccountId
from rostrum.recordings import shelf
from rostrum.recordings.errors import RecordingUnderWay
from rostrum.recordings.models import Recording, RecordingProblem
from rostrum.recordings.queries import dumped
from rostrum.recordings.spans import Span


def finish_recording(
    recording: Recording, *, spans: tuple[Span, ...], size: int, duration_ms: int, width: int, height: int
) -> bool:
    """Its file is whole and lies in its place, or is put there in the same transaction. Whether the recording was still theirs."""
    with transaction.atomic():
        is_mine = _mine(recording).update(
            state="ready",
            problem="",
            spans=dumped(spans),
            bytes=size,
            duration_ms=duration_ms,
            width=width,
            height=height,
            claimed_until=None,
        )
        if is_mine:
            count_time(AccountId(recording.account_id))
    return bool(is_mine)


def tell_recording_waits(recording: Recording, problem: RecordingProblem) -> None:
    """It is over, and its file cannot be made yet."""
    _mine(recording).update(problem=problem)


def give_up_recording(recording: Recording) -> None:
    """Nothing of it was kept: it stays in the list, so that nobody wonders where it is."""
    if _mine(recording).update(state="empty", problem="", claimed_until=None):
        shelf.forget_recording(recording.id)


def _mine(recording: Recording) -> QuerySet[Recording]:
    """The row, unless it is finished, or another recorder has claimed it since."""
    return Recording.objects.filter(id=recording.id, state="recording", claimed_by=recording.claimed_by)


def rename_recording(recording: Recording, *, title: str) -> Recording:
    recording.title = title
    recording.save(update_fields=["title"])
    return recording


def delete_recording(recording: Recording) -> None:
    """With its file, which cannot be undone; its time is free again. Raises RecordingUnderWay."""
    if recording.state == "recording":
        raise RecordingUnderWay
    with transaction.atomic():
        recording_id, account = recording.id, AccountId(recording.account_id)
        recording.delete()
        count_time(account)
        transaction.on_commit(lambda: shelf.forget_recording(recording_id))


def count_time(account: AccountId) -> None:
    """Under the account's lock, so that two that end at once are both counted. What was trimmed counts in full while its original is
    kept."""
    locked = Account.objects.select_for_update().get(id=account)
    lasts = Case(When(trim__has_original=True, then="trim__original_duration_ms"), default="duration_ms")
    total = Recording.objects.filter(account=locked).aggregate(total=Sum(lasts))["total"]
    locked.recorded_ms = total or 0
    locked.save(update_fields=["recorded_ms"])
