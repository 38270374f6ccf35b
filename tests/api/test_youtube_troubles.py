"""What may happen to a recording on its way to YouTube: it is gone on with, and says why it waits, or why it has failed."""

from datetime import UTC, datetime
from io import StringIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rostrum.mail.models import OutboxMail
from rostrum.recordings import shelf
from rostrum.recordings.models import Recording, YoutubeExport
from rostrum.recordings.youtube.uploading import CLAIM, MOST_RESTARTS, export_next
from tests.api.linked_youtube import (
    CHANNEL,
    LARGE,
    MEGABYTE,
    PIECE,
    arrival,
    body_of,
    days,
    export,
    film,
    letters,
    link_channel,
    place,
    shown,
    state,
    steps,
    within_a_piece,
)
from tests.clock import StandingClock
from tests.people import Person
from tests.recordings.google import STEP_BYTES, Google, Said, fault

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


def begun(host: Person, content: bytes = LARGE) -> Recording:
    recording = film(host, content)
    export(host, recording)
    export_next()
    return recording


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


def test_an_access_token_that_ends_on_the_way_is_replaced(host: Person, channel: Google) -> None:
    recording = begun(host)
    channel.access.clear()

    steps()

    assert (state(host, recording), channel.only().content == LARGE) == (("done", ""), True)
    assert channel.asked.count("token") == 2


def test_a_channel_that_lets_us_in_no_more_is_told_and_linked_again_it_goes_on_at_once(
    host: Person, channel: Google
) -> None:
    recording = begun(host)
    export_next()
    channel.forget_person()
    steps()
    assert state(host, recording) == ("uploading", "not_linked")
    assert host.browser.ask("GET", CHANNEL)["linked"]["state"] == "needs_again"

    link_channel(host, channel)
    steps()

    assert (state(host, recording), channel.only().content == LARGE) == (("done", ""), True)
    assert channel.received_bytes == len(LARGE)


def test_another_channel_that_is_linked_on_the_way_gets_the_whole_film(
    host: Person, channel: Google, clock: StandingClock
) -> None:
    begun(host)
    export_next()
    channel.channel = "UC-other"
    assert arrival(host, channel) == "linked"

    steps()
    clock.advance(seconds=5)
    steps()

    assert (channel.only().content == LARGE, channel.asked.count("begin")) == (True, 2)


def test_a_project_whose_quota_is_used_up_waits_for_midnight_in_california(
    host: Person, channel: Google, clock: StandingClock
) -> None:
    recording = film(host)
    channel.troubles["begin"] = [fault(403, "quotaExceeded")]
    export(host, recording)
    steps()

    now = shown(host, recording)
    assert (now["state"], now["problem"]) == ("waiting", "quota")
    assert datetime.fromisoformat(now["tried_again_at"]) == datetime(2031, 6, 3, 7, 5, tzinfo=UTC)
    clock.advance(hours=19)
    assert steps() == 0
    clock.advance(minutes=5)
    steps()
    assert state(host, recording) == ("done", "")


@pytest.mark.parametrize("status", [400, 403])
def test_a_channel_that_takes_no_more_videos_today_is_tried_tomorrow(
    host: Person, channel: Google, clock: StandingClock, status: int
) -> None:
    recording = film(host)
    channel.troubles["begin"] = [fault(status, "uploadLimitExceeded")]
    export(host, recording)
    steps()
    assert state(host, recording) == ("waiting", "limit")

    clock.advance(days=1)
    steps()

    assert state(host, recording) == ("done", "")


def test_who_does_not_want_to_wait_tries_at_once(host: Person, channel: Google, clock: StandingClock) -> None:
    recording = film(host)
    channel.troubles["begin"] = [fault(403, "quotaExceeded")]
    export(host, recording)
    steps()

    host.browser.ask("POST", f"{place(recording)}/again")
    steps()

    assert state(host, recording) == ("done", "")


def test_youtube_is_left_alone_for_as_long_as_it_says(host: Person, channel: Google, clock: StandingClock) -> None:
    recording = begun(host, b"0123456789")
    channel.troubles["piece"] = [Said(429, {}, {"Retry-After": "90"})]
    steps()
    asked = len(channel.asked)

    clock.advance(seconds=89)
    assert (steps(), len(channel.asked)) == (0, asked)
    clock.advance(seconds=1)
    steps()

    assert state(host, recording) == ("done", "")


