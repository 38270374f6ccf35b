"""The host of the hall: there for as long as the crowd is, and with room for more people than any plan allows."""

import itertools
import json
import secrets
import ssl
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress

import httpx
from pydantic import BaseModel
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from bench.measure import environment_of
from bench.product import Product
from rostrum.live.pieces import Pieces
from rostrum.rooms.core.session.facts import Limits, RoomDescribed

ANSWER_SECONDS = 20
PING_SECONDS = 8
NO_LIMITS = Limits(
    plan="own", attendees=100_000, meeting_attendees=25, presenters=25, cameras=7, parallel_sessions=None
)


@contextmanager
def present(url: str) -> Iterator[ClientConnection]:
    """The front's certificate is its own, and it stands on this machine."""
    own_certificate = ssl.create_default_context()
    own_certificate.check_hostname = False
    own_certificate.verify_mode = ssl.CERT_NONE
    with connect(url, ssl=own_certificate, max_size=None, ping_interval=None) as socket:
        yield socket


def begin(socket: ClientConnection) -> None:
    """Starts the session with camera and microphone on, so that whoever takes the host's place may publish."""
    socket.send('{"t":"hello"}')
    _await(socket, "view")
    _do(socket, {"kind": "start_session"})
    _do(socket, {"kind": "switch_on", "source": "camera"})
    _do(socket, {"kind": "switch_on", "source": "microphone"})


def _do(socket: ClientConnection, command: dict[str, str]) -> None:
    socket.send(json.dumps({"t": "do", "id": new_command_id(), "command": command}))
    _await(socket, "done")


def new_command_id() -> str:
    return secrets.token_hex(8)


class _Message(BaseModel):
    t: str


def _await(socket: ClientConnection, kind: str) -> None:
    pieces = Pieces()
    while True:
        frame = socket.recv(timeout=ANSWER_SECONDS)
        text = frame if isinstance(frame, str) else pieces.take(frame)
        if text is None:
            continue
        message = _Message.model_validate_json(text)
        if message.t == kind:
            return
        if message.t in {"refused", "bye"}:
            raise RuntimeError(text)


def drain(socket: ClientConnection) -> None:
    """The host's own frames, the list of all people among them, are read as a browser would, which also pings: who is silent
    is soon taken for gone, and may publish no more."""
    pings = itertools.count(1)
    with suppress(ConnectionClosed):
        while True:
            socket.send(json.dumps({"t": "ping", "n": next(pings)}))
            pinged = time.monotonic()
            with suppress(TimeoutError):
                while (left := pinged + PING_SECONDS - time.monotonic()) > 0:
                    socket.recv(timeout=left)


def lift_limits(product: Product, room: str, *, account: str) -> None:
    """Holds until a host comes in anew."""
    description = RoomDescribed(
        account=account,
        event="",
        title="Hall",
        room_type="webinar",
        starts_at=None,
        duration_minutes=60,
        zone="UTC",
        language="en",
        limits=NO_LIMITS,
    )
    give_to_room(product, room, {"kind": "describe_room", "description": description.model_dump()})


def give_to_room(product: Product, room: str, command: Mapping[str, object]) -> None:
    """What only the installation itself may ask of a room."""
    give_all_to_room(product, room, [command])


def give_all_to_room(product: Product, room: str, commands: Iterable[Mapping[str, object]]) -> None:
    """One after the other."""
    environment = environment_of(product.processes()["gateway"][0])
    address = f"http://127.0.0.1:{environment['ROSTRUM_DOOR_PORT']}/command"
    with httpx.Client(headers={"Authorization": f"Bearer {product.secrets.door_secret}"}, timeout=20) as client:
        for command in commands:
            body = {"room": room, "id": new_command_id(), "command": command}
            client.post(address, json=body).raise_for_status()
