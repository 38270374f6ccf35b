"""What every feature may read."""

from dataclasses import dataclass, field

from rostrum.rooms.core.people.state import PeopleState
from rostrum.rooms.core.session.state import SessionState
from rostrum.rooms.core.stage.state import StageState
from rostrum.rooms.wire import CREW, STAGE, WATCHERS, Audience, PersonId, Role

__all__ = ("CREW", "STAGE", "Core")


@dataclass(frozen=True, slots=True)
class Core:
    session: SessionState = field(default_factory=SessionState)
    people: PeopleState = field(default_factory=PeopleState)
    stage: StageState = field(default_factory=StageState)

    def role_of(self, person: PersonId) -> Role | None:
        """None: not present."""
        present = self.people.present.get(person)
        return present.role if present else None

    def audience_of(self, person: PersonId) -> Audience | None:
        """None: not present. Recorder and streamer never are, and see what a replay shows."""
        match self.role_of(person):
            case "host":
                return "host"
            case "presenter":
                return "stage"
            case "moderator":
                return "moderator"
            case "attendee":
                return "everyone" if self.session.phase == "live" and person not in self.people.waiting else "lobby"
            case None:
                return "replay" if person in WATCHERS and self.session.phase == "live" else None
