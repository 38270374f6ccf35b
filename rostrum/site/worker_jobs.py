"""What the worker does: the domains' jobs in one loop. A job does a piece of what is due and says how much that was."""

from datetime import timedelta

from rostrum.contacts.actions.importing import import_due
from rostrum.events.actions import forget_deleted_events
from rostrum.mail import worker
from rostrum.mail.outbox import forget_bodies
from rostrum.mail.sender_check import look_at_sender
from rostrum.mail.sending import send_due
from rostrum.mail.worker import Job, now_and_then
from rostrum.registration.mailings import write_piece
from rostrum.registration.registering import forget_unconfirmed

SELDOM = timedelta(hours=1)
DAILY = timedelta(days=1)

JOBS: tuple[Job, ...] = (
    write_piece,
    send_due,
    import_due,
    now_and_then(forget_bodies, every=SELDOM),
    now_and_then(forget_unconfirmed, every=SELDOM),
    now_and_then(forget_deleted_events, every=SELDOM),
    now_and_then(look_at_sender, every=DAILY),
)


def run() -> None:
    worker.run(JOBS)
