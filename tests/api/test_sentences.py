"""Every refusal has its sentence in every language, in a catalogue that is there where the refusal can come up:

`refusals.json`        whatever anybody may meet: who joins, registers, signs in; small, it is in every page's first load
`refusals_room.json`   what a room says to those who are in it
`refusals_panel.json`  what only members meet
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from rostrum.api.app import api
from rostrum.api.refusals import STATUS
from rostrum.rooms.contract import refusals

CATALOGUES = Path(__file__).parents[2] / "web" / "src" / "i18n"
LANGUAGES = sorted(folder.name for folder in CATALOGUES.iterdir() if folder.is_dir())
# As it is sent: the generator's own answer holds objects.
SCHEMA: dict[str, Any] = json.loads(json.dumps(api.get_openapi_schema(path_prefix="api/")))

NEVER_SEEN = {"not_found", "wrong_method"}
"""An address that our own pages do not ask."""


def said(language: str, *names: str) -> set[str]:
    texts = [json.loads((CATALOGUES / language / f"{name}.json").read_text()) for name in names]
    return {re.sub(r"_(zero|one|two|few|many|other)$", "", code) for text in texts for code in text}


def codes_of(shape: Any) -> Iterator[str]:  # Any: a piece of a JSON Schema
    for option in shape.get("anyOf", [shape]):
        named = SCHEMA["components"]["schemas"][option["$ref"].rpartition("/")[2]] if "$ref" in option else option
        code = named.get("properties", {}).get("code", {}).get("const")
        if code is not None:
            yield code


def open_codes() -> set[str]:
    """Of the routes that ask for no sign-in."""
    return {
        code
        for operations in SCHEMA["paths"].values()
        for operation in operations.values()
        if not operation.get("security")
        for status, answer in operation["responses"].items()
        if int(status) >= 400
        for code in codes_of(answer["content"]["application/json"]["schema"])
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_is_not_signed_in_meets_no_refusal_without_its_sentence(language: str) -> None:
    assert {"wrong_password", "event_full"} <= open_codes()
    assert open_codes() - said(language, "refusals") - NEVER_SEEN == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_is_in_a_room_meets_no_refusal_without_its_sentence(language: str) -> None:
    codes = {refusal.code for refusal in refusals()}

    assert codes - said(language, "refusals", "refusals_room") == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_members_meet_no_refusal_without_its_sentence(language: str) -> None:
    codes = {refusal.code for refusal in STATUS}

    assert codes - said(language, "refusals", "refusals_room", "refusals_panel") - NEVER_SEEN == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_stands_in_two_catalogues(language: str) -> None:
    anywhere, room, panel = (said(language, name) for name in ("refusals", "refusals_room", "refusals_panel"))

    assert (anywhere & room) | (anywhere & panel) | (room & panel) == {"field"}
