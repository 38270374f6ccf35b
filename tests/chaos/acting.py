"""What a host does whose session is recorded while things go wrong."""

import re
import time
from collections.abc import Callable
from typing import TypeVar

from playwright.sync_api import Page, expect

from tests.chaos.watched import rows
from tests.journeys.persons import Person
from tests.journeys.product import Product

PATIENT_SECONDS = 60
TITLE = "Stormy"

Found = TypeVar("Found")


def begin_session(host: Person) -> None:
    host.sign_in()
    host.schedule(TITLE)
    host.enter_room(TITLE)
    host.start_session()


def stop_recording(host: Person) -> None:
    host.page.get_by_role("button", name=re.compile("^(REC|Not recording)")).click()
    host.page.get_by_role("menuitem", name="Stop recording").click()
    expect(host.button("Record")).to_be_visible()


def recording_of(page: Page, product: Product, *, known: set[str]) -> str:
    """The id of the one that is not known, once there is one."""
    return wait_for(page, lambda: [row.id for row in rows(product) if row.id not in known], "a recording")[0]


def wait_for(page: Page, look: Callable[[], Found], what: str) -> Found:
    """What is found, once there is something. The page hears of its room meanwhile."""
    deadline = time.monotonic() + PATIENT_SECONDS
    while not (found := look()):
        assert time.monotonic() < deadline, f"waited in vain until {what}"
        page.wait_for_timeout(100)
    return found
