"""Two of each kind behind one front, on PostgreSQL and Redis: how it runs on several machines, on one."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from rostrum.kit.ids import AccountId, RoomId
from rostrum.kit.tickets import SocketTicket
from rostrum.rooms.wire import Role
from rostrum.site.front import Front, Upstreams, front_config
from rostrum.site.installation import Address
from rostrum.site.ports import free_ports
from rostrum.site.programs import program
from tests.live.house import House, Live, house_environment
from tests.services import accepts, postgresql_server, redis_server, wait_until

DEMO_EMAIL = "host@example.org"
DEMO_PASSWORD = "correct-horse-7"


@dataclass
class Web:
    """One process."""

    port: int
    process: subprocess.Popen[bytes]

    def kill(self) -> None:
        self.process.kill()
        self.process.wait(10)


@dataclass
class Estate:
    """`lives` of its house and `webs` have the same upstreams' places: one that is killed is started again at its port."""

    house: House
    port: int
    webs: list[Web] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"

    def start_live(self, port: int, door: int) -> Live:
        """The people of a story act faster than people do."""
        return self.house.start_live_at(port, door, ROSTRUM_RATE_LIMITS="off")

    def start_web(self, port: int) -> Web:
        log = self.house.home / f"web-{port}.log"
        with log.open("ab") as output:
            process = subprocess.Popen(
                [sys.executable, "-m", "rostrum.site.command_line", "web"],
                env={**self.house.environment, "ROSTRUM_WEB_PORT": str(port)},
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        wait_until(lambda: accepts(port), process, f"web ({log})")
        return Web(port, process)

    def kill_webs(self) -> None:
        for web in self.webs:
            web.kill()

    @contextmanager
    def signed_in(self) -> Iterator[httpx.Client]:
        """The demo host. The password is checked by one `web`, and the session is known to both."""
        with httpx.Client(base_url=self.url, timeout=20) as client:
            self.post(client, "/_allauth/browser/v1/auth/login", {"email": DEMO_EMAIL, "password": DEMO_PASSWORD})
            yield client

    def delete(self, client: httpx.Client, event: str) -> None:
        client.delete(f"/api/events/{event}", headers={"X-CSRFToken": client.cookies["csrftoken"]}).raise_for_status()

    # Any: an answer's body.
    def post(self, client: httpx.Client, path: str, body: object) -> Any:
        client.get("/api/session").raise_for_status()
        answer = client.post(path, json=body, headers={"X-CSRFToken": client.cookies["csrftoken"]})
        return answer.raise_for_status().json()


@dataclass(frozen=True)
class Pair:
    """A `live` and a `web` that die together. People reach both only through the front."""

    estate: Estate
    place: int

    @property
    def port(self) -> int:
        return self.estate.port

    @property
    def door(self) -> int:
        return self.estate.house.lives[self.place].door

    def kill(self) -> None:
        self.estate.house.lives[self.place].kill()
        self.estate.webs[self.place].kill()

    def start_again(self) -> None:
        lives, webs = self.estate.house.lives, self.estate.webs
        before = lives[self.place]
        started = self.estate.start_live(before.port, before.door)
        lives.remove(started)
        lives[self.place] = started
        webs[self.place] = self.estate.start_web(webs[self.place].port)


@dataclass(frozen=True)
class Hosted:
    """A room that a host started in the panel. Everybody's tickets come through the pages' own API."""

    estate: Estate
    host: SocketTicket
    event: str
    presenter_code: str

    @property
    def house(self) -> House:
        return self.estate.house

    @property
    def room(self) -> RoomId:
        return self.host.room

    @property
    def account(self) -> AccountId:
        return AccountId(self.host.account)

    @classmethod
    def start(cls, estate: Estate, client: httpx.Client) -> "Hosted":
        event = estate.post(client, "/api/events/start-now", {"title": "Several"})
        entered = estate.post(client, f"/api/events/{event['id']}/enter", {"browser": "browser-of-the-host"})
        ticket = estate.house.office.read_socket(entered["socket_ticket"])
        return cls(estate, ticket, event["id"], event["presenter_code"])

    def ticket(self, name: str, role: Role) -> SocketTicket:
        if role == "host":
            return self.host
        form = {"name": name, "as": role, "email": f"{name.lower()}@example.com", "browser": f"browser-of-{name}"}
        if role == "presenter":
            form["code"] = self.presenter_code
        answer = httpx.post(f"{self.estate.url}/api/rooms/{self.room}/join", json=form, timeout=20).raise_for_status()
        return self.house.office.read_socket(answer.json()["socket_ticket"])


@contextmanager
def estate_in(home: Path) -> Iterator[Estate]:
    ports = free_ports(7)
    at = [f"127.0.0.1:{port}" for port in ports]
    with ExitStack() as stack:
        environment = house_environment(
            home,
            DATABASE_URL=stack.enter_context(postgresql_server()),
            REDIS_URL=stack.enter_context(redis_server()),
            ROSTRUM_DOORS=f"http://{at[4]},http://{at[5]}",
            ROSTRUM_PUBLIC_URL=f"http://localhost:{ports[6]}",
            ROSTRUM_DEMO_PASSWORD=DEMO_PASSWORD,
        )
        for command in ("migrate", "demo"):
            subprocess.run([sys.executable, "-m", "rostrum.site.command_line", command], env=environment, check=True)
        estate = Estate(House(home, environment), ports[6])
        stack.callback(estate.house.close)
        for live, door in zip(ports[2:4], ports[4:6], strict=True):
            estate.start_live(live, door)
        for web in ports[:2]:
            estate.webs.append(estate.start_web(web))
        stack.callback(estate.kill_webs)
        ups = Upstreams(web=(at[0], at[1]), live=(at[2], at[3]), doors=(at[4], at[5]), media=("127.0.0.1:9",))
        stack.enter_context(_front(home, ports[6], ups))
        yield estate


@contextmanager
def _front(home: Path, port: int, upstreams: Upstreams) -> Iterator[None]:
    config = home / "Caddyfile"
    config.write_text(front_config(Front(Address(port), upstreams, home, home / "front", library=home)))
    command = (program("caddy"), "run", "--config", str(config), "--adapter", "caddyfile")
    with (home / "front.log").open("ab") as output:
        front = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT)
    try:
        wait_until(lambda: accepts(port), front, "the front")
        yield
    finally:
        front.kill()
        front.wait(10)
