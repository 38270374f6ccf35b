"""Replies, reactions and a slow pace in the talk."""

import re

from playwright.sync_api import expect

from tests.journeys.conftest import PHONE, OpenPerson


def test_a_message_is_answered_and_reacted_to_and_a_fast_talk_is_slowed(person: OpenPerson) -> None:
    host, guest, late = person("Hanna Host"), person("Ida", size=PHONE), person("Late Larry")
    host.sign_in()
    room = host.schedule("Talkative")
    host.enter_room("Talkative")
    host.start_session()
    guest.join(room)
    guest.say("Will there be slides?")
    host.reads("Will there be slides?")

    host.button("Actions: Ida").click()
    host.page.get_by_role("menuitem", name="Reply", exact=True).click()
    host.say("Yes, tomorrow.")
    guest.reads("Yes, tomorrow.")
    expect(guest.page.get_by_role("button", name="Reply to Ida: Will there be slides?")).to_be_visible()
    guest.page.get_by_role("button", name=re.compile("^Actions: .*Host$")).click()
    guest.page.get_by_role("menuitemcheckbox", name="Heart").click()
    late.join(room)
    for one in (host, late):
        expect(one.page.get_by_role("button", name="Heart: 1")).to_be_visible()

    host.button("Chat settings").click()
    host.page.get_by_role("menuitemradio", name="every 60 s").click()
    guest.say("One more thing")
    late.reads("One more thing")
    expect(guest.page.get_by_text("You can write to everyone again in")).to_be_visible()
    for one in (host, guest, late):
        assert one.faults == []
