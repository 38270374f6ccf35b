"""`web` tells `live`, over real HTTP: the door here only writes down who knocks."""

import pytest
from pytest_django import Settings

from rostrum.kit.clock import from_ms, to_ms
from rostrum.library import shelf
from rostrum.library.links import forget_links
from rostrum.library.models import File, FileLink
from rostrum.rooms.features.slides.keeping import forgetting
from rostrum.rooms.models import ConnectionRow, Room, ScheduledRow
from tests.api.door import CLOSED_DOOR, Door
from tests.api.schedule import scheduled
from tests.clock import StandingClock
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


def test_the_room_hears_of_a_changed_a_cancelled_a_deleted_and_a_restored_event_though_one_process_is_down(
    host: Person, door: Door
) -> None:
    event = scheduled(host)

    host.browser.ask("PATCH", f"/api/events/{event['id']}", {"title": "Another title"})
    host.browser.ask("POST", f"/api/events/{event['id']}/cancel")
    host.browser.ask("DELETE", f"/api/events/{event['id']}", expect=204)
    host.browser.ask("POST", f"/api/events/{event['id']}/restore")

    assert door.heard == [(f"/refresh/{event['room_id']}", "Bearer knock")] * 4


def test_rooms_that_somebody_is_in_hear_that_every_session_is_recorded_from_now_on(host: Person, door: Door) -> None:
    account = host.account_member.owner_id
    visited, empty = scheduled(host), scheduled(host)
    for event in (visited, empty):
        Room.objects.create(room_id=event["room_id"], account=account)
    ConnectionRow.objects.create(room=visited["room_id"], person="p_1", connection="c", browser="b", process="p")

    answer = host.browser.ask("PATCH", "/api/account", {"records_itself": True})
    host.browser.ask("PATCH", "/api/account", {"records_itself": True, "name": "Acme"})

    assert answer["account"]["records_itself"] is True
    assert door.heard == [(f"/refresh/{visited['room_id']}", "Bearer knock")]


def test_a_change_is_kept_when_nobody_hears_of_it(host: Person, settings: Settings) -> None:
    settings.DOORS = [CLOSED_DOOR]
    event = scheduled(host)

    changed = host.browser.ask("PATCH", f"/api/events/{event['id']}", {"title": "Another title"})

    assert changed["title"] == "Another title"


def test_a_film_is_given_to_the_room_with_its_link_once_it_is_ready(host: Person, door: Door) -> None:
    event = scheduled(host)
    film = host.browser.ask("POST", "/api/library/files", {"name": "Film.mp4", "bytes": 9}, expect=201)
    show = {"file_id": film["id"]}
    assert host.browser.ask("POST", f"/api/events/{event['id']}/clips", show, expect=409)["code"] == "file_not_ready"
    File.objects.filter(id=film["id"]).update(state="ready", duration_ms=92_000, width=1280, height=720)

    host.browser.ask("POST", f"/api/events/{event['id']}/clips", show, expect=204)

    given = door.given[-1]
    link = FileLink.objects.get(room=event["room_id"])
    assert (given["room"], given["command"]["kind"]) == (event["room_id"], "add_clip")
    assert given["command"]["clip"] == {
        "kind": "clip_added",
        "clip": film["id"],
        "media": "video",
        "key": link.key,
        "name": "Film.mp4",
        "duration_ms": 92_000,
        "width": 1280,
        "height": 720,
        "until": to_ms(link.expires_at),
    }


@pytest.mark.parametrize(("starts", "ends"), [("2031-06-03T18:00", "2031-06-09"), ("2031-07-01T18:00", "2031-07-02")])
def test_what_comes_into_a_room_stays_for_a_week_and_until_the_day_after_the_event(
    host: Person, door: Door, clock: StandingClock, starts: str, ends: str
) -> None:
    event = scheduled(host, local_start=starts)
    deck, film = ready_file(host), ready_file(host, "Film.mp4")
    for way, file in (("documents", deck), ("clips", film), ("handouts", deck)):
        host.browser.ask("POST", f"/api/events/{event['id']}/{way}", {"file_id": file}, expect=204)

    document, clip, handout = (given["command"] for given in door.given)
    untils = (document["document"]["until"], clip["clip"]["until"], handout["handout"]["until"])
    assert {str(from_ms(until).date()) for until in untils} == {ends}
    assert {str(link.expires_at.date()) for link in FileLink.objects.all()} == {ends}


def test_a_document_is_no_film(host: Person, door: Door) -> None:
    event = scheduled(host)
    deck = host.browser.ask("POST", "/api/library/files", {"name": "Deck.pdf", "bytes": 9}, expect=201)
    File.objects.filter(id=deck["id"]).update(state="ready", pages=3)

    refused = host.browser.ask("POST", f"/api/events/{event['id']}/clips", {"file_id": deck["id"]}, expect=409)

    assert (refused["code"], door.given) == ("file_not_ready", [])


def ready_file(host: Person, name: str = "Deck.pdf") -> str:
    file = host.browser.ask("POST", "/api/library/files", {"name": name, "bytes": 9}, expect=201)
    File.objects.filter(id=file["id"]).update(state="ready", pages=3)
    return str(file["id"])


