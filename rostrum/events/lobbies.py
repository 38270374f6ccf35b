"""What those who wait for an event see and hear: stored, read, replaced."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from django.db import transaction
from django.db.models import QuerySet

from rostrum.events.models import Event, EventLobby, PresenterProfile
from rostrum.events.tidying import forget_unused_pictures, forget_unused_sounds
from rostrum.library.models import Picture, Sound


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """`time` in the organizer's words: '18:00', '10 min', or nothing."""

    time: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    name: str
    title: str
    about: str
    picture: Picture | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lobby:
    message: str = ""
    agenda: Sequence[AgendaItem] = ()
    profiles: Sequence[Profile] = ()
    has_music: bool = False
    music: Sound | None = None


def lobby_of(event: Event) -> Lobby:
    row = EventLobby.objects.select_related("music").filter(event=event).first() or EventLobby()
    return Lobby(
        message=row.message,
        agenda=[AgendaItem(**item) for item in row.agenda],
        profiles=_profiles_of(event),
        has_music=row.has_music,
        music=row.music,
    )


@transaction.atomic
def save_lobbies(events: Sequence[Event], lobby: Lobby) -> None:
    """Of events of one account, at least one. Pictures and music that nothing uses any more are forgotten."""
    pictures = list(Picture.objects.filter(id__in=_profiles(events).filter(picture__isnull=False).values("picture")))
    music = list(Sound.objects.filter(id__in=EventLobby.objects.filter(event__in=events).values("music")))
    columns = {
        "message": lobby.message,
        "agenda": [asdict(item) for item in lobby.agenda],
        "has_music": lobby.has_music,
        "music": lobby.music,
    }
    EventLobby.objects.bulk_create(
        [EventLobby(event=event, **columns) for event in events],
        update_conflicts=True,
        unique_fields=["event"],
        update_fields=list(columns),
    )
    _profiles(events).delete()
    PresenterProfile.objects.bulk_create(
        PresenterProfile(
            event=event,
            position=position,
            name=profile.name,
            title=profile.title,
            about=profile.about,
            picture=profile.picture,
        )
        for event in events
        for position, profile in enumerate(lobby.profiles)
    )
    forget_unused_pictures(events[0].owner_id, replaced=pictures)
    forget_unused_sounds(events[0].owner_id, replaced=music)


def _profiles(events: Sequence[Event]) -> QuerySet[PresenterProfile]:
    return PresenterProfile.objects.filter(event__in=events)


def _profiles_of(event: Event) -> list[Profile]:
    rows = _profiles([event]).select_related("picture").order_by("position")
    return [Profile(name=row.name, title=row.title, about=row.about, picture=row.picture) for row in rows]
