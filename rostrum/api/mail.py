"""How mail from this installation looks to others."""

from ninja import Router

from rostrum.api.refusals import FOR_MEMBERS, refusing
from rostrum.api.sign_in import MemberRequest, signed_in
from rostrum.mail.schemas import MailHealth
from rostrum.mail.sender_check import last_check

router = Router(tags=["mail"], auth=signed_in)


@router.get("/health", response={200: MailHealth, **refusing(*FOR_MEMBERS)})
def read_mail_health(request: MemberRequest) -> MailHealth:
    """Asks nobody: the worker looks once a day."""
    return MailHealth.of(last_check())
