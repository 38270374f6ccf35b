"""The chat: everybody's, the stage's, and private."""

from typing import get_args

from rostrum.rooms.feature import Feature, Older
from rostrum.rooms.features.chat.commands import ChatCommand
from rostrum.rooms.features.chat.decide import decide
from rostrum.rooms.features.chat.deleting import recalls
from rostrum.rooms.features.chat.facts import ChatFact, MessagePosted
from rostrum.rooms.features.chat.sight import ChatPart, OwnChatPart, concerns, older, own, sight
from rostrum.rooms.features.chat.signals import TYPING
from rostrum.rooms.features.chat.state import ChatState, Message, fold
from rostrum.rooms.wire import Fact


def blanked(fact: Fact) -> Fact:
    """By as many spaces: a log that is told again has the same windows, which are of so many characters."""
    return fact.model_copy(update={"text": " " * len(fact.text)}) if isinstance(fact, MessagePosted) else fact


FEATURE = Feature(
    name="chat",
    facts=get_args(ChatFact),
    commands=get_args(ChatCommand),
    empty=ChatState(),
    fold=fold,
    decide=decide,
    sight=sight,
    own=own,
    concerns=concerns,
    parts=(ChatPart, OwnChatPart),
    signals=(TYPING,),
    recalls=recalls,
    blanked=blanked,
    older=Older(MessagePosted, Message, older),
)
