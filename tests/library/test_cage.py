"""What a program finds that reads a stranger's file: the folder of that file, and no other of ours."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

from rostrum.kit.ids import FileId
from rostrum.library import cage as module
from rostrum.library import shelf
from rostrum.library.cage import cage
from rostrum.library.confined import Bounds, ProgramFailed, run


@pytest.fixture(autouse=True)
def _namespaces() -> None:
    assert cage().hides, "this machine gives no namespaces: what reads uploads sees all other files here"


@pytest.fixture
def mine() -> Path:
    return made("f_mine")


@pytest.fixture
def of_another() -> Path:
    return made("f_another")


def made(name: str) -> Path:
    folder = shelf.folder_of(FileId(name))
    folder.mkdir(mode=0o700, exist_ok=True)
    (folder / "original.txt").write_text(name)
    (folder / "work").mkdir(exist_ok=True)
    return folder


def said(folder: Path, *command: str) -> str:
    return run(command, folder=folder / "work", shown=folder, bounds=Bounds(seconds=10))


def test_a_program_reads_and_writes_its_own_file(mine: Path) -> None:
    assert said(mine, "sh", "-c", f"pwd; cat ../original.txt; cp ../original.txt {mine}/copy").split() == [
        str(mine / "work"),
        "f_mine",
    ]

    assert (mine / "copy").read_text() == "f_mine"


def test_it_finds_nobody_elses(mine: Path, of_another: Path) -> None:
    assert said(mine, "ls", str(mine.parent)).split() == ["f_mine"]
    assert said(mine, "ls", "-A", str(settings.HOME)).split() == ["files"]
    for path in (f"{of_another}/original.txt", "../../f_another/original.txt"):
        with pytest.raises(ProgramFailed):
            said(mine, "cat", path)


def test_it_leaves_nothing_beside_its_own(mine: Path) -> None:
    with pytest.raises(ProgramFailed):
        said(mine, "touch", str(settings.HOME / "left"))


def test_it_finds_no_secrets(mine: Path) -> None:
    secrets = settings.HOME / "secrets.json"
    secrets.write_text("{}")

    with pytest.raises(ProgramFailed):
        said(mine, "cat", str(secrets))


def test_it_finds_no_process_but_its_own(mine: Path) -> None:
    numbers = said(mine, "sh", "-c", "ls /proc | grep '^[0-9]'").split()

    assert len(numbers) < 6
    for path in (f"/proc/{os.getpid()}/environ", f"/proc/{os.getppid()}/environ"):
        with pytest.raises(ProgramFailed):
            said(mine, "cat", path)


@pytest.mark.parametrize("way", [("umount", "HOME"), ("umount", "/proc"), ("mount", "-t", "tmpfs", "x", "/mnt")])
def test_it_cannot_take_the_cage_away(mine: Path, way: tuple[str, ...]) -> None:
    with pytest.raises(ProgramFailed):
        said(mine, *(str(settings.HOME) if word == "HOME" else word for word in way))


def test_nothing_stays_mounted(mine: Path) -> None:
    before = Path("/proc/self/mounts").read_text()

    said(mine, "true")

    assert Path("/proc/self/mounts").read_text() == before


def test_a_shelf_on_another_disk_lies_where_it_did(tmp_path: Path) -> None:
    (tmp_path / "disk" / "f_mine").mkdir(parents=True)
    (tmp_path / "disk" / "f_mine" / "original.txt").write_text("f_mine")
    home = tmp_path / "home"
    home.mkdir()
    (home / "files").symlink_to(tmp_path / "disk")
    shown = home / "files" / "f_mine"

    look = cage().around(("cat", str(shown / "original.txt")), home=home, folder=shown, shown=shown)

    assert subprocess.run(look, capture_output=True, text=True, check=True).stdout == "f_mine"


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Which every user reaches."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        yield folder


_BY_NOBODY = """
import subprocess
from pathlib import Path
from cage import cage
home = Path("home").resolve()
for name in ("mine", "another"):
    (home / name).mkdir(parents=True)
found = cage().around(("ls", str(home)), home=home, folder=home / "mine", shown=home / "mine")
print(cage().namespaces[1], subprocess.run(found, capture_output=True, text=True, check=True).stdout)
"""


def test_a_user_without_rights_has_it_too(open_folder: Path) -> None:
    shutil.copy(module.__file__, open_folder / "cage.py")
    # Who is not root has none already.
    nobody = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups") if os.getuid() == 0 else ()

    tried = subprocess.run(
        [*nobody, "/usr/bin/python3", "-c", _BY_NOBODY],
        cwd=open_folder,
        env={"PATH": os.defpath},
        capture_output=True,
        text=True,
        check=True,
    )

    assert tried.stdout.split() == ["--map-root-user", "mine"]
