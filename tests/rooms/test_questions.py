"""Questions are asked, voted for, answered, shown."""

from functools import partial

import pytest

from rostrum.kit.refusal import Refusal
from rostrum.rooms.core.people.commands import Leave
from rostrum.rooms.core.session.commands import EndSession, StartSession
from rostrum.rooms.features.questions.asking import MOST_TEXT
from rostrum.rooms.features.questions.commands import (
    ApproveQuestion,
    AskQuestion,
    DeleteQuestion,
    DismissQuestion,
    HideQuestion,
    MarkQuestion,
    ReopenQuestion,
    ReplyQuestion,
    RuleQuestions,
    SettleQuestion,
    ShowQuestion,
    TakeVoteBack,
    VoteQuestion,
)
from rostrum.rooms.features.questions.entries import MOST_CHARACTERS, MOST_OWN, MOST_REPLIES
from rostrum.rooms.features.questions.facts import QuestionAsked
from rostrum.rooms.features.questions.sight import OwnQuestionsPart, QuestionsPart
from rostrum.rooms.parse import parse_command
from rostrum.rooms.wire import PersonId
from tests.rooms.cast import ANNA, BORIS, CLARA, HANA, PIOTR
from tests.rooms.story import Story


def part_of(story: Story, person: PersonId) -> QuestionsPart:
    part: QuestionsPart = story.sees(person)["questions"]
    return part


def own_of(story: Story, person: PersonId) -> OwnQuestionsPart:
    part: OwnQuestionsPart = story.own(person)["questions"]
    return part


def asked(story: Story, person: PersonId = ANNA, text: str = "Will there be slides?", **more: bool) -> str:
    story.do(person, AskQuestion(text=text, **more))
    return f"{story.state.seq:010d}"


def test_a_question_is_seen_by_everybody_and_the_asker_knows_it_as_their_own(live: Story) -> None:
    key = asked(live)

    question = part_of(live, BORIS).questions[key]
    assert (question.text, question.name, question.standing, question.votes) == (
        "Will there be slides?",
        "Anna",
        "open",
        0,
    )
    assert own_of(live, ANNA).asked.keys() == {key}
    assert own_of(live, BORIS).asked == {}


def test_nobody_asks_from_the_lobby(waiting: Story) -> None:
    waiting.joined(HANA, ANNA)

    assert waiting.refused(ANNA, AskQuestion(text="Hello?")).code == "not_live"
    assert "questions" not in waiting.sees(ANNA)
    assert asked(waiting, HANA) in part_of(waiting, HANA).questions


def test_what_waits_for_approval_is_seen_by_the_stage_and_the_asker_alone(live: Story) -> None:
    live.do(HANA, RuleQuestions(approve_first=True))
    key = asked(live)

    assert part_of(live, PIOTR).questions[key].standing == "waiting"
    assert key not in part_of(live, ANNA).questions
    assert own_of(live, ANNA).asked[key].standing == "waiting"
    assert live.refused(BORIS, VoteQuestion(question=key)).code == "no_such_question"

    live.do(PIOTR, ApproveQuestion(question=key))
    assert part_of(live, BORIS).questions[key].standing == "open"
    assert own_of(live, ANNA).asked[key].standing == "open"
    assert live.do(HANA, ApproveQuestion(question=key)) == [], "somebody else was quicker"


def test_the_stage_does_not_wait_for_itself(live: Story) -> None:
    live.do(HANA, RuleQuestions(approve_first=True))

    assert asked(live, PIOTR) in part_of(live, ANNA).questions


def test_a_dismissed_question_is_gone_and_its_asker_is_told(live: Story) -> None:
    key = asked(live)
    live.do(HANA, ShowQuestion(question=key))

    live.do(HANA, DismissQuestion(question=key))

    assert part_of(live, HANA).questions == {}
    assert part_of(live, BORIS).shown is None
    assert own_of(live, ANNA).asked[key].standing == "dismissed"


