"""A walk through every screen of the product: what is done at each is up to who takes the walk."""

from collections.abc import Callable

from playwright.sync_api import FilePayload

from tests.journeys.conftest import DESKTOP, PHONE
from tests.journeys.look import Look
from tests.journeys.persons import Person
from tests.journeys.tour_tools import tools
from tests.library.deck import deck

OpenOne = Callable[[str, tuple[int, int]], Person]

PUBLIC = {
    "start": "/",
    "sign-in": "/login",
    "sign-up": "/sign-up",
    "reset-password": "/reset-password",
    "join": "/join",
    "no-such-room": "/join/100000000",
    "nothing-here": "/no-such-page",
    "check": "/check",
}
TITLE = "Keeping customers: the second year"
DECK = "Renewals.pdf"


def public_pages(visitor: Person, look: Look) -> None:
    for name, path in PUBLIC.items():
        visitor.page.goto(path)
        visitor.page.get_by_role("heading").first.wait_for()
        look(visitor, name)


def panel_pages(host: Person, look: Look) -> str:
    """The room id of an event that waits for people."""
    host.sign_up("tour@example.org")
    look(host, "schedule-empty")
    host.confirm_address("tour@example.org")
    by_token = host.schedule("Talk for members", access="token", minutes_ahead=90)
    room = host.schedule(TITLE)
    host.page.goto("/")
    host.row(TITLE).first.wait_for()
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
    host.page.get_by_text("None to hand out yet").wait_for()
    host.page.get_by_role("button", name="Generate tokens").click()
    host.page.get_by_role("button", name="Copy all").wait_for()
    look(host, "event")
    _parts_of_the_event(host, by_token, look)
    _contacts(host, look)
    _library(host, look)
    host.page.goto("/?view=calendar")
    host.page.get_by_role("button", name="Subscribe").click()
    host.page.get_by_role("button", name="Make a new address").wait_for()
    look(host, "calendar-feed")
    host.page.goto("/settings")
    host.page.get_by_label("Your name").wait_for()
    look(host, "settings")
    _public_page(host, look)
    other = host.schedule("Talk with tokens", access="token", minutes_ahead=90)
    host.page.goto(f"/join/{other}")
    host.page.get_by_label("Token").wait_for()
    look(host, "join-token")
    return room


def _public_page(host: Person, look: Look) -> None:
    page = host.page
    page.get_by_label("Address").fill("tour")
    page.get_by_role("button", name="Save page").click()
    page.get_by_role("link", name="Open the page").wait_for()
    look(host, "settings-public-page")
    page.goto("/events/new")
    page.get_by_label("Event name").fill("Announced")
    page.get_by_label("Announce on our public page").check()
    page.get_by_role("button", name="Save event").click()
    page.get_by_role("heading", name="Announced").wait_for()
    page.goto("/p/tour")
    page.get_by_role("link", name="Join Announced").wait_for()
    look(host, "public-page")
    page.goto("/p/nobody-at-all")
    page.get_by_role("alert").wait_for()
    look(host, "no-such-page")


def _parts_of_the_event(host: Person, room: str, look: Look) -> None:
    page = host.page
    host.open_tab("Branding")
    page.get_by_role("button", name="Save branding").wait_for()
    look(host, "event-branding")
    host.open_tab("Lobby")
    page.get_by_label("Message to those who wait").fill("We begin with ten minutes of music.")
    look(host, "event-lobby")
    page.get_by_role("button", name="Save lobby").click()
    host.open_tab("Registration")
    page.get_by_role("switch", name="People can register").check()
    page.get_by_role("button", name="Add: Choice").click()
    page.get_by_label("Choice: Words of the question").fill("What brings you here?")
    page.get_by_label("Answers, one a line").fill("Sales\nSupport")
    look(host, "event-registration")
    page.get_by_role("button", name="Save registration").click()
    page.get_by_text("The registration form is saved").wait_for()
    host.open_tab("Invitations")
    page.get_by_label("People", exact=True).fill("Ada Lovelace <ada@example.com>; nobody at all, b@example.com")
    page.get_by_role("button", name="Invite 2 people").wait_for()
    look(host, "event-invitations")
    page.get_by_role("button", name="Invite 2 people").click()
    page.get_by_text("2 invitations are on their way.").wait_for()
    page.get_by_role("button", name="Discard changes").click()
    look(host, "event-invited")
    host.open_tab("Polls")
    page.get_by_role("button", name="New poll").click()
    page.get_by_label("Your question").fill("How do you count renewals?")
    look(host, "event-poll")
    page.get_by_role("button", name="Back", exact=True).click()
    host.open_tab("Calls to action")
    page.get_by_role("button", name="New call to action").wait_for()
    look(host, "event-calls")
    host.open_tab("Embed")
    page.get_by_role("button", name="Copy code").wait_for()
    look(host, "event-embed")
    event = page.url
    for name, path in {"register": f"/join/{room}", "register-embedded": f"/embed/{room}/registration"}.items():
        page.goto(path)
        page.get_by_label("What brings you here?").wait_for()
        look(host, name)
    page.goto(event)