def test_a_handout_is_fetched_by_its_key_under_its_name_by_whoever_was_told(
    host: Person, attendee: Person, door: Door
) -> None:
    event = scheduled(host)
    file = ready_file(host, "Prüfung.pdf")

    host.browser.ask("POST", f"/api/events/{event['id']}/handouts", {"file_id": file}, expect=204)

    handout = door.given[-1]["command"]["handout"]
    assert (handout["name"], handout["size"], handout["file_kind"]) == ("Prüfung.pdf", 9, "document")
    answer = attendee.browser.get(f"/api/handouts/{handout['key']}")
    assert answer["X-Accel-Redirect"] == f"/files/{file}/original.pdf"
    assert answer["Content-Disposition"] == "attachment; filename*=UTF-8''Pr%C3%BCfung.pdf"
    assert answer["Cache-Control"] == "private, no-store"


def test_the_key_of_a_page_fetches_no_original_and_an_ended_one_nothing(
    host: Person, attendee: Person, door: Door, clock: StandingClock
) -> None:
    event = scheduled(host, local_start="2031-06-03T18:00")
    file = ready_file(host)
    for way in ("documents", "handouts"):
        host.browser.ask("POST", f"/api/events/{event['id']}/{way}", {"file_id": file}, expect=204)
    shown = FileLink.objects.get(gives="made").key
    handed = FileLink.objects.get(gives="original").key

    attendee.browser.ask("GET", f"/api/handouts/{shown}", expect=404)
    attendee.browser.ask("GET", "/api/handouts/" + "0" * 24, expect=404)
    clock.advance(days=8)
    attendee.browser.ask("GET", f"/api/handouts/{handed}", expect=404)


def test_a_picture_of_the_library_stands_in_a_room_for_a_year(host: Person, clock: StandingClock) -> None:
    event = scheduled(host)
    way = f"/api/events/{event['id']}/pictures"
    cat = ready_file(host, "cat.png")

    key = host.browser.ask("POST", way, {"file_id": cat})["key"]

    assert host.browser.ask("POST", way, {"file_id": cat})["key"] == key
    assert key in shelf.shown_keys()
    host.browser.ask("POST", way, {"file_id": ready_file(host)}, expect=404)
    clock.advance(days=360)
    forget_links()
    assert key in shelf.shown_keys()
    clock.advance(days=7)
    forget_links()
    assert key not in shelf.shown_keys()


def test_music_and_films_play_in_a_break_and_pictures_do_not(host: Person) -> None:
    event = scheduled(host)
    way = f"/api/events/{event['id']}/break-clips"
    song = ready_file(host, "song.mp3")

    given = host.browser.ask("POST", way, {"file_id": song})

    assert (given["media"], given["name"]) == ("audio", "song.mp3")
    assert given["key"] in shelf.shown_keys()
    host.browser.ask("POST", way, {"file_id": ready_file(host, "cat.png")}, expect=404)


def test_a_room_is_told_nothing_of_a_picture_that_is_deleted(host: Person, door: Door) -> None:
    event = scheduled(host)
    cat = ready_file(host, "cat.png")
    host.browser.ask("POST", f"/api/events/{event['id']}/pictures", {"file_id": cat})

    host.browser.ask("DELETE", f"/api/library/files/{cat}", expect=204)

    assert not door.given
    assert not FileLink.objects.exists()


def test_a_room_that_keeps_drawings_of_a_deleted_file_forgets_them(host: Person, door: Door) -> None:
    event = scheduled(host)
    file = ready_file(host)
    ScheduledRow.objects.create(room=event["room_id"], name=forgetting(file), due=0, by="", command="")

    host.browser.ask("DELETE", f"/api/library/files/{file}", expect=204)

    given = door.given[-1]
    assert (given["room"], given["command"]) == (event["room_id"], {"kind": "forget_document", "document": file})


def test_a_deleted_film_leaves_every_room_at_once(host: Person, door: Door) -> None:
    film = ready_file(host, "Film.mp4")
    File.objects.filter(id=film).update(pages=0)
    for event in (scheduled(host), scheduled(host)):
        host.browser.ask("POST", f"/api/events/{event['id']}/clips", {"file_id": film}, expect=204)
    told = {link.room: {"kind": "expire_clip", "key": link.key, "at_once": True} for link in FileLink.objects.all()}

    host.browser.ask("DELETE", f"/api/library/files/{film}", expect=204)

    assert {given["room"]: given["command"] for given in door.given[-2:]} == told


def test_a_deleted_file_leaves_the_rooms_where_it_lies(host: Person, door: Door) -> None:
    event = scheduled(host)
    file = ready_file(host)
    for way in ("documents", "handouts"):
        host.browser.ask("POST", f"/api/events/{event['id']}/{way}", {"file_id": file}, expect=204)
    keys = {link.gives: link.key for link in FileLink.objects.all()}

    host.browser.ask("DELETE", f"/api/library/files/{file}", expect=204)

    commands = [given["command"] for given in door.given[-2:]]
    assert {(one["kind"], one["key"]) for one in commands} == {
        ("expire_document", keys["made"]),
        ("expire_handout", keys["original"]),
    }
