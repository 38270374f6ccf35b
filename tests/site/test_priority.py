import subprocess
import sys
from pathlib import Path

from rostrum.site.priority import BACKGROUND

_STEPS_BACK = "import os; from rostrum.site.priority import step_back; step_back(); step_back(); print(os.nice(0))"
_GROUP = (
    "from pathlib import Path; file = Path('/proc/self/autogroup'); print(file.read_text() if file.exists() else '')"
)


def said(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, start_new_session=True
    )
    return done.stdout.strip()


def test_a_process_that_steps_back_goes_behind_others_once() -> None:
    assert int(said(_STEPS_BACK)) == BACKGROUND


def test_its_session_goes_behind_others_too_where_the_kernel_weighs_sessions() -> None:
    group = said(f"{_STEPS_BACK}; {_GROUP}").splitlines()[-1]

    assert group.endswith(f"nice {BACKGROUND}") or not Path("/proc/self/autogroup").exists()
