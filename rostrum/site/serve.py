"""`rostrum serve`: everything on one machine."""

import json
import os
from pathlib import Path

import structlog
from rich.console import Console

from rostrum.site.errand import Errand
from rostrum.site.home import REPOSITORY, default_home, load_secrets, make_home, only_supervisor
from rostrum.site.installation import Address, Installation, choose_ports
from rostrum.site.logs import configure_logs
from rostrum.site.ports import is_free
from rostrum.site.recipes import ENTRY, stages
from rostrum.site.supervisor import Supervisor


class PortTaken(Exception):
    """Somebody else listens on the front's port."""


async def serve(address: Address, console: Console) -> None:
    home = default_home()
    make_home(home)
    with only_supervisor(home):
        if not is_free(address.port, address=address.listen if address.domain is None else ""):
            raise PortTaken(str(address.port))
        installation = Installation(
            home=home,
            pages=Path(os.environ.get("ROSTRUM_PAGES") or REPOSITORY / "web" / "dist"),
            address=address,
            ports=choose_ports(address),
            secrets=load_secrets(home),
        )
        keep_own_log(home / "logs" / "supervisor.log")
        await supervise(installation, console)


async def supervise(installation: Installation, console: Console) -> None:
    demo: dict[str, str] = {}
    logs = installation.home / "logs"
    errand = Errand("prepare", (*ENTRY, "prepare"), installation.environment())

    async def prepare() -> None:
        demo.update(json.loads(await errand.run(logs)))
        said("database")

    def said(part: str) -> None:
        structlog.get_logger().info("part_ready", part=part)
        console.print(f"  {part} is ready", highlight=False)

    supervisor = Supervisor(stages(installation), logs, prepare=prepare, on_ready=said)
    console.print(f"Starting Rostrum; its data and logs are in {installation.home}", highlight=False)
    await supervisor.run(lambda: announce(installation, demo, console))
    console.print("Rostrum has stopped", highlight=False)


def announce(installation: Installation, demo: dict[str, str], console: Console) -> None:
    password = installation.environment()["ROSTRUM_DEMO_PASSWORD"]
    lines = [
        f"Rostrum is ready at {installation.address.public_url}",
        f"  sign in as  {demo['email']}  with password  {password}",
        f"  join the example event at  {demo['join_url']}",
    ]
    if os.environ.get("ROSTRUM_DEVELOPMENT") == "1":
        lines.append(f"  mail that was sent  {installation.address.public_url}/dev/mail")
    console.print("\n".join(lines), highlight=False, soft_wrap=True)


def keep_own_log(file: Path) -> None:
    """The terminal is for people: what the supervisor notes goes beside its children's logs."""
    configure_logs(file.open("a"))
