"""Polls and calls to action of an event, prepared in the panel: they go straight into its room's log."""

from typing import Annotated

from ninja import Path, Router, Schema
from pydantic import ConfigDict, Field

from rostrum.api.doors import give_command
from rostrum.api.preparing import content_for
from rostrum.api.refusals import FOR_MEMBERS, refusing
from rostrum.api.sign_in import MemberRequest, signed_in
from rostrum.events.errors import NoSuchEvent
from rostrum.events.models import Event
from rostrum.events.queries import event_of, latest_events
from rostrum.events.schemas import Moment
from rostrum.rooms.errors.call_to_action import CallIsShown, NoSuchCall, TooManyCalls
from rostrum.rooms.errors.polls import (
    AnotherPollIsOpen,
    NoSuchPoll,
    PollIsTooLong,
    PollsAreFull,
    PollWasOpened,
    TooManyPolls,
)
from rostrum.rooms.features.call_to_action.commands import (
    CallId,
    ChangeCall,
    CopyCall,
    DeleteCall,
    OrderCalls,
    PrepareCall,
)
from rostrum.rooms.features.call_to_action.decide import content_of as content_of_call
from rostrum.rooms.features.call_to_action.state import Call
from rostrum.rooms.features.polls.commands import (
    ChangePoll,
    CopyPoll,
    DeletePoll,
    OrderPolls,
    PollDraft,
    PollId,
    PreparePoll,
)
from rostrum.rooms.features.polls.entries import Poll
from rostrum.rooms.prepared import prepared_in, rooms_with_prepared

OF_POLLS = (NoSuchPoll, TooManyPolls, PollIsTooLong, PollsAreFull, PollWasOpened, AnotherPollIsOpen)
OF_CALLS = (NoSuchCall, TooManyCalls, CallIsShown)

router = Router(tags=["prepared"], auth=signed_in)


class PreparedView(Schema):
    """In the order that they were given."""

    polls: list[Poll]
    calls: list[Call]


class PreparedElsewhere(Schema):
    """Another event of the account in which something was prepared."""

    event_id: str
    title: str
    starts_at: Moment
    zone: str


class Preparation(Schema):
    """A command of the room that may be given from outside."""

    model_config = ConfigDict(extra="forbid")

    command: Annotated[
        PreparePoll
        | ChangePoll
        | CopyPoll
        | DeletePoll
        | OrderPolls
        | PrepareCall
        | ChangeCall
        | CopyCall
        | DeleteCall
        | OrderCalls,
        Field(discriminator="kind"),
    ]


class Reuse(Schema):
    """Of another event: its polls and calls that are prepared here too."""

    model_config = ConfigDict(extra="forbid")

    from_event_id: str
    polls: list[PollId] = []
    calls: list[CallId] = []


@router.get("", response={200: PreparedView, **refusing(*FOR_MEMBERS, NoSuchEvent)})
def read_prepared(request: MemberRequest, event_id: Path[str]) -> PreparedView:
    return _view(event_of(request.auth.owner_id, event_id))


@router.post("", response={200: PreparedView, **refusing(*FOR_MEMBERS, NoSuchEvent, *OF_POLLS, *OF_CALLS)})
def prepare(request: MemberRequest, event_id: Path[str], preparation: Preparation) -> PreparedView:
    event = event_of(request.auth.owner_id, event_id)
    give_command(event, preparation.command)
    return _view(event)


@router.get("/elsewhere", response={200: list[PreparedElsewhere], **refusing(*FOR_MEMBERS, NoSuchEvent)})
def list_prepared_elsewhere(request: MemberRequest, event_id: Path[str]) -> list[PreparedElsewhere]:
    """The latest of them."""
    event = event_of(request.auth.owner_id, event_id)
    others = [other for other in latest_events(request.auth.owner_id) if other.id != event.id]
    rooms = rooms_with_prepared([other.room_id for other in others])
    return [
        PreparedElsewhere(event_id=other.id, title=other.title, starts_at=other.starts_at, zone=other.zone)
        for other in others
        if other.room_id in rooms
    ]


@router.post("/reuse", response={200: PreparedView, **refusing(*FOR_MEMBERS, NoSuchEvent, *OF_POLLS, *OF_CALLS)})
def reuse_prepared(request: MemberRequest, event_id: Path[str], reuse: Reuse) -> PreparedView:
    """In the order that they are named. Those before one that is refused stay."""
    event = event_of(request.auth.owner_id, event_id)
    source = prepared_in(event_of(request.auth.owner_id, reuse.from_event_id).room_id)
    polls = {poll.id: poll for poll in source.polls}
    calls = {call.id: call for call in source.calls}
    if not polls.keys() >= set(reuse.polls):
        raise NoSuchPoll
    if not calls.keys() >= set(reuse.calls):
        raise NoSuchCall
    for poll in reuse.polls:
        content = content_for(event, polls[poll])
        give_command(event, PreparePoll(content=PollDraft.model_validate_json(content.model_dump_json())))
    for call in reuse.calls:
        give_command(event, PrepareCall(**content_of_call(calls[call]).model_dump()))
    return _view(event)


def _view(event: Event) -> PreparedView:
    prepared = prepared_in(event.room_id)
    return PreparedView(polls=list(prepared.polls), calls=list(prepared.calls))
