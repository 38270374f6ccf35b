"""Everybody the clip that is shown; the stage all of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import NOBODY
from rostrum.rooms.features.player.state import TOOL, Clip, PlayerState, shown_clip
from rostrum.rooms.features.player.youtube import ORIGIN
from rostrum.rooms.wire import NOTHING, Audience, Fact, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayerPart:
    """`shown`: the clip that is on the stage when the stage's content is 'player'. `clips`: all in the room, for the stage.
    `youtube_origin`: where browsers load YouTube's frame from."""

    shown: Clip | None
    clips: Mapping[str, Clip]
    youtube_origin: str
    may: tuple[str, ...]


def sight(player: PlayerState, core: Core, audience: Audience) -> PlayerPart | None:
    if audience == "lobby":
        return None
    of_stage = audience in ("stage", "host")
    is_seen = core.stage.content == TOOL
    return PlayerPart(
        shown=shown_clip(player) if of_stage or is_seen else None,
        clips=player.clips if of_stage else NOTHING,
        youtube_origin=ORIGIN,
        may=_may(player, is_seen=is_seen) if of_stage else (),
    )


def _may(player: PlayerState, *, is_seen: bool) -> tuple[str, ...]:
    if not player.clips:
        return ("show_youtube",)
    playing = ("play_clip", "pause_clip", "seek_clip") if player.shown and is_seen else ()
    return ("show_youtube", "show_clip", "remove_clip", "name_clip", *playing)


def own(player: PlayerState, core: Core, person: PersonId) -> None:
    return None


def concerns(fact: Fact) -> frozenset[PersonId]:
    return NOBODY