def test_everybody_votes_once_not_for_themselves_and_takes_it_back(live: Story) -> None:
    key = asked(live)
    live.do(BORIS, VoteQuestion(question=key))
    live.do(PIOTR, VoteQuestion(question=key))

    assert live.do(BORIS, VoteQuestion(question=key)) == []
    assert live.refused(ANNA, VoteQuestion(question=key)).code == "not_allowed"
    assert part_of(live, ANNA).questions[key].votes == 2
    assert own_of(live, BORIS).voted == (key,)
    live.do(BORIS, TakeVoteBack(question=key))
    assert live.do(BORIS, TakeVoteBack(question=key)) == []
    assert part_of(live, ANNA).questions[key].votes == 1
    live.do(HANA, SettleQuestion(question=key))
    assert live.refused(BORIS, VoteQuestion(question=key)).code == "not_allowed", "it is answered"


def test_a_question_is_settled_reopened_and_leaves_the_stage_with_that(live: Story) -> None:
    key = asked(live)
    live.do(HANA, ShowQuestion(question=key))
    assert part_of(live, BORIS).shown == key

    live.do(HANA, SettleQuestion(question=key))
    assert (part_of(live, BORIS).shown, part_of(live, BORIS).questions[key].standing) == (None, "answered")
    live.do(PIOTR, ReopenQuestion(question=key))
    assert part_of(live, BORIS).questions[key].standing == "open"


def test_one_question_at_a_time_is_over_the_stage_and_what_is_shown_is_approved(live: Story) -> None:
    live.do(HANA, RuleQuestions(approve_first=True))
    first, second = asked(live), asked(live, BORIS, "And a recording?")

    live.do(HANA, ShowQuestion(question=first))
    live.do(HANA, ShowQuestion(question=second))
    assert part_of(live, ANNA).shown == second
    assert part_of(live, ANNA).questions.keys() == {first, second}
    live.do(HANA, HideQuestion())
    assert part_of(live, ANNA).shown is None


def test_a_private_reply_is_read_by_the_asker_and_the_stage_alone(live: Story) -> None:
    key = asked(live)
    live.do(HANA, ReplyQuestion(question=key, text="For all: yes."))
    live.do(PIOTR, ReplyQuestion(question=key, text="For you: on page nine.", private=True))

    assert [reply.text for reply in part_of(live, BORIS).questions[key].replies] == ["For all: yes."]
    assert len(part_of(live, HANA).questions[key].replies) == 2
    assert [reply.name for reply in own_of(live, ANNA).asked[key].replies] == ["Hana", "Piotr"]
    for number in range(MOST_REPLIES - 2):
        live.do(HANA, ReplyQuestion(question=key, text=f"And {number}"))
    assert live.refused(HANA, ReplyQuestion(question=key, text="One more")).code == "too_many_replies"


def test_asked_without_a_name_nobody_is_told_whose_it_is(live: Story) -> None:
    assert live.refused(ANNA, AskQuestion(text="Psst", anonymous=True)).code == "no_anonymous_questions"
    live.do(HANA, RuleQuestions(anonymous_allowed=True))
    key = asked(live, anonymous=True)

    for person in (HANA, PIOTR, BORIS):
        question = part_of(live, person).questions[key]
        assert (question.person, question.name) == ("", "")
    live.do(HANA, ReplyQuestion(question=key, text="Only you read this", private=True))
    assert own_of(live, ANNA).asked[key].replies[0].text == "Only you read this"


def test_attendees_mark_their_own_messages_and_the_stage_anybodys_once(live: Story) -> None:
    mine = MarkQuestion(message="0000000050", person=ANNA, text="How much is it?")
    assert live.refused(BORIS, mine).code == "not_allowed"
    live.do(ANNA, mine)

    [fact] = live.do(PIOTR, MarkQuestion(message="0000000051", person=BORIS, text="And the price?"))
    assert isinstance(fact, QuestionAsked)
    assert (fact.person, fact.name, fact.marked_by) == (BORIS, "Boris", PIOTR)
    assert live.do(HANA, mine) == [], "it is one already"
    assert {
        one.message
        for one in part_of(live, CLARA if CLARA in live.state.core.people.present else ANNA).questions.values()
    } == {
        "0000000050",
        "0000000051",
    }
    stranger = MarkQuestion(message="0000000052", person="p_0000000000000000", text="Who?")
    assert live.refused(HANA, stranger).code == "no_such_person"


def test_a_marked_message_is_no_longer_than_a_question_may_be(live: Story) -> None:
    for command in (AskQuestion, partial(MarkQuestion, message="0000000050", person=ANNA)):
        assert live.refused(ANNA, command(text="x" * (MOST_TEXT + 1))) == ("question_too_long", {"limit": 500})
        assert len(live.do(ANNA, command(text="x" * MOST_TEXT))) == 1


