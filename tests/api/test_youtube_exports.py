"""A recording is exported to the account's channel: all of it, private, and told by mail."""

import pytest

from rostrum.recordings.youtube.uploading import export_next
from tests.api.linked_youtube import (
    LARGE,
    export,
    film,
    letters,
    shown,
    steps,
)
from tests.people import Person
from tests.recordings.google import Google

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
    assert "It is private: only you see it" in letter.body.text
    assert "audited" in letter.body.text


def test_its_way_is_told_piece_by_piece(host: Person, channel: Google) -> None:
    recording = film(host, LARGE)
    export(host, recording)
    seen = [shown(host, recording)]
    while export_next():
        seen.append(shown(host, recording))

    assert [(now["state"], now["sent_bytes"] * 3 // len(LARGE)) for now in seen] == [
        ("waiting", 0),
        ("uploading", 0),
        ("uploading", 1),
        ("uploading", 2),
        ("done", 3),
    ]
    assert seen[-1]["studio"].startswith("https://studio.youtube.com/video/")
