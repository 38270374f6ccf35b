"""The `live` process: starts everything, and ends it without losing anybody."""

import asyncio
import contextlib
import logging
import os
import secrets
import signal

import uvicorn
import uvloop

from rostrum.live.backstop import Backstop
from rostrum.live.bus import Bus, DatagramBus, RedisBus, datagram_folder
from rostrum.live.door import Door
from rostrum.live.environment import Environment, read_environment
from rostrum.live.errors import Unavailable
from rostrum.live.gateway import Gateway
from rostrum.live.sockets import listen
from rostrum.live.vigil import Vigil

_LEAVE_SECONDS = 0.3
_FLUSH_SECONDS = 2.0
_RETRY_SECONDS = 1.0

log = logging.getLogger(__name__)


def run() -> None:
    """Until SIGTERM or SIGINT. Django is set up by the caller."""
    uvloop.run(serve(read_environment()))
    logging.shutdown()
    # A thread may still wait for a database that does not answer, and Python would wait for the thread.
    os._exit(0)


async def serve(environment: Environment) -> None:
    """Sockets are let in last and told to come back first."""
    # It tells of every connection, and calls an error what strangers send.
    logging.getLogger("picows").setLevel(logging.CRITICAL)
    stop = _stop_signal()
    process = secrets.token_hex(4)
    bus = _bus(environment, process)
    gateway = Gateway(process, environment, bus)
    await bus.start(gateway.hear_news)
    await _first_heartbeat(gateway)
    turns = [*gateway.turns(), Vigil(gateway.members, gateway.rooms).turns]
    turns.append(Backstop(gateway.database, gateway.rooms).turns)
    for part in turns:
        part.start()
    door, door_task = _open_door(gateway, environment)
    sockets = await listen(gateway, gateway.office, host=environment.bind, port=environment.live_port)
    log.info("live %s listens on port %d, its door on %d", process, environment.live_port, environment.door_port)
    await asyncio.wait({stop, door_task}, return_when=asyncio.FIRST_COMPLETED)
    sockets.close()
    for member in tuple(gateway.members):
        member.come_back()
    await asyncio.sleep(_LEAVE_SECONDS)
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(gateway.claims.flush(), _FLUSH_SECONDS)
    door.should_exit = True
    for part in turns:
        await part.close()
    await gateway.reconciler.close()
    await bus.close()
    await door_task
    await gateway.database.close(within_seconds=_FLUSH_SECONDS)


def _stop_signal() -> asyncio.Future[None]:
    loop = asyncio.get_running_loop()
    stop: asyncio.Future[None] = loop.create_future()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, lambda: None if stop.done() else stop.set_result(None))
    return stop


async def _first_heartbeat(gateway: Gateway) -> None:
    """Until the database answers: others must not take our people for lost."""
    while True:
        try:
            await gateway.presence.beat()
        except Unavailable:
            await asyncio.sleep(_RETRY_SECONDS)
        else:
            return


def _open_door(gateway: Gateway, environment: Environment) -> tuple[uvicorn.Server, asyncio.Task[None]]:
    door = Door(gateway, secret=environment.door_secret, media_key=environment.media_key)
    server = uvicorn.Server(
        uvicorn.Config(
            door.application,
            host=environment.bind,
            port=environment.door_port,
            log_level="warning",
            lifespan="off",
            ws="none",
            timeout_graceful_shutdown=1,
        )
    )
    # The signals are ours: uvicorn's own handlers would end the loop before the sockets know.
    return server, asyncio.create_task(server._serve())  # noqa: SLF001  the public one takes the signals


def _bus(environment: Environment, process: str) -> Bus:
    if environment.redis_url:
        return RedisBus(environment.redis_url, process)
    return DatagramBus(datagram_folder(environment.home), process)
