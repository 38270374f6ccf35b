"""Checks of one's own connection: how fast it is against what a session needs, and how sound and picture get through.

A check begins with a ticket of a minute, which is good for so many pieces of random bytes down and up, and for a media room of its
own (`media/checks.py`). Nothing of it is kept.
"""

import os
from functools import cache
from typing import Annotated

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Schema, Status
from pydantic import ConfigDict, Field, StringConstraints

from rostrum.api.admission import find_event
from rostrum.api.errors import CheckOver
from rostrum.api.limits import count_check, count_piece
from rostrum.api.refusals import EVERYWHERE, refusing
from rostrum.events.errors import NoSuchRoom
from rostrum.kit.addresses import client_address
from rostrum.kit.errors import TooManyAttempts
from rostrum.kit.ids import new_personal_key
from rostrum.kit.signing import BadSignature, Signer
from rostrum.kit.text import BrowserId
from rostrum.media.bandwidth import NEEDS, Row, row_for
from rostrum.media.checks import CHECK_LASTS, mint_check
from rostrum.media.tokens import MediaKey

router = Router(tags=["checks"])

PIECE_BYTES = 1_000_000
_SCHEME = "Check "
_CHECK = "check"

PieceBytes = Annotated[int, Field(ge=0, le=PIECE_BYTES)]


class CheckForm(Schema):
    """`room_id`: of the event that it is for, if it is for one. `measures_speed`: otherwise it gets no ticket for bytes."""

    model_config = ConfigDict(extra="forbid")

    browser: BrowserId
    room_id: Annotated[str, StringConstraints(max_length=20)] | None = None
    measures_speed: bool = True


class NeedView(Schema):
    row: Row
    attendee: int
    presenter: int
    upward: int


class Check(Schema):
    """`needs`: what sessions ask of a line in kbit/s, from the least to the most; `row`: the one that this event may come to.
    `sends`, `hears`: for the media server."""

    ticket: str | None
    sends: str
    hears: str
    needs: list[NeedView]
    row: Row | None


@router.post("", response={200: Check, **refusing(*EVERYWHERE, NoSuchRoom, TooManyAttempts)})
def begin_check(request: HttpRequest, form: CheckForm) -> Check:
    address = client_address(request)
    count_check(address=address, person=form.browser, measures_speed=form.measures_speed)
    event = find_event(form.room_id, address=address) if form.room_id is not None else None
    tokens = mint_check(MediaKey(settings.LIVEKIT_API_KEY, settings.LIVEKIT_API_SECRET))
    return Check(
        ticket=_signer().sign({_CHECK: new_personal_key()}, lasts=CHECK_LASTS) if form.measures_speed else None,
        sends=tokens.sends,
        hears=tokens.hears,
        needs=[
            NeedView(row=need.row, attendee=need.attendee, presenter=need.presenter, upward=need.upward)
            for need in NEEDS
        ],
        row=row_for(event.account.plan.cameras) if event else None,
    )


@router.get("/piece", response={200: None, **refusing(*EVERYWHERE, CheckOver, TooManyAttempts)})
def take_piece(request: HttpRequest, size: Query[PieceBytes]) -> HttpResponse:
    """So many random bytes: nothing on the way can make them fewer or keep them."""
    count_piece(check=_check_of(request))
    piece = HttpResponse(_noise()[:size], content_type="application/octet-stream")
    piece["Cache-Control"] = "no-store, no-transform"
    return piece


@router.post("/piece", response={204: None, **refusing(*EVERYWHERE, CheckOver, TooManyAttempts)})
def give_piece(request: HttpRequest) -> Status[None]:
    """Whatever was sent is forgotten."""
    count_piece(check=_check_of(request))
    return Status(204, None)


@cache
def _signer() -> Signer:
    return Signer.for_purpose("check", secret=settings.ROSTRUM_SECRET)


@cache
def _noise() -> bytes:
    return os.urandom(PIECE_BYTES)


def _check_of(request: HttpRequest) -> str:
    """`Authorization: Check <ticket>`. Raises CheckOver."""
    try:
        content = _signer().read(request.headers.get("Authorization", "").removeprefix(_SCHEME))
    except BadSignature:
        raise CheckOver from None
    return str(content[_CHECK])
