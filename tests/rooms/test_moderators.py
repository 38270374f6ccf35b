"""Moderators: the chat and the questions are theirs, the stage never."""

import pytest

from rostrum.rooms.core.people.commands import (
    AdmitByHand,
    AdmitFreely,
    AdmitPeople,
    BlockPerson,
    ChangeRole,
    DropPerson,
    Leave,
    RemovePerson,
    UnblockPerson,
)
from rostrum.rooms.core.people.facts import PeopleAdmitted, PersonBlocked, PersonLeft, PersonRemoved, RoleChanged
from rostrum.rooms.core.session.commands import EndSession, StartSession, TakeOverSession
from rostrum.rooms.core.stage.commands import ChangeAudioMode, ChangeLayout, PutOnAir, SwitchOff, SwitchOn
from rostrum.rooms.core.stage.rights import Grant, MediaRights
from rostrum.rooms.features.break_card.commands import BeginBreak
from rostrum.rooms.features.chat.commands import (
    CloseChat,
    DeleteMessage,
    PostMessage,
    ReportMessage,
    SilencePerson,
    SlowChat,
)
from rostrum.rooms.features.chat.facts import ChatClosed, ChatSlowed, MessageDeleted, PersonSilenced
from rostrum.rooms.features.floor.commands import LowerHand, OfferFloor, RaiseHand, TakeFloorBack
from rostrum.rooms.features.questions.commands import (
    ApproveQuestion,
    AskQuestion,
    ReplyQuestion,
    RuleQuestions,
    ShowQuestion,
)
from rostrum.rooms.features.questions.facts import QuestionApproved, QuestionShown
from rostrum.rooms.features.slides.commands import RemoveDocument
from rostrum.rooms.registry import SIGNALS
from rostrum.rooms.wire import SYSTEM, Command
from tests.rooms.cast import ANNA, BORIS, CLARA, HANA, HUGO, LARGE, MILA, PAULA, PIOTR, TRIAL, described, joining
from tests.rooms.story import MINUTE, Story, live_room

LISTENS = MediaRights(hall=Grant(subscribe=True, sources=(), hidden=True), backstage=None)
HEARS_NOTHING = MediaRights(hall=Grant(subscribe=False, sources=(), hidden=True), backstage=None)


@pytest.fixture
def moderated(live: Story) -> Story:
    """Mila moderates what Hana leads."""
    return live.joined(MILA)


# becoming one


def test_a_host_makes_an_attendee_a_moderator_who_counts_no_more(live: Story) -> None:
    facts = live.do(HANA, ChangeRole(person=ANNA, role="moderator"))

    assert facts == [RoleChanged(person=ANNA, role="moderator")]
    assert live.own(ANNA)["people"].role == "moderator"
    assert live.sees(HANA)["people"].attendees == 1


def test_a_presenter_who_is_made_a_moderator_leaves_the_stage(live: Story) -> None:
    live.do(PIOTR, PutOnAir(person=PIOTR))
    live.do(PIOTR, SwitchOn(source="microphone"))

    live.do(HANA, ChangeRole(person=PIOTR, role="moderator"))

    assert live.sees(HANA)["stage"].on_air.keys() == {HANA}
    assert live.rights(PIOTR) == LISTENS


def test_a_moderator_who_is_made_a_presenter_comes_backstage(moderated: Story) -> None:
    moderated.do(HANA, ChangeRole(person=MILA, role="presenter"))

    assert moderated.sees(HANA)["stage"].backstage.keys() == {PIOTR, MILA}


def test_an_attendee_who_comes_again_by_the_moderators_link_is_one(live: Story) -> None:
    assert live.do(SYSTEM, joining(ANNA, "moderator")) == [RoleChanged(person=ANNA, role="moderator")]
    assert live.do(SYSTEM, joining(PIOTR, "moderator")) == []


def test_who_was_made_an_attendee_does_not_become_a_moderator_by_the_link(moderated: Story) -> None:
    moderated.do(HANA, ChangeRole(person=MILA, role="attendee"))

    assert moderated.do(SYSTEM, joining(MILA, "moderator")) == []


