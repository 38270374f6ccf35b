"""A recording is exported to the account's channel: all of it, private, and told by mail."""

import os
from concurrent.futures import ThreadPoolExecutor

import pytest
from pytest_django import Settings

from rostrum.accounts.models import Member
from rostrum.kit.ids import RecordingId
from rostrum.linked.models import LinkedAccount
from rostrum.recordings import shelf
from rostrum.recordings.models import YoutubeExport
from rostrum.recordings.youtube.uploading import export_next
from tests.api.linked_youtube import (
    CHANNEL,
    LARGE,
    PIECE,
    body_of,
    export,
    film,
    letters,
    link_channel,
    place,
    shown,
    state,
    steps,
    within_a_piece,
    work,
)
from tests.clock import StandingClock
from tests.people import Person
from tests.recordings.google import Google
from tests.recordings.made import begun

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


def test_a_recording_arrives_whole_and_private(host: Person, channel: Google) -> None:
    recording = film(host, LARGE)
    export(host, recording, title=" Spring, on film ", description="What we said.\nAnd more.")

    steps()

    video = channel.only()
    assert video.content == LARGE
    assert (video.title, video.description, video.privacy) == ("Spring, on film", "What we said.\nAnd more.", "private")
    assert channel.asked.count("piece") == 3


def test_who_asked_for_it_is_told_by_mail_with_the_way_to_make_it_public(host: Person, channel: Google) -> None:
    export(host, film(host))
    steps()

    (letter,) = letters()
    (video,) = channel.videos
    assert (letter.kind, letter.to) == ("youtube_done", host.email)
    assert letter.values["link"] == f"https://studio.youtube.com/video/{video}/edit"
    assert "It is private: only you see it" in body_of(letter).text
    assert "audited" in body_of(letter).text


@pytest.mark.parametrize(
    ("language", "subject"),
    [
        ("de", "Auf YouTube: Spring update"),
        ("es", "En YouTube: Spring update"),
        ("fr", "Sur YouTube : Spring update"),
        ("pl", "Na YouTube: Spring update"),
        ("ru", "На YouTube: Spring update"),
    ],
)
def test_the_mail_speaks_the_language_of_who_asked(host: Person, channel: Google, language: str, subject: str) -> None:
    Member.objects.filter(id=host.account_member.id).update(language=language)
    export(host, film(host))
    steps()

    assert [body_of(letter).subject for letter in letters()] == [subject]


def test_its_way_is_told_piece_by_piece(host: Person, channel: Google) -> None:
    recording = film(host, LARGE)
    export(host, recording)
    seen = [shown(host, recording)]
    while export_next():
        seen.append(shown(host, recording))

    assert [(now["state"], now["sent_bytes"]) for now in seen] == [
        ("waiting", 0),
        ("uploading", 0),
        ("uploading", PIECE),
        ("uploading", 2 * PIECE),
        ("done", len(LARGE)),
    ]
    assert {now["total_bytes"] for now in seen[1:]} == {len(LARGE)}
    assert seen[-1]["studio"].startswith("https://studio.youtube.com/video/")


@pytest.mark.parametrize(
    ("title", "problem"),
    [
        ("", "too_short"),
        (" ", "too_short"),
        ("a" * 101, "too_long"),
        ("Spring <update>", "angle_brackets"),
        ("Spring\nupdate", "control_characters"),
    ],
)
def test_a_title_that_youtube_would_not_take_is_refused_at_once(
    host: Person, channel: Google, title: str, problem: str
) -> None:
    answer = export(host, film(host), title=title, expect=422)

    assert answer["errors"] == [{"field": "title", "problem": problem}]


@pytest.mark.parametrize("description", ["я" * 2_501, "a" * 5_001, "See <here>"])
def test_a_description_is_counted_in_bytes_and_has_no_brackets(host: Person, channel: Google, description: str) -> None:
    assert export(host, film(host), description=description, expect=422)["code"] == "invalid"
    export(host, film(host, number=2), description="я" * 2_500)


def test_one_export_of_a_recording_runs_at_once_and_a_later_one_takes_its_place(host: Person, channel: Google) -> None:
    recording = film(host)
    export(host, recording)
    assert export(host, recording, expect=409) == {"code": "export_under_way"}
    steps()

    export(host, recording, title="Once more")
    steps()

    assert [video.title for video in channel.videos.values()] == ["Spring update", "Once more"]
    assert len(letters()) == 2


def test_what_is_still_recorded_is_not_exported(host: Person, channel: Google) -> None:
    assert export(host, begun(host), expect=409)["code"] == "recording_under_way"


def test_without_a_channel_or_without_keys_nothing_is_exported(
    host: Person, google: Google, settings: Settings
) -> None:
    recording = film(host)
    assert export(host, recording, expect=409) == {"code": "not_linked", "service": "YouTube"}

    settings.YOUTUBE_CLIENT_ID = ""

    assert export(host, recording, expect=409) == {"code": "linking_off", "service": "YouTube"}


def test_a_channel_that_must_be_linked_again_is_told_at_once(host: Person, channel: Google) -> None:
    LinkedAccount.objects.update(state="needs_again")

    assert export(host, film(host), expect=409) == {"code": "link_again", "service": "YouTube"}


