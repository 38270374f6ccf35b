"""Django's SQLite with one writer at a time in this process.

SQLite lets one connection write; others poll with growing pauses, unfairly, and some wait for seconds. Here threads queue for
a lock instead before `BEGIN IMMEDIATE`, and let go of it when the transaction is over, however it ends. Other processes still
meet SQLite's own lock, within its timeout.
"""

import threading
from collections import defaultdict

from django.db.backends.sqlite3 import base
from django.db.utils import OperationalError

_WAIT_SECONDS = 10

_locks: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)


class DatabaseWrapper(base.DatabaseWrapper):
    _holds_lock = False

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
