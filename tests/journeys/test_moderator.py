"""Somebody looks after the chat and the questions, so that those on the stage need not."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys.conftest import PHONE, OpenPerson
from tests.journeys.persons import Person
from tests.journeys.test_questions import ask, open_questions, question


def row_of(person: Person, name: str) -> Locator:
    people = person.page.get_by_role("region", name="Participants")
    return people.get_by_role("listitem").filter(has_text=name)


def act_on(person: Person, name: str, what: str) -> None:
    row_of(person, name).get_by_role("button", name=f"Actions for {name}").click()
    person.page.get_by_role("menuitem", name=what).click()


def open_people(person: Person) -> None:
    person.page.get_by_role("tab", name=re.compile("^Participants")).click()


def has_no_stage(person: Person) -> None:
    for name in ("Microphone", "Camera", "Share screen", "Raise hand", "Grid", "Slides"):
        expect(person.button(name)).to_have_count(0)


@pytest.mark.timeout(300)
def test_a_moderator_keeps_the_talk_in_order_and_never_has_a_microphone(person: OpenPerson) -> None:
    host, paul, ida = person("Hanna Host"), person("Paul Presenter"), person("Ida")
    host.sign_in()
    room = host.schedule("Well kept")
    presenters, moderators = host.presenter_code("Well kept"), host.moderator_code("Well kept")
    host.enter_room("Well kept")
    host.start_session()
    paul.join(room, f"?code={presenters}")
    paul.pass_device_check()
    bo = person("Bo", size=PHONE)
    for one in (ida, bo):
        one.join(room)
        one.is_in_the_room()

    act_on(host, "Ida", "Make moderator")

    expect(ida.page.get_by_text("You are a moderator now")).to_be_visible()
    has_no_stage(ida)
    bo.say("Buy my book")
    ida.reads("Buy my book")
    ida.chat().get_by_role("button", name="Actions: Bo").click()
    ida.page.get_by_role("menuitem", name="Delete").click()
    for one in (host, paul, bo):
        expect(one.chat().get_by_text("Buy my book")).to_have_count(0)

    ida.page.get_by_role("combobox", name="To").select_option(label="the team")
    ida.say("I look after the chat")
    paul.reads("I look after the chat")
    expect(paul.chat().get_by_text("moderator", exact=True)).to_be_visible()
    expect(bo.chat().get_by_text("I look after the chat")).to_have_count(0)

    ida.button("Settings of the questions").click()
    ida.page.get_by_role("menuitemcheckbox", name="Approve questions first").click()
    ida.page.keyboard.press("Escape")
    open_questions(bo)
    ask(bo, "What does it cost?")
    question(ida, "What does it cost?").get_by_role("button", name="Approve").click()
    question(ida, "What does it cost?").get_by_role("button", name="Show on the stage").click()
    for one in (host, paul, bo, ida):
        shown = one.page.get_by_role("status", name="On the stage")
        expect(shown.get_by_text("What does it cost?")).to_be_visible()

    open_people(ida)
    act_on(ida, "Bo", "Do not let write")
    bo.page.get_by_role("tab", name=re.compile("^Chat")).click()
    expect(bo.page.get_by_text("You cannot write here")).to_be_visible()
    open_people(bo)
    expect(row_of(bo, "Ida").get_by_text("moderator", exact=True)).to_be_visible()
    expect(row_of(bo, "Paul").get_by_text("presenter", exact=True)).to_be_visible()

    late = person("Late Larry")
    late.join(room, f"?code={moderators}")
    late.is_in_the_room()
    has_no_stage(late)
    late.reads("I look after the chat")
    expect(row_of(host, "Late Larry").get_by_text("moderator")).to_be_visible()
    for one in (host, paul, ida, bo, late):
        assert one.faults == []


def test_a_moderator_comes_before_the_start_and_hears_the_show_without_being_heard(person: OpenPerson) -> None:
    host, mila = person("Hanna Host"), person("Mila")
    host.sign_in()
    room = host.schedule("Early bird")
    mila.join(room, f"?code={host.moderator_code('Early bird')}")
    expect(mila.page.get_by_text("Not started yet")).to_be_visible()
    host.enter_room("Early bird")
    mila.page.get_by_role("combobox", name="To").select_option(label="the team")
    mila.say("Good morning")
    host.reads("Good morning")

    host.start_session()
    host.switch_on("Camera")
    host.switch_on("Microphone")

    mila.sees_moving(host.name)
    mila.hears_something()
    has_no_stage(mila)
    act_on(host, "Mila", "Make presenter")
    expect(mila.page.get_by_text("You are a presenter now")).to_be_visible()
    expect(mila.button("Microphone")).to_be_visible()
    assert [*host.faults, *mila.faults] == []
