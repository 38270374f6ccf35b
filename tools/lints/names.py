"""Names that say nothing about the thing."""

import re
from collections.abc import Iterator

from tools.lints.sources import Fault, Source

EMPTY_NAMES = re.compile(r"(^|[/_.-])(utils?|helpers?|common|managers?|misc|services?)([/_.-]|$)", re.IGNORECASE)
# The tests' PostgreSQL and Redis are what the trade calls services.
ALLOWED = {"tests/services.py", "tests/site/test_services.py"}


def faults(source: Source) -> Iterator[Fault]:
    if source.path not in ALLOWED and EMPTY_NAMES.search(source.path):
        yield Fault(source.path, 1, "name the thing: this name fits anything")
