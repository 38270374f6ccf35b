"""What the browser is told of the wire is what goes over it."""

import json
from pathlib import Path
from typing import Any

import pytest

from rostrum.rooms.contract import contract, refusals
from rostrum.rooms.errors.stage import TooManyCameras
from rostrum.rooms.registry import COMMANDS, FEATURES

COMMITTED = Path(__file__).parents[2] / "contract" / "room.schema.json"


@pytest.fixture(scope="module")
def definitions() -> Any:  # Any: a JSON Schema
    return contract()["$defs"]


def test_the_committed_contract_is_the_generated_one() -> None:
    assert json.loads(COMMITTED.read_text()) == json.loads(json.dumps(contract()))


def test_browsers_are_told_of_no_command_that_only_the_system_gives(definitions: Any) -> None:
    kinds = set(definitions["CommandKind"]["enum"])

    assert kinds == {command.model_fields["kind"].default for command in COMMANDS if not command.system_only}
    assert not kinds & {"join", "drop_person", "describe_room", "warn_abandoned", "end_abandoned"}


def test_every_refusal_has_its_code_and_fields_and_no_two_the_same_code(definitions: Any) -> None:
    codes = [refusal.code for refusal in refusals()]

    assert len(codes) == len(set(codes))
    assert definitions["RefusalCode"]["enum"] == codes
    said = {option["properties"]["code"]["const"]: option for option in definitions["Refused"]["anyOf"]}
    assert said[TooManyCameras.code]["properties"]["fields"]["required"] == ["holders", "limit"]


def test_every_part_of_every_feature_is_told(definitions: Any) -> None:
    assert definitions["RoomParts"]["properties"].keys() == {feature.name for feature in FEATURES}
    assert definitions["RoomParts"]["required"] == ["people", "session"]
    assert definitions["OwnParts"]["required"] == ["people", "preflight"]


def test_tags_are_always_there_so_that_switches_are_exhaustive(definitions: Any) -> None:
    for name, definition in definitions.items():
        for field, schema in definition.get("properties", {}).items():
            if "const" in schema:
                assert field in definition["required"], name


def test_no_object_has_fields_that_nobody_knows(definitions: Any) -> None:
    for name, definition in definitions.items():
        if "properties" in definition:
            assert definition["additionalProperties"] is False, name
