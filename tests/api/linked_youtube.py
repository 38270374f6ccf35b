"""An account's YouTube channel, linked as a member links it, and recordings that the worker exports there."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from threading import Event, Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

from django.core.cache import cache
from django.db import connection
from django.db.models import Min
from pytest_django import Settings

from rostrum.kit.clock import use_clock
from rostrum.mail.models import LetterBody, OutboxMail
from rostrum.recordings import shelf
from rostrum.recordings.models import UNDER_WAY, Recording, YoutubeExport
from rostrum.recordings.youtube.uploading import export_next
from tests.clock import StandingClock
from tests.people import Person
from tests.recordings.google import CLIENT_ID, CLIENT_SECRET, Google
from tests.recordings.made import kept

CHANNEL = "/api/account/links/youtube"
MEGABYTE = 1024 * 1024
PIECE = 8 * MEGABYTE
LARGE = random.Random(7).randbytes(2 * PIECE + 1_000_017)
"""Three pieces."""


def use(google: Google, settings: Settings) -> None:
    cache.clear()
    settings.YOUTUBE_CLIENT_ID, settings.YOUTUBE_CLIENT_SECRET = CLIENT_ID, CLIENT_SECRET
    settings.GOOGLE_ACCOUNTS_URL = settings.GOOGLE_OAUTH_URL = settings.GOOGLE_API_URL = google.url


def arrival(person: Person, google: Google) -> str:
    """The word with which they arrive at the settings."""
    asked = urlsplit(person.browser.ask("POST", CHANNEL)["address"])
    assert f"{asked.scheme}://{asked.netloc}{asked.path}" == f"{google.url}/o/oauth2/v2/auth"
    back = urlsplit(google.permit({name: values[0] for name, values in parse_qs(asked.query).items()}))
    answer = person.browser.send("GET", f"{back.path}?{back.query}")
    before, _, word = answer["Location"].partition("?youtube=")
    assert before == "http://localhost:8000/settings"
    return word.removesuffix("#youtube")


def link_channel(person: Person, google: Google) -> None:
    assert arrival(person, google) == "linked"


def film(person: Person, content: bytes = b"0123456789", **more: Any) -> Recording:
    recording = kept(person, **more)
    shelf.media_of(recording.id).write_bytes(content)
    return recording


def place(recording: Recording) -> str:
    return f"/api/recordings/{recording.id}/youtube"


# Any: an answer's body.
def export(person: Person, recording: Recording, *, expect: int = 200, **form: str) -> Any:
    return person.browser.ask("PUT", place(recording), {"title": "Spring update", **form}, expect=expect)


# Any: an answer's body.
def shown(person: Person, recording: Recording) -> Any:
    return person.browser.ask("GET", place(recording))["export"]


def state(person: Person, recording: Recording) -> tuple[str, str]:
    now = shown(person, recording)
    return now["state"], now["problem"]


def steps() -> int:
    """What the worker does until nothing is due; how many steps that were."""
    done = 0
    while export_next():
        done += 1
        assert done < 100
    return done


def days(clock: StandingClock, number: float) -> None:
    """Pass, and the worker does what becomes due."""
    end = clock.at + timedelta(days=number)
    steps()
    while (due := YoutubeExport.objects.filter(state__in=UNDER_WAY).aggregate(at=Min("due_at"))["at"]) and due < end:
        clock.at = due
        steps()
    clock.at = end


@contextmanager
def within_a_piece(google: Google, clock: StandingClock) -> Iterator[None]:
    """A worker has sent one, and waits for the answer. Needs transactions that others see."""
    google.pause = Event()
    worker = Thread(target=work, args=(clock,))
    worker.start()
    assert google.has_come.wait(20)
    yield
    google.pause.set()
    worker.join()


def work(clock: StandingClock, most: int = 1) -> None:
    """In a thread of its own."""
    try:
        with use_clock(clock):
            for _ in range(most):
                export_next()
    finally:
        connection.close()


def begun(host: Person, content: bytes = LARGE) -> Recording:
    recording = film(host, content)
    export(host, recording)
    export_next()
    return recording


def letters() -> list[OutboxMail]:
    return list(OutboxMail.objects.select_related("body").filter(kind__startswith="youtube_").order_by("pk"))


def body_of(letter: OutboxMail) -> LetterBody:
    assert letter.body is not None
    return letter.body
