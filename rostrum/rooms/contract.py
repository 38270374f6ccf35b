"""The wire as one JSON Schema, made from the registry: `python -m rostrum.rooms.contract > contract/room.schema.json`.

What `protocol` leaves open (a command, a part, a refusal's fields) is closed here with what the features really have, so
that a switch over any union in the browser is exhaustive.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from typing import Any, Literal

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from rostrum.kit.refusal import Refusal
from rostrum.rooms import protocol
from rostrum.rooms.core.people.facts import PersonJoined
from rostrum.rooms.errors.room import RoomRefusal
from rostrum.rooms.errors.socket import SocketRefusal
from rostrum.rooms.feature import Record
from rostrum.rooms.fold import EMPTY, fold, own_parts, room_parts
from rostrum.rooms.parse import SIGNAL, union
from rostrum.rooms.registry import COMMANDS, FEATURES, OLDER, SIGNALS
from rostrum.rooms.wire import SYSTEM, Wire

BROWSER_COMMANDS = tuple(command for command in COMMANDS if not command.system_only)


class _Untitled(GenerateJsonSchema):
    """Field titles would become type names in TypeScript."""

    def field_title_should_be_set(self, schema: object) -> bool:
        return False


def contract() -> JsonSchemaValue:
    definitions = _definitions()
    room, own = _parts(definitions)
    definitions |= {
        "JsonValue": _json(),
        "CommandKind": {"enum": [_tag(command) for command in BROWSER_COMMANDS], "type": "string"},
        "SignalKind": {"enum": [_tag(rule) for rule in SIGNALS], "type": "string"},
        "RoomParts": room,
        "OwnParts": own,
        "RefusalCode": {"enum": [refusal.code for refusal in refusals()], "type": "string"},
        "Refusal": {"anyOf": [_refused(refusal, {}) for refusal in refusals()]},
        "Refused": {"anyOf": [_refused(refusal, _REFUSED) for refusal in refusals()]},
        "Bye": {"anyOf": [_refused(refusal, _BYE) for refusal in refusals()]},
    }
    definitions["Do"]["properties"]["command"] = _ref("Command")
    definitions["SignalOut"]["properties"]["signal"] = _ref("Signal")
    definitions["SignalIn"]["properties"]["signal"] = _ref("Signal")
    definitions["SignalSum"]["properties"]["signal"] = _ref("Signal")
    entries = [_ref(older.entry_type.__name__) for older in OLDER.values()]
    definitions["OlderEntries"]["properties"]["entries"]["additionalProperties"] = {"anyOf": entries}
    definitions["ReadOlder"]["properties"]["feature"] = {"enum": list(OLDER), "type": "string"}
    _split_views(definitions)
    for definition in definitions.values():
        _close(definition)
    roots = ("ClientMessage", "ServerMessage", "Command", "Signal", "RoomParts", "OwnParts", "Refusal")
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Wire",
        "description": "All that crosses a room's socket.",
        **_object({name: _ref(name) for name in (*roots, "CommandKind", "SignalKind", "RefusalCode")}),
        "$defs": definitions,
    }


def refusals() -> Iterator[type[Refusal]]:
    """Of the room first, each family by its codes."""
    for family in (RoomRefusal, SocketRefusal):
        yield from sorted(family.__subclasses__(), key=lambda refusal: refusal.code)


def _definitions() -> dict[str, JsonSchemaValue]:
    """Of messages, commands and parts: a browser may leave out what has a default, the server never does."""
    mode: dict[str, Literal["validation", "serialization"]] = {"ServerMessage": "serialization"}
    adapters: dict[str, TypeAdapter[Any]] = {  # of any type: only their schemas are read
        "ClientMessage": TypeAdapter(protocol.ClientMessage),
        "ServerMessage": TypeAdapter(protocol.ServerMessage),
        "Command": union(BROWSER_COMMANDS),
        "Signal": SIGNAL,
    }
    for feature in FEATURES:
        for part in feature.parts:
            if part is not None:
                adapters[part.__name__] = TypeAdapter(part)
                mode[part.__name__] = "serialization"
    roots, shared = TypeAdapter.json_schemas(
        [(name, mode.get(name, "validation"), adapter) for name, adapter in adapters.items()],
        schema_generator=_Untitled,
    )
    definitions: dict[str, JsonSchemaValue] = dict(shared["$defs"])
    for (name, _), schema in roots.items():
        if schema != _ref(name):
            definitions[name] = {"anyOf": [schema]} if "$ref" in schema else schema
    return definitions


def _parts(definitions: dict[str, JsonSchemaValue]) -> tuple[JsonSchemaValue, JsonSchemaValue]:
    """What even the lobby has is always there; every other part may be missing."""
    joined = PersonJoined(person="p_", name="", role="attendee", email="")
    lobby = fold(EMPTY, Record(1, 0, SYSTEM, joined))
    room = {feature.name: _ref(feature.parts[0].__name__) for feature in FEATURES}
    own = {feature.name: _ref(feature.parts[1].__name__) for feature in FEATURES if feature.parts[1]}
    return (
        _object(room, required=room_parts(lobby, "lobby").keys()),
        _object(own, required=own_parts(lobby, "p_").keys()),
    )


_REFUSED = {"t": {"const": "refused", "type": "string"}, "id": {"type": "string"}}
_BYE = {"t": {"const": "bye", "type": "string"}}


def _refused(refusal: type[Refusal], around: dict[str, JsonSchemaValue]) -> JsonSchemaValue:
    fields = TypeAdapter(refusal).json_schema(schema_generator=_Untitled, mode="serialization")
    properties = fields.get("properties", {})
    code = {"const": refusal.code, "type": "string"}
    return _object({**around, "code": code, "fields": _object(properties)})


def _split_views(definitions: dict[str, JsonSchemaValue]) -> None:
    view = definitions.pop("View")
    for name, channel, parts in (("RoomView", "room", "RoomParts"), ("OwnView", "own", "OwnParts")):
        properties = dict(view["properties"])
        properties |= {"channel": {"const": channel, "type": "string"}, "parts": _ref(parts)}
        definitions[name] = {**view, "title": name, "properties": properties}
    server = definitions["ServerMessage"]
    del server["discriminator"]  # two views have the same tag, told apart by their channel
    others = [option for option in server["oneOf"] if option != _ref("View")]
    server["oneOf"] = [_ref("RoomView"), _ref("OwnView"), *others]


def _close(schema: object) -> None:
    """Every object says all it has: no unknown fields, tags always there, open JSON by its name."""
    if isinstance(schema, list):
        for item in schema:
            _close(item)
    if not isinstance(schema, dict):
        return
    properties = schema.get("properties")
    if isinstance(properties, dict):
        schema.setdefault("additionalProperties", False)
        tags = [name for name, field in properties.items() if "const" in field]
        schema["required"] = sorted({*schema.get("required", ()), *tags})
        if "may" in properties:
            properties["may"] = {"type": "array", "items": _ref("CommandKind")}
    if schema.get("additionalProperties") is True:
        schema["additionalProperties"] = _ref("JsonValue")
    for key, value in schema.items():
        if value == {} and key != "properties":
            schema[key] = _ref("JsonValue")
        _close(value)


def _object(properties: dict[str, JsonSchemaValue], required: Iterable[str] | None = None) -> JsonSchemaValue:
    names = properties if required is None else required
    return {"type": "object", "properties": properties, "required": sorted(names), "additionalProperties": False}


def _json() -> JsonSchemaValue:
    plain = [{"type": kind} for kind in ("null", "boolean", "number", "string")]
    many = {"type": "array", "items": _ref("JsonValue")}
    return {"anyOf": [*plain, many, {"type": "object", "additionalProperties": _ref("JsonValue")}]}


def _ref(name: str) -> JsonSchemaValue:
    return {"$ref": f"#/$defs/{name}"}


def _tag(model: type[Wire]) -> str:
    return str(model.model_fields["kind"].default)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(contract(), indent=2, sort_keys=True) + "\n")
