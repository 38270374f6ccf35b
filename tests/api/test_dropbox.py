"""A linked Dropbox is extra room: originals move there and back, and rooms notice nothing."""

import pytest

from rostrum.library import moving, shelf
from rostrum.library.large_pages import make_next_large_page, want_large_page
from rostrum.library.links import link_for
from rostrum.library.models import Elsewhere, File, LeftThere
from rostrum.library.moving import move_next
from rostrum.linked.models import LinkedAccount
from tests.api.linked_dropbox import (
    LARGE,
    LINK,
    MEGABYTE,
    ROOM,
    account_of,
    announce,
    away,
    download,
    fill,
    is_here,
    link,
    move,
    ready,
    room,
    shown,
    steps,
    used,
)
from tests.clock import StandingClock
from tests.library.documents import pdf
from tests.library.dropbox import Dropbox, Said
from tests.library.making import made_usable
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


def test_a_file_moves_in_pieces_and_takes_no_room_of_the_plan_any_more(host: Person, linked: Dropbox) -> None:
    file = ready(host, "Fi/lm: 1.mp4", LARGE)

    assert move(host, file)[0]["place"] == "leaving"
    assert (used(host), room(host)["waiting"]) == (len(LARGE), 1)
    steps()

    assert shown(host, file) == ("away", 0, "")
    kept = linked.named("Fi_lm_ 1")
    assert (kept.content, kept.path) == (LARGE, f"/Fi_lm_ 1 ({file.id[-8:]}).mp4")
    assert (used(host), is_here(file)) == (0, False)
    assert (shelf.made_of(file.id) / "media.mp4").exists(), "what rooms are shown stays"
    assert linked.asked.count("append_v2") == 3


def test_the_line_of_the_library_tells_both_rooms(host: Person, linked: Dropbox, clock: StandingClock) -> None:
    linked.others = 700
    move(host, ready(host, content=b"x" * 300))
    steps()

    told = room(host)

    assert told["space"] == {"used_bytes": 1000, "most_bytes": linked.allocated}
    assert (told["files"], told["bytes"], told["elsewhere"], told["waiting"]) == (1, 300, 0, 0)


def test_how_far_it_is_can_be_seen(host: Person, linked: Dropbox) -> None:
    file = ready(host, content=LARGE)
    move(host, file)
    for _ in range(3):
        move_next()

    assert shown(host, file) == ("leaving", 79, "")


def test_the_download_of_what_lies_there_comes_from_there_and_is_asked_for_once(host: Person, linked: Dropbox) -> None:
    file = ready(host)
    move(host, file)
    steps()

    first, second = download(host, file), download(host, file)

    assert (first.status_code, first["Cache-Control"]) == (302, "no-store")
    assert linked.given(first["Location"].rpartition("/")[2]).body == b"0123456789"
    assert second["Location"] == first["Location"]
    assert linked.asked.count("get_temporary_link") == 1


def test_what_was_handed_out_in_a_room_is_sent_from_there(host: Person, attendee: Person, linked: Dropbox) -> None:
    file = ready(host)
    key = link_for(file, room=ROOM, gives="original").key
    move(host, file)
    steps()

    answer = attendee.browser.send("GET", f"/api/handouts/{key}")

    assert linked.given(answer["Location"].rpartition("/")[2]).body == b"0123456789"


def test_a_stranger_reaches_none_of_it(host: Person, stranger: Person, linked: Dropbox) -> None:
    file = ready(host)
    move(stranger, file, expect=404)
    move(host, file)
    steps()

    assert download(stranger, file).status_code == 404
    link(stranger, linked)
    move(stranger, file, to="here", expect=404)


def test_a_file_is_brought_back_whole_and_goes_from_there(host: Person, linked: Dropbox) -> None:
    file = ready(host, content=LARGE)
    move(host, file)
    steps()

    move(host, file, to="here")
    assert (shown(host, file)[0], used(host)) == ("returning", len(LARGE))
    steps()

    assert shown(host, file) == ("here", 0, "")
    assert shelf.original_of(file.id, "mp4").read_bytes() == LARGE
    assert (linked.files, Elsewhere.objects.count(), LeftThere.objects.count()) == ({}, 0, 0)
    assert download(host, file)["X-Accel-Redirect"] == f"/files/{file.id}/original.mp4"