def test_exports_are_counted(host: Person, channel: Google) -> None:
    recording = film(host)
    for _ in range(15):
        export(host, recording)
        host.browser.ask("DELETE", place(recording))
        host.browser.ask("POST", f"{place(recording)}/again", expect=409)

    assert export(host, recording, expect=429)["code"] == "too_many_attempts"


def test_another_account_neither_sees_nor_starts_nor_stops_it(host: Person, stranger: Person, channel: Google) -> None:
    recording = film(host)
    export(host, recording)

    for method, path in [("GET", ""), ("DELETE", ""), ("POST", "/again")]:
        stranger.browser.ask(method, f"{place(recording)}{path}", expect=404)
    export(stranger, recording, expect=404)

    assert state(host, recording) == ("waiting", "")


def test_a_recording_of_an_account_without_a_channel_does_not_use_anothers(
    host: Person, stranger: Person, channel: Google
) -> None:
    assert export(stranger, film(stranger), expect=409)["code"] == "not_linked"


def test_a_cancelled_export_sends_nothing_more(host: Person, channel: Google) -> None:
    recording = film(host, LARGE)
    export(host, recording)
    export_next()
    export_next()

    answer = host.browser.ask("DELETE", place(recording))

    assert answer["export"]["state"] == "cancelled"
    assert (steps(), channel.asked.count("piece"), channel.videos) == (0, 1, {})
    host.browser.ask("DELETE", place(recording), expect=409)


@pytest.mark.django_db(transaction=True, databases=["default", "rooms"])
def test_what_arrives_while_it_is_cancelled_is_told_as_there(
    host: Person, channel: Google, clock: StandingClock
) -> None:
    recording = film(host)
    export(host, recording)
    export_next()

    with within_a_piece(channel, clock):
        host.browser.ask("DELETE", place(recording))

    assert (state(host, recording), len(letters())) == (("done", ""), 1)


@pytest.mark.django_db(transaction=True, databases=["default", "rooms"])
def test_what_was_cancelled_and_begun_anew_is_not_changed_by_a_piece_of_before(
    host: Person, channel: Google, clock: StandingClock
) -> None:
    recording = film(host, LARGE)
    export(host, recording)
    export_next()

    with within_a_piece(channel, clock):
        host.browser.ask("DELETE", place(recording))
        export(host, recording, title="Anew")

    assert shown(host, recording)["sent_bytes"] == 0
    steps()
    assert (channel.only().title, channel.only().content) == ("Anew", LARGE)


def test_deleting_the_recording_ends_its_export(host: Person, channel: Google) -> None:
    recording = film(host, LARGE)
    export(host, recording)
    export_next()
    export_next()

    host.browser.ask("DELETE", f"/api/recordings/{recording.id}", expect=204)

    assert (steps(), YoutubeExport.objects.count(), letters()) == (0, 0, [])


def test_unlinking_cancels_what_is_under_way_of_this_account_only(
    host: Person, stranger: Person, channel: Google
) -> None:
    link_channel(stranger, channel)
    mine, theirs = film(host), film(stranger)
    export(host, mine)
    export(stranger, theirs)

    host.browser.ask("DELETE", CHANNEL, expect=204)

    assert (state(host, mine), state(stranger, theirs)) == (("cancelled", ""), ("waiting", ""))


def test_a_film_that_is_replaced_on_its_way_begins_anew(host: Person, channel: Google, clock: StandingClock) -> None:
    recording = film(host, LARGE)
    export(host, recording)
    export_next()
    export_next()
    shorter = LARGE[: PIECE + 5]
    shelf.media_of(RecordingId(recording.id)).write_bytes(shorter)

    steps()
    clock.advance(seconds=5)
    steps()

    assert channel.only().content == shorter


def test_a_film_of_the_same_size_that_takes_its_place_is_noticed(
    host: Person, channel: Google, clock: StandingClock
) -> None:
    recording = film(host, LARGE)
    export(host, recording)
    export_next()
    export_next()
    path, other = shelf.media_of(RecordingId(recording.id)), LARGE[::-1]
    path.write_bytes(other)
    os.utime(path, (1, 1))

    steps()
    clock.advance(seconds=5)
    steps()

    assert channel.only().content == other


def test_exports_of_several_recordings_take_turns(host: Person, channel: Google, clock: StandingClock) -> None:
    first, second = film(host, LARGE, number=1), film(host, LARGE, number=2)
    for recording in (first, second):
        export(host, recording)
        clock.advance(seconds=0.5)
    for _ in range(6):
        export_next()
        clock.advance(seconds=1)

    assert [shown(host, one)["sent_bytes"] for one in (first, second)] == [2 * PIECE, 2 * PIECE]


@pytest.mark.django_db(transaction=True, databases=["default", "rooms"])
def test_workers_that_race_send_every_byte_once_and_tell_it_once(
    host: Person, channel: Google, clock: StandingClock
) -> None:
    recording = film(host, LARGE)
    export(host, recording)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, [clock] * 4, [20] * 4))

    assert (channel.only().content == LARGE, channel.received_bytes, len(letters())) == (True, len(LARGE), 1)
