"""Several who register at the same moment share a transaction; each is answered as if they had come alone."""

import pytest
from pytest_django import DjangoAssertNumQueries

from rostrum.events.models import Event
from rostrum.mail.models import OutboxMail
from rostrum.registration.errors import EventFull, RegistrationClosed
from rostrum.registration.fields import Answers
from rostrum.registration.models import EntryToken, Registrant, RegistrationForm
from rostrum.registration.registering import Arrival, Visitor, cancel, register, register_all
from tests.api.schedule import scheduled
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


def opened(host: Person, **settings: object) -> Event:
    event = Event.objects.select_related("account").get(id=scheduled(host, access="token")["id"])
    RegistrationForm.objects.create(event=event, is_open=True, **settings)
    return event


def arrival(event: Event, email: str, name: str = "Ada") -> Arrival:
    answers = Answers(email=email, first_name=name, last_name="", values={}, consents=())
    return Arrival(event=event, answers=answers, visitor=Visitor(language="en", zone="UTC", source={}))


def standings(event: Event) -> dict[str, str]:
    return dict(Registrant.objects.filter(event=event).values_list("email", "standing"))


def letters(kind: str) -> list[str]:
    return sorted(OutboxMail.objects.filter(kind=kind).values_list("to", flat=True))


def test_each_of_a_crowd_gets_a_token_and_a_letter_of_their_own(host: Person) -> None:
    event = opened(host)
    emails = [f"p{number}@example.org" for number in range(5)]

    assert register_all([arrival(event, email) for email in emails]) == [None] * 5

    assert letters("registered") == emails
    assert EntryToken.objects.filter(event=event).values("token").distinct().count() == 5
    assert set(standings(event).values()) == {"registered"}


def test_one_address_that_comes_twice_at_once_registers_once(host: Person) -> None:
    event = opened(host)

    assert register_all([arrival(event, "a@example.org"), arrival(event, "a@example.org", "Other")]) == [None, None]

    assert [row.first_name for row in Registrant.objects.filter(event=event)] == ["Ada"]
    assert letters("registered") == ["a@example.org"]


def test_the_last_places_go_to_who_came_first(host: Person) -> None:
    event = opened(host, places=2)

    found = register_all([arrival(event, f"p{number}@example.org") for number in range(4)])

    assert [type(refusal) for refusal in found] == [type(None), type(None), EventFull, EventFull]
    assert sorted(standings(event)) == ["p0@example.org", "p1@example.org"]


def test_with_a_waiting_list_the_others_wait(host: Person) -> None:
    event = opened(host, places=1, has_waiting_list=True)

    assert register_all([arrival(event, "a@example.org"), arrival(event, "b@example.org")]) == [None, None]

    assert standings(event) == {"a@example.org": "registered", "b@example.org": "waiting"}
    assert (letters("registered"), letters("waiting")) == (["a@example.org"], ["b@example.org"])


def test_each_event_answers_for_itself(host: Person) -> None:
    ours, closed, unmade = opened(host), opened(host), Event.objects.get(id=scheduled(host, access="token")["id"])
    RegistrationForm.objects.filter(event=closed).update(is_open=False)

    found = register_all([arrival(event, "a@example.org") for event in (closed, ours, unmade)])

    assert [type(refusal) for refusal in found] == [RegistrationClosed, type(None), RegistrationClosed]
    assert standings(ours) == {"a@example.org": "registered"}


def test_who_gave_their_place_back_comes_again_among_others(host: Person) -> None:
    event = opened(host)
    register(arrival(event, "a@example.org"))
    cancel(Registrant.objects.select_related("event__account").get())

    register_all([arrival(event, "b@example.org"), arrival(event, "a@example.org", "Ada again")])

    assert standings(event) == {"a@example.org": "registered", "b@example.org": "registered"}
    assert Registrant.objects.get(email="a@example.org").first_name == "Ada again"


@pytest.mark.parametrize("crowd", [2, 12])
def test_a_larger_crowd_costs_no_more_queries(
    host: Person, crowd: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    event = opened(host)
    register(arrival(event, "first@example.org"))

    with django_assert_num_queries(10):
        register_all([arrival(event, f"p{number}@example.org") for number in range(crowd)])
