"""The real media server, `live` and the front before both, with hand-made clients."""

import asyncio
import json
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from livekit import rtc

from rostrum.site.front import Front, Upstreams, front_config
from rostrum.site.installation import Address
from rostrum.site.ports import free_ports
from rostrum.site.programs import program
from tests.live.house import House, Live
from tests.services import accepts, wait_until

WAIT_SECONDS = 15
RATE = 48_000
FRAME = RATE // 100


@dataclass
class Studio:
    """`front`: its port, the only way in for people."""

    house: House
    folder: Path
    media_port: int
    door: int
    live_port: int
    front: int
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)
    media: subprocess.Popen[bytes] | None = None

    def start_media(self) -> None:
        tcp, udp = free_ports(2)
        keys = {self.house.environment["LIVEKIT_API_KEY"]: self.house.environment["LIVEKIT_API_SECRET"]}
        settings = {
            "port": self.media_port,
            "bind_addresses": ["127.0.0.1"],
            "keys": keys,
            "rtc": {"tcp_port": tcp, "udp_port": udp, "node_ip": "127.0.0.1", "enable_loopback_candidate": True},
            "webhook": {"api_key": next(iter(keys)), "urls": [f"http://127.0.0.1:{self.door}/hooks/livekit"]},
        }
        file = self.folder / "media.json"
        file.write_text(json.dumps(settings))
        with (self.folder / "media.log").open("ab") as output:
            self.media = subprocess.Popen(
                [program("livekit-server"), "--config", str(file)], stdout=output, stderr=subprocess.STDOUT
            )
        wait_until(lambda: accepts(self.media_port), self.media, "the media server")

    def stop_media(self) -> None:
        if self.media is not None:
            self.media.kill()
            self.media.wait(10)

    def start_front(self) -> None:
        ups = Upstreams(
            web=("127.0.0.1:9",),
            live=(f"127.0.0.1:{self.live_port}",),
            doors=(f"127.0.0.1:{self.door}",),
            media=(f"127.0.0.1:{self.media_port}",),
        )
        file = self.folder / "Caddyfile"
        file.write_text(
            front_config(Front(Address(self.front), ups, self.folder, self.folder / "storage", library=self.folder))
        )
        with (self.folder / "front.log").open("wb") as output:
            front = subprocess.Popen(
                [program("caddy"), "run", "--config", str(file), "--adapter", "caddyfile"],
                stdout=output,
                stderr=subprocess.STDOUT,
                env={"HOME": str(self.folder), "PATH": "/usr/bin:/bin"},
            )
        self.processes.append(front)
        wait_until(lambda: accepts(self.front), front, "the front")

    def start_live(self, **more: str) -> Live:
        return self.house.start_live_at(self.live_port, self.door, **more)

    def close(self) -> None:
        self.stop_media()
        for process in self.processes:
            process.terminate()
            process.wait(10)


class Device:
    """A media client of somebody's own making, as far as the media server and the front let it."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.room = rtc.Room()
        self.loudness: dict[str, float] = {}
        self.refreshed: list[str] = []
        self.news = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []
        self.room.on("track_subscribed", self._listen)
        self.room.on("track_unsubscribed", self._deafen)
        self.room.on("token_refreshed", self._keep)
        self.room.on("participant_permissions_changed", lambda *_: self.news.set())
        self.room.on("disconnected", lambda *_: self.news.set())

    async def connect(self, token: str) -> "Device":
        """Raises rtc.ConnectError when it is not let in."""
        options = rtc.RoomOptions(connect_timeout=WAIT_SECONDS)
        await self.room.connect(f"ws://127.0.0.1:{self.port}", token, options)
        return self

    async def speak(self) -> None:
        """Publishes a tone. Raises when the media server refuses it."""
        source = rtc.AudioSource(RATE, 1)
        track = rtc.LocalAudioTrack.create_audio_track("tone", source)
        options = rtc.TrackPublishOptions(source=rtc.TrackSource.SOURCE_MICROPHONE)
        await asyncio.wait_for(self.room.local_participant.publish_track(track, options), WAIT_SECONDS)
        self._tasks.append(asyncio.create_task(self._tone(source)))

    @property
    def is_connected(self) -> bool:
        return self.room.isconnected()

    @property
    def may_publish(self) -> bool:
        return self.room.local_participant.permissions.can_publish

    @property
    def may_listen(self) -> bool:
        return self.room.local_participant.permissions.can_subscribe

    def hears(self, person: str) -> bool:
        return self.loudness.get(person, 0) > 1000

    async def until(self, condition: Callable[[], object]) -> None:
        async with asyncio.timeout(WAIT_SECONDS):
            while not condition():
                self.news.clear()
                await self.news.wait()

    async def leave(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.room.disconnect()

    async def _tone(self, source: rtc.AudioSource) -> None:
        wave = (np.sin(np.arange(FRAME) * 2 * np.pi * 440 / RATE) * 20_000).astype(np.int16)
        while True:
            await source.capture_frame(rtc.AudioFrame(wave.tobytes(), RATE, 1, FRAME))

    def _keep(self) -> None:
        """The media server hands out new tokens; whoever wants to keeps them."""
        self.refreshed.append(self.room._token or "")
        self.news.set()

    def _listen(
        self, track: rtc.RemoteTrack, publication: rtc.RemoteTrackPublication, who: rtc.RemoteParticipant
    ) -> None:
        if track.kind == rtc.TrackKind.KIND_AUDIO:
            self._tasks.append(asyncio.create_task(self._measure(track, who.identity)))

    def _deafen(
        self, track: rtc.RemoteTrack, publication: rtc.RemoteTrackPublication, who: rtc.RemoteParticipant
    ) -> None:
        self.loudness[who.identity] = 0
        self.news.set()

    async def _measure(self, track: rtc.RemoteTrack, person: str) -> None:
        async for event in rtc.AudioStream(track):
            sound = np.frombuffer(event.frame.data, dtype=np.int16).astype(np.float64)
            self.loudness[person] = float(np.sqrt(np.mean(sound**2)))
            self.news.set()
