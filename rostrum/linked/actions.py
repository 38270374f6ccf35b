"""Linking an account that one has elsewhere.

1. A member presses the button. What only the service's answer will bring back (`state`) is signed, lasts ten minutes, and is written
   down by its digest, with the member, their session and the verifier.
2. The member's browser goes to the service's page, and comes back to an address of ours with the state and a code.
3. The line of the state is taken away before anything else: it opens once. It is good for the same member in the same session only.
4. The code and the verifier are exchanged for tokens between the two servers; the browser never has them.
"""

import hashlib
import secrets
from datetime import timedelta
from typing import Literal

import structlog
from django.conf import settings

from rostrum.accounts.models import Account, Member
from rostrum.kit import clock
from rostrum.kit.encryption import CannotDecrypt
from rostrum.kit.ids import AccountId
from rostrum.kit.refusal import Refusal
from rostrum.kit.signing import BadSignature, Signer
from rostrum.linked import oauth
from rostrum.linked.errors import GrantRefused, NothingToLink, ServiceBusy, ServiceSilent, TokenRefused
from rostrum.linked.kinds import Service, offered, service_named
from rostrum.linked.models import LinkAttempt, LinkedAccount, ServiceName
from rostrum.linked.oauth import Tokens
from rostrum.linked.queries import link_of
from rostrum.linked.secrets import kept, opened
from rostrum.linked.tokens import with_token

Outcome = Literal["linked", "denied", "expired", "incomplete", "nothing", "failed"]
"""`denied` by the person; `expired`: too late, twice, or somebody else's; `incomplete`: not all that was asked for was allowed;
`nothing`: the person has there nothing that could be used."""

LASTS = timedelta(minutes=10)
_MOST_CHARS = 2_000

log = structlog.get_logger()


def begin_linking(member: Member, service_name: ServiceName, *, session: str) -> str:
    """The address of the service's page. Attempts of the same session that were not ended are worth nothing any more. Raises
    LinkingOff."""
    service = offered(service_name)
    nonce, verifier = secrets.token_urlsafe(32), secrets.token_urlsafe(64)
    LinkAttempt.objects.filter(expires_at__lt=clock.now()).delete()
    LinkAttempt.objects.filter(member=member, session=_digest(session), service=service_name).delete()
    LinkAttempt.objects.create(
        key=_digest(nonce),
        member=member,
        session=_digest(session),
        service=service_name,
        verifier=kept(verifier),
        expires_at=clock.now() + LASTS,
    )
    state = _signer().sign({"nonce": nonce, "member": member.id}, lasts=LASTS)
    return oauth.address_to_ask(service, state=state, verifier=verifier, back=address_back(service_name))


def address_back(service: ServiceName) -> str:
    """On our own origin; the operator tells it to the service."""
    return f"{settings.PUBLIC_URL}/api/account/links/{service}/back"


def finish_linking(
    member: Member, service_name: ServiceName, *, session: str, state: str, code: str, error: str
) -> Outcome:
    """In place of an earlier link. The service's troubles are an outcome, too: the person is on their way back to a page."""
    attempt = _taken(member, service_name, session=session, state=state)
    if attempt is None:
        return "expired"
    if error or not code or len(code) > _MOST_CHARS:
        return "denied" if error == "access_denied" else "failed"
    try:
        service = offered(service_name)
        verifier = opened(attempt.verifier)
        tokens = oauth.exchange(service, code=code, verifier=verifier, back=address_back(service_name))
        return _kept(member, service, tokens)
    except (GrantRefused, TokenRefused, CannotDecrypt, Refusal) as problem:
        log.warning("linking_failed", service=service_name, problem=type(problem).__name__)
        return "failed"


def unlink(account: Account, service_name: ServiceName) -> None:
    """The service is told, if it listens; here it is forgotten in any case."""
    link = link_of(AccountId(account.id), service_name)
    if link is None:
        return
    try:
        with_token(AccountId(account.id), service_name, service_named(service_name).revoke)
    except Refusal as problem:
        log.warning("not_revoked", service=service_name, problem=problem.code)
    LinkedAccount.objects.filter(id=link.id).delete()


def _taken(member: Member, service: ServiceName, *, session: str, state: str) -> LinkAttempt | None:
    try:
        note = _signer().read(state)
    except BadSignature:
        return None
    nonce = note.get("nonce")
    if not isinstance(nonce, str) or note.get("member") != member.id:
        return None
    mine = LinkAttempt.objects.filter(
        key=_digest(nonce), member=member, session=_digest(session), service=service, expires_at__gt=clock.now()
    )
    attempt = mine.first()
    return attempt if attempt is not None and mine.delete()[0] == 1 else None


def _kept(member: Member, service: Service, tokens: Tokens) -> Outcome:
    """Raises TokenRefused, ServiceBusy, ServiceSilent."""
    if not tokens.refresh or not tokens.scopes.issuperset(service.scopes):
        _give_back(service, tokens)
        return "incomplete"
    try:
        identity = service.identify(tokens.access)
    except NothingToLink:
        _give_back(service, tokens)
        return "nothing"
    LinkedAccount.objects.update_or_create(
        account=member.account,
        service=service.name,
        defaults={
            "linked_by": member,
            "remote_id": identity.id,
            "name": identity.name,
            "mail": identity.mail,
            "scopes": " ".join(sorted(tokens.scopes)),
            "refresh_token": kept(tokens.refresh),
            "access_token": kept(tokens.access),
            "expires_at": clock.now() + tokens.last,
            "refreshing_until": None,
            "state": "ok",
            "linked_at": clock.now(),
        },
    )
    return "linked"


def _give_back(service: Service, tokens: Tokens) -> None:
    try:
        service.revoke(tokens.access)
    except (TokenRefused, ServiceBusy, ServiceSilent) as problem:
        log.warning("not_revoked", service=service.name, problem=type(problem).__name__)


def _signer() -> Signer:
    return Signer.for_purpose("link", secret=settings.ROSTRUM_SECRET)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
