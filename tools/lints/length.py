"""Long files hide more than one thing."""

from collections.abc import Iterator

from tools.lints.sources import Fault, Source

LONGEST_LINES = {".py": 500, ".ts": 500, ".tsx": 300, ".go": 500}


def faults(source: Source) -> Iterator[Fault]:
    ending = "." + source.path.rsplit(".", 1)[-1]
    longest = LONGEST_LINES.get(ending)
    if longest is not None and len(source.lines) > longest:
        yield Fault(source.path, longest + 1, f"{len(source.lines)} lines; {longest} is the most for {ending}")
