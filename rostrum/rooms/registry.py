"""The one list of what a room is made of. Everything generated follows from it."""

from typing import Any

from rostrum.rooms.core import people, session, stage
from rostrum.rooms.feature import Feature, SignalRule
from rostrum.rooms.features import (
    break_card,
    call_to_action,
    chat,
    floor,
    handouts,
    lower_thirds,
    player,
    polls,
    portraits,
    preflight,
    questions,
    reactions,
    recording,
    slides,
    streaming,
    whiteboard,
)
from rostrum.rooms.wire import Command, Fact, Signal, Wire

AnyFeature = Feature[Any]  # each knows the type of its own slice, which nobody else reads

CORE: tuple[AnyFeature, ...] = (session.FEATURE, people.FEATURE, stage.FEATURE)
TOOLS: tuple[AnyFeature, ...] = (
    chat.FEATURE,
    floor.FEATURE,
    slides.FEATURE,
    whiteboard.FEATURE,
    player.FEATURE,
    call_to_action.FEATURE,
    reactions.FEATURE,
    break_card.FEATURE,
    handouts.FEATURE,
    lower_thirds.FEATURE,
    polls.FEATURE,
    questions.FEATURE,
    preflight.FEATURE,
    portraits.FEATURE,
    recording.FEATURE,
    streaming.FEATURE,
)
FEATURES = CORE + TOOLS

FACTS: tuple[type[Fact], ...] = tuple(fact for feature in FEATURES for fact in feature.facts)
COMMANDS: tuple[type[Command], ...] = tuple(command for feature in FEATURES for command in feature.commands)
SIGNALS: dict[type[Signal], SignalRule[Any]] = {rule.model: rule for feature in FEATURES for rule in feature.signals}
SIGNAL_MODELS: tuple[type[Signal], ...] = tuple(SIGNALS)

OLDER = {feature.name: feature.older for feature in FEATURES if feature.older is not None}

FEATURE_OF: dict[type[Wire], AnyFeature] = {
    model: feature
    for feature in FEATURES
    for model in (*feature.facts, *feature.commands, *(rule.model for rule in feature.signals))
}
