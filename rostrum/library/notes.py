"""The program that reads the speaker's notes out of a presentation: `python -m rostrum.library.notes <presentation> <notes.json>`.

It runs confined, as it reads what strangers made. PowerPoint's (ECMA-376) and LibreOffice's (OpenDocument 1.3) presentations are archives
of XML; of both, names are looked at without their namespace, as PowerPoint has two. It writes a list with a text for each page that is
shown, in the order of the pages: hidden slides become no page. An archive that it cannot read gives no notes and no fault.
"""

import json
import posixpath
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser
from zipfile import BadZipFile, ZipFile

from rostrum.library.rules import without_controls

MOST_CHARS = 4_000
"""Of the notes of one page."""
_MOST_XML_BYTES = 40 * 1024 * 1024
_MOST_PARTS = 2_000
_MANY_SPACES = 1_000


class Unreadable(Exception):
    """Not the archive that it should be, or one that would fill the memory."""


class _WithoutEntities(TreeBuilder):
    """Whoever writes a presentation needs no document type; whoever wants to harm does."""

    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        raise Unreadable


class Parts:
    """The XML files in an archive, each of a bounded size, so many at most."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self._left = _MOST_PARTS
        self._names = set(archive.namelist())

    def has(self, name: str) -> bool:
        return name in self._names

    def root(self, name: str) -> Element:
        self._left -= 1
        if name not in self._names or self._left < 0:
            raise Unreadable
        with self._archive.open(name) as part:
            xml = part.read(_MOST_XML_BYTES + 1)
        if len(xml) > _MOST_XML_BYTES:
            raise Unreadable
        parser = XMLParser(target=_WithoutEntities())  # noqa: S314  what is dangerous needs a document type
        parser.feed(xml)
        root = parser.close()
        if not isinstance(root, Element):
            raise Unreadable
        return root


def notes_of(presentation: Path) -> list[str]:
    try:
        with ZipFile(presentation) as archive:
            parts = Parts(archive)
            if parts.has("ppt/presentation.xml"):
                return list(_of_powerpoint(parts))
            return list(_of_opendocument(parts)) if parts.has("content.xml") else []
    except (
        Unreadable,
        BadZipFile,
        ParseError,
        EOFError,
        KeyError,
        NotImplementedError,
        OSError,
        RuntimeError,
        ValueError,
    ):
        return []


def _of_powerpoint(parts: Parts) -> Iterator[str]:
    slides = _targets(parts, "ppt/presentation.xml")
    for listed in _found(parts.root("ppt/presentation.xml"), "sldId"):
        slide = slides.get(_attribute(listed, "id", namespaced=True), "")
        if not parts.has(slide) or _attribute(parts.root(slide), "show") in ("0", "false"):
            continue
        targets = _targets(parts, slide).values()
        notes = next((target for target in targets if "/notesSlides/" in target and parts.has(target)), None)
        yield _tidy(_powerpoint_text(parts.root(notes))) if notes else ""


def _targets(parts: Parts, name: str) -> dict[str, str]:
    """What a part refers to, by the ids that it uses."""
    folder, file = posixpath.split(name)
    relations = f"{folder}/_rels/{file}.rels"
    if not parts.has(relations):
        return {}
    return {
        _attribute(one, "Id"): posixpath.normpath(posixpath.join(folder, _attribute(one, "Target"))).lstrip("/")
        for one in _found(parts.root(relations), "Relationship")
        if _attribute(one, "TargetMode") != "External"
    }


def _powerpoint_text(notes: Element) -> str:
    """Of the shape that holds the notes: beside it lie the slide's picture, its number, the date."""
    texts = []
    for shape in _found(notes, "sp"):
        if any(_attribute(place, "type") == "body" for place in _found(shape, "ph")):
            texts += ["".join(_runs(paragraph)) for paragraph in _found(shape, "p")]
    return "\n".join(texts)


def _runs(paragraph: Element) -> Iterator[str]:
    for element in paragraph.iter():
        match _name(element):
            case "t":
                yield element.text or ""
            case "br":
                yield "\n"


def _of_opendocument(parts: Parts) -> Iterator[str]:
    content = parts.root("content.xml")
    hidden = {
        _attribute(style, "name")
        for style in _found(content, "style")
        if any(_attribute(look, "visibility") == "hidden" for look in _found(style, "drawing-page-properties"))
    }
    for page in _found(content, "page"):
        if _attribute(page, "style-name") in hidden:
            continue
        notes = [child for child in page if _name(child) == "notes"]
        yield _tidy("\n".join(_opendocument_text(one) for one in notes))


def _opendocument_text(notes: Element) -> str:
    boxes = [box for box in _found(notes, "frame") if _attribute(box, "class") == "notes"]
    return "\n".join("".join(_spoken(text)) for box in boxes for text in box.iter() if _name(text) in ("p", "h"))


def _spoken(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        match _name(child):
            case "line-break":
                yield "\n"
            case "tab":
                yield "\t"
            case "s":
                count = _attribute(child, "c")
                yield " " * min(_MANY_SPACES, int(count) if count.isdecimal() else 1)
            case "annotation":
                pass
            case _:
                yield from _spoken(child)
        yield child.tail or ""


def _tidy(text: str) -> str:
    return without_controls(text).strip()[:MOST_CHARS]


def _found(element: Element, name: str) -> Iterator[Element]:
    return (one for one in element.iter() if _name(one) == name)


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _attribute(element: Element, name: str, *, namespaced: bool = False) -> str:
    """`namespaced`: only one that has a namespace, where a plain one of the same name means something else."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name and (not namespaced or "}" in key):
            return value
    return ""


def main(words: list[str]) -> None:
    presentation, notes = words
    Path(notes).write_text(json.dumps(notes_of(Path(presentation)), ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1:])
