"""What every test may use."""

from collections.abc import Iterator

import pytest

from tests.services import postgresql_server, redis_server


@pytest.fixture(scope="session")
def redis_url() -> Iterator[str]:
    with redis_server() as url:
        yield url


@pytest.fixture(scope="session")
def database_url() -> Iterator[str]:
    """An empty PostgreSQL database."""
    with postgresql_server() as url:
        yield url
