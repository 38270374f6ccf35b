"""What is known of a program that failed: whether it ended itself."""

from pathlib import Path

import pytest

from rostrum.library.confined import Bounds, ProgramFailed, ProgramKilled, run


@pytest.mark.parametrize(
    ("command", "seconds", "failed"),
    [
        (("false",), 60, ProgramFailed),
        (("sh", "-c", "kill -SEGV $$"), 60, ProgramFailed),
        (("sh", "-c", "kill -KILL $$"), 60, ProgramKilled),
        (("sleep", "60"), 0.5, ProgramKilled),
        (("sh", "-c", "while :; do :; done"), 0.5, ProgramKilled),
    ],
)
def test_a_program_that_was_ended_is_told_from_one_that_gave_up(
    tmp_path: Path, command: tuple[str, ...], seconds: float, failed: type[ProgramFailed]
) -> None:
    with pytest.raises(ProgramFailed) as problem:
        run(command, folder=tmp_path, shown=tmp_path, bounds=Bounds(seconds=seconds))

    assert type(problem.value) is failed
