"""The `rostrum` command."""

import asyncio
import os
from typing import Annotated

import typer
from rich.console import Console

from rostrum.site.child import NotReady
from rostrum.site.doctor import examine
from rostrum.site.entry import run_entry
from rostrum.site.home import HomeInUse, default_home, load_secrets, make_home
from rostrum.site.installation import LOOPBACK, Address
from rostrum.site.mail_settings import refuse_what_cannot_work
from rostrum.site.programs import ProgramMissing
from rostrum.site.serve import PortTaken
from rostrum.site.serve import serve as serve_all
from rostrum.site.web_process import run_web

app = typer.Typer(
    help="Webinars in the browser, on your own machine.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
DEFAULT_PORT = 8000
HTTPS_PORT = 443


def chosen_port(domain: str | None) -> int:
    return int(os.environ.get("PORT") or (HTTPS_PORT if domain else DEFAULT_PORT))


@app.command()
def serve(
    domain: Annotated[str | None, typer.Option(help="Public name of this machine: HTTPS by itself.")] = None,
    listen: Annotated[str, typer.Option(help="Address to listen on without a domain.")] = LOOPBACK,
    own_certificate: Annotated[bool, typer.Option(help="HTTPS on localhost by an own authority.")] = False,
) -> None:
    """Run everything on this machine until Ctrl-C."""
    console = Console(soft_wrap=True)
    try:
        refuse_what_cannot_work(os.environ)
    except ValueError as failure:
        stop(console, f"{failure}.")
    address = Address(chosen_port(domain), domain=domain, listen=listen, own_certificate=own_certificate)
    try:
        asyncio.run(serve_all(address, console))
    except HomeInUse as failure:
        stop(console, f"Rostrum already runs on {failure}; set ROSTRUM_HOME to run another one.")
    except PortTaken as failure:
        stop(console, f"Port {failure} is taken; set PORT to use another one.")
    except ProgramMissing as failure:
        stop(console, f"'{failure}' is missing. Run: make serve")
    except NotReady as failure:
        stop(console, str(failure))


def stop(console: Console, text: str) -> None:
    console.print(text, style="red", highlight=False, markup=False)
    raise typer.Exit(1)


def know_secrets() -> None:
    """A command run by hand knows what the supervisor tells its children."""
    home = default_home()
    make_home(home)
    for name, value in load_secrets(home).environment().items():
        os.environ.setdefault(name, value)


@app.command()
def web() -> None:
    """Run pages and REST (ROSTRUM_WEB_PORT)."""
    run_web()


@app.command()
def live() -> None:
    """Run the rooms (ROSTRUM_LIVE_PORT, ROSTRUM_DOOR_PORT)."""
    run_entry("live")


@app.command()
def worker() -> None:
    """Send the mail that is due, and do what else needs nobody to wait for it."""
    run_entry("worker")


@app.command()
def converter() -> None:
    """Scan uploaded files and make them usable in rooms."""
    run_entry("converter")


@app.command()
def recorder() -> None:
    """Record the sessions whose hosts press REC."""
    run_entry("recorder")


@app.command()
def migrate() -> None:
    """Bring the tables of both databases up to date."""
    know_secrets()
    run_entry("migrate")


@app.command()
def demo() -> None:
    """Make the demo host and the example event, where they are not there yet."""
    know_secrets()
    run_entry("prepare")


@app.command()
def doctor() -> None:
    """Name what is missing, what does not work without it, and the command that adds it."""
    console = Console(soft_wrap=True)
    findings = asyncio.run(examine())
    for finding in findings:
        console.print(finding.line(), highlight=False, markup=False)
    if any(finding.is_fatal for finding in findings):
        raise typer.Exit(1)


def main() -> None:
    app()


if __name__ == "__main__":
    main()
