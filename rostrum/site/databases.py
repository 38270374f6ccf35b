"""The two databases: `default`, and `rooms` for the log. Two SQLite files, or one PostgreSQL database for both."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

# Any: the values of Django's DATABASES are of many types.
Settings = dict[str, Any]

_PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-16000"
_BUSY_SECONDS = 5


def databases(*, url: str, home: Path) -> dict[str, Settings]:
    """`url` is DATABASE_URL; without it files under `home`."""
    if url:
        return {"default": _postgresql(url), "rooms": {**_postgresql(url), "TEST": {"MIRROR": "default"}}}
    data = home / "data"
    data.mkdir(parents=True, exist_ok=True)
    return {"default": _sqlite(data / "rostrum.sqlite3"), "rooms": _sqlite(data / "rooms.sqlite3")}


def _sqlite(path: Path) -> Settings:
    return {
        "ENGINE": "rostrum.kit.sqlite",
        "NAME": str(path),
        "CONN_MAX_AGE": None,
        "OPTIONS": {"timeout": _BUSY_SECONDS, "transaction_mode": "IMMEDIATE", "init_command": _PRAGMAS},
        # A file, as in earnest: a database in memory knows neither WAL nor waiting.
        "TEST": {"NAME": str(path.with_name(f"test_{path.name}"))},
    }


def _postgresql(url: str) -> Settings:
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ValueError("DATABASE_URL must start with postgresql://")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"connect_timeout": _BUSY_SECONDS, **dict(parse_qsl(parts.query))},
    }
