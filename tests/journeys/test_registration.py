"""From the organizer's form over the mail into the lobby."""

import re

from playwright.sync_api import expect

from tests.journeys.conftest import PHONE, OpenPerson
from tests.journeys.later import worker_is_later
from tests.journeys.mailbox import any_mail_to, entry_of, mail_to, text_of
from tests.journeys.product import Product


def test_who_registers_comes_in_by_the_link_in_the_mail(person: OpenPerson, product: Product) -> None:
    host, guest = person("Hanna Host"), person("Ada", size=PHONE)
    host.sign_in()
    room = host.schedule("Customers for life")
    host.open_event("Customers for life", "Registration")
    form = host.page.get_by_role("main")
    form.get_by_role("switch", name="People can register").check()
    form.get_by_label("Company", exact=True).check()
    form.get_by_role("button", name="Add: Choice").click()
    form.get_by_label("Choice: Words of the question").fill("What brings you here?")
    form.get_by_label("Answers, one a line").fill("Sales\nSupport")
    form.get_by_role("button", name="Add: Consent").click()
    form.get_by_label("Consent: Words of the question").fill("I agree to be written to.")
    form.get_by_role("button", name="Save registration").click()
    expect(host.page.get_by_text("The registration form is saved")).to_be_visible()

    guest.open_join(room, "?utm_source=newsletter")
    guest.page.get_by_label("First name").fill("Ada")
    guest.page.get_by_label("Last name").fill("Lovelace")
    guest.page.get_by_label("Email").fill("ada@example.com")
    guest.page.get_by_label("What brings you here?").select_option("Sales")
    guest.page.get_by_role("button", name="Register").click()
    expect(guest.page.get_by_text("Please tick this.")).to_be_visible()
    guest.page.get_by_label("I agree to be written to.").check()
    guest.page.wait_for_timeout(2000)  # nobody is quicker than that
    guest.page.get_by_role("button", name="Register").click()
    expect(guest.page.get_by_role("heading", name="Check your email")).to_be_visible()

    text = text_of(mail_to(product, "ada@example.com", "You are registered"))
    link = re.search(r"Join the event: (\S+)", text)
    assert link
    guest.page.goto(link[1])
    guest.page.get_by_label("Your name").fill("Ada Lovelace")
    guest.page.get_by_role("button", name="Join", exact=True).click()
    expect(guest.page.get_by_text("You are let in automatically")).to_be_visible()

    host.page.reload()
    expect(host.page.get_by_text("1 registered").first).to_be_visible()
    expect(host.page.get_by_text("ada@example.com").first).to_be_visible()
    expect(host.page.get_by_role("row", name="newsletter")).to_have_text("newsletter11")
    host.page.get_by_role("button", name="Export").click()
    with host.page.expect_download() as exported:
        host.page.get_by_role("menuitem", name="As CSV").click()
    assert "ada@example.com,Ada,Lovelace,registered,yes," in exported.value.path().read_text()


def test_a_change_is_told_and_a_place_given_back(person: OpenPerson, product: Product) -> None:
    host, guest = person("Hanna Host"), person("Bert")
    host.sign_in()
    room = host.schedule("Moving on", minutes_ahead=3 * 24 * 60)
    host.open_event("Moving on", "Registration")
    form = host.page.get_by_role("main")
    form.get_by_role("switch", name="People can register").check()
    form.get_by_role("button", name="Save registration").click()
    expect(host.page.get_by_text("The registration form is saved")).to_be_visible()

    guest.open_join(room)
    guest.page.get_by_label("First name").fill("Bert")
    guest.page.get_by_label("Last name").fill("Brown")
    guest.page.get_by_label("Email").fill("bert@example.com")
    guest.page.wait_for_timeout(2000)  # nobody is quicker than that
    guest.page.get_by_role("button", name="Register").click()
    expect(guest.page.get_by_role("heading", name="Check your email")).to_be_visible()

    host.open_tab("Settings")
    host.page.get_by_label("Event name").fill("Moving on soon")
    host.page.get_by_role("button", name="Save event").click()
    expect(host.page.get_by_role("heading", name="Moving on soon").first).to_be_visible()
    host.page.get_by_role("button", name="Send them the update").click()
    expect(host.page.get_by_text("The update is on its way")).to_be_visible()

    text = text_of(mail_to(product, "bert@example.com", "Changed: Moving on soon"))
    own = re.search(r"I cannot come: (\S+)", text)
    assert own
    guest.page.goto(own[1])
    expect(guest.page.get_by_text("You are registered.")).to_be_visible()
    guest.page.get_by_role("button", name="I cannot come").click()
    guest.page.get_by_role("button", name="Give it back").click()
    expect(guest.page.get_by_text("You have given your place back.")).to_be_visible()