@pytest.mark.parametrize(
    ("trouble", "problem", "words"),
    [
        (fault(400, "invalidCategoryId"), "refused", "YouTube refused it: invalidCategoryId"),
        (fault(403, "forbidden"), "refused", "YouTube refused it: forbidden"),
        (fault(403, "youtubeSignupRequired"), "no_channel", "has no YouTube channel any more"),
        (fault(403, "accessNotConfigured"), "not_enabled", "is not enabled for the project"),
    ],
)
def test_what_would_be_refused_again_has_failed_with_a_reason_and_a_mail(
    host: Person, channel: Google, trouble: Said, problem: str, words: str
) -> None:
    recording = film(host)
    channel.troubles["begin"] = [trouble]
    export(host, recording)

    assert steps() == 1

    assert state(host, recording) == ("failed", problem)
    (letter,) = letters()
    assert (letter.kind, words in body_of(letter).text) == ("youtube_failed", True)
    assert letter.values["link"].endswith(f"/library/recordings/{recording.id}#youtube")


def test_a_reason_that_is_no_word_is_not_repeated(host: Person, channel: Google) -> None:
    recording = film(host)
    channel.troubles["begin"] = [fault(400, "<script>alert(1)</script>")]
    export(host, recording)
    steps()

    assert (state(host, recording), shown(host, recording)["reason"]) == (("failed", "refused"), "")


def test_what_has_failed_is_tried_again_and_told_anew(host: Person, channel: Google) -> None:
    recording = film(host)
    channel.troubles["begin"] = [fault(403, "forbidden")]
    export(host, recording)
    steps()

    host.browser.ask("POST", f"{place(recording)}/again")
    steps()

    assert state(host, recording) == ("done", "")
    assert [letter.kind for letter in letters()] == ["youtube_failed", "youtube_done"]
    host.browser.ask("POST", f"{place(recording)}/again", expect=409)


def test_a_youtube_that_is_silent_for_a_week_is_given_up_once(
    host: Person, channel: Google, clock: StandingClock
) -> None:
    recording = film(host)
    channel.troubles["begin"] = [Said(503)] * 500
    export(host, recording)

    days(clock, 6.5)
    assert state(host, recording) == ("waiting", "silent")
    days(clock, 1)

    assert state(host, recording) == ("failed", "silent")
    assert [letter.kind for letter in letters()] == ["youtube_failed"]
    assert channel.asked.count("begin") < 200


def test_a_film_that_is_gone_is_told(host: Person, channel: Google) -> None:
    recording = begun(host)
    shelf.media_of(recording.id).unlink()

    steps()

    assert state(host, recording) == ("failed", "film_gone")


def test_who_asked_and_is_gone_gets_no_mail(host: Person, channel: Google) -> None:
    export(host, film(host))
    YoutubeExport.objects.update(asked_by=None)

    steps()

    assert (len(channel.videos), OutboxMail.objects.filter(kind="youtube_done").count()) == (1, 0)


@pytest.mark.parametrize(
    "address", ["https://evil.example/upload", "http://upload.googleapis.com/x", "https://evilgoogleapis.com/x", ""]
)
def test_a_token_goes_to_no_other_host_than_googles(host: Person, channel: Google, address: str) -> None:
    recording = film(host)
    channel.troubles["begin"] = [Said(200, b"", {"Location": address} if address else {})]
    export(host, recording)

    steps()

    assert (state(host, recording), channel.asked.count("piece")) == (("waiting", "silent"), 0)


def test_another_installations_secret_makes_an_upload_begin_anew(
    host: Person, channel: Google, clock: StandingClock
) -> None:
    begun(host)
    export_next()
    YoutubeExport.objects.update(upload="not one of ours")

    steps()
    clock.advance(seconds=5)
    steps()

    assert channel.only().content == LARGE


def test_nothing_secret_is_kept_readable_or_logged_or_told(
    host: Person, channel: Google, clock: StandingClock, written_log: StringIO
) -> None:
    recording = begun(host)
    kept = str(YoutubeExport.objects.values().get())
    channel.troubles["piece"] = [Said(500)]
    steps()
    clock.advance(seconds=5)
    steps()

    told = f"{kept} {shown(host, recording)} {written_log.getvalue()}"
    assert "export_waits" in told
    assert not any(secret in told for secret in channel.secrets_given)


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
    max_examples=25,
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
