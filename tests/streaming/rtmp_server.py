"""A real RTMP server: nginx with its rtmp module, as a child of the test, on a free port, in a folder of its own."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

GOOD_KEY = "abcd-1234-good"
_MODULE = "/usr/lib/nginx/modules/ngx_rtmp_module.so"
_CONFIG = """
load_module {module};
daemon off;
master_process off;
pid {folder}/nginx.pid;
error_log {folder}/error.log info;
events {{ worker_connections 64; }}
rtmp {{
  access_log {folder}/access.log;
  server {{
    listen 127.0.0.1:{port};
    chunk_size 4096;
    application live2 {{ live on; wait_video on; record off; {rules} }}
  }}
}}
"""
READY_SECONDS = 10


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@dataclass
class RtmpServer:
    """`rules`: more of its configuration for the one application."""

    folder: Path
    port: int = field(default_factory=free_port)
    rules: str = ""
    process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"rtmp://127.0.0.1:{self.port}/live2"

    def start(self) -> None:
        config = self.folder / "nginx.conf"
        config.write_text(_CONFIG.format(module=_MODULE, folder=self.folder, port=self.port, rules=self.rules))
        command = ["/usr/sbin/nginx", "-p", str(self.folder), "-e", str(self.folder / "error.log"), "-c", str(config)]
        self.process = subprocess.Popen(command, env={"PATH": os.environ["PATH"]})
        deadline = time.monotonic() + READY_SECONDS
        while not self._answers():
            assert self.process.poll() is None, (self.folder / "error.log").read_text()
            assert time.monotonic() < deadline, "the server does not answer"
            time.sleep(0.05)  # a process that starts has no event to wait for

    def stop(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.wait()

    def pull(self, key: str, to: Path, *, seconds: float) -> bool:
        """What somebody sees who watches there; whether anything came."""
        command = ["ffmpeg", "-v", "error", "-y", "-rw_timeout", "8000000", "-i", f"{self.address}/{key}"]
        done = subprocess.run([*command, "-t", str(seconds), "-c", "copy", str(to)], check=False, timeout=40)
        return done.returncode == 0 and to.exists() and to.stat().st_size > 0

    def _answers(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0


@contextmanager
def rtmp_server(folder: Path, *, rules: str = "") -> Iterator[RtmpServer]:
    server = RtmpServer(folder, rules=rules)
    server.start()
    try:
        yield server
    finally:
        server.stop()
