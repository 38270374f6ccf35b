"""Several processes write one log; one is killed in the middle. What was acknowledged is there."""

import os
import random
import subprocess
import sys
from collections.abc import Callable, Iterator

import orjson
import pytest

from tests.rooms.cast import HANA, HUGO

KILLED, SHARED, REPEATED, FIRST, SECOND = "111111111", "222222222", "333333333", "444444444", "555555555"
Environment = dict[str, str]


class Writer:
    """One process of `tests.rooms.writer`."""

    def __init__(self, environment: Environment, *script: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.rooms.writer", *script],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def go(self) -> "Writer":
        assert self.next() == "ready"
        self.poke()
        return self

    def poke(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write("go\n")
        self.process.stdin.flush()

    def next(self) -> object:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, "the writer died"
        return orjson.loads(line)

    def rest(self) -> list[object]:
        """All that it says until it ends."""
        said, _ = self.process.communicate()
        assert self.process.returncode == 0
        return [orjson.loads(line) for line in said.splitlines()]

    def kill(self) -> list[object]:
        """What it had said and nobody had read yet."""
        self.process.kill()
        said, _ = self.process.communicate()
        return [orjson.loads(line) for line in said.splitlines() if line.endswith("]")]


@pytest.fixture(params=["sqlite", "postgresql"], scope="module")
def place(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Environment]:
    """An installation of its own, migrated. Each test has rooms of its own in it."""
    environment = {
        **os.environ,
        "ROSTRUM_HOME": str(tmp_path_factory.mktemp("home")),
        "ROSTRUM_SECRET": "the secret of the tests and of nobody else",
        "DJANGO_SETTINGS_MODULE": "rostrum.site.settings",
    }
    databases = ["rooms"]
    if request.param == "postgresql":
        environment["DATABASE_URL"] = request.getfixturevalue("database_url")
        databases = ["default"]
    for database in databases:
        migrate = [sys.executable, "-m", "django", "migrate", "--database", database, "-v0"]
        subprocess.run(migrate, env=environment, check=True)
    yield environment
    if request.param == "postgresql":
        flush = [sys.executable, "-m", "django", "flush", "--no-input", "--database", "default", "-v0"]
        subprocess.run(flush, env=environment, check=True)


@pytest.fixture
def writer(place: Environment) -> Iterator[Callable[..., Writer]]:
    writers: list[Writer] = []

    def begun(*script: str) -> Writer:
        writers.append(Writer(place, *script))
        return writers[-1]

    yield begun
    for one in writers:
        one.process.kill()
        one.process.wait()


def log_of(writer: Callable[..., Writer], room: str) -> list[list[object]]:
    *log, is_same = writer(room, "read").go().rest()
    assert is_same is True, "the log folds to the kept state"
    return [entry for entry in log if isinstance(entry, list)]


def test_what_was_acked_is_there_after_kill_9_and_the_next_writer_goes_on(writer: Callable[..., Writer]) -> None:
    acked: list[object] = []
    dice = random.Random(7)
    for _ in range(2):
        one = writer(KILLED, "talk", HANA, "0").go()
        acked += [one.next() for _ in range(dice.randint(1, 40))]
        acked += one.kill()

    log = log_of(writer, KILLED)

    assert [entry for entry in acked if entry not in log] == []
    assert [seq for seq, _ in log] == list(range(1, len(log) + 1))


def test_two_processes_write_one_log_without_gap_or_loss(writer: Callable[..., Writer]) -> None:
    both = [writer(SHARED, "talk", HANA, "40"), writer(SHARED, "talk", HUGO, "40")]
    for one in both:
        one.go()
    acked = [entry for one in both for entry in one.rest()]

    log = log_of(writer, SHARED)

    assert len(log) == 82
    assert [seq for seq, _ in log] == list(range(1, 83))
    assert [entry for entry in acked if entry not in log] == []


def test_the_same_commands_from_two_processes_act_once(writer: Callable[..., Writer]) -> None:
    both = [writer(REPEATED, "talk", HANA, "40"), writer(REPEATED, "talk", HANA, "40")]
    for one in both:
        one.go()
    said = [one.rest() for one in both]

    assert said[0] == said[1]
    assert said[0][-1] == [41, f"{HANA} 40"]


def test_of_two_rooms_of_an_account_that_start_at_once_only_one_does(writer: Callable[..., Writer]) -> None:
    both = [writer(room, "start", "8").go() for room in (FIRST, SECOND)]

    for _ in range(8):
        for one in both:
            one.poke()
        assert sorted(str(one.next()) for one in both) == ["False", "True"]
