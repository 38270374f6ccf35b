"""What the worker does, over and over, in turns."""

from collections.abc import Sequence

from rostrum.contacts.actions.importing import import_due
from rostrum.mail.sending import send_due
from rostrum.mail.worker import Job
from rostrum.mail.worker import run as run_jobs

JOBS: Sequence[Job] = (send_due, import_due)


def run() -> None:
    run_jobs(JOBS)
