import json
import stat
from pathlib import Path

import pytest

from tools.setup.engines import ENGINES, found_on_path, locked_version
from tools.setup.pages import has_locked_libraries
from tools.setup.places import REPOSITORY, Places
from tools.setup.progress import Progress, SetupFailed
from tools.setup.stamps import digest_of, is_current, set_stamp


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(repository=tmp_path / "repository", tools=tmp_path / "tools")


def program(folder: Path, name: str, says: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(f"#!/bin/sh\necho '{says}'\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def test_a_step_is_done_again_only_when_what_it_was_made_from_has_changed(tmp_path: Path) -> None:
    lock, stamp = tmp_path / "lock.txt", tmp_path / "stamps" / "step"
    lock.write_text("a==1")
    set_stamp(stamp, digest_of([lock]))

    assert is_current(stamp, digest_of([lock]))
    lock.write_text("a==2")
    assert not is_current(stamp, digest_of([lock]))


def test_a_digest_tells_where_one_part_ends() -> None:
    assert digest_of(["ab", "c"]) != digest_of(["a", "bc"])


@pytest.mark.parametrize(("version", "accepted"), [("1.13.5", True), ("1.12.9", False), ("2.13.0", False)])
def test_a_media_server_on_path_is_used_when_its_version_fits(
    tmp_path: Path, places: Places, monkeypatch: pytest.MonkeyPatch, version: str, accepted: bool
) -> None:
    found = program(tmp_path / "path", "livekit-server", f"livekit-server version {version}")
    monkeypatch.setenv("PATH", str(found.parent))

    assert found_on_path(ENGINES[0], places) == (found if accepted else None)


def test_our_own_build_is_not_taken_for_somebody_elses(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    own = program(places.bin, "livekit-server", "livekit-server version 1.13.5")
    monkeypatch.setenv("PATH", str(own.parent))

    assert found_on_path(ENGINES[0], places) is None


def test_each_engine_is_locked_to_one_version() -> None:
    versions = [locked_version(one, REPOSITORY / "engines" / one.folder / "go.mod") for one in ENGINES]

    assert versions == ["v1.13.5", "v2.11.9"]


@pytest.mark.parametrize(("installed", "current"), [("1.0.0", True), ("0.9.0", False), (None, False)])
def test_web_libraries_are_installed_when_they_differ_from_the_lock(
    tmp_path: Path, installed: str | None, current: bool
) -> None:
    locked = {
        "": {},
        "node_modules/react": {"version": "1.0.0"},
        "node_modules/win": {"version": "1", "optional": True},
    }
    (tmp_path / "package-lock.json").write_text(json.dumps({"packages": locked}))
    if installed is not None:
        (tmp_path / "node_modules").mkdir()
        packages = {"node_modules/react": {"version": installed}}
        (tmp_path / "node_modules" / ".package-lock.json").write_text(json.dumps({"packages": packages}))

    assert has_locked_libraries(tmp_path) is current


def test_a_failed_command_shows_its_last_words_and_where_the_rest_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    failing = program(tmp_path, "failing", "no space left")
    failing.write_text(failing.read_text() + "exit 3\n")

    with pytest.raises(SetupFailed, match=r"'failing' failed with 3; all of it is in .*step\.log"):
        Progress(tmp_path / "logs").run([failing], log="step")

    assert "no space left" in capsys.readouterr().err
