"""Looking for viruses: clamd reads each upload before anything else does (F2).

clamd's own protocol (clamd(8)): `zFILDES` hands an open file over a Unix socket, so that clamd needs no right to read our folder;
`zINSTREAM` sends the bytes in pieces with their length before them, for a clamd on another machine.
"""

import contextlib
import os
import socket
import struct
from pathlib import Path
from typing import Literal

from django.conf import settings

Verdict = Literal["clean", "infected"]
USUAL_CLAMD = "/run/clamav/clamd.ctl"
"""Debian's."""
_ENOUGH_SECONDS = 120
_PING_SECONDS = 10
_PIECE = 256 * 1024


class ScannerSilent(Exception):
    """There is a scanner, and it does not answer: nothing is passed unseen meanwhile."""


class NotScanned(Exception):
    """The scanner answers, and not for this file: larger than its StreamMaxLength, or it takes too long."""


def has_scanner() -> bool:
    """Named in the settings, or there by itself."""
    return bool(_address())


def scan(path: Path) -> Verdict:
    """Raises ScannerSilent, NotScanned."""
    address = _address()
    try:
        answer = _by_descriptor(address, path) if address.startswith("/") else _by_stream(address, path)
    except OSError as problem:
        # A clamd that has read enough of a file hangs up in the middle of it.
        answer = str(problem)
    if answer.endswith("FOUND"):
        return "infected"
    if answer.endswith("OK"):
        return "clean"
    if is_answering(address):
        raise NotScanned(answer)
    raise ScannerSilent(answer)


def is_answering(address: str) -> bool:
    with contextlib.suppress(OSError), _connected(address, _PING_SECONDS) as line:
        line.sendall(b"zPING\0")
        return _answer(line) == "PONG"
    return False


def _address() -> str:
    """A path, or `host:port`."""
    wanted: str = settings.CLAMD
    if wanted:
        return wanted
    return USUAL_CLAMD if Path(USUAL_CLAMD).exists() else ""


def _by_descriptor(address: str, path: Path) -> str:
    with _connected(address) as line, path.open("rb") as file:
        line.sendall(b"zFILDES\0")
        socket.send_fds(line, [b"\0"], [file.fileno()])
        return _answer(line)


def _by_stream(address: str, path: Path) -> str:
    with _connected(address) as line, path.open("rb") as file:
        line.sendall(b"zINSTREAM\0")
        while piece := file.read(_PIECE):
            line.sendall(struct.pack("!I", len(piece)) + piece)
        line.sendall(struct.pack("!I", 0))
        return _answer(line)


def _connected(address: str, seconds: float = _ENOUGH_SECONDS) -> socket.socket:
    if address.startswith("/"):
        line = socket.socket(socket.AF_UNIX)
        line.settimeout(seconds)
        line.connect(os.fspath(address))
        return line
    host, _, port = address.rpartition(":")
    return socket.create_connection((host, int(port)), timeout=seconds)


def _answer(line: socket.socket) -> str:
    said = b""
    while not said.endswith(b"\0") and (more := line.recv(4096)):
        said += more
    return said.rstrip(b"\0").decode(errors="replace")
