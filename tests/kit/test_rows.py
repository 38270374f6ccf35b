"""Many rows are inserted as `bulk_create` would, whatever they hold."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError

from rostrum.kit.models import AttemptCount
from rostrum.kit.rows import insert_rows
from rostrum.mail.models import LetterBody, OutboxMail

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 24, 18, 30, 15, 123456, tzinfo=UTC)
ODD = {"name": "Zoë \"the' %s 🎈", "list": [1, None, {"a": True}]}


def count(key: str, number: int = 1) -> AttemptCount:
    return AttemptCount(key=key, count=number, ends_at=AT)


def test_rows_are_read_as_they_were_given() -> None:
    body = LetterBody.objects.create(digest="d", subject="s", text="t")
    mail = OutboxMail(key="k", kind="reminder", to="a@example.org", body=body, values=ODD, due_at=AT)

    insert_rows([mail])

    stored = OutboxMail.objects.get()
    assert (stored.values, stored.due_at, stored.goes_first, stored.body_id) == (ODD, AT, False, body.pk)


def test_a_row_that_was_inserted_is_changed_by_saving() -> None:
    row = count("a")
    insert_rows([row])

    row.count = 7
    row.save()

    assert AttemptCount.objects.get().count == 7


def test_what_is_there_already_stays_or_is_told() -> None:
    insert_rows([count("a", 1)])

    insert_rows([count("a", 2), count("b", 3)], ignore_conflicts=True)
    assert dict(AttemptCount.objects.values_list("key", "count")) == {"a": 1, "b": 3}
    with pytest.raises(IntegrityError):
        insert_rows([count("a", 4)])


def test_nothing_is_nothing() -> None:
    insert_rows([])