def test_there_are_as_many_moderators_as_the_plan_has_presenters() -> None:
    story = live_room(described(limits=TRIAL)).joined(MILA)
    story.do(HANA, ChangeRole(person=ANNA, role="moderator"))

    assert story.refused(HANA, ChangeRole(person=BORIS, role="moderator")) == ("too_many_moderators", {"limit": 2})
    assert story.refused(SYSTEM, joining(CLARA, "moderator")) == ("too_many_moderators", {"limit": 2})
    assert len(story.do(SYSTEM, joining(PAULA))) == 1, "they take no presenter's place"


def test_moderators_do_not_count_in_a_webinar_and_do_in_a_meeting() -> None:
    webinar = Story(described(limits=TRIAL)).joined(*(f"p_{number}" for number in range(25)))
    meeting = Story(described("meeting", TRIAL)).joined(*(f"p_{number}" for number in range(5)))

    assert len(webinar.do(SYSTEM, joining(MILA))) == 1
    assert meeting.refused(SYSTEM, joining(MILA)) == ("room_full", {"limit": 5, "plan": "trial"})


# never on the stage


def test_moderators_hear_what_attendees_hear_and_are_never_heard(waiting: Story) -> None:
    waiting.joined(HANA, MILA)
    assert waiting.rights(MILA) == HEARS_NOTHING

    waiting.do(HANA, StartSession())
    assert waiting.rights(MILA) == LISTENS

    waiting.do(HANA, ChangeAudioMode(mode="presenters_only"))
    assert waiting.rights(MILA) == HEARS_NOTHING


def test_what_is_of_the_stage_is_refused_to_moderators(moderated: Story) -> None:
    of_the_stage: tuple[Command, ...] = (
        SwitchOn(source="microphone"),
        SwitchOff(source="microphone", person=HANA),
        PutOnAir(person=MILA),
        ChangeLayout(layout="speaker"),
        ChangeAudioMode(mode="discussion"),
        RaiseHand(),
        LowerHand(person=ANNA),
        OfferFloor(person=ANNA, sources=("microphone",)),
        TakeFloorBack(person=ANNA),
        BeginBreak(text="Tea"),
        RemoveDocument(document="f_0123456789abcdef"),
        ChangeRole(person=ANNA, role="moderator"),
        AdmitByHand(),
        AdmitFreely(),
        EndSession(),
    )
    for command in of_the_stage:
        assert moderated.refused(MILA, command) == ("not_allowed", {}), command


def test_nobody_offers_a_moderator_the_floor(moderated: Story) -> None:
    assert moderated.refused(HANA, OfferFloor(person=MILA, sources=("microphone",))) == ("no_such_person", {})


def test_in_a_discussion_all_speak_but_moderators(moderated: Story) -> None:
    moderated.do(HANA, ChangeAudioMode(mode="discussion"))
    moderated.joined(CLARA)
    moderated.do(SYSTEM, joining("p_late", "moderator"))

    assert moderated.sees(MILA)["stage"].on_air.keys() == {HANA, PIOTR, ANNA, BORIS, CLARA}
    assert moderated.rights(MILA) == LISTENS


def test_a_discussion_does_not_count_moderators() -> None:
    story = live_room(described(limits=LARGE)).joined(MILA, *(f"p_{number}" for number in range(21)))

    story.do(HANA, ChangeAudioMode(mode="discussion"))

    assert story.sees(HANA)["stage"].audio_mode == "discussion"


def test_a_moderator_does_not_take_over(moderated: Story) -> None:
    moderated.do(HANA, Leave())

    assert moderated.after(MINUTE).refused(MILA, TakeOverSession()) == ("not_allowed", {})
    assert "take_over_session" not in moderated.sees(MILA)["session"].may


def test_a_moderator_does_not_keep_a_session_from_being_abandoned(moderated: Story) -> None:
    moderated.do(PIOTR, Leave())
    moderated.do(HANA, Leave())
    moderated.do(MILA, Leave())
    moderated.joined(MILA)

    assert moderated.scheduled.keys() >= {"warn_abandoned", "end_abandoned"}


