"""ROSTRUM_HOME: everything that an installation keeps."""

import fcntl
import json
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
FOLDERS = ("data", "imports", "mail", "logs", "run", "pictures", "sounds")


class HomeInUse(Exception):
    """Another supervisor runs on the same data."""


@dataclass(frozen=True)
class Secrets:
    secret: str
    door_secret: str
    media_key: str
    media_secret: str
    demo_password: str

    def environment(self) -> dict[str, str]:
        return {
            "ROSTRUM_SECRET": self.secret,
            "ROSTRUM_DOOR_SECRET": self.door_secret,
            "ROSTRUM_DEMO_PASSWORD": self.demo_password,
            "LIVEKIT_API_KEY": self.media_key,
            "LIVEKIT_API_SECRET": self.media_secret,
        }


def default_home() -> Path:
    return Path(os.environ.get("ROSTRUM_HOME") or REPOSITORY / "var").resolve()


def make_home(home: Path) -> None:
    """For the owner alone: mails carry the links that reset passwords, and logs say who was there."""
    for folder in FOLDERS:
        (home / folder).mkdir(parents=True, exist_ok=True)
        (home / folder).chmod(0o700)


def load_secrets(home: Path) -> Secrets:
    """Read secrets.json, adding what it lacks: made once, readable by the owner only."""
    path = home / "secrets.json"
    kept: dict[str, str] = json.loads(path.read_text()) if path.exists() else {}
    fresh = Secrets(
        secret=secrets.token_urlsafe(48),
        door_secret=secrets.token_urlsafe(32),
        media_key=f"rostrum_{secrets.token_hex(4)}",
        media_secret=secrets.token_urlsafe(48),
        demo_password=secrets.token_urlsafe(9),
    )
    complete = Secrets(**{name: kept.get(name, value) for name, value in asdict(fresh).items()})
    if asdict(complete) != kept:
        write_private(path, json.dumps(asdict(complete), indent=1))
    return complete


def write_private(path: Path, text: str) -> None:
    """Replace a file in one step; nobody but the owner can ever read it."""
    draft = path.with_suffix(".draft")
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_CREAT | os.O_WRONLY | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    draft.replace(path)


@contextmanager
def only_supervisor(home: Path) -> Iterator[None]:
    with (home / "run" / "supervisor.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise HomeInUse(str(home)) from None
        yield
