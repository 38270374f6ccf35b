"""Who gets in, and what the others are told."""

import re

from playwright.sync_api import expect

from tests.journeys.conftest import OpenPerson


def test_a_wrong_password_is_refused_in_words_and_the_right_one_lets_in(person: OpenPerson) -> None:
    host, guest = person("Hanna Host"), person("Ada Attendee")
    host.sign_in_by_form()
    room = host.schedule_by_form("Behind a password", password="blue-tulip")

    guest.open_join(room)
    guest.page.get_by_label("Your name").fill("Ada")
    guest.page.get_by_label("Password", exact=True).fill("red-tulip")
    guest.button("Join").click()
    expect(guest.page.get_by_text(re.compile("password", re.IGNORECASE)).filter(has_text="not").first).to_be_visible()

    guest.page.get_by_label("Password", exact=True).fill("blue-tulip")
    guest.button("Join").click()
    expect(guest.page).to_have_url(re.compile(f"/room/{room}"))


def test_a_token_is_for_one_person_and_a_second_device_is_asked(person: OpenPerson) -> None:
    host, laptop, phone, stranger = (person(name) for name in ("Hanna Host", "Ada", "Ada", "Sam Stranger"))
    host.sign_in()
    room = host.schedule("By token", access="token")
    people = {"people": [{"name": "Ada", "email": "ada@example.org"}]}
    token = host.posts(f"/api/events/{host.event_id('By token')}/tokens", people)[0]["token"]

    stranger.join(room, "?token=WRNGTKEN")
    expect(stranger.page.get_by_text(re.compile("token", re.IGNORECASE)).first).to_be_visible()
    expect(stranger.page).to_have_url(re.compile("/join/"))

    laptop.join(room, f"?token={token}")
    expect(laptop.page).to_have_url(re.compile(f"/room/{room}"))
    expect(laptop.page.get_by_text("By token").first).to_be_visible()
    phone.join(room, f"?token={token}")
    expect(phone.page.get_by_text("You are already in").first).to_be_visible()
    phone.button("Move here").click()
    expect(phone.page.get_by_text("By token").first).to_be_visible()
    expect(laptop.page.get_by_text(re.compile("another device|moved", re.IGNORECASE)).first).to_be_visible()


def test_a_room_id_can_be_typed_with_spaces(person: OpenPerson) -> None:
    host, guest = person("Hanna Host"), person("Ada Attendee")
    host.sign_in()
    room = host.schedule("Typed room id")

    guest.page.goto("/join")
    guest.page.get_by_label("Room ID").fill(f"{room[:3]} {room[3:6]} {room[6:]}")
    guest.button("Continue").click()

    expect(guest.page.get_by_text("Typed room id").first).to_be_visible()
    expect(guest.page.get_by_label("Your name")).to_be_visible()


def test_a_second_event_while_one_is_live_is_refused_with_its_name(person: OpenPerson) -> None:
    host = person("Tina Trial")
    host.sign_up("tina@example.org")
    host.schedule("The first one")
    host.schedule("The second one")
    host.enter_room("The first one")
    host.start_session()

    host.page.goto("/")
    host.enter_room("The second one")
    host.button("Start session").click()

    expect(host.page.get_by_text(re.compile("The first one")).first).to_be_visible()
    expect(host.button("Start session")).to_be_visible()


def test_markup_in_names_and_messages_stays_text(person: OpenPerson) -> None:
    host, guest = person("Hanna Host"), person("<img src=x onerror=document.title='owned'>")
    host.sign_in()
    room = host.schedule("Plain <b>text</b>")
    host.enter_room("Plain <b>text</b>")
    host.start_session()
    guest.join(room)
    guest.say("<script>document.title='owned'</script> & <b>bold</b>")

    host.reads("<script>document.title='owned'</script> & <b>bold</b>")
    expect(host.chat().get_by_text(guest.name).first).to_be_visible()
    assert "owned" not in host.page.title()
    assert host.chat().locator("b, script, img[src=x]").count() == 0


def test_who_comes_in_opens_one_socket(person: OpenPerson) -> None:
    """Two would push each other out of the seat, and whoever is slower would be told to be elsewhere."""
    host, guest = person("Hanna Host"), person("Ida")
    host.sign_in()
    room = host.schedule("Small talk")
    sockets: list[str] = []
    guest.page.on("websocket", lambda socket: sockets.append(socket.url) if "/live/" in socket.url else None)

    guest.join(room)

    expect(guest.page.get_by_text("You are let in automatically")).to_be_visible()
    assert len(sockets) == 1
