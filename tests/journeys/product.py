"""The product as a newcomer starts it: `rostrum serve` in an empty home, on ports of its own."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

from rostrum.site.home import load_secrets

READY_WITHIN_SECONDS = 120
DEMO_EMAIL = "host@example.org"
DEMO_PASSWORD = "correct-horse-7"
HOSTS_AT_ONCE = 12
COMPLAINT_CHARS = 1_500
WITH_DJANGO = "import runpy, sys, django; django.setup(); runpy.run_module(sys.argv.pop(1), run_name='__main__')"
"""A module is run as a program that may import models."""
_COMPLAINT = re.compile(r'"level": ?"(warn|warning|error|critical)"|WARN|ERROR|Traceback')
_USUAL = re.compile("/healthz|caddy fmt|admin endpoint disabled|HTTP/2 skipped|up to 24 Python threads")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@dataclass
class Product:
    """One running installation. `url` is its public address."""

    home: Path
    port: int
    process: subprocess.Popen[bytes]
    log: Path
    environment: dict[str, str] = field(default_factory=dict)
    hosts: list[str] = field(default_factory=list)
    """Addresses of those who have not signed in yet."""

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"

    @classmethod
    def start(cls, home: Path, **environment: str) -> "Product":
        port = free_port()
        log = home / "serve.log"
        full = os.environ | {
            "ROSTRUM_HOME": str(home),
            "PORT": str(port),
            "ROSTRUM_DEVELOPMENT": "1",
            "ROSTRUM_DEMO_PASSWORD": DEMO_PASSWORD,
            **environment,
        }
        with log.open("wb") as output:
            process = subprocess.Popen(
                [sys.executable, "-m", "rostrum.site.command_line", "serve"],
                stdout=output,
                stderr=subprocess.STDOUT,
                env=full,
                start_new_session=True,
            )
        product = cls(home, port, process, log, environment)
        product.wait_until_ready()
        return product

    def wait_until_ready(self) -> None:
        deadline = time.monotonic() + READY_WITHIN_SECONDS
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise AssertionError(f"rostrum serve ended:\n{self.log.read_text()[-3000:]}")
            if "Rostrum is ready at" in self.log.read_text() and self.health():
                return
            time.sleep(0.1)  # a process that starts has no event to wait for
        raise AssertionError(f"not ready in time:\n{self.log.read_text()[-3000:]}")

    def run_beside(self, module: str, *words: str) -> str:
        """Another program on the same home, with Django set up; what it prints."""
        environment = {
            **os.environ,
            **load_secrets(self.home).environment(),
            "ROSTRUM_HOME": str(self.home),
            "ROSTRUM_PUBLIC_URL": self.url,
            "ROSTRUM_DEVELOPMENT": "1",
            "DJANGO_SETTINGS_MODULE": "rostrum.site.settings",
            **self.environment,
        }
        command = [sys.executable, "-c", WITH_DJANGO, module, *words]
        return subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout

    def new_host(self) -> str:
        """The address of somebody with an account of their own; the password is `DEMO_PASSWORD`."""
        if not self.hosts:
            self.hosts = json.loads(self.run_beside("tests.journeys.hosts", str(HOSTS_AT_ONCE)))
        return self.hosts.pop()

    def health(self) -> dict[str, object] | None:
        """None while something that matters is down."""
        try:
            with urllib.request.urlopen(f"{self.url}/healthz", timeout=5) as answer:
                parts: dict[str, object] = json.load(answer)
                return parts
        except (urllib.error.URLError, TimeoutError, ConnectionError):
            return None

    def complaints(self, most: int = 6_000) -> str:
        """What its processes have logged above the everyday, the end of it."""
        found = []
        for log in sorted((self.home / "logs").glob("*.log")):
            lines = log.read_text(errors="replace").splitlines()
            found += [f"{log.stem}: {line}" for line in lines if _COMPLAINT.search(line) and not _USUAL.search(line)]
        return "\n".join(line.replace("\\n", "\n")[:COMPLAINT_CHARS] for line in found)[-most:]

    def last_lines(self, process: str, most: int = 15) -> str:
        """Of its log."""
        log = self.home / "logs" / f"{process}.log"
        lines = log.read_text(errors="replace").splitlines() if log.exists() else []
        return "\n".join(line[:COMPLAINT_CHARS] for line in lines[-most:])

    def children_of(self, words: str) -> list[int]:
        """Process ids below the supervisor whose command line holds `words`."""
        found = []
        for entry in Path("/proc").iterdir():
            if not entry.name.isdigit():
                continue
            try:
                command = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode()
                home = (entry / "environ").read_bytes().decode(errors="replace")
            except OSError:
                continue
            if words in command and f"ROSTRUM_HOME={self.home}" in home and int(entry.name) != self.process.pid:
                found.append(int(entry.name))
        return found

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(timeout=30)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)
                raise
