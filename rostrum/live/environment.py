"""What this process is told when it starts."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from rostrum.media.tokens import MediaKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """`redis_url` is empty on a single machine: then processes talk by datagrams under `home`. A port of 0 is a free one."""

    bind: str
    live_port: int
    door_port: int
    secret: str
    door_secret: str
    media_url: str
    media_key: MediaKey
    redis_url: str
    home: Path
    rate_limits: bool


def read_environment(variables: Mapping[str, str] = os.environ) -> Environment:
    """Raises KeyError naming what is missing."""
    return Environment(
        bind=variables.get("ROSTRUM_BIND", "127.0.0.1"),
        live_port=int(variables["ROSTRUM_LIVE_PORT"]),
        door_port=int(variables["ROSTRUM_DOOR_PORT"]),
        secret=variables["ROSTRUM_SECRET"],
        door_secret=variables["ROSTRUM_DOOR_SECRET"],
        media_url=variables["LIVEKIT_URL"],
        media_key=MediaKey(variables["LIVEKIT_API_KEY"], variables["LIVEKIT_API_SECRET"]),
        redis_url=variables.get("REDIS_URL", ""),
        home=Path(variables.get("ROSTRUM_HOME") or "var"),
        rate_limits=variables.get("ROSTRUM_RATE_LIMITS") != "off",
    )
