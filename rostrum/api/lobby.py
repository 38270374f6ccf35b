"""What those who wait for an event see and hear."""

from ninja import Path, Router

from rostrum.api.refusals import FOR_MEMBERS, refusing
from rostrum.api.sign_in import MemberRequest, signed_in
from rostrum.events.errors import NoSuchEvent
from rostrum.events.lobbies import lobby_of, save_lobbies
from rostrum.events.lobby_schemas import LobbyForm, LobbyView
from rostrum.events.queries import event_of
from rostrum.library.errors import NoSuchPicture, NoSuchSound

router = Router(tags=["lobby"], auth=signed_in)


@router.get("", response={200: LobbyView, **refusing(*FOR_MEMBERS, NoSuchEvent)})
def read_lobby(request: MemberRequest, event_id: Path[str]) -> LobbyView:
    return LobbyView.of(lobby_of(event_of(request.auth.owner_id, event_id)))


@router.put("", response={200: LobbyView, **refusing(*FOR_MEMBERS, NoSuchEvent, NoSuchPicture, NoSuchSound)})
def change_lobby(request: MemberRequest, event_id: Path[str], form: LobbyForm) -> LobbyView:
    event = event_of(request.auth.owner_id, event_id)
    save_lobbies([event], form.lobby(request.auth.owner_id))
    return LobbyView.of(lobby_of(event))
