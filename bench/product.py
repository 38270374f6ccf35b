"""Rostrum itself, as `rostrum serve` starts it, in an empty home, with HTTPS by the front's own authority."""

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import httpx

from bench.answering import wait_until_answering
from bench.measure import children, command_of
from bench.paths import ROOT, TOOLS, free_port
from rostrum.site.home import Secrets, load_secrets
from rostrum.site.parents import die_with_parent

READY_SECONDS = 120
STOP_SECONDS = 30
DEMO_EMAIL, DEMO_PASSWORD = "host@example.org", "measured-horse-7"
_WORDS = {"gateway": "entry live", "web": "command_line web", "front": "caddy run", "media": "livekit-server"}
"""What the command line of each process holds."""


class NotReadyError(Exception):
    """The product did not start; carries its output."""


@dataclass(frozen=True, slots=True)
class Product:
    home: Path
    port: int
    supervisor: int
    secrets: Secrets

    @property
    def url(self) -> str:
        return f"https://localhost:{self.port}"

    @property
    def sockets_url(self) -> str:
        return f"wss://localhost:{self.port}"

    def processes(self) -> dict[str, list[int]]:
        below = {pid: command_of(pid) for pid in children(self.supervisor)}
        return {name: [pid for pid, command in below.items() if words in command] for name, words in _WORDS.items()}

    def kill_gateway(self) -> None:
        """The supervisor starts it again."""
        for pid in self.processes()["gateway"]:
            os.kill(pid, signal.SIGKILL)

    @property
    def media_port(self) -> int:
        """Where the media server listens, unknown to the outside."""
        listening = (self.home / "run/media.yaml").read_text()
        return int(listening.partition('"port": ')[2].partition(",")[0])


@contextlib.contextmanager
def product(
    port: int = 0, *, prefix: tuple[str, ...] = (), environment: Mapping[str, str] | None = None
) -> Iterator[Product]:
    """`prefix` goes before the command, to run it elsewhere than here: in a network namespace."""
    with tempfile.TemporaryDirectory(prefix="bench-home-") as folder:
        home, port = Path(folder), port or free_port()
        output = home / "serve.log"
        command = [*prefix, sys.executable, "-m", "rostrum.site.command_line", "serve", "--own-certificate"]
        surroundings = os.environ | {
            "ROSTRUM_HOME": folder,
            "ROSTRUM_TOOLS": str(TOOLS),
            "PYTHONPATH": str(ROOT),
            "PORT": str(port),
            "ROSTRUM_DEMO_PASSWORD": DEMO_PASSWORD,
            "ROSTRUM_RATE_LIMITS": "off",
            **(environment or {}),
        }
        with output.open("wb") as log, _started(command, log, surroundings) as serve:
            try:
                _wait_until_ready(serve, output)
                wait_until_answering(f"https://localhost:{port}/healthz")
                yield Product(home, port, serve.pid, load_secrets(home))
            finally:
                _stop(serve)


def _started(command: Sequence[str], log: BinaryIO, environment: Mapping[str, str]) -> subprocess.Popen[bytes]:
    """It ends with us, also when the bench is killed."""
    return subprocess.Popen(
        command,
        stdout=log,
        stderr=log,
        env=environment,
        preexec_fn=die_with_parent,  # noqa: PLW1509  threads begin only once it runs
    )


def _wait_until_ready(serve: subprocess.Popen[bytes], output: Path) -> None:
    deadline = time.monotonic() + READY_SECONDS
    while "Rostrum is ready at" not in output.read_text():
        if serve.poll() is not None or time.monotonic() > deadline:
            raise NotReadyError(output.read_text()[-2000:])
        time.sleep(0.1)


def _stop(serve: subprocess.Popen[bytes]) -> None:
    serve.send_signal(signal.SIGINT)
    try:
        serve.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        serve.kill()


@contextlib.contextmanager
def signed_in(product: Product) -> Iterator[httpx.Client]:
    """As the demo host. The front's certificate is its own, and it stands on this machine."""
    with httpx.Client(base_url=product.url, verify=False, timeout=20) as client:
        client.get("/api/session").raise_for_status()
        form = {"email": DEMO_EMAIL, "password": DEMO_PASSWORD}
        answer = client.post("/_allauth/browser/v1/auth/login", json=form, headers=token_header(client))
        if not answer.is_success:
            raise NotReadyError(f"signing in: {answer.status_code} {answer.text}")
        yield client


def token_header(client: httpx.Client) -> dict[str, str]:
    return {"X-CSRFToken": client.cookies["csrftoken"], "Referer": str(client.base_url)}
