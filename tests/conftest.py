"""What every test may use."""

import logging.config
from collections import Counter
from collections.abc import Iterator
from io import StringIO

import pytest
from _pytest.nodeid import coerce_node_id
from django.conf import settings
from hypothesis import HealthCheck
from hypothesis import settings as properties

from rostrum.kit.clock import use_clock
from rostrum.site.logs import configure_logs
from tests.clock import StandingClock
from tests.services import postgresql_server, redis_server

# How fast a machine is says nothing about what is tested.
properties.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
properties.load_profile("any machine")


@pytest.fixture(scope="session")
def redis_url() -> Iterator[str]:
    with redis_server() as url:
        yield url


@pytest.fixture(scope="session")
def database_url() -> Iterator[str]:
    """An empty PostgreSQL database."""
    with postgresql_server() as url:
        yield url


@pytest.fixture
def clock() -> Iterator[StandingClock]:
    """Noon on 2 June 2031, UTC, until a test moves it."""
    standing = StandingClock()
    with use_clock(standing):
        yield standing


@pytest.fixture
def written_log() -> Iterator[StringIO]:
    """What an installation's processes would write, from now on."""
    written = StringIO()
    configure_logs(written)
    yield written
    logging.config.dictConfig(settings.LOGGING)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Schemathesis gives the tests of all routes one node id, and processes that share tests out know a test by it: of a hundred they
    would run one, and call that passed."""
    for item in items:
        if item.nodeid.partition("[")[0] == item.nodeid and "[" in item.name:
            # No public way leads there; should this one close, the check below says so.
            item._id = coerce_node_id(f"{item.nodeid.rpartition('::')[0]}::{item.name}")
    twice = [name for name, count in Counter(item.nodeid for item in items).items() if count > 1]
    if twice:
        raise pytest.UsageError(f"tests of one name: {twice[:3]}")
