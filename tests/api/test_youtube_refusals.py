"""An export waits for as long as it has to, and says why; what would be refused again has failed, and that is told."""

from datetime import UTC, datetime

import pytest

from rostrum.mail.models import OutboxMail
from rostrum.recordings import shelf
from rostrum.recordings.models import YoutubeExport
from rostrum.recordings.youtube.uploading import export_next
from tests.api.linked_youtube import (
    CHANNEL,
    LARGE,
    arrival,
    begun,
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
)
from tests.clock import StandingClock
from tests.people import Person
from tests.recordings.google import Google, Said, fault

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


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

    days(clock, 1)
    assert channel.asked.count("begin") < 40
    clock.advance(days=5.5)
    days(clock, 0.1)
    assert state(host, recording) == ("waiting", "silent")
    clock.advance(days=0.5)
    days(clock, 0.1)

    assert state(host, recording) == ("failed", "silent")
    assert [letter.kind for letter in letters()] == ["youtube_failed"]


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
