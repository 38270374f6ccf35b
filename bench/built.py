"""The bench's Go programs: built once, again when their sources are newer."""

import os
import subprocess
from pathlib import Path

from bench.paths import BENCH, TOOLS

PROGRAMS = {"load": "load", "delay": "load/delay", "peer": "peer", "viewers": "viewers"}


def program(name: str) -> Path:
    """The path of a built program."""
    source = BENCH / PROGRAMS[name]
    target = TOOLS / "bin" / f"bench-{name}"
    newest = max(file.stat().st_mtime for file in source.iterdir() if file.suffix in {".go", ".mod"})
    if not target.exists() or target.stat().st_mtime < newest:
        print(f"building {name} …", flush=True)
        build = [str(TOOLS / "bin/go"), "build", "-o", str(target), "."]
        subprocess.run(build, cwd=source, env={**os.environ, "GOTOOLCHAIN": "local"}, check=True)
    return target
