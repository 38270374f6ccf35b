"""On what the numbers were measured."""

import os
import platform
import re
import subprocess
from pathlib import Path

from bench.paths import TOOLS

_CPU, _MEMORY, _RELEASE = Path("/proc/cpuinfo"), Path("/proc/meminfo"), Path("/etc/os-release")


def describe_machine() -> dict[str, str]:
    kernel = platform.release().split("-")[0]
    system = _first(r'PRETTY_NAME="(.+)"', _RELEASE)
    kilobytes = int(_first(r"MemTotal:\s+(\d+)", _MEMORY))
    return {
        "processor": f"{os.cpu_count()} cores, {_first(r'model name.*: (.+)', _CPU)}",
        "memory": f"{kilobytes / 2**20:.0f} GiB",
        "system": f"{system}, Linux {kernel}",
        "Python": platform.python_version(),
        "Go": _said(str(TOOLS / "bin/go"), "version"),
        "Caddy": _said(str(TOOLS / "bin/caddy"), "version"),
        "LiveKit": _said(str(TOOLS / "bin/livekit-server"), "--version"),
        "Chromium": _said("chromium", "--version"),
    }


def _first(pattern: str, file: Path) -> str:
    found = re.search(pattern, file.read_text())
    return found[1] if found else "unknown"


def _said(*command: str) -> str:
    """The version in a program's answer."""
    try:
        answer = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)
    except FileNotFoundError:
        return "none"
    found = re.search(r"\d+\.\d+[\d.]*", answer.stdout + answer.stderr)
    return found[0] if found else "unknown"
