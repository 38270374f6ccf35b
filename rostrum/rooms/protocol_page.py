"""The tables of docs/architecture/room-protocol.md, made from the registry: `python -m rostrum.rooms.protocol_page <page>`
prints the page with the tables renewed. The prose between them is written by hand.
"""

import re
import sys
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from inspect import cleandoc
from pathlib import Path
from typing import get_args, get_type_hints

from pydantic import BaseModel

from rostrum.rooms import protocol
from rostrum.rooms.contract import refusals
from rostrum.rooms.registry import FEATURES, SIGNALS
from rostrum.rooms.wire import Wire

_PLACE = re.compile(r"(<!-- made: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)

Row = tuple[str, ...]


def renewed(page: str) -> str:
    return _PLACE.sub(lambda place: f"{place[1]}{TABLES[place[2]]()}\n{place[3]}", page)


def _messages(union: object) -> str:
    (models, *_) = get_args(union)
    rows = [(_code(model.model_fields["t"].default), _fields(model), _says(model)) for model in get_args(models)]
    return _table(("`t`", "fields", "meaning"), rows)


def _commands() -> str:
    rows = [
        (
            feature.name,
            _code(_tag(model)) + (" (system)" if model.system_only else ""),
            _fields(model),
            _says(model),
        )
        for feature in FEATURES
        for model in feature.commands
    ]
    return _table(("feature", "command", "fields", "meaning"), rows)


def _facts() -> str:
    rows = [
        (feature.name, _code(_tag(model)), _fields(model), _says(model))
        for feature in FEATURES
        for model in feature.facts
    ]
    return _table(("feature", "fact", "fields", "meaning"), rows)


def _parts() -> str:
    rows = [
        (feature.name, "room" if part is feature.parts[0] else "own", _fields(part), _says(part))
        for feature in FEATURES
        for part in feature.parts
        if part is not None
    ]
    return _table(("feature", "channel", "fields", "meaning"), rows)


def _signals() -> str:
    rows = [
        (
            _code(_tag(model)),
            ", ".join(rule.heard_by),
            f"{rule.per_seconds:g} s",
            "`summed`" if rule.summed else "`signal`",
            _says(model),
        )
        for model, rule in SIGNALS.items()
    ]
    return _table(("signal", "heard by", "at most one in", "goes out as", "meaning"), rows)


def _refusals() -> str:
    rows = [(_code(refusal.code), _fields(refusal), _says(refusal)) for refusal in refusals()]
    return _table(("code", "fields", "meaning"), rows)


TABLES = {
    "client": lambda: _messages(protocol.ClientMessage),
    "server": lambda: _messages(protocol.ServerMessage),
    "commands": _commands,
    "facts": _facts,
    "parts": _parts,
    "signals": _signals,
    "refusals": _refusals,
}


def _table(heads: Row, rows: Iterable[Row]) -> str:
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _fields(model: type) -> str:
    if issubclass(model, BaseModel):
        names = [name for name in model.model_fields if name not in ("t", "kind")]
    else:
        assert is_dataclass(model), f"{model} is neither"
        names = [field.name for field in fields(model)]
    hints = get_type_hints(model)
    return ", ".join(f"`{name}` {_type(hints[name])}" for name in names)


def _type(hint: object) -> str:
    """As short as a table likes it."""
    text = hint.__name__ if isinstance(hint, type) and not get_args(hint) else str(hint)
    text = re.sub(r"typing\.Literal\[([^]]*)\]", lambda literal: literal[1].replace("'", "").replace(", ", "/"), text)
    text = re.sub(r"typing\.Annotated\[(\w+), .*?\)\]", r"\1", text)
    text = re.sub(r"[a-z_]+(\.[a-z_]+)*\.(?=\w)", "", text)
    text = re.sub(r"Optional\[(\w+)\]", r"\1 or none", text)
    text = re.sub(r"tuple\[(.*), \.\.\.\]", r"list of \1", text)
    return text.replace("|", "or").replace("NoneType", "none").replace("None", "none")


def _says(model: type) -> str:
    """Its docstring, unless the dataclass made one up."""
    doc = cleandoc(model.__doc__ or "")
    is_made_up = doc.startswith(f"{model.__name__}(") or doc == cleandoc(Wire.__doc__ or "")
    return "" if is_made_up else " ".join(doc.split()).replace("|", "or")


def _tag(model: type[BaseModel]) -> str:
    return str(model.model_fields["kind"].default)


def _code(word: object) -> str:
    return f"`{word}`"


if __name__ == "__main__":
    sys.stdout.write(renewed(Path(sys.argv[1]).read_text()))
