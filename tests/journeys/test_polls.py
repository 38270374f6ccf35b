"""A poll with a picture, and a test, from the first word to the score."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys.conftest import PHONE, OpenPerson
from tests.journeys.persons import Person
from tests.library.uploads import picture_file

MINUTE_MS = 60_000


def card(person: Person, name: str = "Poll") -> Locator:
    return person.page.get_by_role("region", name=name, exact=True)


def write_question(person: Person, question: str, *options: str) -> None:
    person.button("New poll").click()
    person.page.get_by_label("Your question").fill(question)
    for place, option in enumerate(options):
        person.page.get_by_label(f"Option {place + 1}", exact=True).fill(option)


@pytest.mark.timeout(300)
def test_everybody_answers_a_poll_and_its_results_are_shown_when_the_host_says_so(
    person: OpenPerson, tmp_path: Path
) -> None:
    host, ida = person("Hanna Host"), person("Ida", size=PHONE)
    host.sign_in()
    room = host.schedule("What do you think?")
    code = host.presenter_code("What do you think?")
    host.enter_room("What do you think?")
    host.button("Polls").click()
    write_question(host, "Tea or coffee?", "Tea", "Coffee")
    host.button("Picture for option 1").click()
    cup = tmp_path / "cup.png"
    cup.write_bytes(picture_file())
    host.brings(cup)
    host.page.get_by_label("When you show them").check()
    host.button("Save").click()
    host.start_session()
    ida.join(room)
    ida.is_in_the_room()

    host.button("Open for everyone").click()
    bo, paul = person("Bo"), person("Paul Presenter")
    bo.join(room)
    paul.join(room, f"?code={code}")
    paul.pass_device_check()
    for one in (ida, bo, paul):
        expect(card(one).locator("img")).to_have_js_property("naturalWidth", 200)
    for one, option in ((ida, "Tea"), (bo, "Coffee"), (paul, "Tea")):
        card(one).get_by_role("radio", name=option).check()
        card(one).get_by_role("button", name="Send answer").click()
        expect(card(one).get_by_text("Your answer is in.")).to_be_visible()
    expect(card(bo).get_by_text("%")).to_have_count(0)
    paul.button("Polls").click()
    expect(paul.page.get_by_text("3 people answered")).to_be_visible()
    card(bo).get_by_role("button", name="Change answer").click()
    card(bo).get_by_role("radio", name="Tea").check()
    card(bo).get_by_role("button", name="Send answer").click()

    host.button("Close poll").click()
    expect(card(ida)).to_have_count(0)
    host.button("Show results to everyone").click()
    late = person("Late Larry")
    late.join(room)
    for one in (ida, bo, late):
        expect(card(one).get_by_text("100%")).to_be_visible()
        expect(card(one).get_by_role("button", name="Send answer")).to_have_count(0)
    expect(card(ida).get_by_text("Your answer")).to_be_visible()
    expect(card(late).get_by_text("Your answer")).to_have_count(0)
    for one in (host, ida, bo, paul, late):
        assert one.faults == []


def test_who_takes_a_test_sees_their_own_score(person: OpenPerson) -> None:
    host, ida, bo = person("Hanna Host"), person("Ida", size=PHONE), person("Bo")
    host.sign_in()
    room = host.schedule("Examination")
    host.enter_room("Examination")
    host.start_session()
    for one in (ida, bo):
        one.join(room)
    host.button("Polls").click()
    write_question(host, "The capital of Poland?", "Cracow", "Warsaw")
    host.page.get_by_label("This is a test").check()
    host.page.get_by_label("Option 2 is right").check()
    host.button("Save").click()
    host.button("Open for everyone").click()

    for one, option in ((ida, "Warsaw"), (bo, "Cracow")):
        card(one, "Test").get_by_role("radio", name=option).check()
        card(one, "Test").get_by_role("button", name="Send answer").click()
    expect(host.page.get_by_text("2 people answered").first).to_be_visible()
    expect(card(ida, "Test").get_by_text("right", exact=False)).to_have_count(0)
    host.button("Close poll").click()

    expect(card(ida, "Test").get_by_text("1 of 1 right")).to_be_visible()
    expect(card(bo, "Test").get_by_text("0 of 1 right")).to_be_visible()
    for one in (host, ida, bo):
        assert one.faults == []


def test_a_poll_made_in_the_panel_is_answered_in_the_room_and_reused_for_the_next_event(person: OpenPerson) -> None:
    host, ida = person("Hanna Host"), person("Ida", size=PHONE)
    host.sign_in()
    room = host.schedule("Prepared at home")
    host.open_event("Prepared at home", "Polls")
    for question, options in (("Which day?", ("Monday", "Friday")), ("Tea or coffee?", ("Tea", "Coffee"))):
        write_question(host, question, *options)
        host.button("Save").click()
        expect(host.page.get_by_text(question)).to_be_visible()
    host.button("Move up: Tea or coffee?").click()
    expect(host.page.get_by_role("listitem").filter(has_text="Not opened yet").first).to_contain_text("Tea or coffee?")

    host.enter_room("Prepared at home")
    host.start_session()
    ida.join(room)
    ida.is_in_the_room()
    host.button("Polls").click()
    host.button("Open for everyone").first.click()
    card(ida).get_by_role("radio", name="Coffee").check()
    card(ida).get_by_role("button", name="Send answer").click()
    expect(host.page.get_by_text("1 person answered")).to_be_visible()
    host.end_session()

    host.schedule("The next time", minutes_ahead=90)
    host.open_event("The next time", "Polls")
    host.button("From another event").click()
    dialog = host.page.get_by_role("dialog", name="From another event")
    source = dialog.get_by_role("option", name=re.compile("^Prepared at home")).get_attribute("value")
    dialog.get_by_label("Event").select_option(source)
    dialog.get_by_label("Which day?").check()
    dialog.get_by_role("button", name="Add to this event").click()

    expect(dialog).to_have_count(0)
    expect(host.page.get_by_text("Which day?")).to_be_visible()
    expect(host.page.get_by_text("Not opened yet")).to_be_visible()
    for one in (host, ida):
        assert one.faults == []
