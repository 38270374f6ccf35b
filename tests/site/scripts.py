"""Small programs that stand in for the real processes where only their starting and ending is looked at."""

import sys

from rostrum.site.child import Recipe
from rostrum.site.ports import free_ports
from rostrum.site.probes import listens

# Listens, and starts a child of its own that would outlive it.
SERVER = """
import socket, subprocess, sys
subprocess.Popen([sys.executable, "-c", "import signal; signal.pause()", "grandchild", *sys.argv[1:]])
with socket.create_server(("127.0.0.1", int(sys.argv[1]))) as server:
    while True:
        server.accept()[0].close()
"""
# Is asked to end, and goes on.
DEAF = """
import signal, socket, sys
signal.signal(signal.SIGTERM, signal.SIG_IGN)
with socket.create_server(("127.0.0.1", int(sys.argv[1]))) as server:
    while True:
        server.accept()[0].close()
"""
BROKEN = "raise SystemExit('no database')"


def server(name: str) -> Recipe:
    (port,) = free_ports(1)
    command = (sys.executable, "-c", SERVER, str(port))
    return Recipe(name, command, {"PATH": "/usr/bin:/bin"}, listens(port))


def deaf(name: str) -> Recipe:
    (port,) = free_ports(1)
    command = (sys.executable, "-c", DEAF, str(port))
    return Recipe(name, command, {"PATH": "/usr/bin:/bin"}, listens(port), ends_within_seconds=0.1)


def broken(name: str) -> Recipe:
    (port,) = free_ports(1)
    return Recipe(name, (sys.executable, "-c", BROKEN), {}, listens(port), ready_within_seconds=20)
