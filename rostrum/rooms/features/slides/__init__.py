"""Slides: documents of the library, page by page, with pointer and drawing."""

from typing import get_args

from rostrum.rooms.feature import Feature
from rostrum.rooms.features.slides.commands import SlidesCommand
from rostrum.rooms.features.slides.decide import decide
from rostrum.rooms.features.slides.facts import SlidesFact
from rostrum.rooms.features.slides.sight import SlidesPart, concerns, own, sight
from rostrum.rooms.features.slides.signals import POINTING
from rostrum.rooms.features.slides.state import SlidesState, fold

FEATURE = Feature(
    name="slides",
    facts=get_args(SlidesFact),
    commands=get_args(SlidesCommand),
    empty=SlidesState(),
    fold=fold,
    decide=decide,
    sight=sight,
    own=own,
    concerns=concerns,
    parts=(SlidesPart, None),
    signals=(POINTING,),
)
