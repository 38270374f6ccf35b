from collections.abc import Iterable

import pytest

from tools.lints import addresses, leftovers, length, names
from tools.lints.sources import Fault, Source


def lines_of(faults: Iterable[Fault]) -> list[int]:
    return [fault.line for fault in faults]


@pytest.mark.parametrize(("path", "longest"), [("rostrum/a.py", 500), ("web/src/a.tsx", 300)])
def test_a_file_may_be_as_long_as_the_limit_and_no_longer(path: str, longest: int) -> None:
    assert list(length.faults(Source(path, "x\n" * longest))) == []
    assert lines_of(length.faults(Source(path, "x\n" * (longest + 1)))) == [longest + 1]


@pytest.mark.parametrize("path", ["rostrum/kit/utils.py", "web/src/ui/helpers/a.ts", "rostrum/room_manager.py"])
def test_a_name_that_fits_anything_is_refused(path: str) -> None:
    assert lines_of(names.faults(Source(path, ""))) == [1]


@pytest.mark.parametrize("path", ["rostrum/kit/clock.py", "rostrum/live/commands.py", "web/src/room/miscellany.ts"])
def test_a_name_that_says_something_is_accepted(path: str) -> None:
    assert list(names.faults(Source(path, ""))) == []


@pytest.mark.parametrize(
    "line",
    [
        "# TODO: later",
        "@pytest.mark.skip",
        "@pytest.mark.skipif(True, reason='')",
        "it.only('works', () => {})",
        "    time.sleep(1)",
    ],
)
def test_work_put_off_and_tests_that_do_not_test_are_refused(line: str) -> None:
    assert lines_of(leftovers.faults(Source("tests/test_room.py", f"\n{line}\n"))) == [2]


def test_waiting_with_a_reason_is_accepted() -> None:
    source = Source("tests/test_room.py", "time.sleep(0.1)  # a foreign program tells nobody when it is ready\n")

    assert list(leftovers.faults(source)) == []


def test_a_lock_with_an_address_is_refused() -> None:
    requirements = Source("requirements/runtime.txt", "a==1 \\\n    --hash=sha256:00\nb @ https://example.org/b.whl\n")
    npm = Source("web/package-lock.json", '{"packages": {"a": {"version": "1", "resolved": "somewhere"}, "b": {}}}')

    assert lines_of(addresses.requirement_faults(requirements)) == [3]
    assert lines_of(addresses.npm_faults(npm)) == [1]
