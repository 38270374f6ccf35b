"""Ports: the wanted one when it is free, else any free one."""

import socket
from contextlib import ExitStack
from typing import Literal

Transport = Literal["tcp", "udp"]
KINDS = {"tcp": socket.SOCK_STREAM, "udp": socket.SOCK_DGRAM}


def is_free(port: int, transport: Transport = "tcp", address: str = "") -> bool:
    with socket.socket(socket.AF_INET, KINDS[transport]) as probe:
        if transport == "tcp":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError:
            return False
        return True


def free_ports(count: int) -> list[int]:
    """Different free TCP ports: all are held until the last is found."""
    with ExitStack() as held:
        probes = [held.enter_context(socket.socket(socket.AF_INET, socket.SOCK_STREAM)) for _ in range(count)]
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [int(probe.getsockname()[1]) for probe in probes]


def wanted_or_free(port: int, transport: Transport) -> int:
    if is_free(port, transport):
        return port
    with socket.socket(socket.AF_INET, KINDS[transport]) as probe:
        probe.bind(("", 0))
        return int(probe.getsockname()[1])
