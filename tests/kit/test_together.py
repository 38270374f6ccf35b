import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest

from rostrum.kit.together import Together


class Refused(Exception):
    pass


class Work:
    """Doubles numbers and refuses 13. The first go waits until `gate` opens."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.goes: list[list[int]] = []

    def __call__(self, numbers: Sequence[int]) -> list[int]:
        self.goes.append(list(numbers))
        self.gate.wait(10)
        if 13 in numbers:
            raise Refused
        return [2 * number for number in numbers]


def test_alone_one_is_answered_alone() -> None:
    work = Work()
    work.gate.set()

    assert Together(work).do(21) == 42
    assert work.goes == [[21]]


def crowd(work: Work, numbers: Sequence[int]) -> list[int | str]:
    """The first asks, and while its go is under way all others do."""
    together = Together(work)

    def ask(number: int) -> int | str:
        try:
            return together.do(number)
        except Refused:
            return "refused"

    with ThreadPoolExecutor(len(numbers)) as people:
        first = people.submit(ask, numbers[0])
        while not work.goes:
            pass
        others = [people.submit(ask, number) for number in numbers[1:]]
        while len(together._waiting) < len(others):
            pass
        work.gate.set()
        return [asked.result(10) for asked in (first, *others)]


def test_who_comes_while_a_go_is_under_way_goes_together_next() -> None:
    work = Work()

    assert crowd(work, [1, 2, 3, 4, 5]) == [2, 4, 6, 8, 10]
    assert [sorted(go) for go in work.goes] == [[1], [2, 3, 4, 5]]


def test_who_is_answered_goes_on_while_the_next_go_is_under_way() -> None:
    gates = [threading.Event(), threading.Event()]
    goes: list[list[int]] = []

    def work(numbers: Sequence[int]) -> list[int]:
        goes.append(list(numbers))
        gates[min(len(goes), 2) - 1].wait(10)
        return list(numbers)

    together = Together(work)
    with ThreadPoolExecutor(3) as people:
        first = people.submit(together.do, 1)
        while not goes:
            pass
        second = people.submit(together.do, 2)
        while not together._waiting:
            pass
        gates[0].set()
        while len(goes) < 2:
            pass

        assert first.result(10) == 1
        assert not second.done()
        third = people.submit(together.do, 3)
        gates[1].set()
        assert (second.result(10), third.result(10)) == (2, 3)


def test_whatever_ends_a_go_the_next_one_begins() -> None:
    ends: list[type[BaseException]] = [SystemExit]

    def work(numbers: Sequence[int]) -> list[int]:
        if ends:
            raise ends.pop()
        return list(numbers)

    together = Together(work)
    with pytest.raises(SystemExit):
        together.do(1)

    assert together.do(2) == 2


def test_nobody_suffers_from_anothers_item() -> None:
    work = Work()

    assert crowd(work, [1, 2, 13, 4]) == [2, 4, "refused", 8]
    assert sorted(work.goes[1]) == [2, 4, 13]


def test_what_is_refused_alone_is_raised() -> None:
    work = Work()
    work.gate.set()

    with pytest.raises(Refused):
        Together(work).do(13)
