"""The HTTP API: the domains' routers under one roof, and how what is raised becomes an answer."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.operation import Operation

from rostrum.api import (
    branding,
    break_clips,
    calendar,
    checks,
    contact_files,
    contacts,
    embedding,
    events,
    file_moves,
    handouts,
    integrations,
    invitations,
    join,
    library,
    library_files,
    links,
    lobby,
    mail,
    pages,
    pictures,
    portraits,
    prepared,
    recorded,
    recording_letters,
    recording_youtube,
    recordings,
    register,
    registration,
    room_clips,
    room_documents,
    series,
    session,
    shown_pages,
    stage,
    stage_files,
    stream_targets,
    streams,
    tokens,
)
from rostrum.api.errors import FieldProblem, Invalid, Malformed
from rostrum.api.guard import refusal_for, refuse


class Api(NinjaAPI):
    def get_openapi_operation_id(self, operation: Operation) -> str:
        """The route's own name: unique, or the generator complains."""
        return operation.view_func.__name__


api = Api(title="Rostrum", version="1", docs_url=None, openapi_url=None)
# Django tries them one after the other: first what crowds ask for.
api.add_router("/rooms", join.router)
api.add_router("/rooms", register.router)
api.add_router("/rooms", embedding.front_router)
api.add_router("/rooms", portraits.router)
api.add_router("", session.router)
api.add_router("/events", events.router)
api.add_router("/events/{event_id}/series", series.router)
api.add_router("/events/{event_id}/tokens", tokens.router)
api.add_router("/events/{event_id}/registration", registration.router)
api.add_router("/events/{event_id}/invitations", invitations.router)
api.add_router("/invitations", invitations.own_router)
api.add_router("/mail", mail.router)
api.add_router("/pages", pages.router)
api.add_router("/events/{event_id}/branding", branding.router)
api.add_router("/events/{event_id}/lobby", lobby.router)
api.add_router("/events/{event_id}/embedding", embedding.router)
api.add_router("/account/branding", branding.account_router)
api.add_router("/events/{event_id}/documents", room_documents.router)
api.add_router("/events/{event_id}/clips", room_clips.router)
api.add_router("/events/{event_id}/handouts", handouts.router)
api.add_router("/events/{event_id}/pictures", pictures.router)
api.add_router("/events/{event_id}/break-clips", break_clips.router)
api.add_router("/events/{event_id}/prepared", prepared.router)
api.add_router("/events/{event_id}/streams", streams.router)
api.add_router("/rooms/{room_id}/stage", stage.router)
api.add_router("/rooms/{room_id}", stage_files.router)
api.add_router("/account/youtube", integrations.router)
api.add_router("/account/stream-targets", stream_targets.router)
api.add_router("/account/links", links.router)
api.add_router("/account/links", links.back_router)
api.add_router("/handouts", handouts.open_router)
api.add_router("/shown", shown_pages.router)
api.add_router("/checks", checks.router)
api.add_router("/recorded", recorded.router)
api.add_router("/recordings", recordings.router)
api.add_router("/recordings/{recording_id}/letters", recording_letters.router)
api.add_router("/recordings/{recording_id}/youtube", recording_youtube.router)
api.add_router("/calendar", calendar.router)
api.add_router("/library", library.router)
# Before the files' own, where an id stands in the same place.
api.add_router("/library", file_moves.router)
api.add_router("/library", library_files.router)
# Before the contacts' own, where an id stands in the same place.
api.add_router("/contacts", contact_files.router)
api.add_router("/contacts", contacts.router)
api.add_router("/registrations", register.own_router)


@api.exception_handler(Exception)
def _answer_fault(request: HttpRequest, fault: Exception) -> HttpResponse:
    return refuse(refusal_for(fault))


@api.exception_handler(HttpError)
def _answer_bad_body(request: HttpRequest, fault: HttpError) -> HttpResponse:
    """Ninja raises these for a body that is no JSON."""
    return refuse(Malformed())


@api.exception_handler(ValidationError)
def _answer_invalid(request: HttpRequest, fault: ValidationError) -> HttpResponse:
    return refuse(Invalid(errors=[_problem(error) for error in fault.errors]))


# Any: pydantic's own description of an error.
def _problem(error: dict[str, Any]) -> FieldProblem:
    """`loc` is (source, parameter, field, index …): people know the field."""
    return FieldProblem(field=_field(error["loc"]), problem=str(error["type"]).removeprefix("string_"))


def _field(loc: Sequence[str | int]) -> str:
    inner = loc[2:] if loc[0] == "body" else loc[1:]
    return ".".join(str(step) for step in inner)
