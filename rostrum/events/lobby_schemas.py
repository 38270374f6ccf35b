"""The lobby over HTTP."""

from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field, StringConstraints

from rostrum.events import lobbies
from rostrum.events.branding_schemas import FileId
from rostrum.events.lobbies import Lobby
from rostrum.kit.ids import AccountId
from rostrum.kit.text import MaybePhrase, PersonName, Title, Writable
from rostrum.library.queries import picture_of, sound_of
from rostrum.library.schemas import PictureView, SoundView

Message = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000), Writable]
About = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500), Writable]
TimeWords = Annotated[MaybePhrase, Field(max_length=20)]

MOST_ITEMS = 20
MOST_PROFILES = 10


class AgendaShape(Schema):
    """`time` in the organizer's words: '18:00', '10 min', or nothing."""

    model_config = ConfigDict(extra="forbid")

    time: TimeWords = ""
    title: Title


class ProfileShape(Schema):
    model_config = ConfigDict(extra="forbid")

    name: PersonName
    title: MaybePhrase = ""
    about: About = ""
    picture_id: FileId | None = None


class LobbyForm(Schema):
    model_config = ConfigDict(extra="forbid")

    message: Message = ""
    agenda: Annotated[list[AgendaShape], Field(max_length=MOST_ITEMS)] = []
    profiles: Annotated[list[ProfileShape], Field(max_length=MOST_PROFILES)] = []
    has_music: bool = False
    music_id: FileId | None = None

    def lobby(self, account_id: AccountId) -> Lobby:
        """Raises NoSuchPicture, NoSuchSound."""
        return Lobby(
            message=self.message,
            agenda=[lobbies.AgendaItem(time=item.time, title=item.title) for item in self.agenda],
            profiles=[
                lobbies.Profile(
                    name=one.name,
                    title=one.title,
                    about=one.about,
                    picture=picture_of(account_id, one.picture_id, kind="portrait") if one.picture_id else None,
                )
                for one in self.profiles
            ],
            has_music=self.has_music,
            music=sound_of(account_id, self.music_id) if self.music_id else None,
        )


class ProfileView(Schema):
    name: str
    title: str
    about: str
    picture: PictureView | None

    @classmethod
    def of(cls, profile: lobbies.Profile) -> "ProfileView":
        picture = PictureView.of(profile.picture) if profile.picture else None
        return cls(name=profile.name, title=profile.title, about=profile.about, picture=picture)


class LobbyView(Schema):
    """As the organizer sees it: the music also while it is off."""

    message: str
    agenda: list[AgendaShape]
    profiles: list[ProfileView]
    has_music: bool
    music: SoundView | None

    @classmethod
    def of(cls, lobby: Lobby) -> "LobbyView":
        return cls(
            message=lobby.message,
            agenda=[AgendaShape(time=item.time, title=item.title) for item in lobby.agenda],
            profiles=[ProfileView.of(one) for one in lobby.profiles],
            has_music=lobby.has_music,
            music=SoundView.of(lobby.music) if lobby.music else None,
        )


class PublicLobby(Schema):
    """What is shown and played to those who wait. `music_url`: empty when there is none."""

    message: str
    agenda: list[AgendaShape]
    profiles: list[ProfileView]
    music_url: str

    @classmethod
    def of(cls, lobby: Lobby) -> "PublicLobby":
        view = LobbyView.of(lobby)
        return cls(
            message=view.message,
            agenda=view.agenda,
            profiles=view.profiles,
            music_url=view.music.url if view.music and view.has_music else "",
        )
