"""Click to first video frame when the browser is 80 ms of round trip away."""

import json
import subprocess
import sys
from statistics import median

from bench.bare_media import bare_front
from bench.far_line import INSIDE, ONE_WAY_MS, far_line, is_possible
from bench.figure import Row
from bench.hall import open_hall
from bench.join import RUNS, alternate, figures
from bench.paths import ROOT
from bench.product import product

FRONT, MEDIA_TCP, MEDIA_UDP, BARE_FRONT = 8443, 8444, 8445, 9443
"""The namespace is our own: all its ports are free, and the media's follow from the front's."""
LONGEST_SECONDS = 300
TITLE = f"Join at {2 * ONE_WAY_MS} ms of round trip"
NOTE = (
    "Front and media are 80 ms away from the browser, what the processes say to one another is not. Both are reached over wss through a "
    "Caddy. The goal is one round trip more than bare. The line is bench/load/delay in a network namespace."
)


def run(scale: float) -> list[Row]:
    if not is_possible():
        return [Row(title=TITLE, figures=[], note="Not measured: it takes root and the kernel's TUN device.")]
    with far_line(tcp=(FRONT, MEDIA_TCP, BARE_FRONT), udp=(MEDIA_UDP,)):
        command = [*INSIDE, sys.executable, "-m", "bench.join_far", str(max(1, round(RUNS * scale)))]
        done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True, timeout=LONGEST_SECONDS)
    ours, bare = json.loads(done.stdout.splitlines()[-1])
    return [Row(title=TITLE, figures=figures(ours, bare, median(bare) + 2 * ONE_WAY_MS), note=NOTE)]


def measure_inside(runs: int) -> tuple[list[float], list[float]]:
    with product(FRONT) as running, bare_front(running, BARE_FRONT) as bare, open_hall(running) as opened:
        return alternate(opened, runs, bare)


if __name__ == "__main__":
    print(json.dumps(measure_inside(int(sys.argv[1]))))
