"""What the worker does: the domains' jobs in one loop. A job does a piece of what is due and says how much that was."""

from datetime import timedelta

from django.conf import settings

from rostrum.contacts.actions.importing import import_due
from rostrum.contacts.actions.reading import forget_late_imports
from rostrum.events.actions import forget_deleted_events
from rostrum.kit import worker
from rostrum.kit.rate_limits import forget_windows
from rostrum.kit.worker import Job, now_and_then
from rostrum.library.fetching import forget_fetched
from rostrum.library.links import forget_links
from rostrum.library.moving import delete_next_there, move_next, remove_what_has_left
from rostrum.library.uploading import forget_late_uploads
from rostrum.mail.connections import sending_over
from rostrum.mail.outbox import forget_bodies
from rostrum.mail.sender_check import look_at_sender
from rostrum.recordings.replay.stale import find_stale_replays
from rostrum.recordings.replay.writing import write_next_replay
from rostrum.recordings.tidying import (
    forget_pictures_of_gone_rooms,
    forget_stray_originals,
    forget_stray_takes,
    forget_strays,
)
from rostrum.recordings.trimmer import trim_next
from rostrum.recordings.youtube.uploading import export_next
from rostrum.registration.mailings import write_piece
from rostrum.registration.registering import forget_unconfirmed
from rostrum.rooms.dropped import forget_dropped
from rostrum.rooms.seen import lengthen_seen
from rostrum.site.priority import step_back

SOON = timedelta(seconds=20)
SELDOM = timedelta(hours=1)
OFTEN = timedelta(minutes=5)
DAILY = timedelta(days=1)

JOBS: tuple[Job, ...] = (
    write_piece,
    sending_over(settings.MAIL_CONNECTIONS),
    import_due,
    now_and_then(find_stale_replays, every=SOON),
    now_and_then(forget_windows, every=OFTEN),
    now_and_then(forget_bodies, every=SELDOM),
    now_and_then(forget_unconfirmed, every=SELDOM),
    now_and_then(forget_late_imports, every=SELDOM),
    now_and_then(forget_deleted_events, every=SELDOM),
    now_and_then(forget_late_uploads, every=SELDOM),
    now_and_then(lengthen_seen, every=OFTEN),
    now_and_then(forget_links, every=OFTEN),
    now_and_then(forget_dropped, every=OFTEN),
    now_and_then(forget_strays, every=SELDOM),
    now_and_then(forget_stray_originals, every=SELDOM),
    now_and_then(forget_pictures_of_gone_rooms, every=SELDOM),
    now_and_then(look_at_sender, every=DAILY),
)
MOVES: tuple[Job, ...] = (
    move_next,
    delete_next_there,
    export_next,
    now_and_then(remove_what_has_left, every=SELDOM),
    now_and_then(forget_fetched, every=OFTEN),
)
FILMS: tuple[Job, ...] = (trim_next, now_and_then(forget_stray_takes, every=SELDOM))
REPLAYS: tuple[Job, ...] = (write_next_replay,)


def run() -> None:
    step_back()
    # A piece of a large file on a slow line must keep no letter waiting.
    # Nor must a film that is cut, or a replay that is written; and none of these the other: a film takes minutes, a replay seconds.
    worker.run("worker", JOBS, MOVES, FILMS, REPLAYS)
