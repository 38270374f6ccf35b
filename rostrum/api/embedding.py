"""Events within other sites' pages: who may show one, and the front's question about it.

The pages under `/embed/` are the same files as all others: the front asks here which sites may frame the one of this room, and
says so to the browser.
"""

from django.http import HttpRequest, HttpResponse
from ninja import Path, Router, Status

from rostrum.api.admission import find_event
from rostrum.api.join import RoomIdInPath
from rostrum.api.refusals import EVERYWHERE, FOR_MEMBERS, refusing
from rostrum.api.sign_in import MemberRequest, signed_in
from rostrum.events.actions import save_embed_sites
from rostrum.events.embed_schemas import EmbeddingForm, EmbeddingView
from rostrum.events.embedding import ancestors, sites_from
from rostrum.events.errors import BadSite, NoSuchEvent, NoSuchRoom, TooManySites
from rostrum.events.queries import event_of
from rostrum.kit.addresses import client_address
from rostrum.kit.errors import TooManyAttempts

SITES_HEADER = "Frame-Sites"

router = Router(tags=["embedding"], auth=signed_in)
front_router = Router(tags=["embedding"])


@router.get("", response={200: EmbeddingView, **refusing(*FOR_MEMBERS, NoSuchEvent)})
def read_embedding(request: MemberRequest, event_id: Path[str]) -> EmbeddingView:
    return EmbeddingView.of(event_of(request.auth.owner_id, event_id))


@router.put("", response={200: EmbeddingView, **refusing(*FOR_MEMBERS, NoSuchEvent, BadSite, TooManySites)})
def change_embedding(request: MemberRequest, event_id: Path[str], form: EmbeddingForm) -> EmbeddingView:
    event = event_of(request.auth.owner_id, event_id)
    save_embed_sites([event], sites_from(form.sites))
    return EmbeddingView.of(event)


@front_router.get("/{room_id}/frame-sites", response={204: None, **refusing(*EVERYWHERE, TooManyAttempts)})
def read_frame_sites(request: HttpRequest, room_id: RoomIdInPath, response: HttpResponse) -> Status[None]:
    """In a header, for the front. A room that is not there may be framed by nobody, as one that nobody embeds; who asks for many such is
    refused."""
    response[SITES_HEADER] = ancestors(_sites_of(room_id, address=client_address(request)))
    return Status(204, None)


def _sites_of(room_id: str, *, address: str) -> list[str]:
    try:
        return find_event(room_id, address=address).embed_sites
    except NoSuchRoom:
        return []
