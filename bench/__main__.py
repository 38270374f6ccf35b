"""`python -m bench [name …]`: measures all numbers or the named ones, prints them, and writes them into the documentation."""

import argparse
import signal
import sys
from collections.abc import Callable, Sequence

from bench import busy_hall, commands, fanout, gateway_killed, idle_memory, join, join_far, viewers
from bench.figure import Row
from bench.machine import describe_machine
from bench.report import print_rows, write_page

NUMBERS: dict[str, Callable[[float], list[Row]]] = {
    "join": join.run,
    "join_far": join_far.run,
    "fanout": fanout.run,
    "busy_hall": busy_hall.run,
    "gateway_killed": gateway_killed.run,
    "idle_memory": idle_memory.run,
    "commands": commands.run,
    "viewers": viewers.run,
}


def main() -> None:
    arguments = argparse.ArgumentParser(prog="bench", description=__doc__)
    arguments.add_argument("names", nargs="*", metavar="name", help=", ".join(NUMBERS))
    arguments.add_argument("--scale", type=float, default=1.0, help="of the crowds; below 1 nothing is written")
    given = arguments.parse_args()
    names: Sequence[str] = given.names or list(NUMBERS)
    if unknown := set(names) - set(NUMBERS):
        arguments.error(f"no such number: {', '.join(sorted(unknown))}")
    # So that namespaces and processes are put away.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    rows: list[Row] = []
    for name in names:
        print(f"{name} …", flush=True)
        rows += NUMBERS[name](given.scale)
    print_rows(rows)
    if given.scale == 1 and set(names) == set(NUMBERS):
        write_page(rows, describe_machine())


if __name__ == "__main__":
    main()
