from threading import Event

import pytest

from rostrum.kit.worker import work_until

pytestmark = pytest.mark.django_db


def test_a_job_that_breaks_keeps_no_other_waiting_and_ends_no_worker() -> None:
    stop, rounds = Event(), list[int]()

    def breaks() -> None:
        raise AttributeError("of a library")

    def works() -> bool:
        rounds.append(len(rounds))
        if len(rounds) == 3:
            stop.set()
        return True

    work_until(stop, (breaks, works))

    assert rounds == [0, 1, 2]
