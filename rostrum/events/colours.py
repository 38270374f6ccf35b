"""Colours that can be read.

Contrast is WCAG 2's (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio): (L1 + 0.05) / (L2 + 0.05) of the two relative luminances, from
1 to 21; text needs 4.5. Black or white reaches that on every colour: where L ≤ 0.1833 white does, above 0.175 black does.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import NewType

Colour = NewType("Colour", str)
"""`#rrggbb`, in small letters."""

BLACK = Colour("#000000")
WHITE = Colour("#ffffff")
INK = Colour("#15201d")
"""Nearly black: what dark text looks like here."""
LEAST_CONTRAST = 4.5

_COLOUR = re.compile(r"#[0-9a-f]{6}")
# Of a surface that lies on another, and of what is under a pointer.
_RAISED = 0.16


def is_colour(text: str) -> bool:
    return _COLOUR.fullmatch(text) is not None


def luminance(colour: Colour) -> float:
    """Relative, from 0 of black to 1 of white; https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """From 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def is_readable(text: Colour, *, on: Colour) -> bool:
    return contrast(text, on) >= LEAST_CONTRAST


def readable_on(ground: Colour) -> Colour:
    """White or ink, whichever contrasts more; black where ink is not dark enough."""
    best = max((WHITE, INK), key=lambda text: contrast(text, ground))
    return best if is_readable(best, on=ground) else max((WHITE, BLACK), key=lambda text: contrast(text, ground))


def legible(wanted: Colour | None, *, on: Colour) -> Colour:
    """What was wanted where it can be read, else what can."""
    return wanted if wanted is not None and is_readable(wanted, on=on) else readable_on(on)


def raised(ground: Colour, *, text: Colour) -> Colour:
    """A shade of the ground for what lies on it; moved away from the text, so that this reads at least as well."""
    return _mixed(ground, BLACK if luminance(text) > luminance(ground) else WHITE, _RAISED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scrim:
    """A veil between a picture and the text on it."""

    colour: Colour
    opacity: float


MOST_OPACITY = 0.75
"""More of a veil hides the picture."""


@cache
def scrim_under(text: Colour) -> Scrim | None:
    """The thinnest through which the text can be read on whatever the picture shows. None: no such veil leaves the picture to be
    seen, the text is neither light nor dark."""
    is_light = luminance(text) > luminance(Colour("#777777"))
    veil, worst = (BLACK, WHITE) if is_light else (WHITE, BLACK)
    for percent in range(int(MOST_OPACITY * 100) + 1):
        ground = _mixed(worst, veil, percent / 100)
        # Every other dot lies further from the text than the worst one, if that is on the right side of it.
        if (luminance(text) > luminance(ground)) == is_light and is_readable(text, on=ground):
            return Scrim(colour=veil, opacity=percent / 100)
    return None


def veiled(dot: Colour, scrim: Scrim) -> Colour:
    """What one dot of a picture looks like behind it."""
    return _mixed(dot, scrim.colour, scrim.opacity)


def _channels(colour: Colour) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _mixed(ground: Colour, over: Colour, share: float) -> Colour:
    channels = zip(_channels(ground), _channels(over), strict=True)
    return Colour("#" + "".join(f"{round(under + (above - under) * share):02x}" for under, above in channels))
