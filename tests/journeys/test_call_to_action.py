"""A button that leads somewhere, for everybody and for so long."""

from playwright.sync_api import expect

from tests.journeys.conftest import PHONE, OpenPerson


def test_a_call_to_action_is_prepared_shown_followed_and_counted(person: OpenPerson) -> None:
    host, guest, late = person("Hanna Host"), person("Ida", size=PHONE), person("Late Larry")
    host.sign_in()
    room = host.schedule("Sales talk")
    host.enter_room("Sales talk")
    host.button("Offer").click()
    host.button("New call to action").click()
    page = host.page
    page.get_by_label("Message", exact=True).fill("Get the guide")
    page.get_by_label("Text on the button").fill("Download")
    page.get_by_label("Web address").fill("javascript:alert(1)")
    host.button("Save").click()
    expect(page.get_by_text("Enter an address that begins with http")).to_be_visible()
    page.get_by_label("Web address").fill("example.org/guide")
    host.button("Save").click()
    expect(host.button("Show")).to_be_disabled()

    host.start_session()
    guest.join(room)
    host.button("Show").click()
    card = guest.page.get_by_role("status", name="Calls to action")
    expect(card).to_contain_text("Get the guide")
    expect(card).to_contain_text("example.org")
    expect(card.get_by_role("link", name="Download")).to_have_attribute("href", "https://example.org/guide")

    with guest.page.expect_popup():
        card.get_by_role("link", name="Download").click()
    panel = page.get_by_role("tabpanel", name="Calls to action")
    expect(panel).to_contain_text("1 click")
    expect(panel).to_contain_text("Clicked: Ida")

    late.join(room)
    expect(late.page.get_by_role("link", name="Download")).to_be_visible()
    late.button("Hide for me").click()
    expect(late.page.get_by_role("link", name="Download")).to_have_count(0)
    host.button("Close for everyone").click()
    expect(card.get_by_role("link")).to_have_count(0)
