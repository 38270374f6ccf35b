"""The outermost door: what is too large is turned away unread, and no fault leaves as anything but a refusal."""

import logging
import sys
from collections.abc import Callable, Mapping

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.db import DataError, InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.multipartparser import MultiPartParserError
from django.http.request import RawPostDataException

from rostrum.api.errors import CsrfFailed, Fault, Malformed, NotFound, TooLarge, Unavailable, WrongMethod
from rostrum.api.refusals import STATUS, body_of
from rostrum.kit.refusal import Refusal
from rostrum.library.formats import PIECE_BYTES

log = logging.getLogger(__name__)

_TOO_LONG_A_NUMBER = "Exceeds the limit"
"""Python's own words for a number of thousands of digits, in JSON on allauth's routes."""

Answer = Callable[[HttpRequest], HttpResponse]


def refuse(refusal: Refusal, *, headers: Mapping[str, str] | None = None) -> JsonResponse:
    return JsonResponse(body_of(refusal), status=STATUS[type(refusal)], headers=headers)


def guard_requests(answer: Answer) -> Answer:
    """A middleware."""

    def guarded(request: HttpRequest) -> HttpResponse:
        most = _most_bytes(request.path)
        if int(request.META.get("CONTENT_LENGTH") or 0) > most:
            return refuse(TooLarge(most_bytes=most))
        response = answer(request)
        if response.status_code == 405:
            return refuse(WrongMethod(), headers={"Allow": response.get("Allow", "")})
        return response

    return guarded


def _most_bytes(path: str) -> int:
    if settings.PIECES.match(path):
        return PIECE_BYTES
    most: int = settings.LARGE_BODIES.get(path, settings.DATA_UPLOAD_MAX_MEMORY_SIZE)
    return most


def refusal_for(fault: BaseException | None) -> Refusal:
    """What a person is told of a fault of ours; the log is told the rest."""
    match fault:
        case Refusal():
            return fault
        case RequestDataTooBig():
            return TooLarge(most_bytes=settings.DATA_UPLOAD_MAX_MEMORY_SIZE)
        case RawPostDataException():
            # A form where JSON was meant: reading it for its CSRF token has used it up.
            return Malformed()
        case MultiPartParserError() | SuspiciousOperation():
            # A form that is none, or of too many fields or files.
            return Malformed()
        case RecursionError():
            # JSON that is nested too deeply, on allauth's routes.
            return Malformed()
        case ValueError() if str(fault).startswith(_TOO_LONG_A_NUMBER):
            return Malformed()
        case UnicodeError():
            # Half of a surrogate pair: JSON can write it, nothing can store it.
            return Malformed()
        case DataError():
            # PostgreSQL keeps no NUL, SQLite does.
            log.warning("the database cannot hold what was sent")
            return Malformed()
        case OperationalError() | InterfaceError():
            log.error("the database does not answer: %s", fault)
            return Unavailable()
        case _:
            log.error("fault", exc_info=fault)
            return Fault()


def answer_fault(request: HttpRequest) -> HttpResponse:
    """Django's handler500: called while the exception is being handled."""
    return refuse(refusal_for(sys.exception()))


def answer_bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return refuse(refusal_for(exception) if isinstance(exception, RequestDataTooBig) else Malformed())


def answer_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return refuse(NotFound())


def answer_forbidden(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Django's word for a failed CSRF check, on allauth's routes."""
    return refuse(CsrfFailed())
