"""What any door may refuse.

Refusal
└── TooManyAttempts
"""

from dataclasses import dataclass

from rostrum.kit.refusal import Refusal


@dataclass(eq=False)
class TooManyAttempts(Refusal):
    code = "too_many_attempts"
    retry_after_seconds: int
