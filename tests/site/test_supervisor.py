import os
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from rostrum.site.child import Child, NotReady
from rostrum.site.supervisor import Supervisor
from tests.site.scripts import broken, deaf, server
from tests.site.seen import is_running, processes_with, until


async def nothing_to_prepare() -> None: ...


@pytest.fixture
async def child(tmp_path: Path) -> AsyncIterator[Child]:
    one = Child(server("live"), tmp_path)
    await one.start()
    yield one
    await one.stop()


async def test_a_killed_child_is_started_again_and_becomes_ready(child: Child) -> None:
    first = child.pid
    assert first is not None

    os.kill(first, signal.SIGKILL)
    await until(lambda: child.pid not in {first, None})

    assert child.restarts == 1
    await until(lambda: Path(f"/proc/{child.pid}").exists())
    await _until_ready(child)


async def test_what_a_dead_child_has_started_is_ended_too(child: Child) -> None:
    port = child.recipe.command[-1]
    await until(lambda: len(processes_with(f"grandchild {port}")) == 1)
    (grandchild,) = processes_with(f"grandchild {port}")
    assert child.pid is not None

    os.kill(child.pid, signal.SIGKILL)
    await until(lambda: not is_running(grandchild))


async def test_stopping_leaves_nothing_behind(tmp_path: Path) -> None:
    recipes = [[server("media")], [server("live"), server("web")]]
    ready: list[str] = []
    supervisor = Supervisor(recipes, tmp_path, prepare=nothing_to_prepare, on_ready=ready.append)

    await supervisor.start()
    await supervisor.stop()

    assert ready[0] == "media"
    assert sorted(ready[1:]) == ["live", "web"]
    ports = [recipe.command[-1] for stage in recipes for recipe in stage]
    await until(lambda: not [pid for port in ports for pid in processes_with(f" {port}") if is_running(pid)])


async def test_a_child_that_does_not_end_when_asked_is_ended(tmp_path: Path) -> None:
    child = Child(deaf("media"), tmp_path)
    await child.start()
    pid = child.pid
    assert pid is not None

    await child.stop()

    assert not is_running(pid)


async def test_a_child_that_never_comes_up_is_named_with_its_last_words(tmp_path: Path) -> None:
    supervisor = Supervisor([[broken("web")]], tmp_path, prepare=nothing_to_prepare, on_ready=lambda _: None)

    with pytest.raises(NotReady, match=r"web did not start:\n.*no database"):
        await supervisor.run(lambda: None)


async def test_a_long_log_is_put_aside_and_the_child_writes_on(tmp_path: Path) -> None:
    log = tmp_path / "live.log"
    child = Child(server("live"), tmp_path)
    with log.open("a") as out:
        out.write("old line\n")
        out.flush()
        child.shorten_log(kept_bytes=5)
        out.write("new line\n")

    assert log.read_text() == "new line\n"
    assert (tmp_path / "live.log.1").read_text() == "old line\n"


async def _until_ready(child: Child) -> None:
    while not await child.recipe.is_ready():
        assert child.pid is not None
