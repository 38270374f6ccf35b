"""How an event's public pages, lobby and room look: from what the account and the organizer chose to colours that can be read.

What is None is taken from the account, and what is None there is Rostrum's own look.
"""

from dataclasses import dataclass, fields
from typing import Literal

from rostrum.events.colours import (
    WHITE,
    Colour,
    Scrim,
    contrast,
    is_readable,
    legible,
    raised,
    scrim_under,
)

LogoChoice = Literal["inherit", "none", "picture"]
BackgroundChoice = Literal["inherit", "colour", "picture"]
Element = Literal["background", "panel", "bar", "accent"]

DEFAULTS: dict[Element, Colour] = {
    "background": Colour("#06352d"),
    "panel": WHITE,
    "bar": Colour("#0c1311"),
    "accent": Colour("#0b5d4e"),
}
"""Of the house's own look, where only the text was chosen."""
# The amber of warnings on paper and in the dark.
_WARNINGS = (Colour("#8a5200"), Colour("#f8cf87"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """`text` is for everything that is read on background, panel and bar; None: chosen by itself."""

    background: Colour | None = None
    panel: Colour | None = None
    bar: Colour | None = None
    accent: Colour | None = None
    text: Colour | None = None

    def over(self, below: "Colours") -> "Colours":
        """What is not chosen here is taken from `below`."""
        chosen = {field.name: getattr(self, field.name) or getattr(below, field.name) for field in fields(self)}
        return Colours(**chosen)

    def of(self, element: Element) -> Colour | None:
        chosen: Colour | None = getattr(self, element)
        return chosen


@dataclass(frozen=True, slots=True, kw_only=True)
class Surface:
    """A ground, and what can be read on it. `raised`: chips and buttons that lie on it; `problem`: what is wrong in a form."""

    colour: Colour
    text: Colour
    raised: Colour
    problem: Colour


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What pages are drawn with. None: the house's own. `link`: the accent as words on the panel. `scrim` lies between the
    background picture and the text."""

    background: Surface | None
    panel: Surface | None
    bar: Surface | None
    accent: Surface | None
    link: Colour | None
    scrim: Scrim | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """How the text on one element reads. `wanted`: the contrast of the text that was chosen, None where it is chosen by itself;
    too low a one is not used. `got`: of what is used."""

    element: Element
    wanted: float | None
    got: float
    is_corrected: bool


def look_of(colours: Colours, *, has_picture: bool) -> Look:
    background = _surface(colours, "background")
    scrim = None
    if has_picture:
        background, scrim = _veiled(background or surface(DEFAULTS["background"], colours.text))
    panel = _surface(colours, "panel")
    accent = surface(colours.accent, None) if colours.accent else None
    return Look(
        background=background,
        panel=panel,
        bar=_surface(colours, "bar"),
        accent=accent,
        link=_link(accent, panel) if accent or panel else None,
        scrim=scrim,
    )


def checks_of(colours: Colours) -> list[Check]:
    """Of every element whose look was touched."""
    touched: list[Element] = [
        element for element in DEFAULTS if colours.of(element) or (colours.text and element != "accent")
    ]
    return [_check(colours, element) for element in touched]


def surface(colour: Colour, text: Colour | None) -> Surface:
    shown = legible(text, on=colour)
    warning = next((one for one in _WARNINGS if is_readable(one, on=colour)), shown)
    return Surface(colour=colour, text=shown, raised=raised(colour, text=shown), problem=warning)


def _surface(colours: Colours, element: Element) -> Surface | None:
    chosen = colours.of(element)
    if chosen is None and colours.text is None:
        return None
    return surface(chosen or DEFAULTS[element], colours.text)


def _veiled(background: Surface) -> tuple[Surface, Scrim]:
    """A picture may be light here and dark there: text that no veil makes readable becomes white."""
    scrim = scrim_under(background.text)
    if scrim is not None:
        return background, scrim
    white = scrim_under(WHITE)
    assert white is not None
    dark = Surface(
        colour=background.colour,
        text=WHITE,
        raised=raised(background.colour, text=WHITE),
        problem=background.problem,
    )
    return dark, white


def _link(accent: Surface | None, panel: Surface | None) -> Colour:
    ground = panel.colour if panel else DEFAULTS["panel"]
    wanted = accent.colour if accent else DEFAULTS["accent"]
    if is_readable(wanted, on=ground):
        return wanted
    return panel.text if panel else legible(None, on=ground)


def _check(colours: Colours, element: Element) -> Check:
    ground = colours.of(element) or DEFAULTS[element]
    text = None if element == "accent" else colours.text
    wanted = contrast(text, ground) if text else None
    return Check(
        element=element,
        wanted=wanted,
        got=contrast(legible(text, on=ground), ground),
        is_corrected=text is not None and not is_readable(text, on=ground),
    )
