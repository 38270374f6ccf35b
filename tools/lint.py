"""The project's own lints: `python -m tools.lint`."""

import sys
from collections.abc import Iterator
from pathlib import Path

from tools.lints import addresses, leftovers, length, names
from tools.lints.sources import Fault, Source, written_sources
from tools.setup.places import REPOSITORY

CODE = (".py", ".ts", ".tsx", ".go")


def all_faults(repository: Path) -> Iterator[Fault]:
    for source in written_sources(repository, CODE):
        yield from length.faults(source)
        yield from names.faults(source)
        yield from leftovers.faults(source)
    for path in (repository / "requirements").glob("*.txt"):
        yield from addresses.requirement_faults(Source(f"requirements/{path.name}", path.read_text()))
    lock = repository / "web" / "package-lock.json"
    yield from addresses.npm_faults(Source("web/package-lock.json", lock.read_text()))


def main() -> int:
    found = list(all_faults(REPOSITORY))
    for fault in found:
        print(fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
