"""New hosts, each with an account of their own: as a program that `Product.run_beside` runs, it prints their addresses as JSON."""

import json
import secrets
import sys

from rostrum.site.demo import new_host
from tests.journeys.product import DEMO_PASSWORD


def main(count: int) -> None:
    addresses = [f"host.{secrets.token_hex(4)}@example.org" for _ in range(count)]
    for address in addresses:
        new_host(DEMO_PASSWORD, email=address)
    json.dump(addresses, sys.stdout)


if __name__ == "__main__":
    main(int(sys.argv[1]))
