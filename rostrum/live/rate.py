"""How much one socket may send: buckets that fill with time."""

from dataclasses import dataclass

COMMANDS_PER_SECOND = 10.0
BURST = 30.0
BYTES_PER_SECOND = 64.0 * 1024
BURST_BYTES = 512.0 * 1024
"""Of commands together. What is drawn goes out again to everybody and stays in the log: ten full frames a second would fill the lines of
a whole hall."""
CHATTER_PER_SECOND = 25.0
"""Of what is no command: a pointer on a board moves twenty times a second."""

ENTRIES = 20.0
ENTRIES_PER_SECOND = ENTRIES / 60
"""Of one seat that was not there: each is written to the log. Whoever only lost the line is there for 20 s more."""


@dataclass(slots=True)
class Bucket:
    """Seconds are of any clock that never goes back."""

    per_second: float = COMMANDS_PER_SECOND
    burst: float = BURST
    level: float = BURST
    filled_at: float = 0.0

    def wait_seconds(self, now: float, amount: float = 1) -> float:
        """0 and so much taken, or how long until there is as much."""
        self.level = min(self.burst, self.level + (now - self.filled_at) * self.per_second)
        self.filled_at = now
        if self.level >= amount:
            self.level -= amount
            return 0
        return (amount - self.level) / self.per_second
