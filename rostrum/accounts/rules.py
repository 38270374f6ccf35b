"""Plans: what an account may do at most."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal, TypeGuard, get_args

PlanName = Literal["trial", "own"]

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Hosts and presenters do not count as attendees; in a meeting everybody counts. No `parallel_sessions`: no limit.
    `hd`: cameras in 720 lines instead of 360. `invitations`: to one event."""

    name: PlanName
    attendees: int
    meeting_attendees: int
    presenters: int
    cameras: int
    hd: bool
    recording_minutes: int
    storage_bytes: int
    parallel_sessions: int | None
    invitations: int


TRIAL = Plan(
    name="trial",
    attendees=25,
    meeting_attendees=5,
    presenters=2,
    cameras=4,
    hd=False,
    recording_minutes=30,
    storage_bytes=64 * _MEGABYTE,
    parallel_sessions=1,
    invitations=100,
)

# A company's own installation: its disk is the limit, so these two are only too large to be met.
OWN = Plan(
    name="own",
    attendees=1000,
    meeting_attendees=25,
    presenters=25,
    cameras=7,
    hd=True,
    recording_minutes=1_000_000,
    storage_bytes=1024 * 1024 * _MEGABYTE,
    parallel_sessions=None,
    invitations=20_000,
)

TRIAL_LASTS = timedelta(days=30)

PLANS: dict[PlanName, Plan] = {plan.name: plan for plan in (TRIAL, OWN)}


def minutes_left(plan: Plan, *, recorded_ms: int) -> int:
    """Of recording, whole ones: with less than a minute left nothing new is recorded."""
    return max(0, plan.recording_minutes - -(-recorded_ms // 60_000))


def is_plan_name(name: str) -> TypeGuard[PlanName]:
    return name in PLANS


Language = Literal["en", "de", "es", "fr", "pl", "ru"]
"""Of pages and mails."""
LANGUAGES: tuple[Language, ...] = get_args(Language)
DEFAULT_LANGUAGE: Language = "en"
DEFAULT_ZONE = "UTC"


def is_language(code: str) -> TypeGuard[Language]:
    return code in LANGUAGES
