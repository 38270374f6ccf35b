"""The process of pages and REST: Granian with one worker, which sets Django up itself."""

import os

from granian.constants import Interfaces
from granian.server import Server

from rostrum.site.installation import LOOPBACK

APPLICATION = "rostrum.site.web_worker:application"
# SQLite writes one at a time, but who registers together shares a transaction; on PostgreSQL more threads wait for the network.
THREADS = 24


def run_web() -> None:
    port = int(os.environ["ROSTRUM_WEB_PORT"])
    Server(
        APPLICATION,
        address=os.environ.get("ROSTRUM_BIND", LOOPBACK),
        port=port,
        interface=Interfaces.WSGI,
        websockets=False,
        workers=1,
        blocking_threads=THREADS,
        backlog=2048,
        respawn_failed_workers=True,
        workers_kill_timeout=5,
    ).serve()
