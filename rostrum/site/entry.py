"""How the processes that Django's applications run in begin: `python -m rostrum.site.entry live`.

Nothing of the command line is read on the way, so that a killed process is back sooner. Entries are named by text: nothing of them
may be imported before Django is set up.
"""

import os
import pkgutil
import sys
from collections.abc import Callable, Mapping
from typing import cast

import django

from rostrum.site.logs import configure_logs

ENTRIES: Mapping[str, str] = {
    "converter": "rostrum.site.converter_jobs:run",
    "live": "rostrum.live.process:run",
    "migrate": "rostrum.site.prepare:migrate",
    "recorder": "rostrum.site.recorder_jobs:run",
    "prepare": "rostrum.site.prepare:prepare",
    "worker": "rostrum.site.worker_jobs:run",
}


def run_entry(name: str) -> None:
    """Set Django up, then run one of `ENTRIES`."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rostrum.site.settings")
    configure_logs()
    django.setup()
    entry = cast("Callable[[], None]", pkgutil.resolve_name(ENTRIES[name]))  # found by name: no type is known
    entry()


if __name__ == "__main__":
    run_entry(sys.argv[1])
