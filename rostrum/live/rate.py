"""How much one socket may send: buckets that fill with time."""

from dataclasses import dataclass

COMMANDS_PER_SECOND = 10.0
BURST = 30.0
CHATTER_PER_SECOND = 25.0
"""Of what is no command: a pointer on a board moves twenty times a second."""


@dataclass(slots=True)
class Bucket:
    """Seconds are of any clock that never goes back."""

    per_second: float = COMMANDS_PER_SECOND
    burst: float = BURST
    level: float = BURST
    filled_at: float = 0.0

    def wait_seconds(self, now: float) -> float:
        """0 and one taken, or how long until there is one."""
        self.level = min(self.burst, self.level + (now - self.filled_at) * self.per_second)
        self.filled_at = now
        if self.level >= 1:
            self.level -= 1
            return 0
        return (1 - self.level) / self.per_second
