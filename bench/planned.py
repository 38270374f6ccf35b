"""An event of the demo host, far enough ahead that nothing about it is due."""

from dataclasses import dataclass
from typing import Any

import httpx

from bench.product import token_header


@dataclass(frozen=True, slots=True)
class PlannedEvent:
    id: str
    room_id: str


def planned_event(client: httpx.Client, **changes: object) -> PlannedEvent:
    form = {"title": "Measured", "local_start": "2099-06-01T18:00", "zone": "Europe/Warsaw", **changes}
    answer = client.post("/api/events", json=form, headers=token_header(client))
    answer.raise_for_status()
    # Any: a body of the wire.
    event: dict[str, Any] = answer.json()
    return PlannedEvent(event["id"], event["room_id"])
