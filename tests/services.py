"""PostgreSQL and Redis of the tests' own: private folders, free ports, gone with the session."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rostrum.site.ports import free_ports

START_SECONDS = 90


def wait_until(is_ready: Callable[[], bool], process: subprocess.Popen[bytes], what: str) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not is_ready():
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"{what} did not start")
        time.sleep(0.05)  # a foreign program tells nobody when it is ready


def accepts(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


@contextmanager
def redis_server() -> Iterator[str]:
    """Yields a REDIS_URL."""
    (port,) = free_ports(1)
    with tempfile.TemporaryDirectory(prefix="rostrum-redis-") as folder:
        command = ["redis-server", "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", folder]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        try:
            wait_until(lambda: accepts(port), process, "Redis")
            yield f"redis://127.0.0.1:{port}/0"
        finally:
            process.terminate()
            process.wait(10)


@contextmanager
def postgresql_server() -> Iterator[str]:
    """Yields a DATABASE_URL of an empty database; PostgreSQL refuses to run as root, and then runs as postgres."""
    programs = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    user = "postgres" if os.geteuid() == 0 else None
    (port,) = free_ports(1)
    folder = Path(tempfile.mkdtemp(prefix="rostrum-postgresql-"))
    try:
        if user is not None:
            os.chown(folder, pwd.getpwnam(user).pw_uid, -1)
        data = folder / "data"
        initdb: list[str | Path] = [
            programs / "initdb",
            "-D",
            data,
            "-U",
            "rostrum",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--no-sync",
        ]
        subprocess.run(initdb, user=user, cwd=folder, stdout=subprocess.DEVNULL, check=True)
        settings = {
            "port": port,
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": str(folder),
            "fsync": "off",
            "max_connections": 200,
        }
        command: list[str | Path] = [
            programs / "postgres",
            "-D",
            data,
            *(f"-c{name}={value}" for name, value in settings.items()),
        ]
        process = subprocess.Popen(
            command,
            user=user,
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=(folder / "log").open("wb"),
        )
        try:
            client: list[str | Path] = [
                programs / "createdb",
                "-h",
                "127.0.0.1",
                "-p",
                str(port),
                "-U",
                "rostrum",
                "rostrum",
            ]
            wait_until(
                lambda: subprocess.run(client, stderr=subprocess.DEVNULL, check=False).returncode == 0,
                process,
                "PostgreSQL",
            )
            yield f"postgresql://rostrum@127.0.0.1:{port}/rostrum"
        finally:
            process.terminate()
            process.wait(20)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
