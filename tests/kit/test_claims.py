from threading import Event

import pytest
from django.db import OperationalError

from rostrum.kit.claims import kept_up

pytestmark = pytest.mark.django_db


def test_a_claim_is_signed_again_and_again_while_somebody_is_at_it() -> None:
    signed = list[int]()
    enough = Event()

    def sign() -> None:
        signed.append(len(signed))
        if len(signed) == 3:
            enough.set()

    with kept_up(sign, every_seconds=0.01):
        assert enough.wait(20)
    after = len(signed)

    assert not Event().wait(0.1)
    assert len(signed) == after, "and not by anybody who is done"


def test_a_database_that_is_away_for_a_moment_does_not_end_the_signing() -> None:
    tries = list[int]()
    signed = Event()

    def sign() -> None:
        tries.append(len(tries))
        if len(tries) < 3:
            raise OperationalError("away")
        signed.set()

    with kept_up(sign, every_seconds=0.01):
        assert signed.wait(20)
