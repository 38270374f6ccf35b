"""Other languages, other hands, many people."""

import json
import re
import urllib.request
from contextlib import ExitStack

from playwright.sync_api import Page, expect
from websockets.sync.client import connect

from tests.journeys.conftest import OpenPerson
from tests.journeys.product import Product

TRIAL_ATTENDEES = 25


def test_a_russian_browser_gets_a_russian_interface_throughout(person: OpenPerson) -> None:
    host, guest = person("Hanna Host"), person("Анна", locale="ru-RU")
    host.sign_in()
    room = host.schedule("Закон о данных")
    host.enter_room("Закон о данных")
    host.start_session()

    guest.page.goto(f"/join/{room}")
    guest.page.get_by_label("Ваше имя").fill("Анна из Казани")
    guest.page.get_by_role("button", name="Войти").click()
    chat = guest.page.get_by_role("region", name="Чат")
    expect(chat).to_be_visible()
    chat.get_by_label("Сообщение", exact=True).fill("Здравствуйте!")
    chat.get_by_role("button", name="Отправить").click()

    host.reads("Здравствуйте!")
    assert latin_words(guest.page, {*host.name.split(), "Rostrum"}) == []


def latin_words(page: Page, names: set[str]) -> list[str]:
    """Visible words in Latin letters that the interface itself would have said."""
    words = re.findall(r"[A-Za-z]{4,}", page.inner_text("body"))
    return [word for word in words if word not in names]


def test_everything_can_be_done_from_the_keyboard(person: OpenPerson) -> None:
    host, guest = person("Hanna Host"), person("Kay Keyboard")
    host.sign_in()
    room = host.schedule("Keys only")
    host.enter_room("Keys only")
    host.start_session()

    guest.open_join(room)
    reach(guest.page, "textbox", "Your name")
    guest.page.keyboard.type("Kay Keyboard")
    guest.page.keyboard.press("Enter")
    guest.is_in_the_room()
    reach(guest.page, "textbox", "Message")
    guest.page.keyboard.type("Without a mouse")
    guest.page.keyboard.press("Enter")
    host.reads("Without a mouse")
    reach(guest.page, "button", "Raise hand")
    guest.page.keyboard.press("Space")
    expect(guest.button("Raise hand")).to_have_attribute("aria-pressed", "true")


def reach(page: Page, role: str, name: str) -> None:
    """By the tab key alone."""
    wanted = page.get_by_role("textbox" if role == "textbox" else "button", name=name, exact=True)
    expect(wanted.first).to_be_visible()
    for _ in range(60):
        if wanted.first.evaluate("(element) => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{name} cannot be reached by the keyboard")


def test_the_twenty_sixth_attendee_of_a_trial_is_told_why(person: OpenPerson, product: Product) -> None:
    host, guest = person("Tim Trial"), person("One Too Many")
    host.sign_up("tim@example.org")
    room = host.schedule("A full house")
    host.enter_room("A full house")
    host.start_session()
    with ExitStack() as sockets:
        for number in range(TRIAL_ATTENDEES):
            come_in(product, room, number, sockets)

        guest.join(room)

        expect(guest.page.get_by_text(re.compile("25")).first).to_be_visible()
        expect(guest.chat()).to_be_hidden()


def come_in(product: Product, room: str, number: int, sockets: ExitStack) -> None:
    """An attendee without a browser; returns once they are inside. They read no further, so nothing of theirs may pile up."""
    asked = urllib.request.Request(
        f"{product.url}/api/rooms/{room}/join",
        data=json.dumps(
            {"name": f"Guest {number}", "as": "attendee", "browser": f"browser-{number:04}-of-test"}
        ).encode(),
        headers={"content-type": "application/json"},
    )
    with urllib.request.urlopen(asked, timeout=10) as answer:
        ticket = json.load(answer)["socket_ticket"]
    url = f"ws://localhost:{product.port}/live/{room}?ticket={ticket}&move=0"
    one = sockets.enter_context(connect(url, max_size=2**22, max_queue=None))
    one.send(json.dumps({"t": "hello"}))
    while json.loads(one.recv(timeout=20))["t"] != "view":
        pass
