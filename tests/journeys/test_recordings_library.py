"""Recordings on the shelf: found, played, renamed, shown to people outside, taken back, deleted."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.journeys.conftest import PHONE, OpenPerson
from tests.journeys.mailbox import mail_to, text_of
from tests.journeys.persons import Person
from tests.journeys.product import Product

MAKES_FILMS = "tests.journeys.films"


def on_the_shelf(host: Person, product: Product, title: str) -> None:
    product.run_beside(MAKES_FILMS, host.account, title)
    host.page.goto("/library/recordings")
    host.page.get_by_role("link", name=title).click()
    expect(host.page.get_by_role("heading", name=title)).to_be_visible()


def published(host: Person, access: str = "Everyone with the link") -> str:
    """Where it is shown."""
    host.page.get_by_role("radio", name=access).check()
    host.button("Publish").click()
    link = host.page.get_by_role("status", name="Link", exact=True)
    expect(link).to_contain_text("/recording/")
    return link.inner_text()


def plays(page: Page) -> None:
    expect(page.locator("video")).not_to_have_js_property("currentTime", 0)


def test_a_recording_is_played_renamed_downloaded_and_deleted(
    person: OpenPerson, product: Product, tmp_path: Path
) -> None:
    host = person("Hanna Host")
    host.sign_in()
    on_the_shelf(host, product, "Spring update")

    host.page.locator("video").evaluate("video => { video.muted = true; return video.play(); }")
    plays(host.page)
    with host.page.expect_download() as taken:
        host.page.get_by_role("link", name="Download MP4").click()
    assert taken.value.suggested_filename == "Spring update.mp4"
    taken.value.save_as(tmp_path / "film.mp4")
    assert (tmp_path / "film.mp4").read_bytes()[4:8] == b"ftyp"

    host.button("Actions: Spring update").click()
    host.page.get_by_role("menuitem", name="Rename").click()
    host.page.get_by_label("Title").fill("Spring, anew")
    host.button("Save").click()
    expect(host.page.get_by_role("heading", name="Spring, anew")).to_be_visible()

    host.button("Actions: Spring, anew").click()
    host.page.get_by_role("menuitem", name="Delete").click()
    host.page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    expect(host.page.get_by_role("heading", name="Your recorded sessions")).to_be_visible()
    assert host.faults == []


def test_a_published_recording_plays_for_whoever_has_the_link_until_it_is_taken_back(
    person: OpenPerson, product: Product
) -> None:
    host, guest = person("Hanna Host"), person("Ida", size=PHONE)
    host.sign_in()
    on_the_shelf(host, product, "For everybody")
    address = published(host)

    guest.page.goto(address)
    guest.button("Play the recording").click()
    plays(guest.page)
    card = guest.page.locator('meta[property="og:title"]')
    expect(card).to_have_attribute("content", "For everybody")

    host.page.reload()
    expect(host.page.get_by_text("Somebody with the link")).to_be_visible()
    host.button("Unpublish").click()
    expect(host.page.get_by_text("Only the members of your account see it now.")).to_be_visible()
    guest.page.reload()
    expect(guest.page.get_by_role("heading", name="This recording is not shown here")).to_be_visible()
    assert host.faults == []


def test_a_password_stands_before_it(person: OpenPerson, product: Product) -> None:
    host, guest = person("Hanna Host"), person("Ida")
    host.sign_in()
    on_the_shelf(host, product, "For a few")
    host.page.get_by_role("radio", name="Who knows the password").check()
    host.page.get_by_label("Password", exact=True).fill("open sesame")
    address = published(host, "Who knows the password")

    guest.page.goto(address)
    guest.page.get_by_label("Password", exact=True).fill("open barley")
    guest.button("Watch").click()
    expect(guest.page.get_by_text("This is not the right password")).to_be_visible()
    guest.page.get_by_label("Password", exact=True).fill("open sesame")
    guest.button("Watch").click()

    plays(guest.page)


def test_who_leaves_an_address_watches_at_once_and_is_a_contact(person: OpenPerson, product: Product) -> None:
    host, guest = person("Hanna Host"), person("Ida", size=PHONE)
    host.sign_in()
    on_the_shelf(host, product, "For friends")
    host.page.get_by_role("radio", name="Who leaves a mail address").check()
    host.page.get_by_label("Last name").check()
    host.page.get_by_label("Text to agree to").fill("You may write to me.")
    address = published(host, "Who leaves a mail address")

    guest.page.goto(address)
    guest.page.get_by_label("Email").fill("ida@example.com")
    guest.button("Watch").click()
    expect(guest.page.get_by_text("Fill this in.")).to_be_visible()
    expect(guest.page.get_by_text("Please tick this.")).to_be_visible()
    guest.page.get_by_label("Last name").fill("Berg")
    guest.page.get_by_label("You may write to me.").check()
    guest.button("Watch").click()
    plays(guest.page)

    host.page.reload()
    expect(host.page.get_by_role("row", name=re.compile("ida@example.com"))).to_be_visible()
    host.page.goto("/contacts")
    expect(host.page.get_by_text("For friends").first).to_be_visible()
    expect(host.page.get_by_text("ida@example.com").first).to_be_visible()


def test_it_is_sent_to_a_group_and_the_link_in_the_mail_needs_no_password(person: OpenPerson, product: Product) -> None:
    host, guest = person("Hanna Host"), person("Ida", size=PHONE)
    host.sign_in()
    on_the_shelf(host, product, "For members")
    address = published(host, "Who leaves a mail address")
    lead = {"browser": "browser-of-ida", "email": "ida.sent@example.com", "language": "en"}
    key = address.rpartition("/")[2]
    assert guest.page.request.post(f"/api/recorded/{key}/lead", data=lead).ok
    host.page.reload()
    host.page.get_by_role("radio", name="Who knows the password").check()
    host.page.get_by_label("Password", exact=True).fill("open sesame")
    host.button("Save").click()
    expect(host.page.get_by_text("Saved.")).to_be_visible()

    host.page.get_by_label("For members (1)").check()
    host.button("Send").click()

    expect(host.page.get_by_text("1 mail is on its way.")).to_be_visible()
    expect(host.page.get_by_role("list", name="Sent to")).to_contain_text("ida.sent@example.com")
    mail = text_of(mail_to(product, "ida.sent@example.com", "Recording: For members"))
    [link] = re.findall(rf"{re.escape(address)}[?]viewer=[0-9a-z]+", mail)
    guest.page.goto(link)
    guest.button("Play the recording").click()
    plays(guest.page)
    guest.page.goto(address)
    expect(guest.page.get_by_label("Password", exact=True)).to_be_visible()
    assert host.faults == guest.faults == []
