"""An event's session, streamed to the account's targets. Whether one runs, its room says; stopping one is a command of the room."""

from collections.abc import Mapping

from ninja import Path, Router, Schema, Status
from pydantic import ConfigDict

from rostrum.api.doors import give_command
from rostrum.api.errors import Unavailable
from rostrum.api.refusals import FOR_MEMBERS, refusing
from rostrum.api.sign_in import MemberRequest, signed_in
from rostrum.events.errors import NoSuchEvent
from rostrum.events.queries import event_of
from rostrum.rooms.errors.session import NotLive
from rostrum.rooms.errors.streaming import TooManyStreams
from rostrum.rooms.features.streaming.commands import StartStream
from rostrum.streaming.errors import NoSuchTarget
from rostrum.streaming.queries import rates_in, target_of, targets_of
from rostrum.streaming.schemas import TargetView

router = Router(tags=["streaming"], auth=signed_in)


class StreamsView(Schema):
    """`rates`: bits per second, by the ids of the room's streams, where bytes were counted lately."""

    targets: list[TargetView]
    rates: Mapping[str, int]


class StreamChoice(Schema):
    model_config = ConfigDict(extra="forbid")

    target_id: str


@router.get("", response={200: StreamsView, **refusing(*FOR_MEMBERS, NoSuchEvent)})
def read_streams(request: MemberRequest, event_id: Path[str]) -> StreamsView:
    event = event_of(request.auth.owner_id, event_id)
    targets = [TargetView.of(target) for target in targets_of(request.auth.owner_id)]
    return StreamsView(targets=targets, rates=rates_in(event.room_id))


@router.post(
    "",
    response={204: None, **refusing(*FOR_MEMBERS, NoSuchEvent, NoSuchTarget, NotLive, TooManyStreams, Unavailable)},
)
def start_stream(request: MemberRequest, event_id: Path[str], choice: StreamChoice) -> Status[None]:
    """One that runs already goes on."""
    event = event_of(request.auth.owner_id, event_id)
    target = target_of(request.auth.owner_id, choice.target_id)
    give_command(event, StartStream(target=target.id, name=target.name, service=target.service))
    return Status(204, None)
