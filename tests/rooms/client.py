"""What a browser does with views and frames: no rules, only `set`, then `merge`, then `add`."""

from collections.abc import Mapping
from typing import Any

import orjson

from rostrum.rooms.difference import Difference

# Any: JSON, as a browser has it.
Json = Any


def as_json(parts: object) -> Json:
    return orjson.loads(orjson.dumps(parts))


def applied(parts: Json, change: Difference) -> Json:
    frame = as_json(change._asdict())
    after = dict(parts)
    for name, values in frame["set"].items():
        if values is None:
            after.pop(name, None)
        else:
            after[name] = {**after.get(name, {}), **values}
    for name, fields in frame["merge"].items():
        part = dict(after[name])
        for field, entries in fields.items():
            part[field] = _merged(part[field], entries)
        after[name] = part
    for name, fields in frame["add"].items():
        grown = {field: [*after[name][field], *entries] for field, entries in fields.items()}
        after[name] = {**after[name], **grown}
    return after


def _merged(entries: Mapping[str, Json], changes: Mapping[str, Json]) -> Json:
    merged = {**entries, **changes}
    return {key: entry for key, entry in merged.items() if entry is not None}
