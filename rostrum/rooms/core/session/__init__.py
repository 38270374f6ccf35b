"""The session as a whole: start, end, lock, takeover."""

from typing import get_args

from rostrum.rooms.core.session.commands import SessionCommand
from rostrum.rooms.core.session.decide import decide
from rostrum.rooms.core.session.facts import SessionFact
from rostrum.rooms.core.session.sight import SessionPart, concerns, own, sight
from rostrum.rooms.core.session.state import SessionState, fold
from rostrum.rooms.feature import Feature

FEATURE = Feature(
    name="session",
    facts=get_args(SessionFact),
    commands=get_args(SessionCommand),
    empty=SessionState(),
    fold=fold,
    decide=decide,
    sight=sight,
    own=own,
    concerns=concerns,
    parts=(SessionPart, None),
)
