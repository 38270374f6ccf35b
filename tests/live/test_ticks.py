"""How far apart the ticks of a hall are."""

import pytest

from rostrum.live.fanout import tick_distance_seconds


@pytest.mark.parametrize(
    ("sockets", "cost_seconds", "distance_seconds"),
    [(200, 0.002, 0.02), (1000, 0.01, 0.09), (2000, 0.02, 0.09), (4000, 0.04, 0.16), (10_000, 0.1, 0.2)],
)
def test_ticks_are_as_far_apart_as_they_are_costly(sockets: int, cost_seconds: float, distance_seconds: float) -> None:
    assert tick_distance_seconds(cost_seconds) == pytest.approx(distance_seconds)
