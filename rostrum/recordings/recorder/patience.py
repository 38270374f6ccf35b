"""How long a browser of ours has until it hands over its first bytes.

One of many hangs before it has begun, and is best replaced soon: what is said meanwhile is lost. On a machine that is that slow the next
one has twice as long.
"""

import time
from dataclasses import dataclass, field

FIRST_SECONDS = 15.0
"""Four times what it takes on two cores, and twice what it takes with three more browsers on them."""
LONGEST_SECONDS = 60.0


@dataclass(slots=True)
class Patience:
    """`seconds`: of the next browser."""

    first_seconds: float = FIRST_SECONDS
    seconds: float = field(init=False)

    def __post_init__(self) -> None:
        self.seconds = self.first_seconds

    def until(self) -> float:
        """On the monotonic clock, which is the loop's, for one that is started now."""
        return time.monotonic() + self.seconds

    def learn(self, *, has_bytes: bool) -> None:
        self.seconds = self.first_seconds if has_bytes else min(2 * self.seconds, LONGEST_SECONDS)
