"""`/hooks/mail/<provider>/tracking/`: a mail provider tells what became of letters.

1. Nothing is read of who does not know the secret, and nothing stored: the answer costs a comparison. The secret is long, so nobody
   guesses it, and whoever knows it is never turned away.
2. anymail checks the provider's signature where there is one, and puts its reports into common words.
3. A report of what is not ours is answered like any other. One that comes twice, or before its letter's own worker has noted the
   handing over, leads to the same end.
"""

import structlog
from anymail import urls as anymail_urls
from anymail.exceptions import AnymailWebhookValidationFailure
from anymail.signals import AnymailTrackingEvent
from anymail.utils import get_request_basic_auth
from anymail.webhooks.base import AnymailCoreWebhookView
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from django.utils.crypto import constant_time_compare
from django.views.decorators.csrf import csrf_exempt

from rostrum.hooks.verdicts import verdict_on
from rostrum.kit.ids import AccountId
from rostrum.mail.marks import MARK, find_letter
from rostrum.mail.tracking import note_bounce
from rostrum.registration.leaving import refuse_invitations

_MOST_BYTES = 1024 * 1024
"""SendGrid sends up to 768 kB at once."""
_NOT_READABLE = (AnymailWebhookValidationFailure, LookupError, ValueError, TypeError, AttributeError)
"""What anymail raises for what looks like no report: it takes providers at their word."""

_READERS: dict[str, type[AnymailCoreWebhookView]] = {
    str(pattern.name): getattr(pattern.callback, "view_class")  # noqa: B009  Django sets it, its types do not know
    for pattern in anymail_urls.urlpatterns
}

log = structlog.get_logger()


@csrf_exempt
def hear(request: HttpRequest, provider: str) -> HttpResponse:
    reader = _READERS.get(f"{provider}_tracking_webhook")
    if reader is None or provider != settings.MAIL_PROVIDER:
        raise Http404
    if not _knows_the_secret(request):
        # Amazon sends it only when it is asked to.
        return HttpResponse(status=401, headers={"WWW-Authenticate": 'Basic realm="mail"'})
    if int(request.META.get("CONTENT_LENGTH") or 0) > _MOST_BYTES:
        return HttpResponse(status=413)
    # With anything else they only look whether we are there.
    return _take(reader(), request, provider) if request.method == "POST" else HttpResponse()


def _take(reader: AnymailCoreWebhookView, request: HttpRequest, provider: str) -> HttpResponse:
    try:
        reader.run_validators(request)
        reports = list(reader.parse_events(request))
    except _NOT_READABLE as problem:
        log.warning("mail_report_not_read", provider=provider, problem=type(problem).__name__)
        return HttpResponse(status=400)
    for report in reports:
        _take_report(report, provider)
    return HttpResponse()


def _knows_the_secret(request: HttpRequest) -> bool:
    secret, said = str(settings.ANYMAIL.get("WEBHOOK_SECRET", "")), get_request_basic_auth(request)
    return bool(secret and said) and constant_time_compare(said, secret)


def _take_report(report: AnymailTrackingEvent, provider: str) -> None:
    verdict = verdict_on(report.event_type, provider=provider, report=report.esp_event)
    if verdict == "nothing":
        return
    mark = report.metadata.get(MARK) if isinstance(report.metadata, dict) else None
    letter = find_letter(mark=str(mark or ""), carrier_id=str(report.message_id or ""))
    if letter is None:
        return
    if verdict == "undeliverable":
        words = report.mta_response or report.description or report.reject_reason or ""
        if note_bounce(letter, words=str(words)):
            log.info("mail_bounced", mail=letter.pk, kind=letter.kind)
    elif letter.account:
        refuse_invitations(account_id=AccountId(letter.account), email=letter.to)
        log.info("mail_unwanted", mail=letter.pk, kind=letter.kind)


urlpatterns = [path("mail/<slug:provider>/tracking/", hear, name="hear_of_mail")]