def test_several_move_together_or_none(host: Person, linked: Dropbox) -> None:
    files = [ready(host, f"{number}.mp4") for number in range(3)]
    lost = ready(host, "lost.mp4")
    File.objects.filter(id=lost.id).update(place="lost")

    assert move(host, *files, lost, expect=409) == {"code": "file_lost"}
    assert [shown(host, file)[0] for file in files] == ["here"] * 3
    move(host, *files, files[0])
    steps()
    assert [shown(host, file)[0] for file in files] == ["away"] * 3
    move(host, *files, to="here")
    steps()
    assert [shown(host, file)[0] for file in files] == ["here"] * 3


def test_what_does_not_fit_stays_there(host: Person, linked: Dropbox) -> None:
    file = ready(host)
    move(host, file)
    steps()
    fill(host)

    assert move(host, file, to="here", expect=409)["code"] == "storage_full"
    assert shown(host, file)[0] == "away"


def test_what_has_not_left_yet_stays_when_it_is_called_back(host: Person, linked: Dropbox) -> None:
    file = ready(host, content=LARGE)
    move(host, file)
    move_next()

    move(host, file, to="here")

    assert steps() == 0
    assert (shown(host, file), linked.files) == (("here", 0, ""), {})


def test_deleting_a_file_deletes_it_there(host: Person, linked: Dropbox, clock: StandingClock) -> None:
    file = ready(host)
    move(host, file)
    steps()
    linked.troubles["delete_v2"] = [Said(500)]

    host.browser.ask("DELETE", f"/api/library/files/{file.id}", expect=204)
    steps()
    assert len(linked.files) == 1
    clock.advance(seconds=5)
    steps()

    assert (linked.files, LeftThere.objects.count()) == ({}, 0)


def test_a_file_that_is_deleted_while_it_leaves_does_not_stay_there(host: Person, linked: Dropbox) -> None:
    file = ready(host)
    move(host, file)
    move_next()
    move_next()
    on_its_way = moving._claim()
    assert on_its_way is not None
    host.browser.ask("DELETE", f"/api/library/files/{file.id}", expect=204)

    moving._step(on_its_way)
    assert len(linked.files) == 1
    steps()

    assert linked.files == {}


def test_without_a_dropbox_a_full_library_takes_nothing(host: Person) -> None:
    fill(host)

    assert announce(host, expect=409)["code"] == "storage_full"


def test_a_full_library_takes_an_upload_that_goes_on_to_the_dropbox_once_it_is_usable(
    host: Person, linked: Dropbox
) -> None:
    fill(host)
    file = announce(host)
    assert file["place"] == "leaving"
    host.browser.ask("PATCH", f"/api/library/uploads/{file['id']}", b"0123456789", expect=204, **{"Upload-Offset": "0"})
    assert steps() == 0, "first it is scanned"

    File.objects.filter(id=file["id"]).update(state="ready")
    steps()

    assert shown(host, file["id"])[0] == "away"
    assert used(host) == 64 * MEGABYTE


def test_with_room_left_an_upload_stays_here(host: Person, linked: Dropbox) -> None:
    assert announce(host)["place"] == "here"
    assert "get_space_usage" not in linked.asked


def test_what_waits_to_go_on_is_bounded(host: Person, linked: Dropbox) -> None:
    fill(host)
    announce(host, 300 * MEGABYTE, name="a.mp4")

    refusal = announce(host, 201 * MEGABYTE, name="b.mp4", expect=409)

    assert refusal == {"code": "too_much_waits", "most_bytes": 500 * MEGABYTE}
    announce(host, 200 * MEGABYTE, name="c.mp4")


def test_unlinking_and_linking_again_does_not_make_more_room(host: Person, linked: Dropbox) -> None:
    fill(host)
    file = announce(host, 500 * MEGABYTE)
    host.browser.ask("DELETE", LINK, expect=204)

    assert announce(host, 1, name="b.mp4", expect=409)["code"] == "storage_full"
    link(host, linked)
    assert announce(host, 1, name="b.mp4", expect=409)["code"] == "too_much_waits"
    File.objects.filter(id=file["id"]).update(state="ready")
    assert move(host, file["id"], to="here", expect=409)["code"] == "storage_full"


def test_a_dropbox_without_room_for_it_takes_no_upload(host: Person, linked: Dropbox) -> None:
    fill(host)
    announce(host, 60)
    linked.allocated = 100

    assert announce(host, 50, name="b.mp4", expect=409) == {"code": "dropbox_full"}
    assert announce(host, 40, name="c.mp4")["place"] == "leaving"


