from collections.abc import Iterator

import pytest
from pytest_django import Settings

from tests.api.conftest import attendee, host, stranger
from tests.mail.provider_desk import Desk, provider_desk

__all__ = ["attendee", "host", "stranger"]


@pytest.fixture
def desk(settings: Settings) -> Iterator[Desk]:
    with provider_desk(settings) as open_desk:
        yield open_desk
