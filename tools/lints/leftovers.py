"""Work put off and tests switched off: both belong into an issue."""

import re
from collections.abc import Iterator

from tools.lints.sources import Fault, Source

PUT_OFF = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
SWITCHED_OFF = re.compile(
    r"@pytest\.mark\.(skip|skipif|xfail|flaky)|pytest\.(skip|xfail)\(|\b(it|test|describe)\.(skip|only|todo)\("
)
SLEEP = re.compile(r"\bsleep\(")
THIS_LINT = "tools/lints/leftovers.py", "tests/tools/test_lints.py"


def faults(source: Source) -> Iterator[Fault]:
    if source.path in THIS_LINT:
        return
    for number, line in enumerate(source.lines, start=1):
        if PUT_OFF.search(line):
            yield Fault(source.path, number, "put off: do it, or make it an issue")
        if SWITCHED_OFF.search(line):
            yield Fault(source.path, number, "a test that does not run")
        if source.path.startswith("tests/") and SLEEP.search(line) and "#" not in line:
            yield Fault(source.path, number, "a test that sleeps: wait for what a person would see, or say why")
