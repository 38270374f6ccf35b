"""What may happen to a file on its way to a Dropbox and back: it is gone on with, and says why it waits."""

from io import StringIO

import pytest

from rostrum.kit.pauses import pause_after
from rostrum.library import shelf
from rostrum.library.models import Elsewhere, File
from rostrum.library.moving import move_next, remove_what_has_left
from tests.api.linked_dropbox import (
    LARGE,
    download,
    is_here,
    link,
    move,
    ready,
    shown,
    steps,
)
from tests.clock import StandingClock
from tests.library.dropbox import Dropbox, Said
from tests.people import Person

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("step", ["start", "append_v2", "finish", "get_metadata"])
@pytest.mark.parametrize("trouble", [Said(500), Said(503), Said(409, {"error": {".tag": "other"}}), Said(302)])
def test_a_step_that_fails_is_done_again_and_says_so_meanwhile(
    host: Person, linked: Dropbox, clock: StandingClock, step: str, trouble: Said
) -> None:
    file = ready(host)
    linked.troubles[step] = [trouble]
    move(host, file)

    steps()
    assert shown(host, file)[2] == "silent"
    clock.advance(seconds=5)
    steps()

    assert (shown(host, file), linked.named("Film").content) == (("away", 0, ""), b"0123456789")


@pytest.mark.parametrize("step", ["start", "append_v2", "finish"])
def test_a_line_that_is_cut_after_a_step_was_done_loses_and_doubles_nothing(
    host: Person, linked: Dropbox, clock: StandingClock, step: str
) -> None:
    file = ready(host, content=LARGE)
    linked.cut = [step]
    move(host, file)

    for _ in range(3):
        steps()
        clock.advance(seconds=10)

    assert shown(host, file)[0] == "away"
    assert [kept.content for kept in linked.files.values()] == [LARGE]
    assert linked.asked.count("append_v2") <= 4


def test_a_process_that_dies_after_the_finish_is_followed_by_one_that_finds_the_file_there(
    host: Person, linked: Dropbox, clock: StandingClock
) -> None:
    file = ready(host)
    move(host, file)
    move_next()
    move_next()
    before = Elsewhere.objects.values().get()
    steps()
    File.objects.filter(id=file.id).update(place="leaving")
    Elsewhere.objects.filter(pk=file.id).update(**{**before, "claimed_until": clock.at})
    shelf.original_of(file.id, "mp4").write_bytes(b"0123456789")

    for _ in range(3):
        clock.advance(minutes=1)
        steps()

    assert (shown(host, file)[0], len(linked.files), is_here(file)) == ("away", 1, False)


def test_an_upload_that_dropbox_has_forgotten_begins_anew(host: Person, linked: Dropbox, clock: StandingClock) -> None:
    file = ready(host, content=LARGE)
    move(host, file)
    move_next()
    move_next()
    linked.uploads.clear()

    steps()
    clock.advance(seconds=5)
    steps()

    assert linked.named("Film").content == LARGE


def test_what_arrives_broken_does_not_replace_the_original(host: Person, linked: Dropbox, clock: StandingClock) -> None:
    file = ready(host)
    move(host, file)
    move_next()
    move_next()
    next(iter(linked.uploads.values()))[:] = b"0123x56789"

    move_next()

    assert (shown(host, file)[2], linked.files, is_here(file)) == ("broken", {}, True)
    clock.advance(minutes=15)
    steps()
    assert linked.named("Film").content == b"0123456789"


def test_a_dropbox_that_fills_up_on_the_way_says_so_and_the_file_goes_when_there_is_room(
    host: Person, linked: Dropbox, clock: StandingClock
) -> None:
    file = ready(host)
    move(host, file)
    linked.others = linked.allocated
    steps()
    assert (shown(host, file), is_here(file)) == (("leaving", 100, "no_space"), True)

    linked.others = 0
    move(host, file)
    steps()

    assert shown(host, file)[0] == "away"


def test_dropbox_is_left_alone_for_as_long_as_it_says(host: Person, linked: Dropbox, clock: StandingClock) -> None:
    file = ready(host)
    linked.troubles["start"] = [Said(429, {}, {"Retry-After": "90"})]
    move(host, file)
    steps()
    asked = len(linked.asked)

    clock.advance(seconds=89)
    assert (steps(), len(linked.asked)) == (0, asked)
    clock.advance(seconds=1)
    steps()

    assert shown(host, file)[0] == "away"


def test_pauses_double_up_to_an_hour() -> None:
    assert [pause_after(tries).total_seconds() for tries in (0, 1, 2, 9, 10, 500)] == [
        5,
        10,
        20,
        2560,
        3600,
        3600,
    ]


def test_an_access_token_that_ends_on_the_way_is_replaced(host: Person, linked: Dropbox) -> None:
    file = ready(host, content=LARGE)
    move(host, file)
    move_next()
    linked.access.clear()

    steps()

    assert shown(host, file)[0] == "away"


def test_a_file_waits_for_a_dropbox_that_must_be_linked_again_and_goes_at_once_then(
    host: Person, linked: Dropbox
) -> None:
    file = ready(host)
    move(host, file)
    linked.forget_person()
    steps()
    assert shown(host, file) == ("leaving", 0, "not_linked")

    link(host, linked)
    steps()

    assert shown(host, file)[0] == "away"


def test_an_original_that_was_left_over_is_removed(host: Person, linked: Dropbox) -> None:
    file = ready(host)
    move(host, file)
    steps()
    shelf.original_of(file.id, "mp4").write_bytes(b"0123456789")

    assert (remove_what_has_left(), is_here(file)) == (1, False)


def test_nothing_secret_is_logged_on_the_way(host: Person, linked: Dropbox, written_log: StringIO) -> None:
    file = ready(host)
    linked.troubles["append_v2"] = [Said(500)]
    move(host, file)
    steps()
    download(host, file)

    assert "file_not_moved" in written_log.getvalue()
    assert not any(secret in written_log.getvalue() for secret in linked.secrets_given)
