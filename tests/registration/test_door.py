from dataclasses import replace

import pytest

from rostrum.registration.errors import NameNeeded, WrongCode, WrongPassword, WrongToken
from rostrum.registration.rules import Admitted, Caller, Door, Invitee, admit, written

OPEN = Door(access="open", password="", presenter_code="PRESENT23456", moderator_code="MODERAT23456")
PASSWORD = replace(OPEN, access="password", password="open sésame")
TOKEN = replace(OPEN, access="token")

ANNA = Caller(
    side="attendee", name="Anna", email="anna@example.com", password="", code="", browser="browser-1", invitee=None
)
INVITEE = Invitee(token_id="t_1", name="Anna Nowak", email="nowak@example.com")


def test_an_open_door_asks_for_a_name_only() -> None:
    admitted = admit(OPEN, ANNA)

    assert admitted == Admitted(role="attendee", key=admitted.key, name="Anna", email="anna@example.com")


@pytest.mark.parametrize("name", ["Anna", "anna", "ANNA"])
def test_the_same_name_in_the_same_browser_is_the_same_person(name: str) -> None:
    assert admit(OPEN, replace(ANNA, name=name)).key == admit(OPEN, ANNA).key


@pytest.mark.parametrize("other", [replace(ANNA, name="Bert"), replace(ANNA, browser="browser-2")])
def test_another_name_or_another_browser_is_another_person(other: Caller) -> None:
    assert admit(OPEN, other).key != admit(OPEN, ANNA).key


def test_nobody_gets_in_without_a_name() -> None:
    with pytest.raises(NameNeeded):
        admit(OPEN, replace(ANNA, name=""))


def test_the_password_opens() -> None:
    assert admit(PASSWORD, replace(ANNA, password="open sésame")).role == "attendee"


@pytest.mark.parametrize("given", ["", "Open Sésame", "open sesame", "open sésam"])
def test_anything_else_does_not(given: str) -> None:
    with pytest.raises(WrongPassword):
        admit(PASSWORD, replace(ANNA, password=given))


def test_a_token_opens_and_says_who_comes() -> None:
    assert admit(TOKEN, replace(ANNA, name="", invitee=INVITEE)) == Admitted(
        role="attendee", key="token:t_1", name="Anna Nowak", email="nowak@example.com"
    )


def test_whoever_holds_a_token_for_nobody_in_particular_says_their_own_name() -> None:
    blank = replace(INVITEE, name="", email="")

    assert admit(TOKEN, replace(ANNA, invitee=blank)).name == "Anna"
    with pytest.raises(NameNeeded):
        admit(TOKEN, replace(ANNA, name="", invitee=blank))


def test_the_same_token_takes_the_same_seat_from_any_browser() -> None:
    home = replace(ANNA, invitee=INVITEE, browser="home-browser")
    office = replace(ANNA, invitee=INVITEE, browser="office-browser")

    assert admit(TOKEN, home).key == admit(TOKEN, office).key


def test_without_a_token_of_this_event_nobody_gets_in() -> None:
    with pytest.raises(WrongToken):
        admit(TOKEN, replace(ANNA, password="open sésame"))


@pytest.mark.parametrize("door", [OPEN, PASSWORD, TOKEN])
def test_presenters_come_by_their_code_whatever_the_access(door: Door) -> None:
    presenter = replace(ANNA, side="presenter", code="PRESENT23456")

    assert admit(door, presenter).role == "presenter"
    with pytest.raises(WrongCode):
        admit(door, replace(presenter, code="PRESENT23457"))


@pytest.mark.parametrize("door", [OPEN, PASSWORD, TOKEN])
def test_moderators_come_by_a_code_of_their_own(door: Door) -> None:
    moderator = replace(ANNA, side="presenter", code="MODERAT23456")

    assert admit(door, moderator).role == "moderator"


def test_an_attendees_password_makes_no_presenter() -> None:
    with pytest.raises(WrongCode):
        admit(PASSWORD, replace(ANNA, side="presenter", password="open sésame"))


def test_a_token_may_be_typed_in_small_letters_and_groups() -> None:
    assert written("abcd-2345") == written("ABCD 2345") == "ABCD2345"
