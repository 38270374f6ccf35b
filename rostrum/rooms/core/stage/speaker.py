"""One who may be seen and heard."""

from dataclasses import dataclass, replace

from rostrum.rooms.core.people.state import Person
from rostrum.rooms.wire import Millis, PersonId, Role, Source

STAGE_SOURCES: tuple[Source, ...] = ("microphone", "camera", "screen")
ATTENDEE_SOURCES: tuple[Source, ...] = ("microphone", "camera")


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A present host or presenter, or an attendee who was allowed to speak or speaks in a discussion.
    `allowed`: what they may switch on."""

    id: PersonId
    name: str
    role: Role
    on_air: bool
    allowed: tuple[Source, ...]
    microphone: bool = False
    camera: bool = False
    screen: bool = False
    since: Millis = 0

    def has_on(self, source: Source) -> bool:
        match source:
            case "microphone":
                return self.microphone
            case "camera":
                return self.camera
            case "screen":
                return self.screen

    def switched(self, source: Source, *, on: bool) -> "Speaker":
        match source:
            case "microphone":
                return replace(self, microphone=on)
            case "camera":
                return replace(self, camera=on)
            case "screen":
                return replace(self, screen=on)

    def silenced(self) -> "Speaker":
        if not self.sources():
            return self
        return replace(self, microphone=False, camera=False, screen=False)

    def sources(self) -> tuple[Source, ...]:
        """What is switched on."""
        return tuple(source for source in STAGE_SOURCES if self.has_on(source))


def new_speaker(person: Person, at: Millis, *, on_air: bool) -> Speaker:
    allowed = ATTENDEE_SOURCES if person.role == "attendee" else STAGE_SOURCES
    return Speaker(id=person.id, name=person.name, role=person.role, on_air=on_air, allowed=allowed, since=at)
