"""The tour's screens of the room's tools, while a session runs."""

from tests.journeys.look import Look
from tests.journeys.persons import Person


def tools(host: Person, guest: Person, phone: Person, look: Look) -> None:
    _presenters_view(host, look)
    _poll(host, guest, phone, look)
    _questions(host, guest, look)
    _board(host, guest, phone, look)
    _break(host, guest, phone, look)
    _titles(host, look)


def _poll(host: Person, guest: Person, phone: Person, look: Look) -> None:
    host.button("Polls").click()
    look(host, "room-polls-empty")
    host.button("New poll").click()
    host.page.get_by_label("Your question").fill("How do you count renewals?")
    host.page.get_by_label("Option 1", exact=True).fill("By customers")
    host.page.get_by_label("Option 2", exact=True).fill("By revenue")
    look(host, "room-poll-form")
    host.button("Save").click()
    host.button("Open for everyone").click()
    for one in (guest, phone):
        one.page.get_by_role("radio", name="By revenue").wait_for()
    look(guest, "room-poll")
    look(phone, "room-poll-phone")
    for one, answer in ((guest, "By revenue"), (phone, "By customers")):
        one.page.get_by_role("radio", name=answer).check()
        one.button("Send answer").click()
        one.page.get_by_text("Your answer is in.").wait_for()
    guest.page.get_by_text("50%").first.wait_for()
    look(guest, "room-poll-results")
    look(host, "room-polls")
    host.button("Close poll").click()
    host.page.get_by_role("tabpanel", name="Polls").get_by_role("button", name="Hide results").click()
    guest.page.get_by_role("region", name="Poll", exact=True).wait_for(state="detached")


def _questions(host: Person, guest: Person, look: Look) -> None:
    guest.page.get_by_role("tab", name="Questions").click()
    guest.page.get_by_role("textbox", name="Your question").fill("Do paused contracts count as lost?")
    guest.button("Send question").click()
    host.page.get_by_role("tab", name="Questions").click()
    host.page.get_by_role("button", name="Show on the stage").click()
    guest.page.get_by_role("status", name="On the stage").get_by_role("figure").wait_for()
    look(guest, "room-questions-attendee")
    look(host, "room-questions")
    host.page.get_by_role("status", name="On the stage").get_by_role("button").click()
    for one in (host, guest):
        one.page.get_by_role("tab", name="Chat").click()


def _board(host: Person, guest: Person, phone: Person, look: Look) -> None:
    host.button("Board").click()
    for one in (host, guest, phone):
        one.page.locator("canvas.interactive").wait_for()
    look(host, "room-board")
    look(guest, "room-board-attendee")
    look(phone, "room-board-phone")
    host.button("Put the whiteboard away").click()


def _break(host: Person, guest: Person, phone: Person, look: Look) -> None:
    dialog = host.page.get_by_role("dialog", name="Break")
    host.button("Break").click()
    look(host, "room-break-form")
    if not dialog.count():
        host.button("Break").click()  # a look at another size draws the rail anew
    dialog.get_by_label("Words on the card").fill("Coffee until half past")
    dialog.get_by_role("button", name="Begin break").click()
    guest.page.get_by_role("region", name="Break", exact=True).wait_for()
    look(guest, "room-break")
    look(phone, "room-break-phone")
    look(host, "room-break-host")
    host.button("End break").click()


def _titles(host: Person, look: Look) -> None:
    dialog = host.page.get_by_role("dialog", name="Titles")
    host.button("Titles").click()
    dialog.wait_for()
    look(host, "room-titles")
    if dialog.count():
        host.page.keyboard.press("Escape")
        dialog.wait_for(state="hidden")


def _presenters_view(host: Person, look: Look) -> None:
    host.button("Presenter's view").click()
    host.page.get_by_role("region", name="What attendees see now").wait_for()
    look(host, "room-presenters-view")
    host.page.get_by_role("tab", name="Chat").click()
