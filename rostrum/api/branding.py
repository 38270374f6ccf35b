"""What an event, and all events of an account, look like."""

from ninja import Path, Router

from rostrum.api.refusals import FOR_MEMBERS, refusing
from rostrum.api.sign_in import MemberRequest, signed_in
from rostrum.events import brandings
from rostrum.events.branding_schemas import BrandingForm, BrandingView
from rostrum.events.errors import NoSuchEvent
from rostrum.events.models import Event
from rostrum.events.queries import event_of
from rostrum.library.errors import NoSuchPicture

router = Router(tags=["branding"], auth=signed_in)
account_router = Router(tags=["branding"], auth=signed_in)


@router.get("", response={200: BrandingView, **refusing(*FOR_MEMBERS, NoSuchEvent)})
def read_branding(request: MemberRequest, event_id: Path[str]) -> BrandingView:
    return _view(event_of(request.auth.owner_id, event_id))


@router.put("", response={200: BrandingView, **refusing(*FOR_MEMBERS, NoSuchEvent, NoSuchPicture)})
def change_branding(request: MemberRequest, event_id: Path[str], form: BrandingForm) -> BrandingView:
    event = event_of(request.auth.owner_id, event_id)
    brandings.save_event_brandings([event], form.branding(request.auth.owner_id))
    return _view(event)


@router.post("/preview", response={200: BrandingView, **refusing(*FOR_MEMBERS, NoSuchEvent, NoSuchPicture)})
def preview_branding(request: MemberRequest, event_id: Path[str], form: BrandingForm) -> BrandingView:
    """What it would come to; nothing is stored."""
    event = event_of(request.auth.owner_id, event_id)
    draft = form.branding(request.auth.owner_id)
    return BrandingView.of(draft, below=brandings.account_branding(event.owner_id))


@router.post("/for-all", response={200: BrandingView, **refusing(*FOR_MEMBERS, NoSuchEvent, NoSuchPicture)})
def use_branding_for_all(request: MemberRequest, event_id: Path[str], form: BrandingForm) -> BrandingView:
    """It becomes the account's, and this event follows the account."""
    event = event_of(request.auth.owner_id, event_id)
    brandings.use_for_all(event, form.branding(request.auth.owner_id))
    return _view(event)


@account_router.get("", response={200: BrandingView, **refusing(*FOR_MEMBERS)})
def read_account_branding(request: MemberRequest) -> BrandingView:
    return BrandingView.of(brandings.account_branding(request.auth.owner_id))


@account_router.put("", response={200: BrandingView, **refusing(*FOR_MEMBERS, NoSuchPicture)})
def change_account_branding(request: MemberRequest, form: BrandingForm) -> BrandingView:
    branding = form.branding(request.auth.owner_id)
    brandings.save_account_branding(request.auth.account, branding)
    return BrandingView.of(branding)


def _view(event: Event) -> BrandingView:
    return BrandingView.of(brandings.own_branding(event), below=brandings.account_branding(event.owner_id))
