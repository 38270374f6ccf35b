"""The processes that Django's applications run in. Named by text: nothing of them may be imported before Django is set up."""

import os
import pkgutil
from collections.abc import Callable
from typing import cast

import django
from granian.constants import Interfaces
from granian.server import Server

from rostrum.site.installation import LOOPBACK
from rostrum.site.logs import configure_logs

WEB_APPLICATION = "rostrum.site.web_worker:application"
LIVE_ENTRY = "rostrum.live.process:run"
# SQLite writes one at a time anyway; on PostgreSQL more threads wait for the network.
WEB_THREADS = 8


def run_web() -> None:
    port = int(os.environ["ROSTRUM_WEB_PORT"])
    Server(
        WEB_APPLICATION,
        address=os.environ.get("ROSTRUM_BIND", LOOPBACK),
        port=port,
        interface=Interfaces.WSGI,
        websockets=False,
        workers=1,
        blocking_threads=WEB_THREADS,
        backlog=2048,
        respawn_failed_workers=True,
        workers_kill_timeout=5,
    ).serve()


def run_live() -> None:
    run_entry(LIVE_ENTRY)


def run_entry(name: str) -> None:
    """Set Django up, then call `module:function`."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rostrum.site.settings")
    configure_logs()
    django.setup()
    entry = cast("Callable[[], None]", pkgutil.resolve_name(name))  # found by name: no type is known
    entry()
