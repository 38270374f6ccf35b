"""Pre-flight: who will hear nothing, or not be heard, and why."""

from rostrum.rooms.feature import Feature
from rostrum.rooms.features.preflight.commands import ReportReadiness
from rostrum.rooms.features.preflight.decide import decide
from rostrum.rooms.features.preflight.facts import ReadinessReported
from rostrum.rooms.features.preflight.sight import OwnPreflightPart, PreflightPart, concerns, own, sight
from rostrum.rooms.features.preflight.state import PreflightState, fold

FEATURE = Feature(
    name="preflight",
    facts=(ReadinessReported,),
    commands=(ReportReadiness,),
    empty=PreflightState(),
    fold=fold,
    decide=decide,
    sight=sight,
    own=own,
    concerns=concerns,
    parts=(PreflightPart, OwnPreflightPart),
)
