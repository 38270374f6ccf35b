"""Programs that films are given to."""

import subprocess


class ProgramFailed(Exception):
    """What it said."""


class ProgramKilled(ProgramFailed):
    """From outside: it says nothing about what it was given."""


def run_program(*words: str, given: bytes = b"") -> bytes:
    """What it answers. Raises ProgramFailed."""
    done = subprocess.run(words, input=given, capture_output=True, check=False)  # noqa: S603  our own words
    if done.returncode:
        raise ProgramFailed(done.stderr.decode(errors="replace")[-500:])
    return done.stdout
