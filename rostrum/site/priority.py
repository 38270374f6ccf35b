"""Who waits when processors are short: mail and imports, not people in a room."""

import contextlib
import os
from pathlib import Path

BACKGROUND = 10
_GROUP = Path("/proc/self/autogroup")
"""Where Linux weighs sessions against each other: each of our processes has its own, and niceness counts only within one."""


def step_back() -> None:
    """This process goes behind others of this machine from now on; where nobody else wants the processor, it is as quick as before."""
    os.nice(BACKGROUND - os.nice(0))
    with contextlib.suppress(OSError):
        # Not every kernel weighs sessions.
        _GROUP.write_text(str(BACKGROUND))
