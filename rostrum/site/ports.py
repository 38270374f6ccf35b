"""Ports: the wanted one when it is free, else any free one.

A port that is chosen now is opened seconds later by another process. So it is taken from outside of the range from which the system
gives ports to outgoing connections and to whoever asks for any: none of those can come in between.
"""

import random
import socket
from pathlib import Path
from typing import Literal

Transport = Literal["tcp", "udp"]
KINDS = {"tcp": socket.SOCK_STREAM, "udp": socket.SOCK_DGRAM}

EPHEMERAL = Path("/proc/sys/net/ipv4/ip_local_port_range")
EPHEMERAL_USUAL = (32_768, 60_999)
"""Linux's own default, for where the file cannot be read."""

LOWEST, HIGHEST = 11_000, 65_535
"""Above the last port that browsers refuse to open (10080)."""


class NoPortFree(Exception):
    """Every port that was tried is taken."""


def is_free(port: int, transport: Transport = "tcp", address: str = "") -> bool:
    with socket.socket(socket.AF_INET, KINDS[transport]) as probe:
        if transport == "tcp":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError:
            return False
        return True


def lasting_ports() -> list[int]:
    """The ports that the system gives to nobody by itself; all, where it has kept none for that."""
    try:
        first, last = (int(edge) for edge in EPHEMERAL.read_text().split())
    except (OSError, ValueError):
        first, last = EPHEMERAL_USUAL
    every = range(LOWEST, HIGHEST + 1)
    return [port for port in every if not first <= port <= last] or list(every)


def free_ports(count: int, transport: Transport = "tcp") -> list[int]:
    """Different free ports, drawn at random so that two installations that start together do not draw the same."""
    found: list[int] = []
    ports = lasting_ports()
    random.SystemRandom().shuffle(ports)
    for port in ports:
        if is_free(port, transport):
            found.append(port)
        if len(found) == count:
            return found
    raise NoPortFree(f"Fewer than {count} free {transport} ports from {LOWEST} on.")


def wanted_or_free(port: int, transport: Transport) -> int:
    return port if is_free(port, transport) else free_ports(1, transport)[0]
