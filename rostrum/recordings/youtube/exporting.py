"""A member has a recording exported to the account's YouTube channel, where it is private at first."""

from collections.abc import Iterable

from django.db import transaction

from rostrum.accounts.models import Account, Member
from rostrum.kit import clock
from rostrum.kit.ids import RecordingId, new_personal_key
from rostrum.linked.errors import LinkAgain
from rostrum.linked.kinds import offered
from rostrum.linked.queries import must_be_linked
from rostrum.recordings.errors import ExportUnderWay, NoExport
from rostrum.recordings.models import UNDER_WAY, Recording, YoutubeExport


def export_of(recording: Recording) -> YoutubeExport | None:
    return YoutubeExport.objects.filter(recording=recording).first()


def export_recording(recording: Recording, *, by: Member, title: str, description: str) -> None:
    """In place of an earlier export that has ended; its film stays where it is. Raises LinkingOff, NotLinked, LinkAgain, ExportUnderWay."""
    service = offered("youtube")
    link = must_be_linked(recording.owner_id, "youtube")
    if link.state == "needs_again":
        raise LinkAgain(service=service.title)
    with transaction.atomic():
        locked = Recording.objects.select_for_update().get(id=recording.id)
        before = YoutubeExport.objects.filter(recording=locked)
        if before.filter(state__in=UNDER_WAY).exists():
            raise ExportUnderWay
        before.delete()
        YoutubeExport.objects.create(
            recording=locked, asked_by=by, title=title, description=description, total=recording.bytes
        )


def cancel_export(recording: Recording) -> None:
    """What has arrived of it lapses at Google by itself. Raises NoExport."""
    if not _cancelled([recording.id]):
        raise NoExport


def try_export_again(recording: Recording) -> None:
    """At once, what has failed or waits. Raises NoExport."""
    now = clock.now()
    exports = YoutubeExport.objects.filter(recording=recording)
    waiting = exports.filter(state__in=UNDER_WAY).update(due_at=now, moved_at=now)
    again = {"state": "waiting", "problem": "", "reason": "", "tries": 0, "restarts": 0, "key": new_personal_key()}
    if not waiting and not exports.filter(state="failed").update(due_at=now, moved_at=now, asked_at=now, **again):
        raise NoExport


def cancel_exports_of(account: Account) -> None:
    """Before its channel is unlinked."""
    _cancelled(Recording.objects.filter(account=account).values_list("id", flat=True))


def go_on_exporting(account: Account) -> None:
    """With what waited for the link: at once, not after its pause."""
    waiting = YoutubeExport.objects.filter(recording__account=account, state__in=UNDER_WAY)
    waiting.update(due_at=clock.now(), tries=0)


def _cancelled(recordings: Iterable[RecordingId]) -> int:
    under_way = YoutubeExport.objects.filter(recording__in=recordings, state__in=UNDER_WAY)
    return under_way.update(state="cancelled", upload="", problem="", claimed_until=None)
