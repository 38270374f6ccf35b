"""What an organizer does by mistake can be taken back."""

from playwright.sync_api import expect

from tests.journeys.conftest import OpenPerson


def test_a_deleted_event_comes_back_and_a_renewed_presenter_link_ends_the_old_one(person: OpenPerson) -> None:
    host, presenter = person("Hanna Host"), person("Piotr Presenter")
    host.sign_up("mistaken@example.org")
    room = host.schedule_by_form("Deleted by mistake")

    host.row("Deleted by mistake").get_by_role("button", name="More about Deleted by mistake").click()
    host.page.get_by_role("menuitem", name="Delete").click()
    host.page.get_by_role("button", name="Delete the event").click()
    expect(host.page.get_by_text("Nothing is planned yet")).to_be_visible()
    presenter.open_join(room)
    expect(presenter.page.get_by_text("This room is not there")).to_be_visible()
    host.page.get_by_role("button", name="Undo").click()

    expect(host.row("Deleted by mistake")).to_be_visible()
    host.page.get_by_role("link", name="Deleted by mistake").click()
    code = host.page.get_by_role("status", name="Presenter code")
    old = code.inner_text()
    host.page.get_by_role("button", name="New presenter link and code").click()
    host.page.get_by_role("button", name="Make a new one").click()
    expect(code).not_to_have_text(old)
    presenter.open_join(room, f"?code={old}")
    presenter.page.get_by_label("Your name").fill(presenter.name)
    presenter.page.get_by_role("button", name="Join").click()
    expect(presenter.page.get_by_text("This is not the right code.")).to_be_visible()
    presenter.join(room, f"?code={code.inner_text()}")
    presenter.pass_device_check()
    expect(presenter.button("Microphone")).to_be_visible()
