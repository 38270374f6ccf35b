"""The media server and the front: built from their Go modules, or taken from PATH when the version fits."""

import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tools.setup.places import Places
from tools.setup.progress import Command, Progress, SetupFailed
from tools.setup.stamps import digest_of, is_current, set_stamp


@dataclass(frozen=True)
class Engine:
    program: str
    folder: str
    module: str
    package: str
    ask_version: str
    accepts: str
    """Regular expression over a version found on PATH."""


ENGINES = (
    # Later 1.13.x of LiveKit need modules that cannot be had.
    Engine(
        program="livekit-server",
        folder="livekit",
        module="github.com/livekit/livekit-server",
        package="github.com/livekit/livekit-server/cmd/server",
        ask_version="--version",
        accepts=r"1\.13\.\d+",
    ),
    Engine(
        program="caddy",
        folder="caddy",
        module="github.com/caddyserver/caddy/v2",
        package="github.com/caddyserver/caddy/v2/cmd/caddy",
        ask_version="version",
        accepts=r"2\.1[1-9]\.\d+",
    ),
)


def found_on_path(engine: Engine, places: Places) -> Path | None:
    """A program of an accepted version that somebody else installed."""
    found = shutil.which(engine.program)
    if found is None or Path(found).resolve().is_relative_to(places.tools):
        return None
    said = subprocess.run([found, engine.ask_version], capture_output=True, text=True, check=False)
    version = re.search(r"\d+\.\d+\.\d+", said.stdout + said.stderr)
    return Path(found) if version and re.fullmatch(engine.accepts, version[0]) else None


def make_engine(engine: Engine, places: Places, progress: Progress) -> None:
    source = places.repository / "engines" / engine.folder
    target = places.bin / engine.program
    digest = digest_of([source / "go.mod", source / "go.sum", places.requirements("tools")])
    stamp = places.stamps / engine.program
    if target.exists() and is_current(stamp, digest):
        return
    places.bin.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    found = found_on_path(engine, places)
    if found is not None:
        target.symlink_to(found)
        progress.say(f"{engine.program}: using {found}")
    else:
        build(engine, source, target, places, progress)
    set_stamp(stamp, digest)


def locked_version(engine: Engine, module_file: Path) -> str:
    found = re.search(rf"^\s*{re.escape(engine.module)} (v\S+)", module_file.read_text(), re.MULTILINE)
    if found is None:
        raise SetupFailed(f"{module_file} does not name {engine.module}")
    return found[1]


def build(engine: Engine, source: Path, target: Path, places: Places, progress: Progress) -> None:
    environment = places.environment(
        CGO_ENABLED="0", GOTOOLCHAIN="local", GOFLAGS="-mod=readonly -buildvcs=false", GOWORK="off"
    )
    # Caddy cannot tell its version when it is built as somebody's dependency: it is told.
    flags = f"-ldflags=-s -w -X {engine.module}.CustomVersion={locked_version(engine, source / 'go.mod')}"
    command: Command = [places.bin / "go", "build", "-trimpath", flags, "-o", target, engine.package]
    with progress.step(f"{engine.program} (built once, takes minutes)"):
        progress.run(command, log=engine.program, environment=environment, folder=source)
