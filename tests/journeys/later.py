"""Time that passes for the worker: as a program that `Product.run_beside` runs, it does once what it would do so many minutes later."""

import sys
from datetime import UTC, datetime, timedelta

from rostrum.kit.clock import use_clock
from rostrum.site.worker_jobs import JOBS
from tests.journeys.product import Product


def worker_is_later(product: Product, **step: float) -> None:
    """`step`: as of a timedelta, from now. What it wrote in that future it has also sent."""
    minutes = timedelta(**step).total_seconds() / 60
    product.run_beside("tests.journeys.later", str(minutes))


def main() -> None:
    ahead = timedelta(minutes=float(sys.argv[1]))
    with use_clock(lambda: datetime.now(UTC) + ahead):
        while sum(bool(job()) for job in JOBS):
            pass


if __name__ == "__main__":
    main()
