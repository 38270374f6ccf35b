"""A front before processes that stand in for the real ones."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from rostrum.site.child import Child, Recipe
from rostrum.site.front import Front, Upstreams, front_config
from rostrum.site.installation import Address
from rostrum.site.ports import free_ports
from rostrum.site.probes import listens
from rostrum.site.programs import program
from tests.site.upstreams import Upstream


@dataclass(frozen=True)
class Stand:
    web: Upstream
    live: Upstream
    door: Upstream
    media: Upstream
    people: httpx.AsyncClient
    ports: dict[str, int]


@pytest.fixture
async def stand(tmp_path: Path) -> AsyncIterator[Stand]:
    names = ("web", "live", "door", "media")
    *behind, port = free_ports(5)
    ports = dict(zip(names, behind, strict=True))
    upstreams = {name: Upstream(name) for name in names}
    for name, upstream in upstreams.items():
        await upstream.open(ports[name])
    pages = tmp_path / "pages"
    (pages / "assets").mkdir(parents=True)
    (pages / "index.html").write_text("<title>Rostrum</title>")
    (pages / "assets" / "room-1a2b.js").write_text("let room")
    at = {name: (f"127.0.0.1:{number}",) for name, number in ports.items()}
    ups = Upstreams(web=at["web"], live=at["live"], doors=at["door"], media=at["media"])
    config = tmp_path / "Caddyfile"
    config.write_text(front_config(Front(Address(port), ups, pages, tmp_path / "storage", library=tmp_path)))
    command = (program("caddy"), "run", "--config", str(config), "--adapter", "caddyfile")
    front = Child(Recipe("front", command, {"HOME": str(tmp_path)}, listens(port)), tmp_path)
    await front.start()
    async with httpx.AsyncClient(base_url=f"http://localhost:{port}", timeout=10) as people:
        yield Stand(**upstreams, people=people, ports=ports)
    await front.stop()
    for upstream in upstreams.values():
        await upstream.close()
