"""Each recording has one recorder at a time, and none is forgotten."""

import pytest

from rostrum.accounts.models import Account
from rostrum.kit.claims import CLAIM
from rostrum.recordings.claiming import claim_recordings, keep_claims, let_go
from rostrum.recordings.models import Recording
from rostrum.rooms.features.recording.commands import StartRecording, StopRecording
from tests.clock import StandingClock
from tests.people import Person
from tests.rooms.cast import HANA, described
from tests.rooms.stored import StoredRoom, live_stored_room

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])

ONE, OTHER = "recorder-one", "recorder-two"
LATER = CLAIM.total_seconds() + 1


def recorded_room(host: Person, number: str = "123456789") -> StoredRoom:
    plan = described().model_copy(update={"account": host.account_member.account_id})
    room = live_stored_room(number, plan)
    room.do(HANA, StartRecording())
    return room


def test_what_a_room_wants_recorded_is_claimed_once(host: Person, clock: StandingClock) -> None:
    room = recorded_room(host)

    (recording,) = claim_recordings(ONE, most=4)

    assert (recording.room_id, recording.began_with) == (room.room, room.state.seq)
    assert claim_recordings(OTHER, most=4) == []
    assert keep_claims(ONE, [recording.id]).wanted == {recording.id}


def test_a_recorder_that_falls_silent_is_replaced_and_told_so(host: Person, clock: StandingClock) -> None:
    recorded_room(host)
    (recording,) = claim_recordings(ONE, most=4)
    clock.advance(seconds=LATER)

    (again,) = claim_recordings(OTHER, most=4)

    assert again.id == recording.id
    kept = keep_claims(ONE, [recording.id])
    assert (kept.wanted, kept.over) == (frozenset(), frozenset())
    assert keep_claims(OTHER, [recording.id]).wanted == {recording.id}


def test_who_is_at_it_keeps_it(host: Person, clock: StandingClock) -> None:
    recorded_room(host)
    (recording,) = claim_recordings(ONE, most=4)
    for _ in range(4):
        clock.advance(seconds=CLAIM.total_seconds() / 2)
        keep_claims(ONE, [recording.id])

    assert claim_recordings(OTHER, most=4) == []


def test_what_was_stopped_is_over_and_still_ones_own(host: Person, clock: StandingClock) -> None:
    room = recorded_room(host)
    (recording,) = claim_recordings(ONE, most=4)

    room.do(HANA, StopRecording())

    assert keep_claims(ONE, [recording.id]).over == {recording.id}


def test_what_a_killed_recorder_left_is_put_together_after_the_session(host: Person, clock: StandingClock) -> None:
    room = recorded_room(host)
    (recording,) = claim_recordings(ONE, most=4)
    room.do(HANA, StopRecording())
    clock.advance(seconds=LATER)

    (left,) = claim_recordings(OTHER, most=4)

    assert left.id == recording.id
    assert keep_claims(OTHER, [left.id]).over == {left.id}


def test_a_recorder_that_ends_in_good_order_lets_go_at_once(host: Person, clock: StandingClock) -> None:
    recorded_room(host)
    claim_recordings(ONE, most=4)

    let_go(ONE)

    assert len(claim_recordings(OTHER, most=4)) == 1


def test_a_recorder_takes_no_more_than_it_has_room_for(host: Person, clock: StandingClock) -> None:
    for number in ("123456789", "123456788", "123456787"):
        recorded_room(host, number)

    first, second = claim_recordings(ONE, most=2)

    assert first.room_id != second.room_id
    assert claim_recordings(ONE, most=0) == []
    assert len(claim_recordings(OTHER, most=2)) == 1


def test_rec_again_is_another_recording(host: Person, clock: StandingClock) -> None:
    room = recorded_room(host)
    claim_recordings(ONE, most=4)
    room.do(HANA, StopRecording())
    room.do(HANA, StartRecording())

    (second,) = claim_recordings(ONE, most=4)

    assert second.began_with == room.state.seq
    assert Recording.objects.count() == 2


def test_nothing_is_recorded_for_an_account_that_is_gone(host: Person, clock: StandingClock) -> None:
    recorded_room(host)
    Account.objects.all().delete()

    assert claim_recordings(ONE, most=4) == []
