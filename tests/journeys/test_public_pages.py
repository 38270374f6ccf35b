"""What everybody sees, signed in or not."""

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import OpenPerson

WIDTHS = (1440, 820, 390)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_language_is_switched_at_the_right_edge(person: OpenPerson, width: int) -> None:
    reader = person("Rita Reader")
    reader.page.set_viewport_size({"width": width, "height": 844})

    reader.page.goto("/login")

    switch = reader.page.get_by_label("Language")
    expect(switch).to_be_visible()
    box = switch.bounding_box()
    assert box is not None
    assert width - (box["x"] + box["width"]) <= 48
