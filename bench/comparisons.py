"""The two gateways that ours is compared to, behind a Caddy with the same settings: the library of Centrifugo, and bare picows."""

import contextlib
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.answering import wait_until_answering
from bench.built import program
from bench.paths import BENCH, TOOLS, free_port
from bench.stand import Stand
from bench.upheld import Upheld, upheld
from rostrum.site.front import Front, Upstreams, block, headers, options, proxy, route, site_address
from rostrum.site.installation import LOOPBACK, Address


@contextlib.contextmanager
def peer(*, snapshot_bytes: int = 2000) -> Iterator[Stand]:
    """A small server on the Go library behind Centrifugo."""
    port = free_port()
    command = [str(program("peer")), "-port", str(port), "-snapshot-bytes", str(snapshot_bytes)]
    with _behind_front("centrifuge", "centrifuge", command, port) as stand:
        yield stand


@contextlib.contextmanager
def floor(*, snapshot_bytes: int = 2000) -> Iterator[Stand]:
    """Bare picows: the least that it can cost."""
    port = free_port()
    command = [sys.executable, str(BENCH / "floor.py"), str(port), str(snapshot_bytes)]
    with _behind_front("bare picows", "plain", command, port) as stand:
        yield stand


@contextlib.contextmanager
def _behind_front(name: str, protocol: str, command: Sequence[str], upstream: int) -> Iterator[Stand]:
    port = free_port()
    with upheld(command) as gateway, front_of_own(port, "/live/*", upstream) as front:
        yield Stand(
            name=name,
            protocol=protocol,
            url=f"wss://localhost:{port}/live/1",
            make_tickets=lambda _count: [],
            processes=lambda: {"gateway": [gateway.pid], "front": [front.pid]},
            kill_gateway=gateway.kill,
        )


@contextlib.contextmanager
def front_of_own(port: int, paths: str, upstream: int) -> Iterator[Upheld]:
    """A Caddy with the product's settings and nothing behind it but these paths."""
    with tempfile.TemporaryDirectory(prefix="bench-front-") as folder:
        caddyfile = Path(folder) / "Caddyfile"
        caddyfile.write_text(_front_config(port, paths, f"{LOOPBACK}:{upstream}", Path(folder)))
        command = [str(TOOLS / "bin/caddy"), "run", "--config", str(caddyfile), "--adapter", "caddyfile"]
        with upheld(command) as front:
            wait_until_answering(f"https://localhost:{port}/healthz")
            yield front


def _front_config(port: int, paths: str, upstream: str, folder: Path) -> str:
    address = Address(port, own_certificate=True)
    front = Front(address, Upstreams(web=(), live=(), doors=(), media=()), pages=folder, storage=folder, library=folder)
    lines = [
        f"bind {LOOPBACK}",
        "tls internal",
        headers(front),
        route("sockets", paths, [proxy((upstream,), "stream_close_delay 5s")]),
        "respond /healthz 200",
    ]
    return "\n".join([options(front), block(site_address(address), lines), ""])
