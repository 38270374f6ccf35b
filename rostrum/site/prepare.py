"""Before the processes start: tables of both databases, and the demo. Run with Django set up."""

import json

from django.core.management import call_command
from django.db import connections

from rostrum.events.actions import forget_deleted_events
from rostrum.site.demo import make_demo


def migrate() -> None:
    # One PostgreSQL database behind both names is migrated once under each: the router says which tables are whose.
    for alias in connections:
        call_command("migrate", database=alias, interactive=False, verbosity=0)


def prepare() -> None:
    """Migrate, forget what was deleted long ago, make the demo, and print what the people at the terminal are told, as JSON."""
    migrate()
    forget_deleted_events()
    print(json.dumps(make_demo()))  # noqa: T201  this is its answer
