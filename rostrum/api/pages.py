"""The public pages of accounts: who they are, what they look like, and the events they announce."""

from typing import Annotated

from ninja import Router
from pydantic import StringConstraints

from rostrum.accounts.errors import NoSuchPage
from rostrum.accounts.queries import account_on_page
from rostrum.api.refusals import EVERYWHERE, refusing
from rostrum.api.schemas import ListedEvent, PublicPage
from rostrum.events.branding_schemas import LookView
from rostrum.events.brandings import account_branding
from rostrum.events.queries import listed_events
from rostrum.kit.ids import AccountId
from rostrum.registration.forms import with_open_registration
from rostrum.rooms.queries import phases

router = Router(tags=["pages"])

PageNameInPath = Annotated[str, StringConstraints(max_length=40)]


@router.get("/{page_name}", response={200: PublicPage, **refusing(*EVERYWHERE, NoSuchPage)})
def read_page(request: object, page_name: PageNameInPath) -> PublicPage:
    """For everybody. Page names are public: they are no secret that could be guessed."""
    account = account_on_page(page_name)
    account_id = AccountId(account.id)
    events = list(listed_events(account_id))
    known = phases(event.room_id for event in events)
    registering = with_open_registration(events)
    phase_of = {event.id: known[event.room_id].phase if event.room_id in known else "waiting" for event in events}
    return PublicPage(
        name=account.name,
        text=account.page_text,
        look=LookView.of(account_branding(account_id)),
        events=[
            ListedEvent.of(event, is_live=phase_of[event.id] == "live", takes_registrations=event.id in registering)
            for event in events
            if phase_of[event.id] != "ended"
        ],
    )