def test_the_last_of_the_stage_who_is_lost_leaves_it_empty_with_moderators_there(moderated: Story) -> None:
    moderated.do(PIOTR, Leave())

    moderated.do(SYSTEM, DropPerson(person=HANA, last_seen=moderated.now))

    assert moderated.scheduled.keys() >= {"warn_abandoned", "end_abandoned"}


# what they see


def test_before_the_start_a_moderator_is_inside_while_attendees_wait(waiting: Story) -> None:
    waiting.joined(HANA, MILA, ANNA)

    assert waiting.sees(MILA)["people"].present.keys() == {HANA, MILA, ANNA}
    assert waiting.own(MILA)["chat"].may_write_to == ("everyone", "stage", "person")
    assert "chat" not in waiting.sees(ANNA)


def test_a_moderator_sees_people_and_hands_as_the_stage_does_but_no_addresses(moderated: Story) -> None:
    moderated.do(ANNA, RaiseHand())

    seen = moderated.sees(MILA)
    assert seen["people"].present == moderated.sees(PIOTR)["people"].present
    assert seen["floor"].hands.keys() == {ANNA}
    assert seen["floor"].may == ()
    assert seen["people"].contacts == {}


def test_a_moderator_sees_of_the_stage_what_the_hall_sees(moderated: Story) -> None:
    assert moderated.sees(MILA)["stage"].backstage == {}
    assert moderated.sees(MILA)["stage"].may == ()
    assert moderated.own(MILA)["stage"].may_switch == ()


def test_attendees_see_who_moderates(moderated: Story) -> None:
    assert moderated.sees(ANNA)["people"].present[MILA].role == "moderator"


def test_whatever_the_hall_hears_of_signals_moderators_hear() -> None:
    for rule in SIGNALS.values():
        assert "everyone" not in rule.heard_by or "moderator" in rule.heard_by, rule.model


# the chat


def test_a_moderator_writes_to_the_stage_and_reads_what_is_written_there(moderated: Story) -> None:
    moderated.do(MILA, PostMessage(text="Two minutes left", to="stage"))
    moderated.do(PIOTR, PostMessage(text="Thank you", to="stage"))

    texts = [message.text for message in moderated.sees(MILA)["chat"].stage_messages.values()]
    assert texts == ["Two minutes left", "Thank you"]
    assert moderated.sees(ANNA)["chat"].stage_messages == {}


def test_a_moderator_keeps_order_in_the_chat(moderated: Story) -> None:
    moderated.do(ANNA, PostMessage(text="Buy my book", to="everyone"))
    key = f"{len(moderated.log):010d}"

    assert moderated.do(MILA, DeleteMessage(message=key)) == [MessageDeleted(message=key)]
    assert moderated.do(MILA, SilencePerson(person=ANNA)) == [PersonSilenced(person=ANNA)]
    assert moderated.do(MILA, SlowChat(seconds=15)) == [ChatSlowed(seconds=15)]
    assert moderated.do(MILA, CloseChat()) == [ChatClosed()]


def test_a_moderator_writes_while_the_chat_is_closed_or_slow(moderated: Story) -> None:
    moderated.do(HANA, CloseChat())
    moderated.do(HANA, SlowChat(seconds=60))

    moderated.do(MILA, PostMessage(text="One", to="everyone"))
    moderated.do(MILA, PostMessage(text="Two", to="everyone"))

    assert [message.text for message in moderated.sees(ANNA)["chat"].messages.values()] == ["One", "Two"]


def test_attendees_may_always_write_to_a_moderator_who_answers(moderated: Story) -> None:
    moderated.do(ANNA, PostMessage(text="I hear nothing", to="person", to_person=MILA))
    moderated.do(MILA, PostMessage(text="Reload the page", to="person", to_person=ANNA))

    assert len(moderated.own(ANNA)["chat"].private) == 2


