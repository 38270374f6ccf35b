"""The other events of a series that lie ahead: how many there are, and a part of one event made theirs."""

from ninja import Path, Router

from rostrum.api.event_parts import take_over
from rostrum.api.refusals import FOR_MEMBERS, refusing
from rostrum.api.schemas import OthersAhead, OthersView, TakenOver, TakeOverForm
from rostrum.api.sign_in import MemberRequest, signed_in
from rostrum.events.errors import NoSuchEvent
from rostrum.events.models import Event
from rostrum.events.queries import event_of
from rostrum.events.repeats import Scope
from rostrum.events.series import in_scope
from rostrum.registration.queries import with_registrants

router = Router(tags=["series"], auth=signed_in)


@router.get("", response={200: OthersAhead, **refusing(*FOR_MEMBERS, NoSuchEvent)})
def read_others_ahead(request: MemberRequest, event_id: Path[str]) -> OthersAhead:
    """None of an event that stands alone."""
    event = event_of(request.auth.owner_id, event_id)
    return OthersAhead(following=_view(_others(event, "following")), all=_view(_others(event, "all")))


@router.post("/take-over", response={200: TakenOver, **refusing(*FOR_MEMBERS, NoSuchEvent)})
def take_over_for_series(request: MemberRequest, event_id: Path[str], form: TakeOverForm) -> TakenOver:
    """What this event has of it replaces what the others had. Their registered people keep their places and answers."""
    event = event_of(request.auth.owner_id, event_id)
    others = _others(event, form.scope)
    incomplete = take_over(form.part, of=event, events=others)
    return TakenOver(events=len(others), incomplete=incomplete)


def _others(event: Event, scope: Scope) -> list[Event]:
    return in_scope(event, scope)[1:]


def _view(events: list[Event]) -> OthersView:
    return OthersView(events=len(events), with_registrants=len(with_registrants(events)))
