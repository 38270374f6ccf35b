"""New hosts, each with an account of their own: `python -m tests.journeys.hosts <count>` prints their addresses as JSON."""

import json
import secrets
import sys

import django

from tests.journeys.product import DEMO_PASSWORD


def main() -> None:
    django.setup()
    from rostrum.site.demo import new_host  # noqa: PLC0415  the models want Django set up

    addresses = [f"host.{secrets.token_hex(4)}@example.org" for _ in range(int(sys.argv[1]))]
    for address in addresses:
        new_host(DEMO_PASSWORD, email=address)
    json.dump(addresses, sys.stdout)


if __name__ == "__main__":
    main()
