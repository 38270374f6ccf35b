"""A room's state as bytes, so that its log need not be folded from the start."""

import hashlib
from pathlib import Path

import orjson
from pydantic import JsonValue, TypeAdapter

from rostrum.rooms.core.state import Core
from rostrum.rooms.fold import State
from rostrum.rooms.registry import TOOLS

_CORE = TypeAdapter(Core)
_SLICES: dict[str, TypeAdapter[object]] = {tool.name: TypeAdapter(type(tool.empty)) for tool in TOOLS}


def _version() -> str:
    """Changes with every source that the fold is made of: a snapshot of another version is not read."""
    here = Path(__file__).parent
    sources = [here / "wire.py", here / "fold.py", here / "registry.py"]
    for folder in ("core", "features"):
        sources += sorted((here / folder).rglob("*.py"))
    digest = hashlib.sha256()
    for source in sources:
        digest.update(source.read_bytes())
    return digest.hexdigest()[:16]


FOLD_VERSION = _version()


def dump_state(state: State) -> bytes:
    slices = {name: _SLICES[name].dump_python(kept, mode="json") for name, kept in state.slices.items()}
    core = _CORE.dump_python(state.core, mode="json")
    return orjson.dumps({"seq": state.seq, "at": state.at, "core": core, "slices": slices})


def load_state(dumped: bytes) -> State:
    kept: dict[str, JsonValue] = orjson.loads(dumped)
    slices = kept["slices"]
    assert isinstance(slices, dict), "written by dump_state"
    return State(
        seq=TypeAdapter(int).validate_python(kept["seq"]),
        at=TypeAdapter(int).validate_python(kept["at"]),
        core=_CORE.validate_python(kept["core"]),
        slices={name: _SLICES[name].validate_python(body) for name, body in slices.items()},
    )