@pytest.mark.parametrize(
    ("trouble", "status", "code"),
    [(Said(500), 502, "service_silent"), (Said(429, {}, {"Retry-After": "7"}), 503, "service_busy")],
)
def test_a_full_library_says_what_is_wrong_with_the_dropbox(
    host: Person, linked: Dropbox, trouble: Said, status: int, code: str
) -> None:
    fill(host)
    linked.troubles["get_space_usage"] = [trouble]

    assert announce(host, expect=status)["code"] == code
    linked.forget_person()
    assert announce(host, expect=409) == {"code": "link_again", "service": "Dropbox"}


@pytest.mark.parametrize("word", ["deleted", "changed"])
def test_what_was_deleted_or_changed_there_by_hand_is_told_as_lost_and_rooms_go_on(
    host: Person, linked: Dropbox, word: str
) -> None:
    file = away(host)
    if word == "deleted":
        linked.files.clear()
    else:
        linked.named("Film").content = b"something else"

    assert download(host, file).status_code == 409
    assert shown(host, file) == ("lost", 0, word)
    assert (used(host), link_for(file, room=ROOM).gives) == (0, "made")
    assert move(host, file, to="here", expect=409) == {"code": "file_lost"}


@pytest.mark.parametrize("word", ["deleted", "changed"])
def test_it_is_noticed_when_it_is_brought_back(host: Person, linked: Dropbox, word: str) -> None:
    file = away(host)
    if word == "deleted":
        linked.files.clear()
    else:
        linked.named("Film").content = b"something else"
    move(host, file, to="here")

    steps()

    assert (shown(host, file), used(host)) == (("lost", 0, word), 0)


def test_unlinking_leaves_files_there_and_rooms_go_on(host: Person, linked: Dropbox) -> None:
    file, waiting = away(host), ready(host, "Later.mp4")
    move(host, waiting)

    assert room(host)["files"] == 1
    host.browser.ask("DELETE", LINK, expect=204)

    assert (len(linked.files), room(host)["elsewhere"]) == (1, 1)
    assert (shown(host, file)[0], shown(host, waiting)[0]) == ("away", "here")
    assert link_for(file, room=ROOM).gives == "made"
    assert download(host, file).status_code == 409
    assert move(host, file, to="here", expect=409)["code"] == "not_linked"
    link(host, linked)
    assert download(host, file).status_code == 302


def test_another_persons_dropbox_does_not_have_the_files(host: Person, linked: Dropbox) -> None:
    file = away(host)
    linked.account = "dbid:another"
    link(host, linked)

    assert (room(host)["files"], room(host)["elsewhere"]) == (0, 1)
    assert download(host, file).status_code == 409
    assert move(host, file, to="here", expect=409) == {"code": "file_in_other_dropbox"}
    host.browser.ask("DELETE", f"/api/library/files/{file.id}", expect=204)
    steps()
    assert len(linked.files) == 1, "it is not ours to delete any more"


def test_coming_back_is_gone_on_with_after_a_cut(host: Person, linked: Dropbox, clock: StandingClock) -> None:
    file = away(host, content=LARGE)
    linked.cut = ["download"]
    move(host, file, to="here")
    steps()
    assert shown(host, file)[2] == "silent"

    clock.advance(seconds=5)
    steps()

    assert shelf.original_of(file.id, "mp4").read_bytes() == LARGE


def test_moves_are_counted(host: Person, linked: Dropbox) -> None:
    file = ready(host)
    for _ in range(60):
        move(host, file, to="here")

    assert move(host, file, to="here", expect=429)["code"] == "too_many_attempts"


def test_a_page_is_made_large_of_a_document_that_lies_there_and_what_was_fetched_goes(
    host: Person, linked: Dropbox, clock: StandingClock
) -> None:
    file = made_usable(account_of(host), "Deck.pdf", pdf(2))
    move(host, file)
    steps()
    assert not is_here(file)
    key = link_for(file, room=ROOM).key

    assert want_large_page(key, 2, count=lambda: None) == "coming"
    make_next_large_page()

    assert want_large_page(key, 2, count=lambda: None) == "made"
    assert shelf.fetched_of(file.id).exists()
    assert shelf.forget_fetched(before=clock.at) == 1


def test_a_document_that_is_lost_gives_no_larger_pages(host: Person, linked: Dropbox) -> None:
    file = made_usable(account_of(host), "Deck.pdf", pdf(2))
    move(host, file)
    steps()
    key = link_for(file, room=ROOM).key
    linked.files.clear()

    assert want_large_page(key, 1, count=lambda: None) == "coming"
    make_next_large_page()

    assert want_large_page(key, 1, count=lambda: None) == "never"
    assert LinkedAccount.objects.get().state == "ok"
