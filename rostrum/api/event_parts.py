"""What belongs to an event beside its plan, and how others get the same. People never come along."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from django.db import transaction

from rostrum.api.preparing import take_over_calls, take_over_polls
from rostrum.events.actions import save_embed_sites
from rostrum.events.brandings import own_branding, save_event_brandings
from rostrum.events.lobbies import lobby_of, save_lobbies
from rostrum.events.models import Event
from rostrum.registration.forms import has_form, plan_of_form, save_forms
from rostrum.rooms.prepared import prepared_in

Part = Literal["branding", "lobby", "registration", "embedding", "polls", "calls"]


def take_over(part: Part, *, of: Event, events: Sequence[Event]) -> int:
    """Other events of the account get a part as this one has it; what they had of it before is gone. With an open registration they
    take tokens, too. The answer: how many of them had no place for all of it."""
    if not events:
        return 0
    match part:
        case "polls":
            return take_over_polls(prepared_in(of.room_id), events=events)
        case "calls":
            return take_over_calls(prepared_in(of.room_id), events=events)
        case _:
            _store(part, of=of, events=events)
    return 0


@transaction.atomic
def _store(part: Part, *, of: Event, events: Sequence[Event]) -> None:
    match part:
        case "branding":
            save_event_brandings(events, own_branding(of))
        case "lobby":
            save_lobbies(events, lobby_of(of))
        case "registration":
            save_forms(events, plan_of_form(of))
        case "embedding":
            save_embed_sites(events, of.embed_sites)


@transaction.atomic
def furnish(events: Sequence[Event], *, like: Event) -> None:
    """New events that were planned together get all parts but what lies in their rooms. Their access stays as it was planned: where it
    is no longer 'token', the registration is closed."""
    for part in ("branding", "lobby", "embedding"):
        _store(part, of=like, events=events)
    if has_form(like):
        form = plan_of_form(like)
        save_forms(events, replace(form, is_open=form.is_open and events[0].access == "token"))
