"""A clock that stands still until a test moves it."""

from datetime import UTC, datetime, timedelta

NOON = datetime(2031, 6, 2, 12, 0, tzinfo=UTC)


def wall(text: str) -> datetime:
    """What a clock on the wall shows, without a zone."""
    return datetime.fromisoformat(text)


class StandingClock:
    def __init__(self, at: datetime = NOON) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def advance(self, **step: float) -> None:
        self.at += timedelta(**step)
