"""What CI runs: `python -m tools.checks check|test|format`. Every check runs, also after one has failed."""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tools.setup.places import REPOSITORY

WEB = REPOSITORY / "web"
AT_ONCE = 2


@dataclass(frozen=True)
class Check:
    name: str
    command: tuple[str, ...]
    folder: Path = REPOSITORY
    last_lines: int = 0
    """Of its output, shown also when it passes."""


def python(*words: str) -> tuple[str, ...]:
    return (sys.executable, "-m", *words)


def web(*words: str) -> tuple[str, ...]:
    return (f"node_modules/.bin/{words[0]}", *words[1:])


CHECKS = (
    Check("types (Python)", python("mypy")),
    Check("types (TypeScript)", web("tsc", "--noEmit"), WEB),
    Check("generated files", python("tools.generate", "--check")),
    Check("import contracts", ("lint-imports",)),
    Check("lint (TypeScript)", web("biome", "check", "."), WEB),
    Check("lint (Python)", ("ruff", "check", ".")),
    Check("format (Python)", ("ruff", "format", "--check", ".")),
    Check("migrations", python("django", "makemigrations", "--check", "--dry-run")),
    Check("own lints", python("tools.lint")),
)
CHAOS_SAMPLE = Check("chaos, a sample", python("pytest", "-q", "-m", "chaos", "tests/chaos/test_kills.py"))
# In processes of their own: Playwright keeps an event loop, and the other tests have theirs.
# Who shares a cast shares a process (`xdist_group`).
JOURNEYS = Check(
    "journeys",
    python(
        "pytest",
        "-q",
        "-n",
        "2",
        "--dist",
        "loadgroup",
        "--durations",
        "25",
        "--tb",
        "short",
        "-m",
        "journey",
        "tests/journeys",
    ),
    last_lines=28,
)
TESTS = python("pytest", "-n", "2", "--dist", "loadscope", "--durations", "25", "-m", "not journey and not chaos")
UNIT_TESTS_OF_PAGES = Check("tests (TypeScript)", web("vitest", "run"), WEB)
FORMATS = (
    Check("ruff --fix", ("ruff", "check", "--fix-only", "--quiet", ".")),
    Check("ruff format", ("ruff", "format", ".")),
    Check("biome", web("biome", "check", "--write", "."), WEB),
)


def passes(check: Check) -> bool:
    began = time.monotonic()
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings"}
    done = subprocess.run(
        check.command,
        cwd=check.folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    word = "FAILED" if done.returncode else "ok"
    lines = done.stdout.strip().splitlines()
    shown = lines if done.returncode else lines[len(lines) - check.last_lines :]
    output = "".join(f"\n{line}" for line in shown)
    print(f"{word:7}{check.name} ({time.monotonic() - began:.1f} s){output}", flush=True)
    return done.returncode == 0


def all_pass(checks: tuple[Check, ...], *, at_once: int = AT_ONCE) -> bool:
    with ThreadPoolExecutor(at_once) as pool:
        return all(list(pool.map(passes, checks)))


def everything_passes() -> bool:
    """One after the other: two browsers of a journey fill two cores, and what computes beside them makes people wait until they give up.
    Pytest's summary is the last line."""
    checked = all_pass((*CHECKS, UNIT_TESTS_OF_PAGES), at_once=AT_ONCE)
    waited = all_pass((CHAOS_SAMPLE, JOURNEYS), at_once=1)
    tested = subprocess.run(TESTS, cwd=REPOSITORY, check=False).returncode == 0
    return checked and waited and tested


def main(arguments: list[str]) -> int:
    match arguments:
        case ["check"]:
            return 0 if all_pass(CHECKS) else 1
        case ["format"]:
            return 0 if all_pass(FORMATS, at_once=1) else 1
        case ["test"]:
            return 0 if everything_passes() else 1
    print("usage: python -m tools.checks check|test|format", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
