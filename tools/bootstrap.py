"""Set up what a target needs, from Python and nothing else: `python3 -m tools.bootstrap serve|check|test|engines`."""

import fcntl
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from tools.setup.engines import ENGINES, make_engine
from tools.setup.pages import build_pages, install_web_libraries
from tools.setup.places import Places, places
from tools.setup.progress import Progress, SetupFailed
from tools.setup.python import make_boot, make_venv
from tools.setup.system import FOR_FILES, FOR_TESTS, require, wish


def make_engines(at: Places, progress: Progress) -> None:
    for engine in ENGINES:
        make_engine(engine, at, progress)


def prepare_serve(at: Places, progress: Progress) -> None:
    wish(FOR_FILES, progress)
    make_venv(at, progress, for_development=False)
    install_web_libraries(at, progress)
    build_pages(at, progress)


def prepare_check(at: Places, progress: Progress) -> None:
    make_venv(at, progress, for_development=True)
    install_web_libraries(at, progress)


def prepare_test(at: Places, progress: Progress) -> None:
    require(FOR_TESTS, progress)
    prepare_check(at, progress)
    build_pages(at, progress)


Preparation = Callable[[Places, Progress], None]
# Engines take minutes of compiling; they are made beside the rest.
TARGETS: dict[str, tuple[Preparation, ...]] = {
    "serve": (make_engines, prepare_serve),
    "check": (prepare_check,),
    "test": (make_engines, prepare_test),
    "engines": (make_engines,),
}


@contextmanager
def only_one(at: Places, progress: Progress) -> Iterator[None]:
    """Two set-ups of the same folder wait for each other."""
    at.tools.mkdir(parents=True, exist_ok=True)
    with (at.tools / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            progress.say("another set-up is running here; waiting for it")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def prepare(target: str, at: Places) -> None:
    progress = Progress(at.logs)
    with only_one(at, progress):
        make_boot(at, progress)
        with ThreadPoolExecutor() as pool:
            for done in [pool.submit(step, at, progress) for step in TARGETS[target]]:
                done.result()


def main(arguments: list[str]) -> int:
    if sys.version_info < (3, 11):  # noqa: UP036  said before anything newer is needed
        print("Rostrum needs Python 3.11 or newer.", file=sys.stderr)
        return 2
    if len(arguments) != 1 or arguments[0] not in TARGETS:
        print(f"usage: python3 -m tools.bootstrap {'|'.join(TARGETS)}", file=sys.stderr)
        return 2
    try:
        prepare(arguments[0], places())
    except SetupFailed as failure:
        print(f"Set-up stopped: {failure}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
