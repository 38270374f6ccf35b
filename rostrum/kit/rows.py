"""Rows by the thousand: of the time `bulk_create` takes, most goes into putting one long statement together value by value."""

from collections.abc import Sequence

from django.db import connections, models, router


def insert_rows(rows: Sequence[models.Model], *, ignore_conflicts: bool = False) -> None:
    """All of one model, in their order, in the caller's transaction. Where the database counts the ids, the rows do not learn theirs."""
    if not rows:
        return
    options = type(rows[0])._meta
    alias = router.db_for_write(type(rows[0]))
    connection = connections[alias]
    fields = [field for field in options.concrete_fields if not isinstance(field, models.AutoField)]
    quoted = connection.ops.quote_name
    columns = ", ".join(quoted(field.column) for field in fields if field.column)
    places = ", ".join(["%s"] * len(fields))
    conflicts = " ON CONFLICT DO NOTHING" if ignore_conflicts else ""
    values = [[field.get_db_prep_save(field.pre_save(row, add=True), connection) for field in fields] for row in rows]
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {quoted(options.db_table)} ({columns}) VALUES ({places}){conflicts}",  # noqa: S608  names of ours
            values,
        )
    for row in rows:
        row._state.adding, row._state.db = False, alias  # noqa: SLF001  as `bulk_create` leaves them
