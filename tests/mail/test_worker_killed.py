"""Real workers, killed at random again and again: every letter arrives, and none twice but under its own Message-ID."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from tests.mail.post_office import PostOffice, post_office

LETTERS = 150
KILLS = 6
CONNECTIONS = 3

_POST = f"""
import django; django.setup()
from rostrum.mail.outbox import Body, Letter, post_letters
post_letters([
    Letter(key=f"k{{n}}", kind="invitation", to=f"p{{n}}@example.org", body=Body(subject=f"Letter {{n}}", text="Come"))
    for n in range({LETTERS})
])
"""


def environment(home: Path, office: PostOffice) -> dict[str, str]:
    return {
        **os.environ,
        "ROSTRUM_HOME": str(home),
        "ROSTRUM_SECRET": "a secret of this test",
        "DATABASE_URL": "",
        "DJANGO_SETTINGS_MODULE": "rostrum.site.settings",
        "MAIL_CONNECTIONS": str(CONNECTIONS),
        "SMTP_URL": f"smtp://127.0.0.1:{office.port}",
    }


def run(home: Path, office: PostOffice, *words: str) -> None:
    subprocess.run([sys.executable, *words], env=environment(home, office), check=True, capture_output=True)


def a_worker(home: Path, office: PostOffice) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "rostrum.site.entry", "worker"]
    return subprocess.Popen(
        command, env=environment(home, office), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def a_minute_goes_by(home: Path) -> None:
    """Claims of the dead run out."""
    with closing(sqlite3.connect(home / "data" / "rostrum.sqlite3", timeout=5)) as database, database:
        database.execute("UPDATE mail_outboxmail SET leased_until = NULL WHERE state = 'queued'")


def waits_until(office: PostOffice, letters: int) -> None:
    until = time.monotonic() + 30
    while len(office.mails) < letters and time.monotonic() < until:
        time.sleep(0.005)  # a foreign process tells nobody how far it is


@pytest.mark.parametrize("seed", [1, 2])
def test_a_worker_killed_at_random_loses_no_letter_and_doubles_none_unseen(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    with post_office() as office:
        run(tmp_path, office, "-m", "rostrum.site.entry", "migrate")
        run(tmp_path, office, "-c", _POST)
        for kill in range(KILLS):
            worker = a_worker(tmp_path, office)
            waits_until(office, (kill + 1) * LETTERS // (KILLS + 2) + chance.randrange(5))
            worker.send_signal(signal.SIGKILL)
            worker.wait()
            a_minute_goes_by(tmp_path)
        worker = a_worker(tmp_path, office)
        waits_until(office, LETTERS)
        time.sleep(1.5)  # in which a letter too many would come
        worker.terminate()
        assert worker.wait(timeout=20) == 0
        mails = list(office.mails)

    by_recipient = Counter(str(mail["To"].addresses[0].addr_spec) for mail in mails)
    assert set(by_recipient) == {f"p{number}@example.org" for number in range(LETTERS)}
    assert len(mails) - LETTERS <= KILLS * CONNECTIONS
    assert len({mail["Message-ID"] for mail in mails}) == LETTERS
