"""The door for the other processes of this installation, on loopback: commands from `web` and its question who somebody is, the
front's question about media connections, the media server's webhooks, health and metrics."""

import hmac
import logging
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Annotated

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from pydantic import BaseModel, ConfigDict, JsonValue, StringConstraints, ValidationError
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from rostrum.kit.refusal import Refusal
from rostrum.live.errors import Unavailable
from rostrum.live.gateway import Gateway
from rostrum.media.tokens import BadToken, MediaKey
from rostrum.media.webhooks import read_webhook
from rostrum.rooms.errors.room import Malformed
from rostrum.rooms.log import Answer, Ask, Done
from rostrum.rooms.parse import parse_command
from rostrum.rooms.protocol import CommandId
from rostrum.rooms.wire import SYSTEM, PersonId, RoomId

_GATE_STATUS = {"open": HTTPStatus.OK, "closed": HTTPStatus.UNAUTHORIZED, "unknown": HTTPStatus.SERVICE_UNAVAILABLE}
KnownRoom = Annotated[RoomId, StringConstraints(pattern=r"^[1-9][0-9]{8}$")]

log = logging.getLogger(__name__)


class Given(BaseModel):
    """A command that `web` gives: in somebody's name, or, where `by` is left out, in nobody's."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    room: KnownRoom
    id: CommandId
    command: JsonValue
    by: PersonId = SYSTEM


class Door:
    def __init__(self, gateway: Gateway, *, secret: str, media_key: MediaKey) -> None:
        self._gateway = gateway
        self._bearer = f"Bearer {secret}".encode()
        self._media_key = media_key
        self.application = Starlette(
            routes=[
                Route("/command", self._guarded(self._command), methods=["POST"]),
                Route("/refresh/{room}", self._guarded(self._refresh), methods=["POST"]),
                Route("/roles/{room}/{person}", self._guarded(self._role)),
                Route("/gate/media", self._gate),
                Route("/hooks/livekit", self._media_hook, methods=["POST"]),
                Route("/health", self._health),
                Route("/metrics", self._metrics),
            ]
        )

    def _guarded(self, answer: Callable[[Request], Awaitable[Response]]) -> Callable[[Request], Awaitable[Response]]:
        async def guarded(request: Request) -> Response:
            shown = request.headers.get("authorization", "").encode()
            if not hmac.compare_digest(shown, self._bearer):
                return JSONResponse({"code": "not_allowed"}, HTTPStatus.UNAUTHORIZED)
            try:
                return await answer(request)
            except Unavailable as refusal:
                return _refused(refusal, HTTPStatus.SERVICE_UNAVAILABLE)
            except Refusal as refusal:
                return _refused(refusal, HTTPStatus.CONFLICT)

        return guarded

    async def _command(self, request: Request) -> Response:
        try:
            given = Given.model_validate_json(await request.body())
        except ValidationError as fault:
            raise Malformed from fault
        room = await self._gateway.rooms.open(given.room)
        ask = Ask(given.by, given.id, parse_command(given.command))
        return _answered(await room.queue.ask(ask))

    async def _refresh(self, request: Request) -> Response:
        """The event behind a room was changed or deleted. A room nobody has been in yet is told when the first one comes."""
        room = await self._gateway.rooms.open(request.path_params["room"])
        described = room.state.core.session.described
        if described is None:
            return JSONResponse({"seq": room.state.seq})
        return _answered(await self._gateway.entrance.describe_anew(room, described))

    async def _role(self, request: Request) -> Response:
        """What somebody is in a room at this moment; null while they are not in it."""
        room = await self._gateway.rooms.open(request.path_params["room"])
        return JSONResponse({"role": room.state.core.role_of(request.path_params["person"])})

    async def _gate(self, request: Request) -> Response:
        verdict = await self._gateway.gate.judge(request.headers)
        return Response(status_code=_GATE_STATUS[verdict])

    async def _media_hook(self, request: Request) -> Response:
        body = (await request.body()).decode(errors="replace")
        authorization = request.headers.get("authorization", "")
        try:
            room = read_webhook(self._media_key, body=body, authorization=authorization)
        except BadToken:
            return Response(status_code=HTTPStatus.UNAUTHORIZED)
        if room is not None:
            self._gateway.reconciler.look(room)
        return Response()

    async def _health(self, _: Request) -> Response:
        """The media server's state is its own: without it the rooms go on."""
        is_healthy = self._gateway.database.is_healthy
        parts = {
            "database": "up" if is_healthy else "down",
            "media": "up" if self._gateway.media.is_healthy else "down",
            "sockets": len(self._gateway.members),
        }
        return JSONResponse(parts, HTTPStatus.OK if is_healthy else HTTPStatus.SERVICE_UNAVAILABLE)

    async def _metrics(self, _: Request) -> Response:
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)


def _answered(answer: Answer) -> Response:
    if isinstance(answer, Done):
        return JSONResponse({"seq": answer.seq})
    status = HTTPStatus.SERVICE_UNAVAILABLE if answer.code == Unavailable.code else HTTPStatus.CONFLICT
    return JSONResponse({"code": answer.code, **answer.fields}, status)


def _refused(refusal: Refusal, status: HTTPStatus) -> Response:
    return JSONResponse({"code": refusal.code, **refusal.fields()}, status)
