"""The `live` process: starts everything, and ends it without losing anybody."""

import asyncio
import logging
import secrets
import signal

import uvicorn
import uvloop

from rostrum.live.backstop import Backstop
from rostrum.live.bus import Bus, DatagramBus, RedisBus, datagram_folder
from rostrum.live.door import Door
from rostrum.live.environment import Environment, read_environment
from rostrum.live.gateway import Gateway
from rostrum.live.sockets import listen
from rostrum.live.vigil import Vigil

_LEAVE_SECONDS = 0.3

log = logging.getLogger(__name__)


def run() -> None:
    """Until SIGTERM or SIGINT. Django is set up by the caller."""
    uvloop.run(serve(read_environment()))


async def serve(environment: Environment) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    process = secrets.token_hex(4)
    bus = _bus(environment, process)
    gateway = Gateway(process, environment, bus)
    door = Door(gateway, secret=environment.door_secret, media_key=environment.media_key)
    parts = (Vigil(gateway.members, gateway.rooms), Backstop(gateway.database, gateway.rooms))
    await bus.start(gateway.hear_news)
    await gateway.presence.start()
    server = uvicorn.Server(
        uvicorn.Config(
            door.application,
            host=environment.bind,
            port=environment.door_port,
            log_level="warning",
            lifespan="off",
            ws="none",
        )
    )
    # The signals are ours: uvicorn's own handlers would end the loop before the sockets know.
    door_task = asyncio.create_task(server._serve())  # noqa: SLF001  the public one takes the signals
    for part in (gateway.schedule, gateway.reconciler, *parts):
        part.start()
    sockets = await listen(gateway, gateway.office, host=environment.bind, port=environment.live_port)
    log.info("live %s listens on port %d, its door on %d", process, environment.live_port, environment.door_port)
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait({stopping, door_task}, return_when=asyncio.FIRST_COMPLETED)
    sockets.close()
    for member in tuple(gateway.members):
        member.come_back()
    await asyncio.sleep(_LEAVE_SECONDS)
    await gateway.claims.flush()
    server.should_exit = True
    for closing in (gateway.schedule, gateway.presence, gateway.reconciler, *parts, bus):
        await closing.close()
    await door_task
    gateway.database.close()


def _bus(environment: Environment, process: str) -> Bus:
    if environment.redis_url:
        return RedisBus(environment.redis_url, process)
    return DatagramBus(datagram_folder(environment.home), process)
