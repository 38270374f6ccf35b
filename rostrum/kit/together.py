"""Group commit: what several threads ask at the same moment is done by one of them in one go, while the others wait.

Alone, a thread waits for nobody. In a crowd each waits for the go before its own, and a go grows with the crowd: where most of the
cost is the transaction and its statements, as many more are served.
"""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(slots=True, eq=False)
class _Request(Generic[Item, Result]):
    """`turn`: let go when it is answered, or when its thread is to lead."""

    item: Item
    answer: Future[Result] = field(default_factory=Future)
    turn: threading.Lock = field(default_factory=threading.Lock)


class Together(Generic[Item, Result]):
    """`work` is given the items in the order in which they came, and answers each. If it raises for several, each is tried alone:
    nobody suffers from another's item."""

    def __init__(self, work: Callable[[Sequence[Item]], Sequence[Result]]) -> None:
        self._work = work
        self._guard = threading.Lock()
        self._is_led = False
        self._waiting: list[_Request[Item, Result]] = []

    def do(self, item: Item) -> Result:
        """Raises what `work` raises for this item alone."""
        request: _Request[Item, Result] = _Request(item)
        request.turn.acquire()
        with self._guard:
            self._waiting.append(request)
            leads, self._is_led = not self._is_led, True
        if not leads:
            # Of their own, not of all: who is answered goes on at once, and the next go begins with all who wait.
            request.turn.acquire()
        if not request.answer.done():
            self._lead()
        return request.answer.result()

    def _lead(self) -> None:
        with self._guard:
            batch, self._waiting = self._waiting, []
        try:
            self._go(batch)
        finally:
            with self._guard:
                self._is_led = bool(self._waiting)
                if self._waiting:
                    self._waiting[0].turn.release()
            for request in batch:
                # Nobody is left waiting, whatever ended the go.
                request.answer.cancel()
                request.turn.release()

    def _go(self, batch: Sequence[_Request[Item, Result]]) -> None:
        try:
            for request, result in zip(batch, self._work([request.item for request in batch]), strict=True):
                request.answer.set_result(result)
        except Exception as fault:  # noqa: BLE001  it is theirs who asked
            if len(batch) == 1:
                batch[0].answer.set_exception(fault)
                return
            for request in batch:
                self._alone(request)

    def _alone(self, request: _Request[Item, Result]) -> None:
        try:
            (result,) = self._work([request.item])
        except Exception as fault:  # noqa: BLE001  it is theirs who asked
            request.answer.set_exception(fault)
        else:
            request.answer.set_result(result)
