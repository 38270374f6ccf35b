"""Several who register at the same moment share a transaction; each is answered as if they had come alone."""

from dataclasses import replace

import pytest
from pytest_django import DjangoAssertNumQueries

from rostrum.events.errors import NoSuchRoom
from rostrum.events.models import Event
from rostrum.kit.errors import TooManyAttempts
from rostrum.mail.models import OutboxMail
from rostrum.registration import registering
from rostrum.registration.errors import BadAnswers, EventFull, RegistrationClosed
from rostrum.registration.models import EntryToken, Invitation, Registrant, RegistrationForm
from rostrum.registration.registering import REGISTRATIONS, Arrival, Taken, Visitor, cancel, register, register_all
from tests.api.schedule import scheduled
from tests.people import Person

FIELDS = [{"id": "email", "kind": "email", "required": True}, {"id": "first_name", "kind": "first_name"}]
TAKEN = Taken(thanks_url="")

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


def opened(host: Person, **settings: object) -> Event:
    event = Event.objects.select_related("account").get(id=scheduled(host, access="token")["id"])
    RegistrationForm.objects.create(event=event, fields=FIELDS, is_open=True, **settings)
    return event


def arrival(event: Event, email: str, name: str = "Ada") -> Arrival:
    return Arrival(
        room_id=event.room_id,
        answers={"email": email, "first_name": name},
        visitor=Visitor(language="en", zone="UTC", source={}),
        address=f"10.0.0.{len(email)}",
    )


def standings(event: Event) -> dict[str, str]:
    return dict(Registrant.objects.filter(event=event).values_list("email", "standing"))


def letters(kind: str) -> list[str]:
    return sorted(OutboxMail.objects.filter(kind=kind).values_list("to", flat=True))


def test_each_of_a_crowd_gets_a_token_and_a_letter_of_their_own(host: Person) -> None:
    event = opened(host)
    emails = [f"p{number}@example.org" for number in range(5)]

    assert register_all([arrival(event, email) for email in emails]) == [TAKEN] * 5

    assert letters("registered") == emails
    assert EntryToken.objects.filter(event=event).values("token").distinct().count() == 5
    assert set(standings(event).values()) == {"registered"}


def test_one_address_that_comes_twice_at_once_registers_once(host: Person) -> None:
    event = opened(host)

    assert register_all([arrival(event, "a@example.org"), arrival(event, "a@example.org", "Other")]) == [TAKEN, TAKEN]

    assert [row.first_name for row in Registrant.objects.filter(event=event)] == ["Ada"]
    assert letters("registered") == ["a@example.org"]


def test_the_last_places_go_to_who_came_first(host: Person) -> None:
    event = opened(host, places=2)

    found = register_all([arrival(event, f"p{number}@example.org") for number in range(4)])

    assert [type(refusal) for refusal in found] == [Taken, Taken, EventFull, EventFull]
    assert sorted(standings(event)) == ["p0@example.org", "p1@example.org"]


def test_with_a_waiting_list_the_others_wait(host: Person) -> None:
    event = opened(host, places=1, has_waiting_list=True)

    assert register_all([arrival(event, "a@example.org"), arrival(event, "b@example.org")]) == [TAKEN, TAKEN]

    assert standings(event) == {"a@example.org": "registered", "b@example.org": "waiting"}
    assert (letters("registered"), letters("waiting")) == (["a@example.org"], ["b@example.org"])


def test_each_event_answers_for_itself(host: Person) -> None:
    ours, closed, unmade = opened(host), opened(host), Event.objects.get(id=scheduled(host, access="token")["id"])
    RegistrationForm.objects.filter(event=closed).update(is_open=False)

    found = register_all([arrival(event, "a@example.org") for event in (closed, ours, unmade)])

    assert [type(refusal) for refusal in found] == [RegistrationClosed, Taken, RegistrationClosed]
    assert standings(ours) == {"a@example.org": "registered"}


def test_a_room_that_is_gone_and_answers_that_are_missing_are_refused_among_others(host: Person) -> None:
    ours, gone = opened(host), opened(host)
    host.browser.ask("DELETE", f"/api/events/{gone.id}", expect=204)

    found = register_all([arrival(gone, "a@example.org"), arrival(ours, ""), arrival(ours, "b@example.org")])

    assert [type(refusal) for refusal in found] == [NoSuchRoom, BadAnswers, Taken]
    assert standings(ours) == {"b@example.org": "registered"}


def test_one_address_that_comes_too_often_at_once_is_refused_and_others_are_not(host: Person) -> None:
    event = opened(host)
    anna, boris = arrival(event, "anna@example.org"), arrival(event, "boris@example.org")

    found = register_all([*[anna] * (REGISTRATIONS.per_person or 0), anna, boris])

    assert [type(refusal) for refusal in found] == [*[Taken] * 8, TooManyAttempts, Taken]


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

    with django_assert_num_queries(12):
        register_all([arrival(event, f"p{number}@example.org") for number in range(crowd)])


def test_in_a_full_event_nobody_hears_who_is_registered(host: Person) -> None:
    event = opened(host, places=1)
    register(arrival(event, "a@example.org"))

    found = register_all([arrival(event, "a@example.org"), arrival(event, "b@example.org")])

    assert [type(refusal) for refusal in found] == [EventFull, EventFull]


def test_who_never_confirms_does_not_fill_the_list_without_end(host: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registering, "MOST_REGISTRANTS", 3)
    event = opened(host, must_confirm=True)
    register(arrival(event, "p0@example.org"))

    found = register_all([arrival(event, f"p{number}@example.org") for number in range(5)])

    assert [type(refusal) for refusal in found] == [Taken, Taken, Taken, EventFull, EventFull]
    assert len(standings(event)) == 3


def test_one_inbox_is_not_flooded_from_many_addresses_and_events(host: Person) -> None:
    events = [opened(host) for _ in range(4)]
    arrivals = [
        replace(arrival(event, "victim@example.org"), address=f"10.0.{one}.{place}")
        for place, event in enumerate(events)
        for one in range(5)
    ]

    found = register_all(arrivals)

    assert sum(isinstance(refusal, TooManyAttempts) for refusal in found) == 5


def test_an_invited_presenter_who_registers_keeps_what_they_were_given(host: Person) -> None:
    event = opened(host)
    token = EntryToken.objects.create(event=event, email="p@example.org", role="presenter")
    invited = EntryToken.objects.create(event=event, email="q@example.org")
    Invitation.objects.create(event=event, email="q@example.org", token=invited, language="en", letter="letter")

    for email in ("p@example.org", "q@example.org"):
        register(arrival(event, email))
        cancel(Registrant.objects.select_related("event__account").get(email=email))

    assert set(EntryToken.objects.filter(event=event)) == {token, invited}
