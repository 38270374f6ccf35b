"""Everybody tells of themselves. What is as it was, or well from the start, is nothing that happened: a hall of a thousand who
all hear writes nothing into the log."""

from collections.abc import Sequence
from dataclasses import replace

from rostrum.rooms.core.state import Core
from rostrum.rooms.errors.preflight import ReportedLately
from rostrum.rooms.errors.room import NotAllowed
from rostrum.rooms.feature import Asked, Decided
from rostrum.rooms.features.preflight.commands import ReportReadiness
from rostrum.rooms.features.preflight.facts import ReadinessReported
from rostrum.rooms.features.preflight.state import PreflightState, Readiness, is_well
from rostrum.rooms.wire import Command

LEAST_MS = 5_000
"""Between two of one person."""


def decide(state: PreflightState, core: Core, command: Command, asked: Asked) -> Sequence[Decided]:
    if core.role_of(asked.by) is None or not isinstance(command, ReportReadiness):
        raise NotAllowed
    told = Readiness(command.hearing, command.speaking, command.via, command.line, command.browser, asked.at)
    before = state.reports.get(asked.by)
    if before is None and is_well(told):
        return []
    if before is not None:
        if replace(before, at=asked.at) == told:
            return []
        if asked.at - before.at < LEAST_MS:
            raise ReportedLately(seconds=-(-(before.at + LEAST_MS - asked.at) // 1000))
    return [
        ReadinessReported(
            person=asked.by,
            hearing=told.hearing,
            speaking=told.speaking,
            via=told.via,
            line=told.line,
            browser=told.browser,
        )
    ]
