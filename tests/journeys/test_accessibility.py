"""Every screen at both sizes, as the rules of WCAG 2.2 AA that a program can check see it."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.journeys import tour
from tests.journeys.conftest import DESKTOP, PHONE, OpenPerson
from tests.journeys.persons import Person
from tests.journeys.product import Product
from tests.journeys.test_recordings_library import on_the_shelf, published

AXE = Path(__file__).parents[2] / "web/node_modules/axe-core/axe.min.js"
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}

OURS = {"exclude": [".excalidraw"]}
"""What Excalidraw draws is its own matter."""

IS_DRAWN = """() => Promise.race([
    new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)))
    ),
    new Promise((done) => setTimeout(done, 500)),
])"""
"""After a change of the window's size: the page has been told, and has done what it does about it.
A page that has nothing to draw may be given no frame at all."""
STANDS_STILL = """Promise.all(
    document.getAnimations()
        .filter((animation) => animation.effect.getTiming().iterations !== Infinity)
        .map((animation) => animation.finished.catch(() => undefined))
)"""


class Examination:
    """`faults` say where and what."""

    def __init__(self) -> None:
        self.axe = AXE.read_text()
        self.faults: list[str] = []

    def __call__(self, person: Person, name: str) -> None:
        for width, height in (PHONE, DESKTOP) if not name.endswith("-phone") else (PHONE,):
            person.page.set_viewport_size({"width": width, "height": height})
            self.faults += [f"{name} at {width}: {fault}" for fault in self._examined(person.page)]
        assert person.faults == []

    @staticmethod
    def _lies_above(page: Page, target: str) -> bool:
        """Menus and notices lie above the page, outside of its landmarks."""
        above: bool = page.evaluate(
            "(target) => document.querySelector(target)?.closest('[data-portal]') !== null", target
        )
        return above

    def _examined(self, page: Page) -> list[str]:
        """What moves in is looked at when it stands."""
        page.evaluate(IS_DRAWN)
        page.evaluate(STANDS_STILL)
        if not page.evaluate("'axe' in window"):
            page.evaluate(self.axe)
        # Any: axe's own report.
        report: dict[str, Any] = page.evaluate("([what, rules]) => axe.run(what, rules)", [OURS, RULES])
        return [
            f"{violation['id']}: {node['target']} {node['html'][:120]} {node['failureSummary']}"
            for violation in report["violations"]
            for node in violation["nodes"]
            if not (violation["id"] == "region" and self._lies_above(page, node["target"][-1]))
        ]


@pytest.mark.timeout(480)
def test_no_public_page_and_no_page_of_the_panel_breaks_a_rule(person: OpenPerson) -> None:
    look = Examination()

    tour.public_pages(person("Visitor"), look)
    tour.panel_pages(person("Hanna Host"), look)

    assert not look.faults, "\n".join(look.faults)


@pytest.mark.timeout(480)
def test_no_screen_of_the_room_breaks_a_rule(person: OpenPerson) -> None:
    host, look = person("Hanna Host"), Examination()
    host.sign_up("rooms@example.org")
    room = host.schedule(tour.TITLE)

    tour.room_pages(lambda name, size: person(name, size=size), host, room, look)

    assert not look.faults, "\n".join(look.faults)


def test_no_screen_of_recordings_breaks_a_rule(person: OpenPerson, product: Product) -> None:
    host, guest, look = person("Hanna Host"), person("Ida"), Examination()
    host.sign_in()
    host.page.goto("/library/recordings")
    host.page.get_by_role("heading", name="Your recorded sessions").wait_for()
    look(host, "recordings-empty")
    on_the_shelf(host, product, "Spring update")
    address = published(host, "Who leaves a mail address")
    guest.page.goto(address)
    guest.page.get_by_label("Email").wait_for()
    look(guest, "recorded-lead")
    guest.page.get_by_label("Email").fill("ida@example.com")
    guest.button("Watch").click()
    guest.page.locator("video").wait_for()
    look(guest, "recorded-film")
    guest.page.reload()
    guest.button("Play the recording").wait_for()
    look(guest, "recorded-poster")
    host.page.reload()
    host.page.get_by_role("row", name="ida@example.com").wait_for()
    look(host, "recording")
    host.page.goto("/library/recordings")
    host.page.get_by_role("link", name="Spring update").wait_for()
    look(host, "recordings")

    assert not look.faults, "\n".join(look.faults)
