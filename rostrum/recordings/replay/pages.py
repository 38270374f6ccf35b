"""Pages of documents that a replay shows, and what is written on them: of the library, else as they were kept beside the recording.

recordings/<id>/shown/<key>/page-<n>…jpg   the same bytes under another name: they cost nothing while the document lies in the library
recordings/<id>/shown/<key>/text.json      texts by their pages, empty where a page was not shown; sent to nobody
"""

import contextlib
import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter

from rostrum.kit.ids import FileId
from rostrum.library.models import File
from rostrum.library.shelf import made_of
from rostrum.recordings import shelf
from rostrum.recordings.models import Recording
from rostrum.recordings.replay.chapters import Chapter
from rostrum.recordings.replay.keys import Keys
from rostrum.recordings.replay.scenes import Scene

_TEXTS = TypeAdapter(list[str])


class Pages:
    """Of one recording, while its replay is written under these keys."""

    def __init__(self, recording: Recording, keys: Keys) -> None:
        self._keys = keys
        self._beside = (shelf.folder_of(recording.id) / "shown", shelf.original_pages_of(recording.id))
        self._places = cache(self._places_of)
        self._texts = cache(_texts_in)

    def text(self, scene: Scene) -> str:
        """Of the page that it shows; empty when nothing is written on it or nobody knows it any more."""
        if scene.tool != "slides":
            return ""
        known = (self._texts(place) for place in self._places(scene.document, scene.key))
        return next((texts[scene.page - 1] for texts in known if any(texts[scene.page - 1 : scene.page])), "")

    def keep(self, draft: Path, found: Iterable[Chapter]) -> None:
        """Below `draft`, so that they stay when the document goes."""
        shown = {chapter.scene for chapter in found if chapter.scene.tool == "slides"}
        texts: dict[str, dict[int, str]] = {}
        for scene in shown:
            self._link(scene, draft / "shown" / scene.key)
            texts.setdefault(scene.key, {})[scene.page] = self.text(scene)
        for key, by_page in texts.items():
            told = [by_page.get(page, "") for page in range(1, max(by_page) + 1)]
            (draft / "shown" / key / "text.json").write_bytes(_TEXTS.dump_json(told))

    def _link(self, scene: Scene, kept: Path) -> None:
        kept.mkdir(mode=0o700, parents=True, exist_ok=True)
        for place in self._places(scene.document, scene.key):
            for ending in ("", "-small", "-large"):
                name = f"page-{scene.page}{ending}.jpg"
                with contextlib.suppress(FileExistsError, FileNotFoundError):
                    os.link(place / name, kept / name)

    def _places_of(self, document: str, key: str) -> tuple[Path, ...]:
        """The library's first: a document's id is its file's. Older releases kept pages under the room's key."""
        in_library = [made_of(FileId(document))] if File.objects.filter(id=document).exists() else []
        return (*in_library, *(folder / name for name in (key, self._keys.told(key)) for folder in self._beside))


def _texts_in(place: Path) -> list[str]:
    try:
        return _TEXTS.validate_json((place / "text.json").read_bytes())
    except (OSError, ValueError):
        return []
