"""Run as a program in a house's environment: tables, and rooms to meet in, printed as JSON."""

import json
import os
import secrets
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rostrum.site.settings")
django.setup()

from rostrum.accounts.actions import open_account  # noqa: E402  after Django is set up
from rostrum.accounts.models import Member  # noqa: E402
from rostrum.accounts.rules import PlanName  # noqa: E402
from rostrum.events.actions import schedule_event  # noqa: E402
from rostrum.kit import clock  # noqa: E402
from rostrum.site.demo import example_plan  # noqa: E402
from rostrum.site.prepare import migrate  # noqa: E402


def rooms(plan: PlanName, count: int) -> list[dict[str, str]]:
    """Each of an account of its own: one may have only so many sessions at once."""
    made = []
    for _ in range(count):
        host = Member(
            email=f"{plan}.{secrets.token_hex(6)}@example.org", name="Nora", language="en", zone="Europe/Warsaw"
        )
        host.set_unusable_password()
        open_account(host, plan=plan)
        event = schedule_event(example_plan(clock.now()), by=host)
        made.append({"room": event.room_id, "account": host.account_id})
    return made


if __name__ == "__main__":
    migrate()
    json.dump({"own": rooms("own", int(sys.argv[1])), "trial": rooms("trial", int(sys.argv[2]))}, sys.stdout)
