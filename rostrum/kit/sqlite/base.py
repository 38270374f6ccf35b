"""Django's SQLite with one writer at a time in this process.

SQLite lets one connection write; others poll with growing pauses, unfairly, and some wait for seconds. Here threads queue for
a lock instead before `BEGIN IMMEDIATE`, and let go of it when the transaction is over, however it ends. Other processes still
meet SQLite's own lock, within its timeout.

`icontains` folds all letters: SQLite's LIKE knows only Latin ones without their case. `contains` stays its own, which is faster.
"""

import sqlite3
import threading
from collections import defaultdict

from django.db.backends.sqlite3 import base, operations
from django.db.utils import OperationalError

_WAIT_SECONDS = 10

_locks: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)


def _folded(text: object) -> str | None:
    return None if text is None else str(text).casefold()


class DatabaseOperations(operations.DatabaseOperations):
    def lookup_cast(self, lookup_type: str, internal_type: str | None = None) -> str:
        return "FOLDED(%s)" if lookup_type == "icontains" else super().lookup_cast(lookup_type, internal_type)


class DatabaseWrapper(base.DatabaseWrapper):
    ops_class = DatabaseOperations
    operators = {**base.DatabaseWrapper.operators, "icontains": r"LIKE FOLDED(%s) ESCAPE '\'"}
    pattern_ops = {
        **base.DatabaseWrapper.pattern_ops,
        "icontains": r"LIKE '%%' || FOLDED({}) || '%%' ESCAPE '\'",
    }
    _holds_lock = False

    def get_new_connection(self, conn_params: dict[str, object]) -> sqlite3.Connection:
        connection: sqlite3.Connection = super().get_new_connection(conn_params)
        connection.create_function("FOLDED", 1, _folded, deterministic=True)
        return connection

    def _start_transaction_under_autocommit(self) -> None:
        if not self._lock().acquire(timeout=_WAIT_SECONDS):
            raise OperationalError("database is locked: another thread writes too long")
        self._holds_lock = True
        try:
            super()._start_transaction_under_autocommit()  # type: ignore[misc]  # the stubs leave it out
        except BaseException:
            self._let_go()
            raise

    def commit(self) -> None:
        super().commit()
        # A commit that failed is followed by a rollback, which lets go.
        self._let_go()

    def rollback(self) -> None:
        try:
            super().rollback()
        finally:
            self._let_go()

    def close(self) -> None:
        try:
            super().close()
        finally:
            # Django keeps a database in memory open, and with it the transaction.
            if not self.is_in_memory_db():
                self._let_go()

    def _lock(self) -> threading.Lock:
        return _locks[str(self.settings_dict["NAME"])]

    def _let_go(self) -> None:
        if self._holds_lock:
            self._holds_lock = False
            self._lock().release()
