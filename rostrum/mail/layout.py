"""How a mail looks: one layout for all, from a few plain blocks, as HTML and as text with the same words."""

from dataclasses import dataclass, field
from functools import cache
from typing import Protocol

from django.template import engines
from django.template.loader import get_template
from mjml import mjml2html


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    label: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    """`width` and `height`: as it is shown."""

    url: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dress:
    """What letters wear: the logo above them, and buttons and links in the sender's colours."""

    logo: Logo | None = None
    button: str = "#0f5e4e"
    on_button: str = "#ffffff"
    link: str = "#0f5e4e"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """`facts`: label and value, line by line. `small`: what stands below everything else."""

    subject: str
    language: str
    heading: str
    paragraphs: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    button: Link | None = None
    links: tuple[Link, ...] = ()
    signature: str = ""
    small: tuple[str, ...] = ()
    unsubscribe: Link | None = None
    dress: Dress = field(default_factory=Dress)


def html_of(page: Page) -> str:
    """The layout is compiled once, with its words left out: what people typed never meets the compiler."""
    return _compiled().render({"page": page})


def text_of(page: Page) -> str:
    facts = "\n".join(f"{label}: {value}" for label, value in page.facts)
    links = "\n".join(f"{link.label}: {link.url}" for link in (page.button, *page.links) if link)
    small = "\n".join(
        [*page.small, *([f"{page.unsubscribe.label}: {page.unsubscribe.url}"] if page.unsubscribe else [])]
    )
    blocks = [page.heading, *page.paragraphs, facts, links, page.signature, small]
    return "\n\n".join(block for block in blocks if block) + "\n"


class _Template(Protocol):
    def render(self, context: dict[str, object]) -> str: ...


@cache
def _compiled() -> _Template:
    source = get_template("mail/letter.mjml").template.source  # type: ignore[attr-defined]  # Django's own engine keeps it
    return engines["django"].from_string(mjml2html(source, disable_comments=True))
