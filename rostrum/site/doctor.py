"""What is missing on this machine, what does not work without it, and what adds it."""

import os
import shutil
import socket
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from rostrum.library.cage import cage
from rostrum.library.scanning import USUAL_CLAMD, is_answering
from rostrum.site.home import REPOSITORY, default_home
from rostrum.site.mail_doctor import MailLine, sender_lines
from rostrum.site.mail_settings import refuse_what_cannot_work
from rostrum.site.probes import status_of
from rostrum.site.programs import find_program

WANTED_UDP_BUFFER_BYTES = 5_000_000


@dataclass(frozen=True)
class Finding:
    part: str
    is_there: bool
    needed_for: str
    cure: str = ""
    is_required: bool = True

    @property
    def is_fatal(self) -> bool:
        return self.is_required and not self.is_there

    def line(self) -> str:
        if self.is_there:
            return f"ok       {self.part}"
        word = "MISSING " if self.is_required else "missing "
        return f"{word} {self.part}: without it no {self.needed_for}. Run: {self.cure}"


async def examine() -> list[Finding | MailLine]:
    return [*chains(), *system(), *data(), *services(), *mail(), *sender_lines(), *linking(), *await running()]


def chains() -> Iterator[Finding]:
    version = ".".join(map(str, sys.version_info[:3]))
    yield Finding(f"Python {version}", sys.version_info >= (3, 11), "Rostrum at all", "apt-get install python3")
    yield Finding("media server", bool(find_program("livekit-server")), "sound and picture", "make serve")
    yield Finding("front", bool(find_program("caddy")), "one address for pages and rooms", "make serve")
    pages = REPOSITORY / "web" / "dist" / "index.html"
    yield Finding("pages", pages.exists(), "panel or room in the browser", "make serve")


def system() -> Iterator[Finding]:
    for program, package, needed_for in [
        (
            "soffice",
            "libreoffice-impress-nogui libreoffice-writer-nogui libreoffice-calc-nogui",
            "office files as slides",
        ),
        ("ffmpeg", "ffmpeg", "video and audio files, recordings and live streams"),
        ("chromium", "chromium", "recordings and live streams of sessions"),
        ("msgfmt", "gettext", "new translations of mails"),
    ]:
        found = shutil.which(program) is not None
        yield Finding(program, found, needed_for, f"apt-get install {package}", is_required=False)
    yield from scanner()
    limit = Path("/proc/sys/net/core/rmem_max")
    if limit.exists():
        enough = int(limit.read_text()) >= WANTED_UDP_BUFFER_BYTES
        cure = f"sysctl -w net.core.rmem_max={WANTED_UDP_BUFFER_BYTES}"
        yield Finding("large UDP buffers", enough, "smooth video above some 100 viewers", cure, is_required=False)


def scanner() -> Iterator[Finding]:
    """Without one, uploads are taken unscanned, and each says so."""
    address = os.environ.get("CLAMD", "") or USUAL_CLAMD
    is_named = bool(os.environ.get("CLAMD"))
    cure = "start clamd, or unset CLAMD" if is_named else "apt-get install clamav-daemon clamav-freshclam"
    yield Finding(f"virus scanner at {address}", is_answering(address), "scan of uploads", cure, is_required=is_named)
    for part, is_there in [
        ("conversion without network", bool(cage().namespaces)),
        ("conversion that sees no other files", cage().hides),
    ]:
        yield Finding(
            part, is_there, "sure isolation of uploads", "apt-get install util-linux mount", is_required=False
        )


def data() -> Iterator[Finding]:
    home = default_home()
    nearest = next(folder for folder in (home, *home.parents) if folder.exists())
    yield Finding(f"data folder {home}", os.access(nearest, os.W_OK), "data at all", f"chown -R $USER {nearest}")
    domain = os.environ.get("ROSTRUM_DOMAIN")
    if domain:
        yield Finding(f"address of {domain}", resolves(domain), "HTTPS", f"add an A record for {domain}")


def resolves(name: str) -> bool:
    try:
        socket.gethostbyname(name)
    except OSError:
        return False
    return True


def services() -> Iterator[Finding]:
    for variable, name, port in [("DATABASE_URL", "PostgreSQL", 5432), ("REDIS_URL", "Redis", 6379)]:
        if url := os.environ.get(variable):
            parts = urlsplit(url)
            there = is_reachable(parts.hostname or "localhost", parts.port or port)
            yield Finding(f"{name} at {parts.hostname}", there, "rooms and data", f"start it, or unset {variable}")


def mail() -> Iterator[Finding]:
    try:
        refuse_what_cannot_work(os.environ)
    except ValueError as fault:
        yield Finding("mail", False, "start", f"correct this: {fault}")
        return
    url = os.environ.get("SMTP_URL", "")
    if provider := os.environ.get("MAIL_PROVIDER"):
        yield Finding(f"mail provider {provider}", True, "mail")
    elif not url:
        cure = "export SMTP_URL=smtp://user:password@host:587 MAIL_FROM=events@your.domain"
        yield Finding("mail server", False, "mail but in files", cure, is_required=False)
    else:
        parts = urlsplit(url)
        there = is_reachable(parts.hostname or "localhost", parts.port or (465 if parts.scheme == "smtps" else 587))
        yield Finding(
            f"mail server {parts.hostname}", there, "mail", "start it, or correct SMTP_URL", is_required=False
        )


def linking() -> Iterator[Finding]:
    """Half of a pair works as little as none, and is a mistake."""
    for name, first, second, needed_for, guide in [
        ("app at Dropbox", "ROSTRUM_DROPBOX_KEY", "ROSTRUM_DROPBOX_SECRET", "Dropbox as extra room", "dropbox"),
        (
            "OAuth client at Google",
            "ROSTRUM_YOUTUBE_CLIENT_ID",
            "ROSTRUM_YOUTUBE_CLIENT_SECRET",
            "export of recordings to YouTube",
            "youtube",
        ),
    ]:
        halves = [bool(os.environ.get(half)) for half in (first, second)]
        cure = f"export {first}=… {second}=… (docs/guide/{guide}.md says how to get them)"
        yield Finding(name, all(halves), needed_for, cure, is_required=any(halves))


def is_reachable(address: str, port: int, connect: Callable[..., socket.socket] = socket.create_connection) -> bool:
    try:
        connect((address, port), timeout=2).close()
    except OSError:
        return False
    return True


async def running() -> list[Finding]:
    """Is an installation up on PORT, and does it call itself healthy?"""
    port = int(os.environ.get("PORT") or 8000)
    status = await status_of(port, "/healthz")
    if status is None:
        return [Finding(f"running on port {port}", False, "one to talk to", "make serve", is_required=False)]
    return [Finding(f"healthy on port {port}", status == 200, "full service", f"see localhost:{port}/healthz")]
