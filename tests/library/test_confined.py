"""What is known of a program that failed: whether it ended itself."""

from pathlib import Path

import pytest

from rostrum.library.confined import Bounds, ProgramFailed, ProgramKilled, run


@pytest.mark.parametrize(
    ("command", "failed"),
    [
        (("false",), ProgramFailed),
        (("sh", "-c", "kill -SEGV $$"), ProgramFailed),
        (("sh", "-c", "kill -KILL $$"), ProgramKilled),
        (("sleep", "60"), ProgramKilled),
        (("sh", "-c", "while :; do :; done"), ProgramKilled),
    ],
)
def test_a_program_that_was_ended_is_told_from_one_that_gave_up(
    tmp_path: Path, command: tuple[str, ...], failed: type[ProgramFailed]
) -> None:
    with pytest.raises(ProgramFailed) as problem:
        run(command, folder=tmp_path, shown=tmp_path, bounds=Bounds(seconds=0.5))

    assert type(problem.value) is failed
