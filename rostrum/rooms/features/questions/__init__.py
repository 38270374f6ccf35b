"""Questions and answers."""

from typing import get_args

from rostrum.rooms.feature import Feature
from rostrum.rooms.features.questions.commands import QuestionCommand
from rostrum.rooms.features.questions.decide import decide
from rostrum.rooms.features.questions.facts import QuestionAsked, QuestionFact, QuestionRepliedTo
from rostrum.rooms.features.questions.sight import OwnQuestionsPart, QuestionsPart, concerns, own, sight
from rostrum.rooms.features.questions.state import QuestionsState, fold
from rostrum.rooms.wire import Fact


def blanked(fact: Fact) -> Fact:
    return fact.model_copy(update={"text": ""}) if isinstance(fact, QuestionAsked | QuestionRepliedTo) else fact


FEATURE = Feature(
    name="questions",
    facts=get_args(QuestionFact),
    commands=get_args(QuestionCommand),
    empty=QuestionsState(),
    fold=fold,
    decide=decide,
    sight=sight,
    own=own,
    concerns=concerns,
    parts=(QuestionsPart, OwnQuestionsPart),
    blanked=blanked,
)
