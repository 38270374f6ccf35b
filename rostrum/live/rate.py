"""How many commands one socket may send: a bucket that fills with time."""

from dataclasses import dataclass

COMMANDS_PER_SECOND = 10.0
BURST = 30.0


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
