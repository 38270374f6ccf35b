"""Questions: asked, approved, voted for, shown on the stage, answered."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys.conftest import PHONE, OpenPerson
from tests.journeys.persons import Person


def open_questions(person: Person) -> None:
    person.page.get_by_role("tab", name=re.compile("^Questions")).click()


def question(person: Person, text: str) -> Locator:
    return person.page.get_by_role("tabpanel").get_by_role("listitem").filter(has_text=text)


def ask(person: Person, text: str) -> None:
    person.page.get_by_role("textbox", name="Your question").fill(text)
    person.button("Send question").click()


@pytest.mark.timeout(300)
def test_questions_are_approved_voted_for_shown_and_answered(person: OpenPerson) -> None:
    host, ida = person("Hanna Host"), person("Ida", size=PHONE)
    host.sign_in()
    room = host.schedule("Any questions?")
    code = host.presenter_code("Any questions?")
    host.enter_room("Any questions?")
    host.start_session()
    open_questions(host)
    host.button("Settings of the questions").click()
    host.page.get_by_role("menuitemcheckbox", name="Approve questions first").click()
    host.page.keyboard.press("Escape")
    bo, paul = person("Bo"), person("Paul Presenter")
    for one in (ida, bo):
        one.join(room)
        open_questions(one)
    paul.join(room, f"?code={code}")
    paul.pass_device_check()
    open_questions(paul)

    ask(ida, "Is there a recording?")
    expect(ida.page.get_by_text("The team looks at it first.")).to_be_visible()
    expect(question(bo, "Is there a recording?")).to_have_count(0)
    question(paul, "Is there a recording?").get_by_role("button", name="Approve").click()
    question(bo, "Is there a recording?").get_by_role("button", name="Vote for this question: 0 votes").click()
    expect(question(ida, "Is there a recording?").get_by_role("button", name="1 vote")).to_be_disabled()

    question(host, "Is there a recording?").get_by_role("button", name="Show on the stage").click()
    late = person("Late Larry")
    late.join(room)
    for one in (ida, bo, late):
        on_stage = one.page.get_by_role("status", name="On the stage")
        expect(on_stage.get_by_text("Is there a recording?")).to_be_visible()
        expect(on_stage.get_by_role("button")).to_have_count(0)
    host.button("Question of Ida: more").click()
    host.page.get_by_role("menuitem", name="Reply in words").click()
    host.page.get_by_label("Your reply").fill("Yours comes by mail.")
    host.page.get_by_label("Only who asked may read it").check()
    host.button("Send reply").click()
    expect(question(ida, "Yours comes by mail.").first).to_be_visible()
    expect(question(paul, "Yours comes by mail.").first).to_be_visible()
    question(host, "Is there a recording?").get_by_role("button", name="Answered", exact=True).click()
    for one in (bo, late):
        expect(one.page.get_by_role("status", name="On the stage").get_by_text("recording")).to_have_count(0)
    open_questions(late)
    late.button("1 answered question").click()
    expect(question(late, "Is there a recording?")).to_be_visible()
    for one in (bo, late):
        expect(one.page.get_by_text("Yours comes by mail.")).to_have_count(0)
    for one in (host, ida, bo, paul, late):
        assert one.faults == []


def test_a_message_of_the_chat_becomes_a_question(person: OpenPerson) -> None:
    host, bo = person("Hanna Host"), person("Bo")
    host.sign_in()
    room = host.schedule("From the talk")
    host.enter_room("From the talk")
    host.start_session()
    bo.join(room)
    bo.say("How much is it?")
    host.reads("How much is it?")

    host.button("Actions: Bo").click()
    host.page.get_by_role("menuitem", name="Mark as a question").click()

    open_questions(bo)
    expect(question(bo, "How much is it?").get_by_text("Yours", exact=True)).to_be_visible()
    open_questions(host)
    expect(question(host, "How much is it?")).to_have_count(1)
    host.page.get_by_role("tab", name=re.compile("^Chat")).click()
    host.button("Actions: Bo").click()
    expect(host.page.get_by_role("menuitem", name="Mark as a question")).to_have_count(0)
    assert [*host.faults, *bo.faults] == []
