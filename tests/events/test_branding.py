"""Whatever colours are chosen, what is written on them can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rostrum.events.branding import Colours, checks_of, look_of, surface
from rostrum.events.colours import (
    LEAST_CONTRAST,
    MOST_OPACITY,
    Colour,
    contrast,
    legible,
    luminance,
    raised,
    readable_on,
    scrim_under,
    veiled,
)

colours = st.integers(0, 0xFFFFFF).map(lambda number: Colour(f"#{number:06x}"))
maybe = st.none() | colours


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#ffffff", 4.54),
        ("#ff0000", "#ffffff", 4.0),
        ("#0000ff", "#ffffff", 8.59),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert round(contrast(Colour(one), Colour(other)), 2) == ratio
    assert contrast(Colour(one), Colour(other)) == contrast(Colour(other), Colour(one))


@given(colours)
def test_the_text_that_is_chosen_by_itself_can_be_read_on_every_colour(ground: Colour) -> None:
    assert contrast(readable_on(ground), ground) >= LEAST_CONTRAST


@given(maybe, colours)
def test_a_text_that_was_chosen_stays_only_where_it_can_be_read(wanted: Colour | None, ground: Colour) -> None:
    used = legible(wanted, on=ground)

    assert contrast(used, ground) >= LEAST_CONTRAST
    if wanted and contrast(wanted, ground) >= LEAST_CONTRAST:
        assert used == wanted


@given(colours, maybe)
def test_on_what_lies_on_a_surface_its_text_and_its_problems_can_be_read_too(
    ground: Colour, wanted: Colour | None
) -> None:
    made = surface(ground, wanted)

    assert contrast(made.text, raised(ground, text=made.text)) >= LEAST_CONTRAST
    assert contrast(made.problem, ground) >= LEAST_CONTRAST


@given(maybe, colours)
def test_on_a_picture_the_text_can_be_read_on_every_dot_of_it(text: Colour | None, dot: Colour) -> None:
    look = look_of(Colours(text=text), has_picture=True)

    assert look.background is not None
    assert look.scrim is not None
    assert look.scrim.opacity <= MOST_OPACITY
    assert contrast(look.background.text, veiled(dot, look.scrim)) >= LEAST_CONTRAST


@given(maybe, maybe)
def test_words_in_the_accents_colour_can_be_read_on_the_panel(accent: Colour | None, panel: Colour | None) -> None:
    look = look_of(Colours(accent=accent, panel=panel), has_picture=False)

    if look.link is not None:
        assert contrast(look.link, panel or Colour("#ffffff")) >= LEAST_CONTRAST


def test_without_a_choice_nothing_of_the_houses_look_is_touched() -> None:
    look = look_of(Colours(), has_picture=False)

    assert (look.background, look.panel, look.bar, look.accent, look.link, look.scrim) == (None,) * 6
    assert checks_of(Colours()) == []


def test_what_is_not_chosen_for_an_event_is_the_accounts() -> None:
    account = Colours(background=Colour("#112233"), accent=Colour("#445566"))
    event = Colours(accent=Colour("#ffcc00"))

    assert event.over(account) == Colours(background=Colour("#112233"), accent=Colour("#ffcc00"))


def test_a_text_that_cannot_be_read_is_told_with_both_contrasts() -> None:
    (check, *_) = checks_of(Colours(background=Colour("#ffffff"), text=Colour("#cccccc")))

    assert check.element == "background"
    assert check.is_corrected
    assert check.wanted is not None
    assert round(check.wanted, 1) == 1.6
    assert check.got > 15


def test_a_veil_is_as_thin_as_the_text_allows() -> None:
    white, grey = scrim_under(Colour("#ffffff")), scrim_under(Colour("#777777"))

    assert white is not None
    assert 0.5 < white.opacity < 0.6
    assert grey is None
    assert luminance(white.colour) == 0
