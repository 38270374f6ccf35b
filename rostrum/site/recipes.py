"""Which processes one machine runs, and in what order."""

import sys
from collections.abc import Sequence

from rostrum.site.child import Recipe
from rostrum.site.front import front_config, front_of
from rostrum.site.home import write_private
from rostrum.site.installation import Installation
from rostrum.site.media_config import media_config
from rostrum.site.probes import all_of, answers, is_touched, listens
from rostrum.site.programs import program

ENTRY = (sys.executable, "-m", "rostrum.site.entry")


def stages(installation: Installation) -> Sequence[Sequence[Recipe]]:
    return (
        [media(installation)],
        [live(installation), web(installation), worker(installation), converter(installation), recorder(installation)],
        [front(installation)],
    )


def media(installation: Installation) -> Recipe:
    file = installation.home / "run" / "media.yaml"
    write_private(file, media_config(installation))
    return Recipe(
        name="media",
        command=(program("livekit-server"), "--config", str(file)),
        environment=installation.environment(),
        is_ready=answers(installation.ports.media, "/"),
        # It would wait for the last participant to leave; the rooms that they are in have stopped before it.
        ends_within_seconds=1.0,
    )


def live(installation: Installation) -> Recipe:
    return Recipe(
        name="live",
        command=(*ENTRY, "live"),
        environment=installation.environment(),
        is_ready=all_of(listens(installation.ports.live), listens(installation.ports.door)),
    )


def web(installation: Installation) -> Recipe:
    return Recipe(
        name="web",
        command=(sys.executable, "-m", "rostrum.site.command_line", "web"),
        environment=installation.environment(),
        # Any answer will do: it reports 503 while the others are still coming up.
        is_ready=answers(installation.ports.web, "/healthz", lambda _: True),
    )


def worker(installation: Installation) -> Recipe:
    return Recipe(
        name="worker",
        command=(*ENTRY, "worker"),
        environment=installation.environment(),
        is_ready=is_touched(installation.home / "run" / "worker.alive"),
    )


def converter(installation: Installation) -> Recipe:
    return Recipe(
        name="converter",
        command=(*ENTRY, "converter"),
        environment=installation.environment(),
        is_ready=is_touched(installation.home / "run" / "converter.alive"),
    )


def recorder(installation: Installation) -> Recipe:
    return Recipe(
        name="recorder",
        command=(*ENTRY, "recorder"),
        environment=installation.environment(),
        is_ready=is_touched(installation.home / "run" / "recorder.alive"),
    )


def front(installation: Installation) -> Recipe:
    file = installation.home / "run" / "Caddyfile"
    write_private(file, front_config(front_of(installation)))
    return Recipe(
        name="front",
        command=(program("caddy"), "run", "--config", str(file), "--adapter", "caddyfile"),
        environment=installation.environment(),
        is_ready=listens(installation.address.port),
    )
