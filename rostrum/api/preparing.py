"""What an event has ready in its room, given to other events: to copies, to its series, to one that somebody is preparing.

The rooms' log is the one place where it is kept (docs/decisions/0061), so nothing here happens in a transaction with the events."""

import logging
from collections.abc import Sequence
from dataclasses import replace

from rostrum.api.doors import give_command, is_heard
from rostrum.api.errors import Unavailable
from rostrum.events.models import Event
from rostrum.kit.ids import AccountId
from rostrum.library.links import same_picture
from rostrum.rooms.features.call_to_action.commands import TakeOverCalls
from rostrum.rooms.features.call_to_action.decide import content_of as content_of_call
from rostrum.rooms.features.polls.commands import TakeOverPolls
from rostrum.rooms.features.polls.entries import Poll, content_of
from rostrum.rooms.features.polls.facts import PollContent, PollQuestion
from rostrum.rooms.prepared import Prepared, prepared_in

log = logging.getLogger(__name__)


def to_be_copied(event: Event) -> Prepared:
    """Raises Unavailable when there is anything and no `live` would take it: then nothing is copied at all."""
    prepared = prepared_in(event.room_id)
    if (prepared.polls or prepared.calls) and not is_heard(event):
        raise Unavailable
    return prepared


def copy_prepared(prepared: Prepared, *, events: Sequence[Event]) -> None:
    """To events that were just made. It was asked before whether `live` is there; should it go at this very moment, they are kept."""
    try:
        if prepared.polls:
            take_over_polls(prepared, events=events)
        if prepared.calls:
            take_over_calls(prepared, events=events)
    except Unavailable:
        log.exception("copies of an event were made without what it had prepared")


def take_over_polls(prepared: Prepared, *, events: Sequence[Event]) -> int:
    """In how many of them not all found a place, beside what was used there."""
    incomplete = 0
    for event in events:
        contents = tuple(content_for(event, poll) for poll in prepared.polls)
        give_command(event, TakeOverPolls(contents=contents))
        there = [content_of(poll) for poll in prepared_in(event.room_id).polls]
        incomplete += any(content not in there for content in contents)
    return incomplete


def take_over_calls(prepared: Prepared, *, events: Sequence[Event]) -> int:
    """As with polls."""
    contents = tuple(content_of_call(call) for call in prepared.calls)
    incomplete = 0
    for event in events:
        give_command(event, TakeOverCalls(contents=contents))
        there = [content_of_call(call) for call in prepared_in(event.room_id).calls]
        incomplete += any(content not in there for content in contents)
    return incomplete


def content_for(event: Event, poll: Poll) -> PollContent:
    """With links of its own to the pictures: each room's end by themselves."""
    content = content_of(poll)
    return content.model_copy(update={"questions": tuple(_question_for(event, one) for one in content.questions)})


def _question_for(event: Event, question: PollQuestion) -> PollQuestion:
    keys = [
        same_picture(key, of=AccountId(event.account_id), room=event.room_id) if key else ""
        for key in question.pictures
    ]
    return replace(question, pictures=tuple(keys) if any(keys) else ())
