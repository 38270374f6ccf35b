"""What is made from the server's types: `python -m tools.generate` writes it, `--check` compares.

1. The HTTP interface (Django Ninja) becomes contract/openapi.json, that becomes web/src/generated/api.ts.
2. The rooms' wire (pydantic) becomes contract/room.schema.json, that becomes web/src/generated/room.ts; its tables go into
   docs/architecture/room-protocol.md.
3. The English catalogues become web/src/i18n/keys.d.ts, by which TypeScript knows every key.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tools.setup.places import REPOSITORY

WEB = REPOSITORY / "web"
BANNER = "// Made by `make generate`; never edited.\n"
API = REPOSITORY / "contract" / "openapi.json"
ROOM = REPOSITORY / "contract" / "room.schema.json"
ENGLISH = WEB / "src" / "i18n" / "en"
ROOM_PAGE = REPOSITORY / "docs" / "architecture" / "room-protocol.md"


def said(command: list[str], folder: Path) -> str:
    with tempfile.TemporaryDirectory() as home:
        environment = {
            **os.environ,
            "ROSTRUM_HOME": home,
            "ROSTRUM_SECRET": "generate",
            "DJANGO_SETTINGS_MODULE": "rostrum.site.settings",
        }
        done = subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout


def python(*words: str) -> str:
    return said([sys.executable, "-m", *words], REPOSITORY)


def openapi() -> str:
    return python("django", "export_openapi_schema", "--api", "rostrum.api.app.api", "--indent", "2", "--sorted")


def room_schema() -> str:
    return python("rostrum.rooms.contract")


def room_page() -> str:
    return python("rostrum.rooms.protocol_page", str(ROOM_PAGE))


def api_types() -> str:
    return BANNER + said(["node_modules/.bin/openapi-typescript", str(API), "--default-non-nullable=false"], WEB)


def room_types() -> str:
    options = ["--additionalProperties=false", "--bannerComment", ""]
    return BANNER + said(["node_modules/.bin/json2ts", "-i", str(ROOM), *options], WEB)


def catalogue_keys() -> str:
    names = sorted(path.stem for path in ENGLISH.glob("*.json"))
    lines = [
        BANNER + "import 'i18next';",
        *(f"import type {name} from './en/{name}.json';" for name in names),
        "",
        "// English is the source of the keys; a test holds the other languages to it.",
        "declare module 'i18next' {",
        "  interface CustomTypeOptions {",
        "    defaultNS: 'common';",
        "    resources: {",
        *(f"      {name}: typeof {name};" for name in names),
        "    };",
        "  }",
        "}",
    ]
    return "\n".join(lines) + "\n"


# In this order: the TypeScript is made from the contracts as they lie there.
MADE: dict[Path, Callable[[], str]] = {
    API: openapi,
    ROOM: room_schema,
    ROOM_PAGE: room_page,
    WEB / "src" / "generated" / "api.ts": api_types,
    WEB / "src" / "generated" / "room.ts": room_types,
    WEB / "src" / "i18n" / "keys.d.ts": catalogue_keys,
}


def stale() -> list[Path]:
    """The files that differ from what would be made now."""
    return [path for path, make in MADE.items() if not path.exists() or path.read_text() != make()]


def main(arguments: list[str]) -> int:
    if arguments == ["--check"]:
        found = stale()
        for path in found:
            print(f"{path.relative_to(REPOSITORY)} is not what would be made now: run make generate")
        return 1 if found else 0
    for path, make in MADE.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(make())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
