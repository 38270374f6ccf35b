"""All real processes on free ports in a home of their own."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.journeys.product import Product
from tests.site.seen import processes_of, until

SERVE = [sys.executable, "-m", "rostrum.site.command_line", "serve"]
PARTS = {"web", "database", "worker", "converter", "recorder", "mail", "live", "media", "front"}


@pytest.fixture(scope="module")
def product(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    running = Product.start(tmp_path_factory.mktemp("home"))
    yield running
    running.stop()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Product]:
    running = Product.start(tmp_path)
    yield running
    running.stop()


def refused(**environment: str) -> str:
    """What a `serve` says that cannot start."""
    done = subprocess.run(
        SERVE, env={**os.environ, **environment}, capture_output=True, text=True, timeout=30, check=False
    )
    assert done.returncode == 1
    return " ".join(done.stdout.split())


def test_it_says_where_it_is_how_to_sign_in_and_what_to_join(product: Product) -> None:
    said = product.log.read_text()

    assert f"Rostrum is ready at {product.url}" in said
    assert "sign in as  host@example.org" in said
    room = said.split(f"{product.url}/join/")[1].split()[0]
    assert httpx.get(f"{product.url}/api/rooms/{room}").json()["title"] == "Example webinar"


def test_health_names_every_part(product: Product) -> None:
    answer = httpx.get(f"{product.url}/healthz")

    assert answer.status_code == 200
    assert answer.json()["parts"] == {part: {"state": "up"} for part in PARTS}


def test_metrics_come_from_web_and_live(product: Product) -> None:
    lines = httpx.get(f"{product.url}/metrics").text.splitlines()

    assert {"web", "live-1"} == {line.split('process="')[1].split('"')[0] for line in lines if 'process="' in line}


@pytest.mark.parametrize("words", ["livekit-server", "entry live", "entry worker", "command_line web", "caddy"])
async def test_a_killed_process_is_started_again(product: Product, words: str) -> None:
    killed = product.children_of(words)
    for pid in killed:
        os.kill(pid, signal.SIGKILL)

    await until(lambda: bool(set(product.children_of(words)) - set(killed)))
    await until(lambda: product.health() is not None)


async def test_health_is_503_and_names_the_part_that_is_down(product: Product) -> None:
    """Within a second: so long one look serves all who ask."""
    (media,) = product.children_of("livekit-server")
    os.kill(media, signal.SIGSTOP)
    try:
        await until(lambda: _health(product).status_code == 503)
        parts = _health(product).json()["parts"]
    finally:
        os.kill(media, signal.SIGCONT)

    assert [part for part, found in parts.items() if found["state"] == "down"] == ["media"]


def _health(product: Product) -> httpx.Response:
    return httpx.get(f"{product.url}/healthz", timeout=20)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
async def test_however_it_ends_no_process_is_left_and_its_neighbour_goes_on(
    product: Product, other: Product, how: signal.Signals
) -> None:
    assert len(processes_of(other.home)) >= 5

    other.process.send_signal(how)

    await until(lambda: not processes_of(other.home))
    assert product.health() is not None


def test_a_second_one_on_the_same_data_is_refused(product: Product) -> None:
    assert "already runs on" in refused(ROSTRUM_HOME=str(product.home), PORT="0")


def test_a_taken_port_is_named(product: Product, tmp_path: Path) -> None:
    said = refused(ROSTRUM_HOME=str(tmp_path / "other"), PORT=str(product.port))

    assert f"Port {product.port} is taken" in said


def test_the_doctor_finds_a_running_installation_healthy(product: Product) -> None:
    command = [*SERVE[:-1], "doctor"]
    environment = {**os.environ, "ROSTRUM_HOME": str(product.home), "PORT": str(product.port)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=30, check=False)

    assert done.returncode == 0, done.stdout
    assert f"ok       healthy on port {product.port}" in done.stdout
