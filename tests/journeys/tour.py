"""A walk through every screen of the product: what is done at each is up to who takes the walk."""

from collections.abc import Callable

from tests.journeys.conftest import DESKTOP, PHONE
from tests.journeys.persons import Person

Look = Callable[[Person, str], None]
"""At the screen that a person has before them, by its name."""
OpenOne = Callable[[str, tuple[int, int]], Person]

PUBLIC = {
    "start": "/",
    "sign-in": "/login",
    "sign-up": "/sign-up",
    "reset-password": "/reset-password",
    "join": "/join",
    "no-such-room": "/join/100000000",
    "nothing-here": "/no-such-page",
}
TITLE = "Keeping customers: the second year"


def public_pages(visitor: Person, look: Look) -> None:
    for name, path in PUBLIC.items():
        visitor.page.goto(path)
        visitor.page.get_by_role("heading").first.wait_for()
        look(visitor, name)


def panel_pages(host: Person, look: Look) -> str:
    """The room id of an event that waits for people."""
    host.sign_up("tour@example.org")
    look(host, "schedule-empty")
    by_token = host.schedule("Talk for members", access="Token", minutes_ahead=90)
    room = host.schedule(TITLE)
    look(host, "schedule")
    host.row(TITLE).first.get_by_role("button", name=f"More about {TITLE}").click()
    host.page.get_by_role("menuitem", name="Delete").wait_for()
    look(host, "schedule-menu")
    host.page.get_by_role("menuitem", name="Delete").click()
    host.page.get_by_role("dialog").wait_for()
    look(host, "schedule-delete")
    host.page.get_by_role("button", name="Keep it").click()
    host.page.goto("/events/new")
    host.page.get_by_label("Event name").wait_for()
    look(host, "event-form")
    host.page.goto("/")
    host.page.get_by_role("link", name="Talk for members").first.click()
    host.page.get_by_role("button", name="Generate tokens").click()
    host.page.get_by_role("button", name="Copy all").wait_for()
    look(host, "event")
    host.page.goto("/settings")
    host.page.get_by_label("Your name").wait_for()
    look(host, "settings")
    host.page.goto(f"/join/{by_token}")
    host.page.get_by_label("Token").wait_for()
    look(host, "join-token")
    return room


def room_pages(open_one: OpenOne, host: Person, room: str, look: Look) -> None:
    guest, phone = open_one("Maria from Łódź", DESKTOP), open_one("Участник из Казани", PHONE)
    guest.open_join(room)
    guest.page.get_by_label("Your name").wait_for()
    look(guest, "join-event")
    guest.join(room)
    phone.join(room)
    guest.page.get_by_text(TITLE).first.wait_for()
    look(guest, "lobby")

    host.page.goto("/")
    host.row(TITLE).first.get_by_role("button", name="Enter room").click()
    host.page.get_by_text("Say hello").or_(host.page.get_by_text("We hear you.")).wait_for()
    host.page.wait_for_function("() => [...document.querySelectorAll('video')].some((video) => video.videoWidth > 0)")
    look(host, "device-check")
    host.pass_device_check()
    host.chat().wait_for()
    look(host, "room-before-start")
    host.start_session()
    host.switch_on("Microphone")
    host.switch_on("Camera")
    guest.say("Is the renewal rate counted on logos or on revenue?")
    host.say("On revenue. The next slide has both.")
    phone.say("Спасибо, очень наглядно")
    guest.sees_moving(host.name)
    phone.button("Raise hand").click()
    look(guest, "room-attendee")
    look(phone, "room-attendee-phone")
    look(host, "room-host")
    _dialogs(host, look)
    host.end_session()
    guest.page.get_by_text("The session has ended").first.wait_for()
    look(guest, "ended")


def _dialogs(host: Person, look: Look) -> None:
    for entry, name in (
        ("Sound and camera", "room-devices"),
        ("My details", "room-details"),
        ("Keyboard shortcuts", "room-shortcuts"),
    ):
        host.button("More").click()
        host.page.get_by_role("menuitem", name=entry).click()
        host.page.get_by_role("dialog").wait_for()
        look(host, name)
        host.page.keyboard.press("Escape")
        host.page.get_by_role("dialog").wait_for(state="hidden")
    host.button("Leave").click()
    host.page.get_by_role("menuitem", name="End session").click()
    host.page.get_by_role("dialog").wait_for()
    look(host, "room-end")
    host.page.keyboard.press("Escape")
    host.page.get_by_role("dialog").wait_for(state="hidden")