def test_moderators_see_what_was_reported(moderated: Story) -> None:
    moderated.do(PIOTR, PostMessage(text="Rude", to="person", to_person=ANNA))
    moderated.do(ANNA, ReportMessage(message=f"{len(moderated.log):010d}"))

    assert [report.text for report in moderated.sees(MILA)["chat"].reports.values()] == ["Rude"]
    assert moderated.sees(PIOTR)["chat"].reports == {}


def test_nobody_silences_a_moderator(moderated: Story) -> None:
    assert moderated.refused(PIOTR, SilencePerson(person=MILA)) == ("not_allowed", {})


# the questions


def test_a_moderator_approves_a_question_and_shows_it_on_the_stage(moderated: Story) -> None:
    moderated.do(MILA, RuleQuestions(approve_first=True))
    moderated.do(ANNA, AskQuestion(text="Why tea?"))
    key = f"{len(moderated.log):010d}"

    assert moderated.do(MILA, ApproveQuestion(question=key)) == [QuestionApproved(question=key, person=ANNA)]
    assert moderated.do(MILA, ShowQuestion(question=key)) == [QuestionShown(question=key)]
    assert moderated.sees(BORIS)["questions"].shown == key


def test_a_moderator_answers_the_asker_alone_and_the_crew_reads_it(moderated: Story) -> None:
    moderated.do(ANNA, AskQuestion(text="Why tea?"))
    key = f"{len(moderated.log):010d}"

    moderated.do(MILA, ReplyQuestion(question=key, text="It is warm", private=True))

    assert moderated.sees(PIOTR)["questions"].questions[key].replies[0].name == "Mila"
    assert moderated.sees(BORIS)["questions"].questions[key].replies == ()


# the people


def test_a_moderator_removes_and_blocks_attendees_and_lets_them_in_again(moderated: Story) -> None:
    removed = moderated.do(MILA, RemovePerson(person=ANNA))
    blocked = moderated.do(MILA, BlockPerson(person=BORIS))
    moderated.do(MILA, UnblockPerson(person=BORIS))

    assert [type(fact) for fact in removed] == [PersonLeft, PersonRemoved]
    assert [type(fact) for fact in blocked] == [PersonLeft, PersonBlocked]
    assert moderated.sees(MILA)["people"].removed.keys() == {ANNA}
    assert len(moderated.do(SYSTEM, joining(BORIS))) == 1


def test_a_moderator_does_nothing_to_the_crew_be_they_here_or_not(moderated: Story) -> None:
    moderated.joined(HUGO)
    moderated.do(SYSTEM, joining(CLARA, "moderator"))
    moderated.do(PIOTR, Leave())
    moderated.do(HUGO, Leave())

    for person in (HANA, PIOTR, HUGO, CLARA, MILA):
        assert moderated.refused(MILA, RemovePerson(person=person)) == ("not_allowed", {}), person
        assert moderated.refused(MILA, BlockPerson(person=person)) == ("not_allowed", {}), person


def test_a_moderator_does_not_undo_what_a_host_did_to_a_presenter(moderated: Story) -> None:
    moderated.do(HANA, BlockPerson(person=PIOTR))

    assert moderated.sees(MILA)["people"].blocked == {}
    assert moderated.refused(MILA, UnblockPerson(person=PIOTR)) == ("not_allowed", {})


def test_a_moderator_opens_to_who_waits(moderated: Story) -> None:
    moderated.do(HANA, AdmitByHand())
    moderated.joined(CLARA)
    assert moderated.sees(MILA)["people"].waiting.keys() == {CLARA}

    assert moderated.do(MILA, AdmitPeople(people=(CLARA,))) == [PeopleAdmitted(people=(CLARA,))]


def test_a_moderator_never_waits_at_the_door(live: Story) -> None:
    live.do(HANA, AdmitByHand())

    live.joined(MILA)

    assert live.sees(HANA)["people"].waiting == {}
    assert live.sees(MILA)["people"].present.keys() >= {MILA, ANNA}
