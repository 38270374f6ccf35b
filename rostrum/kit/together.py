"""Group commit: what several threads ask at the same moment is done by one of them in one go, while the others wait.

Alone, a thread waits for nobody. In a crowd each waits for the go before its own, and a go grows with the crowd: where most of the
cost is the transaction and its statements, as many more are served.
"""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


class Together(Generic[Item, Result]):
    """`work` is given the items in the order in which they came, and answers each. If it raises for several, each is tried alone:
    nobody suffers from another's item."""

    def __init__(self, work: Callable[[Sequence[Item]], Sequence[Result]]) -> None:
        self._work = work
        self._leading = threading.Lock()
        self._guard = threading.Lock()
        self._waiting: list[tuple[Item, Future[Result]]] = []

    def do(self, item: Item) -> Result:
        """Raises what `work` raises for this item alone."""
        answer: Future[Result] = Future()
        with self._guard:
            self._waiting.append((item, answer))
        with self._leading:
            # Who led before may have taken ours along.
            if not answer.done():
                self._go()
        return answer.result()

    def _go(self) -> None:
        with self._guard:
            batch, self._waiting = self._waiting, []
        items = [item for item, _ in batch]
        try:
            for (_, answer), result in zip(batch, self._work(items), strict=True):
                answer.set_result(result)
        except Exception as fault:  # noqa: BLE001  it is theirs who asked
            if len(batch) == 1:
                batch[0][1].set_exception(fault)
                return
            for item, answer in batch:
                self._alone(item, answer)

    def _alone(self, item: Item, answer: Future[Result]) -> None:
        try:
            (result,) = self._work([item])
        except Exception as fault:  # noqa: BLE001  it is theirs who asked
            answer.set_exception(fault)
        else:
            answer.set_result(result)
