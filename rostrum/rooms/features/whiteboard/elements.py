"""What lies on a board: Excalidraw's elements, with their meaning and limits written down. Unknown fields are refused.

Of two states of one element the one with the higher version holds; of equal versions the one with the lower nonce. That is Excalidraw's own
rule, and it makes the order in which changes come in irrelevant."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

import orjson
from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from rostrum.kit.text import Plain, Writable, is_web_address

MOST_POINTS = 700
"""Of one line: a browser thins out what a hand draws. With all else it makes an element of 20 kB at most."""
MOST_LETTERS = 3_000

Rounded = AfterValidator(lambda number: round(number, 2))
ElementId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,40}$")]
HIGHEST_VERSION = 2**31 - 1
Version = Annotated[int, Field(ge=1, le=HIGHEST_VERSION)]
Nonce = Annotated[int, Field(ge=0, le=2**31 - 1)]
OrderKey = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]{1,80}$")]
"""A fraction in base 62, compared letter by letter (https://github.com/rocicorp/fractional-indexing)."""
Place = Annotated[float, Field(ge=-1e6, le=1e6, allow_inf_nan=False), Rounded]
Share = Annotated[float, Field(ge=-1e3, le=1e3, allow_inf_nan=False)]
Colour = Annotated[str, StringConstraints(pattern=r"^(#[0-9a-fA-F]{3,8}|[a-z]{3,20})$")]
StrokeWidth = Annotated[float, Field(ge=0.1, le=100, allow_inf_nan=False)]
Letters = Annotated[str, StringConstraints(max_length=MOST_LETTERS), Writable]
FrameName = Annotated[str, StringConstraints(max_length=100), Plain]
PictureKey = Annotated[str, StringConstraints(pattern=r"^[0-9a-z]{24}$")]
Arrowhead = Literal[
    "arrow",
    "bar",
    "dot",
    "circle",
    "circle_outline",
    "triangle",
    "triangle_outline",
    "diamond",
    "diamond_outline",
    "crowfoot_one",
    "crowfoot_many",
    "crowfoot_one_or_many",
]


def _paired(points: tuple[float, ...]) -> tuple[float, ...]:
    if len(points) % 2:
        raise PydanticCustomError("points", "has a point without its second number")
    return points


Points = Annotated[tuple[Place, ...], Field(max_length=2 * MOST_POINTS), AfterValidator(_paired)]
"""Across and down by turns, from the element's own corner."""


def _web_link(link: object) -> str | None:
    try:
        return link if isinstance(link, str) and len(link) <= 500 and is_web_address(link) else None
    except ValueError:  # brackets that hold no address
        return None


Link = Annotated[str | None, BeforeValidator(_web_link)]
"""What leads anywhere else than to a web address is taken off."""

_STRICT = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """A text or an arrow that goes along with the element."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT
    id: ElementId
    type: Literal["arrow", "text"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Binding:
    """Of a line's end to an element. `fixed_point`: in shares of the element's width and height."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT
    element: ElementId
    focus: Share
    gap: Place
    fixed_point: tuple[Share, Share] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """Of an arrow with right angles: one that somebody moved. `at`: its number."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT
    start: tuple[Place, Place]
    end: tuple[Place, Place]
    at: Annotated[int, Field(ge=0, le=MOST_POINTS)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Crop:
    __pydantic_config__: ClassVar[ConfigDict] = _STRICT
    x: Place
    y: Place
    width: Place
    height: Place
    natural_width: Place
    natural_height: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class _Element:
    """`angle` in radians; `roundness` is Excalidraw's kind of corner, 0 for sharp ones; `seed` makes a hand's trembling the same on all
    screens."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT
    id: ElementId
    version: Version
    nonce: Nonce
    index: OrderKey
    x: Place
    y: Place
    width: Place
    height: Place
    angle: Share
    stroke: Colour
    fill: Colour
    fill_style: Literal["hachure", "cross-hatch", "solid", "zigzag"]
    stroke_width: StrokeWidth
    stroke_style: Literal["solid", "dashed", "dotted"]
    roundness: Annotated[int, Field(ge=0, le=3)]
    roughness: Annotated[int, Field(ge=0, le=3)]
    opacity: Annotated[int, Field(ge=0, le=100)]
    seed: Annotated[int, Field(ge=0, le=2**31 - 1)]
    groups: Annotated[tuple[ElementId, ...], Field(max_length=24)]
    frame: ElementId | None
    bound: Annotated[tuple[Bound, ...], Field(max_length=60)]
    link: Link
    locked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnShape(_Element):
    type: Literal["rectangle", "diamond", "ellipse"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnLine(_Element):
    type: Literal["line", "arrow"]
    points: Points
    start: Binding | None
    end: Binding | None
    start_head: Arrowhead | None
    end_head: Arrowhead | None
    elbowed: bool
    segments: Annotated[tuple[Segment, ...], Field(max_length=40)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Freehand(_Element):
    """`pressures`: one for each point, or none where the device tells none."""

    type: Literal["freedraw"]
    points: Points
    pressures: Annotated[tuple[Annotated[float, Field(ge=0, le=1), Rounded], ...], Field(max_length=MOST_POINTS)]


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnText(_Element):
    """`original`: before its lines were broken to fit. `font`: Excalidraw's number of it."""

    type: Literal["text"]
    text: Letters
    original: Letters
    font: Annotated[int, Field(ge=1, le=10)]
    font_size: Annotated[float, Field(gt=0, le=1_000, allow_inf_nan=False), Rounded]
    align: Literal["left", "center", "right"]
    vertical_align: Literal["top", "middle", "bottom"]
    container: ElementId | None
    auto_resize: bool
    line_height: Annotated[float, Field(gt=0, le=5, allow_inf_nan=False)]


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnImage(_Element):
    """Of the library: it lies at `/shown/<picture>/page-1.jpg`. `scale`: -1 where it is mirrored."""

    type: Literal["image"]
    picture: PictureKey
    scale: tuple[Share, Share]
    crop: Crop | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnFrame(_Element):
    type: Literal["frame"]
    name: FrameName | None


Element = Annotated[
    DrawnShape | DrawnLine | Freehand | DrawnText | DrawnImage | DrawnFrame, Field(discriminator="type")
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deleted:
    """What is left of an element, so that an older state of it that comes late does not bring it back."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT
    id: ElementId
    version: Version
    nonce: Nonce


def is_newer(one: Element | Deleted, known: Element | Deleted | None) -> bool:
    if known is None:
        return True
    return one.version > known.version or (one.version == known.version and one.nonce < known.nonce)


def weight_of(element: Element) -> int:
    """Bytes on the wire."""
    return len(orjson.dumps(element))
