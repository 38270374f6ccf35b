"""Several connections to the mail server at once: most of a letter's time is waiting for answers from far away."""

from concurrent.futures import ThreadPoolExecutor

from django.db import close_old_connections, connection

from rostrum.kit.worker import Job
from rostrum.mail.sending import CLAIMED_AT_ONCE, due_letters, send_due


def sending_over(connections: int) -> Job:
    """As many of them as there is work for. They end with the process; each thread has its own line to the database."""
    pool = ThreadPoolExecutor(connections, thread_name_prefix="mail")

    def send() -> int:
        due = due_letters(most=connections * CLAIMED_AT_ONCE)
        if due <= CLAIMED_AT_ONCE:
            return send_due() if due else 0
        lines = -(-due // CLAIMED_AT_ONCE)
        return sum(list(pool.map(_send_apart, range(lines))))

    return send


def _send_apart(_line: int) -> int:
    close_old_connections()
    try:
        return send_due()
    except BaseException:
        connection.close()
        raise
