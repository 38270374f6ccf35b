"""Rooms to begin a story in."""

import pytest

from tests.rooms.cast import described
from tests.rooms.story import Story, live_room


@pytest.fixture
def waiting() -> Story:
    """An empty webinar, not started."""
    return Story(described())


@pytest.fixture
def live() -> Story:
    """Hana leads a running webinar; Piotr presents; Anna and Boris attend."""
    return live_room()


@pytest.fixture
def meeting() -> Story:
    """The same people in a running meeting."""
    return live_room(described("meeting"))
