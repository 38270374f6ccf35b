"""One target, over a real ffmpeg: to a real RTMP server, and to what is none."""

import asyncio
import ssl
import subprocess
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest
from pytest_django import Settings

from rostrum.rooms.features.streaming.state import Stream
from rostrum.streaming.errors import NoWay
from rostrum.streaming.rules import Address, address_of
from rostrum.streaming.streamer.sender import STUCK_SECONDS, Sender
from tests.streaming.material import played
from tests.streaming.rtmp_server import GOOD_KEY, RtmpServer, free_port, rtmp_server

STREAM = Stream("0000000001", "o_0000000000000001", "Our channel", "other", 0, "starting", None)
COMING_SECONDS = 15

# What it sends where is asked in the thread of the database, which looks after connections that other tests have left there.
pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


@pytest.fixture(autouse=True)
def inside(settings: Settings) -> None:
    settings.STREAM_TO_PRIVATE = True


@pytest.fixture
def server(tmp_path: Path) -> Iterator[RtmpServer]:
    with rtmp_server(tmp_path) as running:
        yield running


@asynccontextmanager
async def sending_to(address: str, *, stuck_seconds: float = STUCK_SECONDS) -> AsyncIterator[Sender]:
    """While something is captured."""
    sender = Sender(STREAM, lambda: (address_of(address), GOOD_KEY), stuck_seconds=stuck_seconds)
    tasks = [asyncio.create_task(played(sender.offer)), asyncio.create_task(sender.run())]
    try:
        yield sender
    finally:
        for task in tasks:
            task.cancel()
        with suppress(asyncio.CancelledError):
            await asyncio.gather(*tasks)


async def until(is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(COMING_SECONDS):
        while not is_so():  # noqa: ASYNC110  another process does it
            await asyncio.sleep(0.05)  # another process does it


def commands() -> str:
    return subprocess.run(["ps", "axww", "-o", "args"], check=True, stdout=subprocess.PIPE, text=True).stdout


def codecs_of(film: Path) -> set[str]:
    command = ["ffprobe", "-v", "error", "-show_entries", "stream=codec_name", "-of", "csv=p=0", str(film)]
    return set(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.split())


def own_certificate(folder: Path) -> ssl.SSLContext:
    """Signed by nobody."""
    names = ["-subj", "/CN=localhost", "-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem")]
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", *names]
    subprocess.run(made, check=True, stderr=subprocess.DEVNULL)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    return context


async def test_picture_and_sound_arrive_and_the_key_stands_on_no_command_line(
    server: RtmpServer, tmp_path: Path
) -> None:
    async with sending_to(server.address) as sender:
        await until(lambda: sender.is_running)
        assert "-f flv -flvflags no_duration_filesize rtmp://127.0.0.1" in commands()
        assert GOOD_KEY not in commands()
        assert await asyncio.to_thread(server.pull, GOOD_KEY, tmp_path / "seen.mkv", seconds=1)

    assert codecs_of(tmp_path / "seen.mkv") == {"h264", "aac"}


async def test_a_server_that_goes_away_is_told_and_tried_until_it_is_back(server: RtmpServer) -> None:
    async with sending_to(server.address) as sender:
        await until(lambda: sender.is_running)

        server.stop()
        await until(lambda: sender.trouble == "unreachable")
        assert not sender.is_running
        sent = sender.sent
        server.start()

        await until(lambda: sender.is_running)
        assert (sender.trouble, sender.sent > sent) == (None, True)


async def test_a_key_that_is_not_taken_is_told(tmp_path: Path) -> None:
    # nginx asks this about each key; nobody answers, so none is good.
    with rtmp_server(tmp_path, rules=f"on_publish http://127.0.0.1:{free_port()}/;") as server:
        async with sending_to(server.address) as sender:
            await until(lambda: sender.trouble is not None)

            assert (sender.trouble, sender.is_running) == ("refused", False)


async def test_where_nobody_listens_there_is_no_connection() -> None:
    async with sending_to(f"rtmp://127.0.0.1:{free_port()}/live2") as sender:
        await until(lambda: sender.trouble is not None)

        assert sender.trouble == "unreachable"


async def test_a_name_that_leads_into_ones_own_network_is_not_connected_to(
    server: RtmpServer, settings: Settings
) -> None:
    settings.STREAM_TO_PRIVATE = False
    async with sending_to(server.address.replace("127.0.0.1", "localhost")) as sender:
        await until(lambda: sender.trouble is not None)

        assert sender.trouble == "not_allowed"


async def test_a_certificate_that_is_not_good_is_not_spoken_to(tmp_path: Path) -> None:
    context = own_certificate(tmp_path)
    heard: list[bytes] = []

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.read())
        writer.close()

    async with await asyncio.start_server(listen, "127.0.0.1", 0, ssl=context) as listening:
        port = listening.sockets[0].getsockname()[1]
        async with sending_to(f"rtmps://localhost:{port}/live2") as sender:
            await until(lambda: sender.trouble is not None)

            assert (sender.trouble, heard) == ("insecure", [])


async def test_who_takes_the_connection_and_says_nothing_is_given_up() -> None:
    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    async with await asyncio.start_server(listen, "127.0.0.1", 0) as silent:
        port = silent.sockets[0].getsockname()[1]
        async with sending_to(f"rtmp://127.0.0.1:{port}/live2", stuck_seconds=1) as sender:
            await until(lambda: sender.trouble is not None)

            assert sender.trouble == "refused"


async def test_a_target_that_the_account_has_no_more_is_told() -> None:
    def nowhere() -> tuple[Address, str]:
        raise NoWay("gone")

    sender = Sender(STREAM, nowhere)
    run = asyncio.create_task(sender.run())
    await until(lambda: sender.trouble is not None)
    run.cancel()

    assert sender.trouble == "gone"
