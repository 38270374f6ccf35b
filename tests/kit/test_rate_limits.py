from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection

from rostrum.kit.errors import TooManyAttempts
from rostrum.kit.models import AttemptCount
from rostrum.kit.rate_limits import (
    Attempt,
    RateLimit,
    admit_all,
    admit_exactly,
    check_limit,
    count_attempt,
    forget_windows,
)
from tests.clock import StandingClock
from tests.people import HOME, OFFICE

pytestmark = pytest.mark.django_db

LIMIT = RateLimit(name="guess", window=timedelta(minutes=5), per_person=3, per_address=10)
ANNA = Attempt(address=OFFICE, person="anna", about="123456789")


def fail(attempt: Attempt, times: int) -> None:
    for _ in range(times):
        check_limit(LIMIT, attempt)
        count_attempt(LIMIT, attempt)


def seconds_to_wait(attempt: Attempt) -> int | None:
    try:
        check_limit(LIMIT, attempt)
    except TooManyAttempts as refusal:
        return refusal.retry_after_seconds
    return None


def test_a_person_is_refused_after_so_many_failures_and_told_how_long(clock: StandingClock) -> None:
    fail(ANNA, 2)
    clock.advance(seconds=100)
    fail(ANNA, 1)

    assert seconds_to_wait(ANNA) == 200


def test_when_the_window_is_over_they_may_try_again(clock: StandingClock) -> None:
    fail(ANNA, 3)

    clock.advance(minutes=5)

    assert seconds_to_wait(ANNA) is None


def test_a_colleague_behind_the_same_address_is_not_held_up(clock: StandingClock) -> None:
    fail(ANNA, 3)

    assert seconds_to_wait(Attempt(address=OFFICE, person="boris", about="123456789")) is None


def test_one_who_changes_their_name_with_each_guess_meets_the_limit_of_the_address(clock: StandingClock) -> None:
    for number in range(10):
        fail(Attempt(address=OFFICE, person=f"mask {number}", about="123456789"), 1)

    assert seconds_to_wait(Attempt(address=OFFICE, person="mask 11", about="123456789")) == 300
    assert seconds_to_wait(Attempt(address=HOME, person="mask 11", about="123456789")) is None
    assert seconds_to_wait(Attempt(address=OFFICE, person="mask 11", about="987654321")) is None


def test_looking_costs_nothing(clock: StandingClock) -> None:
    for _ in range(50):
        check_limit(LIMIT, ANNA)

    assert AttemptCount.objects.count() == 0


def test_windows_that_are_over_are_forgotten(clock: StandingClock) -> None:
    fail(ANNA, 3)
    clock.advance(minutes=4)
    fail(Attempt(address=HOME, person="boris", about=""), 1)
    clock.advance(minutes=1)

    assert forget_windows() == 2

    assert sorted(AttemptCount.objects.values_list("count", flat=True)) == [1, 1]


def test_a_window_that_is_over_begins_anew(clock: StandingClock) -> None:
    fail(ANNA, 3)
    clock.advance(minutes=6)

    fail(ANNA, 3)

    assert seconds_to_wait(ANNA) == 300


def test_several_at_once_are_let_in_as_if_they_came_one_after_the_other(clock: StandingClock) -> None:
    fail(ANNA, 1)
    clock.advance(seconds=100)
    boris = Attempt(address=OFFICE, person="boris", about="123456789")

    found = admit_all(LIMIT, [ANNA, boris, ANNA, ANNA, boris])

    assert [refusal and refusal.retry_after_seconds for refusal in found] == [None, None, None, 200, None]
    assert (seconds_to_wait(ANNA), seconds_to_wait(boris)) == (200, None)


def test_who_comes_too_often_at_once_waits_for_a_whole_window(clock: StandingClock) -> None:
    found = admit_all(LIMIT, [ANNA] * 5)

    assert [refusal and refusal.retry_after_seconds for refusal in found] == [None, None, None, 300, 300]
    assert seconds_to_wait(ANNA) == 300


def test_nobody_at_all_costs_nothing(clock: StandingClock) -> None:
    assert admit_all(LIMIT, []) == []


def test_nobodys_name_is_kept_in_the_counts(clock: StandingClock) -> None:
    fail(ANNA, 1)

    assert not any("anna" in key for key in AttemptCount.objects.values_list("key", flat=True))


@pytest.mark.django_db(transaction=True)
def test_of_many_at_once_no_more_are_let_in_than_the_limit_says() -> None:
    def come(_: int) -> int:
        try:
            admit_exactly(LIMIT, Attempt(address=OFFICE, person="anna", times=2))
        except TooManyAttempts:
            return 0
        finally:
            connection.close()
        return 2

    with ThreadPoolExecutor(8) as threads:
        assert sum(threads.map(come, range(24))) == 2

    assert seconds_to_wait(Attempt(address=OFFICE, person="anna")) is None, "who is refused is not counted"