def _contacts(host: Person, look: Look) -> None:
    page = host.page
    page.goto("/contacts")
    page.get_by_role("heading", name="Contacts").first.wait_for()
    look(host, "contacts-empty")
    page.get_by_role("link", name="Import", exact=True).first.click()
    lines = "Email;First name;Last name;Company\nada@example.com;Ada;Lovelace;Engines\nbert@example.com;Bert;Brown;\n"
    list_file: FilePayload = {"name": "fair.csv", "mimeType": "text/csv", "buffer": lines.encode()}
    page.locator("input[type=file]").set_input_files(list_file)
    page.get_by_role("button", name="Import 2 contacts").wait_for()
    look(host, "contacts-import")
    page.get_by_role("button", name="Import 2 contacts").click()
    page.get_by_role("heading", name="The import is done").wait_for()
    page.get_by_role("link", name="See the contacts").click()
    page.get_by_text("ada@example.com").wait_for()
    look(host, "contacts")


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
    _slides(host, guest, look)
    look(guest, "room-attendee")
    look(phone, "room-attendee-phone")
    look(host, "room-host")
    _call_to_action(host, guest, look)
    tools(host, guest, phone, look)
    _dialogs(host, look)
    host.end_session()
    guest.page.get_by_text("The session has ended").first.wait_for()
    look(guest, "ended")


def _library(host: Person, look: Look) -> None:
    host.page.goto("/library")
    host.page.get_by_text("Your slides, videos and documents").wait_for()
    look(host, "library-empty")
    _upload_deck(host)
    look(host, "library")


def _upload_deck(host: Person) -> None:
    file: FilePayload = {"name": DECK, "mimeType": "application/pdf", "buffer": deck()}
    host.page.locator("input[type=file]").set_input_files(file)
    host.page.get_by_text("3 pages").first.wait_for()


def _slides(host: Person, guest: Person, look: Look) -> None:
    host.button("Slides").click()
    host.page.get_by_role("dialog").get_by_role("button", name="Upload").wait_for()
    _upload_deck(host)
    look(host, "room-documents")
    host.page.get_by_role("dialog").get_by_role("button", name=DECK).first.click()
    guest.page.get_by_role("img", name="page 1 of 3").wait_for()


def _call_to_action(host: Person, guest: Person, look: Look) -> None:
    host.button("Offer").click()
    host.button("New call to action").click()
    look(host, "room-call-form")
    host.button("New call to action").or_(host.button("Save")).wait_for()
    if host.button("New call to action").count():
        host.button("New call to action").click()  # a look at another size draws the panel anew
    host.page.get_by_label("Message", exact=True).fill("The guide of this talk, for you")
    host.page.get_by_label("Text on the button").fill("Download")
    host.page.get_by_label("Web address").fill("https://example.org/guide")
    host.button("Save").click()
    host.button("Show").click()
    guest.page.get_by_role("link", name="Download").wait_for()
    look(host, "room-call")
    look(guest, "room-call-attendee")
    host.button("Close for everyone").click()


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
    host.button("Invite people").click()
    host.page.get_by_role("textbox", name="People").fill("Ida Berg <ida@example.org>; nobody at all")
    host.page.get_by_text("It stays in the field").wait_for()
    look(host, "room-invite")
    host.page.get_by_role("textbox", name="People").fill("")
    host.page.keyboard.press("Escape")
    host.page.get_by_role("dialog").wait_for(state="hidden")
    host.button("Leave").click()
    host.page.get_by_role("menuitem", name="End session").click()
    host.page.get_by_role("dialog").wait_for()
    look(host, "room-end")
    host.page.keyboard.press("Escape")
    host.page.get_by_role("dialog").wait_for(state="hidden")
