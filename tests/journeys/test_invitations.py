"""From a series over invitations into the room, and what becomes of a change."""

import re

from playwright.sync_api import expect

from tests.journeys.conftest import PHONE, OpenPerson
from tests.journeys.mailbox import entry_of, mail_to, text_of
from tests.journeys.product import Product


def link_in(text: str, label: str) -> str:
    found = re.search(rf"{label}: (\S+)", text)
    assert found
    return found[1]


def test_invited_people_come_by_their_own_link_and_hear_of_changes(person: OpenPerson, product: Product) -> None:
    host, guest, other = person("Hanna Host"), person("Ida", size=PHONE), person("Somebody else")
    host.sign_in()
    host.schedule("Evening school", access="token", minutes_ahead=3 * 24 * 60)
    host.open_event("Evening school", "Invitations")
    page = host.page
    page.get_by_label("People", exact=True).fill("Ida Berg <ida@example.com>; nobody at all\nomar@example.com")
    expect(page.get_by_text("nobody at all", exact=True)).to_be_visible()
    page.get_by_role("button", name="Invite 2 people").click()
    expect(page.get_by_text("2 invitations are on their way.")).to_be_visible()
    expect(page.get_by_label("People", exact=True)).to_have_value("nobody at all")
    page.get_by_role("button", name="Discard changes").click()

    invitation = mail_to(product, "ida@example.com", "Invitation: Evening school")
    link = link_in(text_of(invitation), "Join the event")
    guest.page.goto(link)
    expect(guest.page.get_by_label("Your name")).to_have_value("Ida Berg")
    guest.page.get_by_role("button", name="Join", exact=True).click()
    expect(guest.page.get_by_text("You are let in automatically")).to_be_visible()
    expect(page.get_by_role("listitem").filter(has_text="Ida Berg")).to_contain_text("came", timeout=15_000)

    other.page.goto(link)
    other.page.get_by_role("button", name="Join", exact=True).click()
    expect(other.page.get_by_role("button", name=re.compile("here", re.IGNORECASE)).first).to_be_visible()

    host.open_tab("Settings")
    page.get_by_label("Event name").fill("Night school")
    page.get_by_role("button", name="Save event").click()
    page.get_by_role("button", name="Send them the update").click()
    changed = mail_to(product, "ida@example.com", "Changed: Night school")
    (_, before), (method, after) = entry_of(invitation), entry_of(changed)
    assert (before["UID"], method) == (after["UID"], "REQUEST")
    assert int(str(after["SEQUENCE"])) > int(str(before["SEQUENCE"]))
    assert str(after["SUMMARY"]) == "Night school"

    guest.page.goto(link_in(text_of(changed), "No more invitations from .*"))
    guest.page.get_by_role("button", name="No more invitations").click()
    expect(guest.page.get_by_text("sends no more invitations to ida@example.com")).to_be_visible()


def test_who_is_missing_is_invited_from_inside_the_room(person: OpenPerson, product: Product) -> None:
    host, guest = person("Hanna Host"), person("Late")
    host.sign_in()
    host.schedule("Open hour")
    host.enter_room("Open hour")
    host.start_session()

    host.button("Invite people").click()
    inside = host.page.get_by_role("dialog")
    inside.get_by_role("textbox", name="People").fill("Late Larry <larry@example.com>")
    inside.get_by_role("button", name="Invite 1 person").click()
    expect(host.page.get_by_text("1 invitation is on its way.")).to_be_visible()
    host.page.keyboard.press("Escape")

    guest.page.goto(link_in(text_of(mail_to(product, "larry@example.com", "Invitation: Open hour")), "Join the event"))
    expect(guest.page.get_by_label("Your name")).to_have_value("Late Larry")
    guest.page.get_by_role("button", name="Join", exact=True).click()
    guest.is_in_the_room()
    expect(host.page.get_by_label("Participants")).to_contain_text("Late Larry")


def test_a_series_is_planned_and_its_second_half_moved(person: OpenPerson) -> None:
    host = person("Hanna Host")
    host.sign_in()
    page = host.page
    page.goto("/events/new")
    page.get_by_label("Event name").fill("Weekly lesson")
    page.get_by_label("Date").fill("2031-10-06")
    page.get_by_label("Time", exact=True).fill("18:00")
    page.get_by_label("Repeat", exact=True).select_option("weekly")
    page.get_by_label("Number of events").fill("4")
    page.get_by_role("button", name="Save event").click()
    expect(page.get_by_text("Weekly lesson is scheduled, with all its repeats.")).to_be_visible()
    page.get_by_role("link", name="Schedule", exact=True).click()
    expect(page.get_by_text("3 of 4")).to_be_visible()

    page.get_by_role("listitem").filter(has_text="3 of 4").get_by_role("link", name="Weekly lesson").click()
    host.open_tab("Settings")
    page.get_by_label("Time", exact=True).fill("19:30")
    page.get_by_role("button", name="Save event").click()
    page.get_by_role("radio", name=re.compile("This and those that follow")).check()
    page.get_by_role("dialog").get_by_role("button", name="Save event").click()
    expect(page.get_by_text(re.compile("is saved"))).to_be_visible()

    page.goto("/")
    row = page.get_by_role("listitem")
    expect(row.filter(has_text="2 of 4")).to_contain_text("18:00")
    expect(row.filter(has_text="3 of 4")).to_contain_text("19:30")
    expect(row.filter(has_text="4 of 4")).to_contain_text("19:30")
