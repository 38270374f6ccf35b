"""The two gateways that ours is compared to, behind a Caddy with the same settings: the library of Centrifugo, and bare picows."""

import contextlib
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import httpx

from bench.built import program
from bench.paths import BENCH, TOOLS, free_port
from bench.stand import Stand

_CADDYFILE = """\
{{
	admin off
	auto_https disable_redirects
	skip_install_trust
	storage file_system {storage}
	log {{
		level ERROR
	}}
}}
https://localhost:{port} {{
	bind 127.0.0.1
	tls internal
	reverse_proxy /live/* 127.0.0.1:{upstream}
	respond /healthz 200
}}
"""


@contextlib.contextmanager
def peer(*, snapshot_bytes: int = 2000) -> Iterator[Stand]:
    """A small server on the Go library behind Centrifugo."""
    port = free_port()
    command = [program("peer"), "-port", str(port), "-snapshot-bytes", str(snapshot_bytes)]
    with _behind_front("centrifuge", "centrifuge", command, port) as stand:
        yield stand


@contextlib.contextmanager
def floor(*, snapshot_bytes: int = 2000) -> Iterator[Stand]:
    """Bare picows: the least that it can cost."""
    port = free_port()
    command = [sys.executable, BENCH / "floor.py", str(port), str(snapshot_bytes)]
    with _behind_front("bare picows", "plain", command, port) as stand:
        yield stand


@contextlib.contextmanager
def _behind_front(name: str, protocol: str, command: Sequence[str | Path], upstream: int) -> Iterator[Stand]:
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="bench-front-") as folder:
        caddyfile = Path(folder) / "Caddyfile"
        caddyfile.write_text(_CADDYFILE.format(storage=folder, port=port, upstream=upstream))
        front_command = [TOOLS / "bin/caddy", "run", "--config", caddyfile, "--adapter", "caddyfile"]
        with _running(command) as gateway, _running(front_command) as front:
            wait_until_answering(f"https://localhost:{port}/healthz")
            yield Stand(
                name=name,
                protocol=protocol,
                url=f"wss://localhost:{port}/live/1",
                make_tickets=lambda _count: [],
                processes=lambda: {"gateway": [gateway.pid], "front": [front.pid]},
            )


@contextlib.contextmanager
def _running(command: Sequence[str | Path]) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            yield process
        finally:
            process.terminate()


def wait_until_answering(url: str, *, seconds: float = 30) -> None:
    """The front's certificate is its own: what answers on this port of the loopback is ours."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            if httpx.get(url, verify=False, timeout=5).is_success:  # noqa: S501
                return
        except httpx.TransportError:
            pass
        if time.monotonic() > deadline:
            raise TimeoutError(url)
        time.sleep(0.1)
