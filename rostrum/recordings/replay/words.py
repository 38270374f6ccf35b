"""What can be searched of a recording, and where it is said, asked or shown."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from rostrum.recordings.replay.chapters import Chapter
from rostrum.recordings.replay.frames import Stretch
from rostrum.recordings.replay.scenes import Scene
from rostrum.rooms.features.chat.sight import ChatPart
from rostrum.rooms.features.questions.sight import QuestionsPart

WordsKind = Literal["chat", "question", "slide"]
PageText = Callable[[Scene], str]
"""Of the page that it shows; empty when it is gone."""


@dataclass(frozen=True, slots=True)
class Words:
    """`name`: who wrote it, or the document's name and page."""

    media_ms: int
    kind: WordsKind
    name: str
    text: str


def written_in(stretch: Stretch, known: set[tuple[str, str]]) -> Iterator[Words]:
    """Each message and question that is not `known` yet, which it is from there on."""
    if stretch.from_ms == 0:
        yield from _there_already(known, stretch.parts.get("chat"), stretch.parts.get("questions"))
    for frame in stretch.frames:
        change = frame.change
        chat = change.merge.get("chat", {}).get("messages", {})
        questions = change.merge.get("questions", {}).get("questions", {})
        yield from _entries(known, frame.media_ms, chat, questions)


def _there_already(known: set[tuple[str, str]], chat: object, questions: object) -> Iterator[Words]:
    messages = chat.messages if isinstance(chat, ChatPart) else {}
    asked = questions.questions if isinstance(questions, QuestionsPart) else {}
    yield from _entries(known, 0, dict(messages), dict(asked))


def _entries(
    known: set[tuple[str, str]], media_ms: int, chat: dict[str, object], questions: dict[str, object]
) -> Iterator[Words]:
    kinds: tuple[tuple[WordsKind, dict[str, object]], ...] = (("chat", chat), ("question", questions))
    for kind, entries in kinds:
        for key, entry in entries.items():
            text, name = getattr(entry, "text", ""), getattr(entry, "name", "")
            if text and (kind, key) not in known:
                known.add((kind, key))
                yield Words(media_ms, kind, name, text)


def shown_on(found: Iterable[Chapter], text_of: PageText) -> Iterator[Words]:
    for chapter in found:
        scene = chapter.scene
        if scene.tool != "slides":
            continue
        text = " ".join(text_of(scene).split())
        if text:
            yield Words(chapter.media_ms, "slide", f"{scene.name} · {scene.page}", text)
