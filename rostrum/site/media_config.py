"""The media server's settings. JSON is YAML too, so that is what we write."""

import json
import socket

from rostrum.site.installation import LOOPBACK, Address, Installation


def media_config(installation: Installation) -> str:
    ports, environment = installation.ports, installation.environment()
    key = environment["LIVEKIT_API_KEY"]
    settings = {
        "port": ports.media,
        "bind_addresses": [LOOPBACK],
        "keys": {key: environment["LIVEKIT_API_SECRET"]},
        "rtc": rtc(installation),
        # The gate has already decided who may connect; made on demand, rooms come back by themselves after a crash.
        "room": {"auto_create": True, "empty_timeout": 120, "departure_timeout": 30},
        "webhook": {"api_key": key, "urls": [f"http://{LOOPBACK}:{ports.door}/hooks/livekit"]},
        "logging": {"level": "info", "json": True, "sample": False},
    }
    if redis := environment.get("REDIS_URL"):
        settings["redis"] = {"address": redis.removeprefix("redis://").split("/")[0]}
    return json.dumps(settings, indent=1)


def rtc(installation: Installation) -> dict[str, object]:
    ports = installation.ports
    address = reachable_address(installation.address)
    settings: dict[str, object] = {
        "tcp_port": ports.media_tcp,
        "udp_port": ports.media_udp,
        # STUN servers of others would be asked to find our own address.
        "use_external_ip": False,
        # Without any named here the server would send browsers to other companies' STUN servers. Browsers need
        # none, since the media server's own address is known to them: our media port stands in.
        "stun_servers": [f"{address or LOOPBACK}:{ports.media_udp}"],
    }
    if installation.address.is_local:
        settings["ips"] = {"includes": [f"{LOOPBACK}/32"]}
    if installation.address.domain is None:
        settings["enable_loopback_candidate"] = True
    if address is not None:
        settings["node_ip"] = address
    return settings


def reachable_address(address: Address) -> str | None:
    """The address that browsers send media to; None lets the media server offer all that the machine has."""
    if address.is_local:
        return LOOPBACK
    if address.domain is None:
        return None
    try:
        return socket.gethostbyname(address.domain)
    except OSError:
        return None
