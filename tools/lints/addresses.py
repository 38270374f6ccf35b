"""Locks name versions and hashes; where to download from is the machine's business."""

import json
import re
from collections.abc import Iterator

from tools.lints.sources import Fault, Source

ADDRESS = re.compile(r"https?://")


def requirement_faults(source: Source) -> Iterator[Fault]:
    for number, line in enumerate(source.lines, start=1):
        if ADDRESS.search(line) or line.startswith(("--index", "--extra-index", "--find-links")):
            yield Fault(source.path, number, "a lock names no address")


def npm_faults(source: Source) -> Iterator[Fault]:
    for name, package in json.loads(source.text)["packages"].items():
        if "resolved" in package:
            yield Fault(source.path, 1, f"{name}: a lock names no address")
