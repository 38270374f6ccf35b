"""Who may publish and receive where, as it follows from the room alone."""

from rostrum.rooms.core.people.commands import ChangeRole, Leave, RemovePerson
from rostrum.rooms.core.session.commands import EndSession, StartSession
from rostrum.rooms.core.stage.commands import ChangeAudioMode, PutOnAir, SwitchOn
from rostrum.rooms.core.stage.rights import NO_RIGHTS, Grant, MediaRights
from rostrum.rooms.features.floor.commands import AcceptFloor, OfferFloor, TakeFloorBack
from tests.rooms.cast import ANNA, CLARA, HANA, PIOTR
from tests.rooms.story import Story

BACKSTAGE = Grant(subscribe=True, sources=("microphone", "camera", "screen"), hidden=False)
LISTENER = MediaRights(hall=Grant(subscribe=True, sources=(), hidden=True), backstage=None)


def test_who_is_not_here_has_no_rights(live: Story) -> None:
    live.do(ANNA, Leave())

    assert live.rights(ANNA) == live.rights(CLARA) == NO_RIGHTS


def test_attendees_connect_while_the_session_runs_and_not_before_or_after(waiting: Story) -> None:
    waiting.joined(HANA, ANNA)
    assert waiting.rights(ANNA) == NO_RIGHTS

    waiting.do(HANA, StartSession())
    assert waiting.rights(ANNA) == LISTENER

    waiting.do(HANA, EndSession())
    assert waiting.rights(ANNA) == NO_RIGHTS


def test_only_the_stage_ever_gets_backstage(live: Story) -> None:
    assert live.rights(HANA).backstage == BACKSTAGE
    assert live.rights(PIOTR).backstage == BACKSTAGE
    assert live.rights(ANNA).backstage is None


def test_in_the_hall_one_publishes_what_is_switched_on_while_on_air(live: Story) -> None:
    live.do(PIOTR, SwitchOn(source="microphone"))
    assert live.rights(PIOTR).hall == Grant(subscribe=True, sources=(), hidden=False)

    live.do(PIOTR, PutOnAir(person=PIOTR))
    assert live.rights(PIOTR).hall == Grant(subscribe=True, sources=("microphone",), hidden=False)


def test_before_the_start_nobody_publishes_in_the_hall(waiting: Story) -> None:
    waiting.joined(HANA)
    waiting.do(HANA, SwitchOn(source="microphone"))

    assert waiting.rights(HANA) == MediaRights(
        hall=Grant(subscribe=True, sources=(), hidden=False), backstage=BACKSTAGE
    )


def test_in_presenters_only_the_hall_is_silent_and_attendees_receive_nothing(live: Story) -> None:
    live.do(HANA, SwitchOn(source="microphone"))

    live.do(HANA, ChangeAudioMode(mode="presenters_only"))

    assert live.rights(HANA).hall == Grant(subscribe=True, sources=(), hidden=False)
    assert live.rights(ANNA) == MediaRights(hall=Grant(subscribe=False, sources=(), hidden=True), backstage=None)


def test_an_attendee_publishes_only_with_the_floor_and_only_what_was_offered(live: Story) -> None:
    live.do(HANA, OfferFloor(person=ANNA, sources=("microphone",)))
    assert live.rights(ANNA) == LISTENER

    live.do(ANNA, AcceptFloor())
    live.do(ANNA, SwitchOn(source="microphone"))
    assert live.rights(ANNA) == MediaRights(
        hall=Grant(subscribe=True, sources=("microphone",), hidden=False), backstage=None
    )

    live.do(HANA, TakeFloorBack(person=ANNA))
    assert live.rights(ANNA) == LISTENER


def test_a_presenter_made_an_attendee_loses_both_places(live: Story) -> None:
    live.do(PIOTR, PutOnAir(person=PIOTR))
    live.do(PIOTR, SwitchOn(source="microphone"))

    live.do(HANA, ChangeRole(person=PIOTR, role="attendee"))

    assert live.rights(PIOTR) == LISTENER


def test_a_removed_person_has_no_rights(live: Story) -> None:
    live.do(HANA, RemovePerson(person=PIOTR))

    assert live.rights(PIOTR) == NO_RIGHTS
