"""A host opens the door to people, one by one or all."""

from playwright.sync_api import expect

from tests.journeys.conftest import PHONE, OpenPerson


def test_people_wait_until_the_host_lets_them_in(person: OpenPerson) -> None:
    host, early = person("Hanna Host"), person("Early Eva")
    first, second = person("Ida", size=PHONE), person("Late Larry")
    host.sign_in()
    room = host.schedule("By invitation")
    host.enter_room("By invitation")
    host.start_session()
    early.join(room)
    early.is_in_the_room()
    host.button("Who comes in").click()
    host.page.get_by_role("menuitemradio", name="I let people in myself").click()

    first.join(room)
    expect(first.page.get_by_text("You are on the list")).to_be_visible()
    second.join(room)
    expect(second.page.get_by_text("You are on the list")).to_be_visible()
    early.is_in_the_room()
    waiting = host.page.get_by_role("region", name="Waiting in the lobby")
    expect(waiting).to_contain_text("2 people want to come in")

    host.button("Let Ida in").click()
    first.is_in_the_room()
    expect(second.chat()).to_be_hidden()
    first.page.reload()
    first.is_in_the_room()

    host.button("Who comes in").click()
    host.page.get_by_role("menuitemradio", name="Everybody comes in at once").click()
    second.is_in_the_room()
    expect(waiting).to_have_count(0)
    for one in (host, early, first, second):
        assert one.faults == []
