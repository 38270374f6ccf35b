"""Programs that come from the system's packages: installed by root on Debian, else named in one line."""

import importlib.util
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from tools.setup.progress import Progress, SetupFailed

_OFFICE = "/usr/lib/libreoffice/program"


@dataclass(frozen=True)
class SystemPackage:
    name: str
    needed_for: str
    programs: tuple[str, ...] = ()
    files: tuple[str, ...] = ()

    def is_there(self) -> bool:
        if any(shutil.which(program) for program in self.programs):
            return True
        return any(next(Path("/").glob(pattern.lstrip("/")), None) for pattern in self.files)


FOR_FILES = (
    SystemPackage("libreoffice-impress-nogui", "slides from office files", files=(f"{_OFFICE}/libsdlo.so",)),
    SystemPackage("libreoffice-writer-nogui", "pages from texts", files=(f"{_OFFICE}/libswlo.so",)),
    SystemPackage("libreoffice-calc-nogui", "pages from tables", files=(f"{_OFFICE}/libsclo.so",)),
    SystemPackage("fonts-liberation", "letters of office files", files=("/usr/share/fonts/truetype/liberation*",)),
    SystemPackage("ffmpeg", "video and audio files", programs=("ffmpeg",)),
)
"""What uploads are made usable with. `rostrum serve` runs without, and refuses such files."""
FOR_TESTS = (
    *FOR_FILES,
    SystemPackage("clamav-daemon", "tests of the virus scanner", programs=("clamd",)),
    SystemPackage("chromium", "recordings of sessions, browser journeys", programs=("chromium",)),
    SystemPackage("chromium-headless-shell", "browser journeys", programs=("chromium-headless-shell",)),
    SystemPackage("nginx", "journeys of live streaming", programs=("nginx",), files=("/usr/sbin/nginx",)),
    SystemPackage(
        "libnginx-mod-rtmp", "journeys of live streaming", files=("/usr/lib/nginx/modules/ngx_rtmp_module.so",)
    ),
    SystemPackage("postgresql", "tests on PostgreSQL", files=("/usr/lib/postgresql/*/bin/pg_ctl",)),
    SystemPackage("redis-server", "tests on Redis", programs=("redis-server",)),
    SystemPackage("gettext", "translations of mails", programs=("msgfmt",)),
)


def can_install() -> bool:
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(names: list[str], progress: Progress) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    with progress.step(f"System packages: {' '.join(names)}"):
        progress.run(["apt-get", "update"], log="apt", environment=environment)
        command = ["apt-get", "install", "-y", "--no-install-recommends", *names]
        progress.run(command, log="apt", environment=environment)


def require(packages: tuple[SystemPackage, ...], progress: Progress) -> None:
    missing = [package.name for package in packages if not package.is_there()]
    if not missing:
        return
    if not can_install():
        raise SetupFailed(f"missing on this system: apt-get install {' '.join(missing)}")
    install(missing, progress)


def wish(packages: tuple[SystemPackage, ...], progress: Progress) -> None:
    """Installed where that is possible; else one line says what does not work without them."""
    missing = [package for package in packages if not package.is_there()]
    if not missing:
        return
    names = [package.name for package in missing]
    if can_install():
        install(names, progress)
        return
    progress.say(f"no {', '.join(package.needed_for for package in missing)}. Run: apt-get install {' '.join(names)}")


def require_venv_module(progress: Progress) -> None:
    """Debian's Python comes without ensurepip, and then cannot make virtual environments."""
    if importlib.util.find_spec("ensurepip") is not None:
        return
    name = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if not can_install():
        raise SetupFailed(f"missing on this system: apt-get install {name}")
    install([name], progress)
