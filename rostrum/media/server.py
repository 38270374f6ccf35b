"""The media server's own interface, as far as the reconciler needs it."""

from collections.abc import Mapping
from dataclasses import dataclass

import aiohttp
from livekit.api import (
    DeleteRoomRequest,
    ListParticipantsRequest,
    ListRoomsRequest,
    LiveKitAPI,
    RoomParticipantIdentity,
    TwirpError,
    TwirpErrorCode,
    UpdateParticipantRequest,
)
from livekit.protocol.models import ParticipantInfo, ParticipantPermission, TrackSource

from rostrum.media.rules import ALL_TRACKS, Permission
from rostrum.media.tokens import MediaKey

_TIMEOUT_SECONDS = 5

_SOURCES: Mapping[str, TrackSource] = {
    "microphone": TrackSource.MICROPHONE,
    "camera": TrackSource.CAMERA,
    "screen_share": TrackSource.SCREEN_SHARE,
    "screen_share_audio": TrackSource.SCREEN_SHARE_AUDIO,
}
_TRACKS = {source: track for track, source in _SOURCES.items()}


class MediaServerDown(Exception):
    """No answer, or one that says that it cannot."""


@dataclass(frozen=True, slots=True)
class Participant:
    """One who is connected to a media room. `is_exact`: has no right that we never give."""

    person: str
    permission: Permission
    is_exact: bool


class MediaServer:
    """Raises MediaServerDown. Who is gone already needs no removing and no updating."""

    def __init__(self, url: str, key: MediaKey) -> None:
        timeout = aiohttp.ClientTimeout(total=_TIMEOUT_SECONDS)
        self._api = LiveKitAPI(url, key.key, key.secret, timeout=timeout, failover=False)

    async def close(self) -> None:
        await self._api.aclose()

    async def rooms(self) -> list[str]:
        try:
            answer = await self._api.room.list_rooms(ListRoomsRequest())
        except (aiohttp.ClientError, TimeoutError, TwirpError) as fault:
            raise MediaServerDown from fault
        return [room.name for room in answer.rooms]

    async def participants(self, media_room: str) -> list[Participant]:
        try:
            answer = await self._api.room.list_participants(ListParticipantsRequest(room=media_room))
        except TwirpError as fault:
            if fault.code == TwirpErrorCode.NOT_FOUND:
                return []
            raise MediaServerDown from fault
        except (aiohttp.ClientError, TimeoutError) as fault:
            raise MediaServerDown from fault
        return [_participant(info) for info in answer.participants]

    async def close_room(self, media_room: str) -> None:
        """Everybody in it is disconnected."""
        try:
            await self._api.room.delete_room(DeleteRoomRequest(room=media_room))
        except TwirpError as fault:
            _unless_gone(fault)
        except (aiohttp.ClientError, TimeoutError) as fault:
            raise MediaServerDown from fault

    async def allow(self, media_room: str, person: str, allowed: Permission) -> None:
        """Tracks that are published and no longer allowed end at once."""
        update = UpdateParticipantRequest(room=media_room, identity=person, permission=_to_wire(allowed))
        try:
            await self._api.room.update_participant(update)
        except TwirpError as fault:
            _unless_gone(fault)
        except (aiohttp.ClientError, TimeoutError) as fault:
            raise MediaServerDown from fault

    async def remove(self, media_room: str, person: str) -> None:
        try:
            await self._api.room.remove_participant(RoomParticipantIdentity(room=media_room, identity=person))
        except TwirpError as fault:
            _unless_gone(fault)
        except (aiohttp.ClientError, TimeoutError) as fault:
            raise MediaServerDown from fault


def _unless_gone(fault: TwirpError) -> None:
    if fault.code != TwirpErrorCode.NOT_FOUND:
        raise MediaServerDown from fault


def _to_wire(allowed: Permission) -> ParticipantPermission:
    return ParticipantPermission(
        can_subscribe=allowed.subscribe,
        can_publish=bool(allowed.tracks),
        can_publish_sources=[_SOURCES[track] for track in sorted(allowed.tracks)],
        can_publish_data=False,
        can_update_metadata=False,
        hidden=allowed.hidden,
    )


def _participant(info: ParticipantInfo) -> Participant:
    held = info.permission
    sources = frozenset(_TRACKS.get(source, "unknown") for source in held.can_publish_sources)
    tracks = (sources or ALL_TRACKS) if held.can_publish else frozenset[str]()
    return Participant(
        person=info.identity,
        permission=Permission(subscribe=held.can_subscribe, tracks=tracks, hidden=held.hidden),
        is_exact=not (held.can_publish_data or held.can_update_metadata),
    )