def test_nobody_keeps_anothers_message_from_being_marked(live: Story) -> None:
    live.do(ANNA, MarkQuestion(message="0000000051", person=ANNA, text="Is this mine?"))

    [fact] = live.do(PIOTR, MarkQuestion(message="0000000051", person=BORIS, text="And the price?"))

    assert isinstance(fact, QuestionAsked)
    assert (fact.person, fact.text) == (BORIS, "And the price?")


def test_what_was_answered_hides_no_question_that_waits_and_gives_nobody_another(live: Story) -> None:
    waiting = [asked(live, text=f"Number {number}") for number in range(MOST_OWN - 2)]
    answered = []
    for number in range(3):
        answered.append(asked(live, text=f"Answered {number}"))
        live.do(HANA, SettleQuestion(question=answered[-1]))
    last = asked(live, text="The last")

    assert live.refused(ANNA, AskQuestion(text="One more")).code == "too_many_questions"
    assert list(own_of(live, ANNA).asked) == [*waiting, answered[-1], last]


def test_one_person_has_few_unanswered_questions_at_a_time(live: Story) -> None:
    keys = [asked(live, text=f"Number {number}") for number in range(MOST_OWN - 1)]

    assert live.refused(ANNA, AskQuestion(text="One more")).fields == {"limit": MOST_OWN - 1}
    live.do(HANA, SettleQuestion(question=keys[0]))
    asked(live, text="One more")


def test_while_questions_are_closed_attendees_only_read(live: Story) -> None:
    key = asked(live)
    live.do(HANA, RuleQuestions(open=False))

    assert live.refused(BORIS, AskQuestion(text="Late?")).code == "questions_are_closed"
    assert live.refused(BORIS, VoteQuestion(question=key)).code == "questions_are_closed"
    assert own_of(live, BORIS).may == ()
    assert key in part_of(live, BORIS).questions
    asked(live, HANA, "I may")


def test_what_is_deleted_leaves_no_words(live: Story) -> None:
    key = asked(live, text="A secret")
    live.do(HANA, ReplyQuestion(question=key, text="Another secret"))
    assert live.refused(BORIS, DeleteQuestion(question=key)).code == "not_allowed"

    live.do(ANNA, DeleteQuestion(question=key))

    assert "secret" not in str([record.fact for record in live.log])
    assert (part_of(live, HANA).questions, own_of(live, ANNA).asked) == ({}, {})


def test_the_oldest_answered_make_room_and_unanswered_ones_are_never_dropped(live: Story) -> None:
    first = asked(live, HANA, "x" * 500)
    live.do(HANA, SettleQuestion(question=first))
    for _ in range(MOST_CHARACTERS // 500):
        asked(live, HANA, "x" * 500)

    assert first not in part_of(live, HANA).questions
    assert live.refused(BORIS, AskQuestion(text="me too")).code == "questions_are_full"


def test_a_session_starts_with_what_was_asked_since_the_last_one(live: Story) -> None:
    asked(live)
    live.do(HANA, EndSession())
    assert len(part_of(live, HANA).questions) == 1, "the stage still reads them"
    prepared = asked(live, HANA, "Where are you from?")

    live.do(HANA, StartSession())

    assert part_of(live, ANNA).questions.keys() == {prepared}
    assert own_of(live, ANNA).asked == {}


def test_who_comes_back_finds_their_questions(live: Story) -> None:
    key = asked(live)
    live.do(ANNA, Leave())
    live.joined(ANNA)

    assert own_of(live, ANNA).asked.keys() == {key}


@pytest.mark.parametrize(
    "body",
    [
        {"kind": "ask_question", "text": " \u200b "},
        {"kind": "ask_question", "text": "x" * 2001},
        {"kind": "ask_question", "text": "a\u0000b"},
        {"kind": "mark_question", "message": "../1", "person": ANNA, "text": "x"},
        {"kind": "reply_question", "question": "0000000001", "text": "x" * 1001},
        {"kind": "vote_question", "question": 7},
        {"kind": "rule_questions", "open": "perhaps"},
    ],
)
def test_bad_words_about_questions_are_refused(body: dict[str, object]) -> None:
    with pytest.raises(Refusal):
        parse_command(body)