def test_a_reminder_comes_in_time_and_a_cancellation_takes_the_entry_away(person: OpenPerson, product: Product) -> None:
    host, guest = person("Hanna Host"), person("Cleo")
    host.sign_in()
    room = host.schedule("In two days", minutes_ahead=2 * 24 * 60)
    host.open_event("In two days", "Registration")
    form = host.page.get_by_role("main")
    form.get_by_role("switch", name="People can register").check()
    form.get_by_role("button", name="Save registration").click()
    expect(host.page.get_by_text("The registration form is saved")).to_be_visible()
    guest.open_join(room)
    guest.page.get_by_label("First name").fill("Cleo")
    guest.page.get_by_label("Last name").fill("Clark")
    guest.page.get_by_label("Email").fill("cleo@example.com")
    guest.page.wait_for_timeout(2000)  # nobody is quicker than that
    guest.page.get_by_role("button", name="Register").click()
    expect(guest.page.get_by_role("heading", name="Check your email")).to_be_visible()
    _, planned = entry_of(mail_to(product, "cleo@example.com", "You are registered"))

    worker_is_later(product, hours=23)
    assert not any_mail_to(product, "cleo@example.com", "In two days:")
    worker_is_later(product, hours=25)
    assert "begins soon" in text_of(mail_to(product, "cleo@example.com", "In two days:"))

    host.page.goto("/")
    host.row("In two days").first.get_by_role("button", name="More about In two days").click()
    host.page.get_by_role("menuitem", name="Cancel event").click()
    host.page.get_by_role("dialog").get_by_role("button", name="Cancel the event").click()
    expect(host.page.get_by_text("Cancelled").first).to_be_visible()
    worker_is_later(product, minutes=5)
    method, gone = entry_of(mail_to(product, "cleo@example.com", "Cancelled: In two days"))
    assert (method, gone["UID"], str(gone["STATUS"])) == ("CANCEL", planned["UID"], "CANCELLED")
    assert int(str(gone["SEQUENCE"])) > int(str(planned["SEQUENCE"]))


def test_a_guest_whose_browser_speaks_polish_is_spoken_to_in_polish(person: OpenPerson, product: Product) -> None:
    host, guest = person("Hanna Host"), person("Zofia", size=PHONE, locale="pl-PL")
    host.sign_in()
    room = host.schedule("Open house")
    host.open_event("Open house", "Registration")
    form = host.page.get_by_role("main")
    form.get_by_role("switch", name="People can register").check()
    form.get_by_role("button", name="Save registration").click()
    expect(host.page.get_by_text("The registration form is saved")).to_be_visible()

    guest.open_join(room)
    page = guest.page
    expect(page.locator("html")).to_have_attribute("lang", "pl")
    page.get_by_label("Imię", exact=True).fill("Zofia")
    page.get_by_label("Nazwisko").fill("Żak")
    page.get_by_label("E-mail").fill("zofia@example.com")
    page.wait_for_timeout(2000)  # nobody is quicker than that
    page.get_by_role("button", name="Zarejestruj się").click()
    expect(page.get_by_role("heading", name="Sprawdź pocztę")).to_be_visible()

    text = text_of(mail_to(product, "zofia@example.com", "Rejestracja"))
    link = re.search(r"(http\S+/join/\S+token=\S+)", text)
    assert link
    page.goto(link[1])
    page.get_by_label("Imię i nazwisko").fill("Zofia Żak")
    page.get_by_role("button", name="Dołącz", exact=True).click()
    expect(page.get_by_text("Wejdziesz automatycznie")).to_be_visible()
