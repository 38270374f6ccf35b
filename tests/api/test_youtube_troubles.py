"""A recording on its way to YouTube is gone on with, whatever line, worker or server gives way."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rostrum.mail.models import OutboxMail
from rostrum.recordings.models import Recording, YoutubeExport
from rostrum.recordings.youtube.uploading import CLAIM, MOST_RESTARTS, export_next
from tests.api.linked_youtube import (
    LARGE,
    MEGABYTE,
    PIECE,
    begun,
    days,
    export,
    film,
    letters,
    link_channel,
    shown,
    state,
    steps,
    within_a_piece,
)
from tests.clock import StandingClock
from tests.people import Person
from tests.recordings.google import STEP_BYTES, Google, Said, fault

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


@pytest.mark.parametrize("step", ["begin", "piece"])
@pytest.mark.parametrize(
    "trouble", [Said(500), Said(503), Said(302), fault(403, "rateLimitExceeded"), fault(500, "backendError")]
)
def test_a_step_that_fails_is_done_again_and_says_so_meanwhile(
    host: Person, channel: Google, clock: StandingClock, step: str, trouble: Said
) -> None:
    recording = film(host)
    channel.troubles[step] = [trouble]
    export(host, recording)

    steps()
    assert state(host, recording)[1] == "silent"
    clock.advance(seconds=5)
    steps()

    assert (state(host, recording), channel.only().content) == (("done", ""), b"0123456789")


def test_a_line_that_is_cut_within_a_piece_is_gone_on_with_where_the_bytes_ended(
    host: Person, channel: Google, clock: StandingClock
) -> None:
    recording = begun(host)
    export_next()
    channel.keeps = [3 * MEGABYTE + 777]

    steps()
    assert state(host, recording) == ("uploading", "silent")
    clock.advance(seconds=5)
    steps()

    assert channel.only().content == LARGE
    assert channel.spans[1] == f"bytes {PIECE + 3 * MEGABYTE}-{len(LARGE) - 1}/{len(LARGE)}"
    assert channel.received_bytes == len(LARGE), "nothing that arrived is sent again"


def test_the_answer_to_the_last_piece_gets_lost_and_the_film_is_there_once(
    host: Person, channel: Google, clock: StandingClock
) -> None:
    recording = begun(host, b"0123456789")
    channel.cut = ["piece"]

    steps()
    clock.advance(seconds=5)
    steps()

    assert (state(host, recording), len(channel.videos), channel.asked.count("piece")) == (("done", ""), 1, 1)
    assert len(letters()) == 1


def test_a_worker_that_is_killed_within_a_piece_is_followed_by_one_that_asks_first(
    host: Person, channel: Google, clock: StandingClock
) -> None:
    recording = begun(host)
    before = YoutubeExport.objects.values("sent", "due_at").get()
    export_next()
    # As the killed one left it: the piece has arrived, and nobody wrote that down.
    YoutubeExport.objects.update(**before, is_sure=False, claimed_until=clock.at + CLAIM)

    assert steps() == 0
    clock.advance(seconds=CLAIM.total_seconds() + 1)
    steps()

    assert (state(host, recording), channel.only().content == LARGE) == (("done", ""), True)
    assert channel.received_bytes == len(LARGE)


@pytest.mark.django_db(transaction=True, databases=["default", "rooms"])
def test_one_who_has_lost_the_claim_changes_nothing(host: Person, channel: Google, clock: StandingClock) -> None:
    recording = begun(host)

    with within_a_piece(channel, clock):
        YoutubeExport.objects.update(claimed_until=clock.at + 2 * CLAIM, sent=5)

    assert shown(host, recording)["sent_bytes"] == 5


@pytest.mark.parametrize("status", [404, 410])
def test_an_upload_that_google_has_forgotten_begins_anew(
    host: Person, channel: Google, clock: StandingClock, status: int
) -> None:
    recording = begun(host)
    export_next()
    channel.uploads.clear()
    channel.troubles["piece"] = [Said(status, b"")]

    steps()
    clock.advance(seconds=5)
    steps()

    assert (state(host, recording), channel.only().content == LARGE) == (("done", ""), True)


def test_an_upload_that_is_forgotten_over_and_over_fails_in_the_end(
    host: Person, channel: Google, clock: StandingClock
) -> None:
    recording = begun(host, b"0123456789")
    channel.troubles["piece"] = [Said(404, b"")] * 50

    days(clock, 1)

    assert state(host, recording) == ("failed", "interrupted")
    assert channel.asked.count("begin") == MOST_RESTARTS + 1


def test_what_google_loses_of_an_upload_is_sent_again(host: Person, channel: Google, clock: StandingClock) -> None:
    recording = begun(host)
    export_next()
    del next(iter(channel.uploads.values())).content[STEP_BYTES:]
    channel.troubles["piece"] = [Said(503)]

    steps()
    clock.advance(seconds=5)
    steps()

    assert (state(host, recording), channel.only().content == LARGE) == (("done", ""), True)


def test_an_upload_that_takes_in_nothing_is_not_fed_without_end(
    host: Person, channel: Google, clock: StandingClock
) -> None:
    begun(host)
    channel.troubles["piece"] = [Said(308, b"")] * 1000

    days(clock, 1)

    assert channel.asked.count("piece") < 50


TROUBLES = st.sampled_from(
    [
        ("piece", Said(500)),
        ("piece", Said(308, b"")),
        ("piece", Said(404, b"")),
        ("piece", Said(400, b"not JSON")),
        ("piece", fault(403, "quotaExceeded")),
        ("piece", fault(401, "authError")),
        ("piece", "cut"),
        ("where", "cut"),
        ("where", Said(503)),
        ("where", Said(308, b"", {"Range": "bytes=0-99999999999"})),
        ("where", Said(410)),
        ("begin", Said(502)),
        ("begin", "cut"),
        ("begin", fault(400, "uploadLimitExceeded")),
        ("token", Said(500)),
        ("piece", "within"),
    ]
)


@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(troubles=st.lists(TROUBLES, max_size=8), number=st.integers(1, 2 * STEP_BYTES))
def test_whatever_happens_the_same_bytes_arrive_or_a_failure_is_told(
    host: Person, channel: Google, clock: StandingClock, troubles: list[tuple[str, Said | str]], number: int
) -> None:
    content = LARGE[: PIECE + number]
    Recording.objects.all().delete()
    OutboxMail.objects.all().delete()
    channel.videos.clear()
    channel.troubles, channel.cut, channel.keeps = {}, [], []
    link_channel(host, channel)
    recording = film(host, content)
    export(host, recording)
    for step, what in troubles:
        if isinstance(what, Said):
            channel.troubles.setdefault(step, []).append(what)
        elif what == "cut":
            channel.cut.append(step)
        else:
            channel.keeps.append(number)

    days(clock, 10)

    (letter,) = letters()
    if letter.kind == "youtube_done":
        assert content in [video.content for video in channel.videos.values()]
        assert state(host, recording) == ("done", "")
    else:
        assert state(host, recording)[0] == "failed"
        assert channel.videos == {}
