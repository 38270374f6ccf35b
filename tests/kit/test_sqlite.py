"""The queue of writers. On a file and with real threads: that is what it is for."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.db.models import Value

from rostrum.kit import clock
from rostrum.kit.models import AttemptCount

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL has many writers"),
]


def add_one() -> None:
    try:
        with transaction.atomic():
            row, _ = AttemptCount.objects.get_or_create(key="k", defaults={"ends_at": clock.now() + timedelta(1)})
            AttemptCount.objects.filter(key="k").update(count=row.count + 1)
    finally:
        connection.close()


def test_many_threads_that_read_and_write_lose_nothing() -> None:
    with ThreadPoolExecutor(8) as threads:
        for done in [threads.submit(add_one) for _ in range(200)]:
            done.result()

    assert AttemptCount.objects.get(key="k").count == 200


def fail_in_transaction() -> None:
    with transaction.atomic():
        AttemptCount.objects.create(key="never", ends_at=clock.now())
        raise ZeroDivisionError


def lose_connection_in_transaction() -> None:
    with transaction.atomic():
        AttemptCount.objects.create(key="never", ends_at=clock.now())
        connection.close()


def others_may_write() -> bool:
    with ThreadPoolExecutor(1) as thread:
        thread.submit(add_one).result(timeout=5)
    return [row.key for row in AttemptCount.objects.all()] == ["k"]


def test_a_transaction_that_fails_keeps_nobody_waiting() -> None:
    with pytest.raises(ZeroDivisionError):
        fail_in_transaction()

    assert others_may_write()


def test_a_transaction_that_loses_its_connection_keeps_nobody_waiting() -> None:
    lose_connection_in_transaction()

    assert others_may_write()


@pytest.mark.parametrize(
    ("text", "part"), [("Вебинар", "ВЕБ"), ("Łódź", "łÓ"), ("Straße", "STRASSE"), ("a_b%c", "_B%")]
)
def test_a_part_is_found_in_a_text_whatever_the_case_of_its_letters(text: str, part: str) -> None:
    AttemptCount.objects.create(key=text, ends_at=clock.now())

    assert [row.key for row in AttemptCount.objects.filter(key__icontains=part)] == [text]
    assert [row.key for row in AttemptCount.objects.filter(key__icontains=Value(part))] == [text]


def test_a_sign_with_a_meaning_to_the_database_means_itself() -> None:
    AttemptCount.objects.create(key="Вебинар", ends_at=clock.now())

    assert not AttemptCount.objects.filter(key__icontains="в%р").exists()
