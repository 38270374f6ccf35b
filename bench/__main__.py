"""`python -m bench [name …]`: measures all numbers or the named ones, prints them, and writes them into the documentation."""

import argparse
import resource
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable, Sequence

from httpx import HTTPError
from playwright.sync_api import Error as PageError

from bench import (
    board_browser,
    board_strokes,
    busy_hall,
    commands,
    contacts_import,
    documents,
    fanout,
    film_ready,
    gateway_killed,
    idle_memory,
    invitations,
    join,
    join_far,
    large_pages,
    late_comers,
    page_turn,
    panel,
    poll_answers,
    recording,
    registrations,
    replay,
    viewers,
)
from bench.figure import Row
from bench.load_run import LoadFailedError
from bench.machine import describe_machine
from bench.product import NotReadyError
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
    "registrations": registrations.run,
    "invitations": invitations.run,
    "contacts_import": contacts_import.run,
    "panel": panel.run,
    "documents": documents.run,
    "large_pages": large_pages.run,
    "page_turn": page_turn.run,
    "late_comers": late_comers.run,
    "poll_answers": poll_answers.run,
    "board_strokes": board_strokes.run,
    "board_browser": board_browser.run,
    "recording": recording.run,
    "film_ready": film_ready.run,
    "replay": replay.run,
}

FAULTS = (LoadFailedError, NotReadyError, RuntimeError, OSError, subprocess.SubprocessError, HTTPError, PageError)


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
    _allow_many_sockets()
    rows: list[Row] = []
    for name in names:
        print(f"{name} …", flush=True)
        rows += _measured(name, given.scale)
    print_rows(rows)
    if given.scale == 1:
        write_page([row for row in rows if row.figures], describe_machine())


def _measured(name: str, scale: float) -> list[Row]:
    """A number that cannot be had does not cost the others."""
    try:
        return NUMBERS[name](scale)
    except FAULTS as fault:
        traceback.print_exc()
        return [Row(title=name, figures=[], note=f"Not measured: {type(fault).__name__}.")]


def _allow_many_sockets() -> None:
    """As many as the machine allows, for us and for all that we start."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


if __name__ == "__main__":
    main()
