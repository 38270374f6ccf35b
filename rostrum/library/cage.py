"""What a program that reads a stranger's file finds around it: no network, no processes but its own, and of our home no more than the
folder of that file, so that whatever it is told to open, other people's files, secrets and databases are not there.

1. `unshare` gives it namespaces of its own: what is mounted in them is seen by nobody else and ends with the program.
2. The shell keeps hold of the folders that are to be seen, lays an empty disk over the home, and binds them to where they were.
3. It goes to the working folder anew: the way up from the old one would lead below the empty disk.
4. It stays, as the first process, which the kernel spares the signals that end others: what it started ends with it.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_TRIED_WITHIN_SECONDS = 10
_CODE = Path(__file__).parents[2]
_MOUNTING = """
set -e
home=$1; folder=$2; shift 2
cd /
n=3
for shown; do
  [ "$shown" != -- ] || break
  eval "exec $n<\\"\\$shown\\""
  n=$((n + 1))
done
mount -t tmpfs -o mode=755,size=1m hidden "$home"
n=3
while [ "$1" != -- ]; do
  mkdir -p "$1"
  mount --no-canonicalize --bind "/proc/self/fd/$n" "$1"
  eval "exec $n<&-"
  n=$((n + 1)); shift
done
shift
mount -o remount,bind,ro "$home"
cd "$folder"
set +e
"$@"
exit $?
"""
_WAYS_OUT = "sys_admin sys_chroot sys_ptrace sys_module sys_rawio dac_read_search mknod"
_WITHOUT_WAYS_OUT = (
    *("setpriv", "--no-new-privs", "--inh-caps=-all"),
    "--bounding-set=" + ",".join(f"-{name}" for name in _WAYS_OUT.split()),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cage:
    """`namespaces`: the words that ask the kernel for them; none where it lets us have none."""

    namespaces: tuple[str, ...]
    hides: bool

    def around(self, command: tuple[str, ...], *, home: Path, folder: Path, shown: Path) -> tuple[str, ...]:
        if not self.hides:
            return (*self.namespaces, *command)
        known = {path: _as_named(path, home) for path in (shown, folder, Path(sys.prefix), _CODE)}
        seen = map(str, _inside(home.resolve(), *known.values()))
        mounted = (
            "sh",
            "-c",
            _MOUNTING,
            "sh",
            str(home.resolve()),
            str(known[folder]),
            *seen,
            "--",
            *_WITHOUT_WAYS_OUT,
        )
        return (*self.namespaces, *mounted, *command)


@cache
def cage() -> Cage:
    """The closest one that the kernel lets us have (`rostrum doctor` says which)."""
    for as_whom in ((), ("--map-root-user",)):
        hiding = ("unshare", *as_whom, "--net", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc", "--")
        if _works(Cage(namespaces=hiding, hides=True)):
            return Cage(namespaces=hiding, hides=True)
    for as_whom in ((), ("--map-root-user",)):
        if _works(Cage(namespaces=("unshare", *as_whom, "--net", "--"), hides=False)):
            return Cage(namespaces=("unshare", *as_whom, "--net", "--"), hides=False)
    return Cage(namespaces=(), hides=False)


def _works(tried: Cage) -> bool:
    if shutil.which("unshare") is None:
        return False
    with tempfile.TemporaryDirectory() as name:
        home = Path(name).resolve()
        shown = home / "shown"
        shown.mkdir()
        (home / "hidden").touch()
        look = ("test", "!", "-e", str(home / "hidden")) if tried.hides else ("true",)
        words = tried.around(look, home=home, folder=shown, shown=shown)
        try:
            ended = subprocess.run(  # noqa: S603  our own words
                words, capture_output=True, check=False, timeout=_TRIED_WITHIN_SECONDS, env=kept_environment()
            )
        except (OSError, subprocess.TimeoutExpired):
            return False
    return ended.returncode == 0


def kept_environment() -> Mapping[str, str]:
    """No secrets of ours: what a program does not know, it cannot tell."""
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH", "VIRTUAL_ENV") if name in os.environ}
    return {**kept, "LANG": "C.UTF-8"}


def _as_named(path: Path, home: Path) -> Path:
    """Within the home by its own names, also where one of them is a link to another disk."""
    return home.resolve() / path.relative_to(home) if path.is_relative_to(home) else path.resolve()


def _inside(home: Path, *wanted: Path) -> list[Path]:
    """What lies in the home, without what lies in another of them."""
    inside = {path for path in wanted if path.is_relative_to(home)}
    return sorted(path for path in inside if not any(path.is_relative_to(other) for other in inside - {path}))
