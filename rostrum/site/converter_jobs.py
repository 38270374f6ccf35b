"""The converter: scans what was uploaded and makes it usable, documents beside films, and large pages
beside both."""

from functools import partial

from rostrum.kit import worker
from rostrum.library.conversion import DOCUMENTS, MEDIA, convert_next
from rostrum.library.large_pages import make_next_large_page
from rostrum.site.priority import step_back

IDLE_SECONDS = 0.2
"""Somebody waits for the first page."""


def run() -> None:
    step_back()
    lanes = ([partial(convert_next, lane)] for lane in (DOCUMENTS, MEDIA))
    worker.run("converter", *lanes, [make_next_large_page], idle_seconds=IDLE_SECONDS)
