"""Read from real processes."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from bench.measure import Reading, children, command_of, cpu_seconds, environment_of, memory_bytes

BUSY = "import time\nwhile time.process_time() < 0.3: pass\nprint(flush=True)\ninput()"
GONE = 2**22 + 1
"""Beyond the highest number that a process can have."""


@pytest.fixture
def busy() -> Iterator[subprocess.Popen[bytes]]:
    """A child that has used 0.3 s of the processor and now waits."""
    command = [sys.executable, "-c", BUSY]
    environment = {**os.environ, "SAID": "to the child"}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as process:
        assert process.stdout is not None
        process.stdout.readline()
        yield process
        process.kill()


def test_what_a_process_used_is_read(busy: subprocess.Popen[bytes]) -> None:
    assert 0.25 <= cpu_seconds(busy.pid) < 5
    assert memory_bytes(busy.pid) > 1_000_000


def test_a_process_that_waits_uses_nothing(busy: subprocess.Popen[bytes]) -> None:
    before = Reading(at=0.0, cpu={"child": cpu_seconds(busy.pid)})

    after = Reading(at=2.0, cpu={"child": cpu_seconds(busy.pid) + 1.0})

    assert after.cores_since(before)["child"] == pytest.approx(0.5, abs=0.02)


def test_children_are_found_with_what_they_were_started_with(busy: subprocess.Popen[bytes]) -> None:
    assert busy.pid in children(os.getpid())
    assert "process_time" in command_of(busy.pid)
    assert environment_of(busy.pid)["SAID"] == "to the child"


def test_a_process_that_is_gone_used_nothing_and_has_no_name() -> None:
    assert (cpu_seconds(GONE), command_of(GONE)) == (0.0, "")
