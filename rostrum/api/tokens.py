from ninja import Path, Router, Status

from rostrum.api.refusals import FOR_MEMBERS, refusing
from rostrum.api.sign_in import MemberRequest, signed_in
from rostrum.events.errors import NoSuchEvent
from rostrum.events.queries import event_of
from rostrum.registration import actions
from rostrum.registration.errors import NoSuchToken, TooManyTokens
from rostrum.registration.queries import tokens_of
from rostrum.registration.schemas import NewTokens, TokenView

router = Router(tags=["tokens"], auth=signed_in)


@router.get("", response={200: list[TokenView], **refusing(*FOR_MEMBERS, NoSuchEvent)})
def list_tokens(request: MemberRequest, event_id: Path[str]) -> list[TokenView]:
    event = event_of(request.auth.owner_id, event_id)
    return [TokenView.of(row) for row in tokens_of(event)]


@router.post("", response={201: list[TokenView], **refusing(*FOR_MEMBERS, NoSuchEvent, TooManyTokens)})
def issue_tokens(request: MemberRequest, event_id: Path[str], wanted: NewTokens) -> Status[list[TokenView]]:
    """Answers with the new ones only: an address that has one already gets no second."""
    event = event_of(request.auth.owner_id, event_id)
    return Status(201, [TokenView.of(row) for row in actions.issue_tokens(event, wanted.persons())])


@router.delete("/{token_id}", response={204: None, **refusing(*FOR_MEMBERS, NoSuchEvent, NoSuchToken)})
def delete_token(request: MemberRequest, event_id: Path[str], token_id: str) -> Status[None]:
    actions.delete_token(event_of(request.auth.owner_id, event_id), token_id)
    return Status(204, None)
