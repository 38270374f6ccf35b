"""The web app: libraries when the lock changed, the pages when their sources changed."""

import json
from collections.abc import Iterator
from pathlib import Path

from tools.setup.places import Places
from tools.setup.progress import Command, Progress, SetupFailed
from tools.setup.stamps import digest_of, is_current, set_stamp

NOT_SOURCES = {"node_modules", "dist", ".vite"}


def has_locked_libraries(web: Path) -> bool:
    """npm writes down what it installed: compare that with the lock (other systems' packages may be left out)."""
    installed_file = web / "node_modules" / ".package-lock.json"
    if not installed_file.exists():
        return False
    installed = json.loads(installed_file.read_text())["packages"]
    locked = json.loads((web / "package-lock.json").read_text())["packages"]
    return all(
        name in installed and installed[name].get("version") == package.get("version")
        for name, package in locked.items()
        if name and not package.get("optional")
    )


def install_web_libraries(places: Places, progress: Progress) -> None:
    """As locked. `npm ci` would insist that the registry also has the packages of all other systems; not every one does."""
    if has_locked_libraries(places.web):
        return
    with progress.step("Web libraries"):
        command: Command = [places.bin / "npm", "install", "--no-save", "--no-audit", "--no-fund"]
        progress.run(command, log="web", environment=places.environment(), folder=places.web)
    if not has_locked_libraries(places.web):
        raise SetupFailed(
            "web/package.json and web/package-lock.json do not fit: npm install in web/, then commit both"
        )


def sources(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name in NOT_SOURCES:
            continue
        if path.is_dir():
            yield from sources(path)
        else:
            yield path


def build_pages(places: Places, progress: Progress) -> None:
    stamp = places.web / "node_modules" / ".rostrum-pages"
    parts = [part for path in sources(places.web) for part in (str(path.relative_to(places.web)), path)]
    digest = digest_of(parts)
    if is_current(stamp, digest) and (places.web / "dist" / "index.html").exists():
        return
    with progress.step("Pages"):
        command: Command = [places.bin / "npm", "run", "build"]
        progress.run(command, log="web", environment=places.environment(), folder=places.web)
    set_stamp(stamp, digest)
