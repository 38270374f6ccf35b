"""On what the numbers were measured."""

import os
import platform
import re
import subprocess
from pathlib import Path

from bench.paths import TOOLS


def describe_machine() -> dict[str, str]:
    return {
        "processor": f"{os.cpu_count()} cores, {_first(r'model name\s*:\s*(.+)', Path('/proc/cpuinfo'))}",
        "memory": f"{int(_first(r'MemTotal:\s+(\d+)', Path('/proc/meminfo'))) / 2**20:.0f} GiB",
        "system": f"{_first(r'PRETTY_NAME="(.+)"', Path('/etc/os-release'))}, Linux {platform.release().split('-')[0]}",
        "Python": platform.python_version(),
        "Go": _said([TOOLS / "bin/go", "version"], r"go([\d.]+)"),
        "Caddy": _said([TOOLS / "bin/caddy", "version"], r"v([\d.]+)"),
        "LiveKit": _said([TOOLS / "bin/livekit-server", "--version"], r"([\d.]+)"),
        "Chromium": _said(["chromium", "--version"], r"([\d.]+)"),
    }


def _first(pattern: str, file: Path) -> str:
    found = re.search(pattern, file.read_text())
    return found[1] if found else "unknown"


def _said(command: list[Path | str], pattern: str) -> str:
    try:
        answer = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)
    except FileNotFoundError:
        return "none"
    found = re.search(pattern, answer.stdout + answer.stderr)
    return found[1] if found else "unknown"
