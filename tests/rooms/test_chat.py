"""Who writes to whom, who reads it, and what goes away."""

import pytest

from rostrum.rooms.core.people.commands import ChangeRole, Leave
from rostrum.rooms.core.session.commands import EndSession, StartSession
from rostrum.rooms.features.chat.commands import (
    AllowPrivateChat,
    CloseChat,
    DeleteMessage,
    ForbidPrivateChat,
    OpenChat,
    PostMessage,
    ReportMessage,
    SilencePerson,
    SlowChat,
    UnsilencePerson,
)
from rostrum.rooms.features.chat.facts import (
    ChatClosed,
    ChatOpened,
    MessageDeleted,
    MessagePosted,
    PersonSilenced,
    PersonUnsilenced,
    PrivateChatAllowed,
    PrivateChatForbidden,
)
from rostrum.rooms.features.chat.state import MOST_CHARACTERS, PRIVATE_WINDOW, WINDOW
from rostrum.rooms.wire import Command, PersonId
from tests.rooms.cast import ANNA, BORIS, CLARA, HANA, PIOTR
from tests.rooms.story import Story, check_retold


def private(to: PersonId, text: str = "between us") -> PostMessage:
    return PostMessage(text=text, to="person", to_person=to)


def last_id(story: Story) -> str:
    return f"{story.state.seq:010d}"


def texts(messages: dict[str, MessagePosted]) -> list[str]:
    return [message.text for message in messages.values()]


def test_a_message_is_read_by_everybody_with_name_and_role(live: Story) -> None:
    facts = live.do(ANNA, PostMessage(text="Hello"))

    assert facts == [
        MessagePosted(person=ANNA, name="Anna", role="attendee", to="everyone", to_person=None, text="Hello")
    ]
    for person in (HANA, PIOTR, ANNA, BORIS):
        assert texts(live.sees(person)["chat"].messages) == ["Hello"]


def test_long_messages_leave_the_window_sooner_and_can_be_read_back(live: Story) -> None:
    """Whoever comes in is sent the window at once: two hundred of the longest would be too much for a socket."""
    for _ in range(35):
        live.do(ANNA, PostMessage(text="\U0001f600" * 2000))

    part = live.sees(BORIS)["chat"]
    assert len(part.messages) == MOST_CHARACTERS // 2000
    assert list(part.messages)[-1] == last_id(live)
    assert part.has_older


def test_a_log_with_an_erased_message_tells_the_same_window(live: Story) -> None:
    """`Story` tells the log again: an erased text makes no room for another."""
    live.do(ANNA, PostMessage(text="Short"))
    live.do(ANNA, PostMessage(text="x" * 2000))
    erased = last_id(live)
    while not live.sees(BORIS)["chat"].has_older:
        live.do(ANNA, PostMessage(text="x" * 2000))

    live.do(ANNA, DeleteMessage(message=erased))

    check_retold(live.state, live.log)


def test_one_message_is_always_kept_and_short_ones_fill_the_window(live: Story) -> None:
    for _ in range(WINDOW):
        live.do(ANNA, PostMessage(text="Short"))

    part = live.sees(BORIS)["chat"]
    assert (len(part.messages), part.has_older) == (WINDOW, False)


def test_long_private_messages_leave_the_mailbox_sooner(live: Story) -> None:
    for sender in (ANNA, BORIS):
        for _ in range(20):
            live.do(sender, private(HANA, "x" * 2000))

    assert len(live.own(HANA)["chat"].private) == MOST_CHARACTERS // 2000


def test_a_message_is_known_by_the_number_of_its_fact(live: Story) -> None:
    live.do(ANNA, PostMessage(text="Hello"))

    assert list(live.sees(BORIS)["chat"].messages) == [last_id(live)]


def test_markup_stays_text(live: Story) -> None:
    live.do(ANNA, PostMessage(text="<script>alert(1)</script>"))

    assert texts(live.sees(BORIS)["chat"].messages) == ["<script>alert(1)</script>"]


def test_the_stage_talks_among_itself(live: Story) -> None:
    live.do(PIOTR, PostMessage(text="Ready?", to="stage"))

    assert texts(live.sees(HANA)["chat"].stage_messages) == ["Ready?"]
    assert live.sees(ANNA)["chat"].stage_messages == {}
    assert live.refused(ANNA, PostMessage(text="Me too", to="stage")) == ("not_allowed", {})


def test_who_becomes_a_presenter_reads_the_stages_messages_who_stops_no_longer(live: Story) -> None:
    live.do(HANA, PostMessage(text="Ready?", to="stage"))

    live.do(HANA, ChangeRole(person=ANNA, role="presenter"))
    assert texts(live.sees(ANNA)["chat"].stage_messages) == ["Ready?"]

    live.do(HANA, ChangeRole(person=ANNA, role="attendee"))
    assert live.sees(ANNA)["chat"].stage_messages == {}


def test_private_messages_are_for_the_two_only(live: Story) -> None:
    live.do(ANNA, private(PIOTR))

    assert texts(live.own(ANNA)["chat"].private) == ["between us"]
    assert texts(live.own(PIOTR)["chat"].private) == ["between us"]
    assert live.own(HANA)["chat"].private == {}
    assert live.own(BORIS)["chat"].private == {}
    for person in (HANA, PIOTR, ANNA, BORIS):
        part = live.sees(person)["chat"]
        assert part.messages == part.stage_messages == part.reports == {}


def test_between_attendees_private_chat_is_off_until_allowed(live: Story) -> None:
    assert live.refused(ANNA, private(BORIS)) == ("private_chat_closed", {})

    assert live.do(HANA, AllowPrivateChat()) == [PrivateChatAllowed()]
    live.do(ANNA, private(BORIS))
    assert texts(live.own(BORIS)["chat"].private) == ["between us"]

    assert live.do(HANA, ForbidPrivateChat()) == [PrivateChatForbidden()]
    assert live.refused(BORIS, private(ANNA)) == ("private_chat_closed", {})


def test_the_stage_writes_to_any_person_in_the_session(live: Story) -> None:
    live.do(PIOTR, private(ANNA))

    assert texts(live.own(ANNA)["chat"].private) == ["between us"]


@pytest.mark.parametrize("to", [CLARA, ANNA, "p_nobody"])
def test_nobody_writes_to_themselves_or_to_who_is_not_here(live: Story, to: PersonId) -> None:
    assert live.refused(ANNA, private(to)) == ("no_such_person", {})


def test_a_private_message_names_its_recipient(live: Story) -> None:
    assert live.refused(ANNA, PostMessage(text="To whom?", to="person")) == ("no_such_person", {})


def test_the_lobby_is_silent(waiting: Story) -> None:
    waiting.joined(HANA, ANNA)

    assert waiting.refused(ANNA, PostMessage(text="Anybody here?")) == ("not_live", {})
    assert waiting.refused(ANNA, private(HANA)) == ("not_live", {})
    assert waiting.refused(HANA, private(ANNA)) == ("not_live", {})


def test_after_the_end_attendees_write_no_more(live: Story) -> None:
    live.do(HANA, EndSession())

    assert live.refused(ANNA, PostMessage(text="One more thing")) == ("not_live", {})


def test_the_stage_may_prepare_the_chat_before_the_start(waiting: Story) -> None:
    waiting.joined(HANA, ANNA)
    waiting.do(HANA, PostMessage(text="Welcome"))

    waiting.do(HANA, StartSession())

    assert texts(waiting.sees(ANNA)["chat"].messages) == ["Welcome"]


def test_a_closed_chat_is_the_stages_alone(live: Story) -> None:
    assert live.do(PIOTR, CloseChat()) == [ChatClosed()]

    assert live.refused(ANNA, PostMessage(text="Hello")) == ("chat_closed", {})
    assert live.own(ANNA)["chat"].may_write_to == ("person",)
    live.do(HANA, PostMessage(text="Silence, please"))
    live.do(ANNA, private(HANA))

    assert live.do(PIOTR, OpenChat()) == [ChatOpened()]
    assert live.own(ANNA)["chat"].may_write_to == ("everyone", "person")


def test_a_silenced_person_writes_to_nobody_until_unsilenced(live: Story) -> None:
    assert live.do(PIOTR, SilencePerson(person=ANNA)) == [PersonSilenced(person=ANNA)]

    assert live.refused(ANNA, PostMessage(text="But")) == ("silenced", {})
    assert live.refused(ANNA, private(HANA)) == ("silenced", {})
    assert live.own(ANNA)["chat"].silenced
    assert live.own(ANNA)["chat"].may_write_to == ()

    assert live.do(PIOTR, UnsilencePerson(person=ANNA)) == [PersonUnsilenced(person=ANNA)]
    assert len(live.do(ANNA, PostMessage(text="Thanks"))) == 1


def test_leaving_does_not_end_being_silenced(live: Story) -> None:
    live.do(HANA, SilencePerson(person=ANNA))
    live.do(ANNA, Leave())
    live.joined(ANNA)

    assert live.refused(ANNA, PostMessage(text="But")) == ("silenced", {})


def test_nobody_silences_the_stage(live: Story) -> None:
    assert live.refused(PIOTR, SilencePerson(person=HANA)) == ("not_allowed", {})
    assert live.refused(PIOTR, SilencePerson(person=CLARA)) == ("no_such_person", {})


@pytest.mark.parametrize(
    "command",
    [
        OpenChat(),
        CloseChat(),
        AllowPrivateChat(),
        ForbidPrivateChat(),
        SilencePerson(person=BORIS),
        UnsilencePerson(person=BORIS),
        SlowChat(seconds=15),
    ],
)
def test_attendees_do_not_rule_the_chat(live: Story, command: Command) -> None:
    assert live.refused(ANNA, command) == ("not_allowed", {})


def test_what_is_so_already_says_nothing(live: Story) -> None:
    for command in (OpenChat(), ForbidPrivateChat(), UnsilencePerson(person=ANNA)):
        assert live.do(HANA, command) == []


def test_one_deletes_ones_own_message_and_its_text_is_erased_from_the_log(live: Story) -> None:
    live.do(ANNA, PostMessage(text="Oops"))
    message = last_id(live)

    assert live.do(ANNA, DeleteMessage(message=message)) == [MessageDeleted(message=message)]

    assert live.sees(BORIS)["chat"].messages == {}
    assert "Oops" not in str(live.log)


def test_the_stage_deletes_anybodys_an_attendee_only_their_own(live: Story) -> None:
    live.do(ANNA, PostMessage(text="Buy this"))
    message = DeleteMessage(message=last_id(live))

    assert live.refused(BORIS, message) == ("not_allowed", {})
    assert len(live.do(PIOTR, message)) == 1


def test_a_message_is_deleted_once(live: Story) -> None:
    live.do(ANNA, PostMessage(text="Oops"))
    message = DeleteMessage(message=last_id(live))
    live.do(ANNA, message)

    assert live.refused(ANNA, message) == ("no_such_message", {})


def test_the_stages_messages_are_deleted_by_the_stage(live: Story) -> None:
    live.do(HANA, PostMessage(text="Ready?", to="stage"))
    message = DeleteMessage(message=last_id(live))

    assert live.refused(ANNA, message) == ("no_such_message", {})
    assert len(live.do(PIOTR, message)) == 1


def test_a_private_message_is_deleted_by_its_author_for_both(live: Story) -> None:
    live.do(ANNA, private(PIOTR))
    message = DeleteMessage(message=last_id(live))

    assert live.refused(HANA, message) == ("no_such_message", {})
    assert live.refused(PIOTR, message) == ("not_allowed", {})
    live.do(ANNA, message)
    assert live.own(PIOTR)["chat"].private == live.own(ANNA)["chat"].private == {}


def test_a_recipient_may_show_a_private_message_to_the_hosts(live: Story) -> None:
    live.do(PIOTR, private(ANNA, "Nasty words"))
    message = ReportMessage(message=last_id(live))

    assert live.refused(PIOTR, message) == ("not_allowed", {})
    assert live.refused(HANA, message) == ("no_such_message", {})
    live.do(ANNA, message)

    (report,) = live.sees(HANA)["chat"].reports.values()
    assert (report.by, report.person, report.text) == (ANNA, PIOTR, "Nasty words")
    assert live.sees(PIOTR)["chat"].reports == {}
    assert live.do(ANNA, message) == []


def test_the_last_200_messages_are_shown(live: Story) -> None:
    for number in range(WINDOW + 1):
        live.do(ANNA, PostMessage(text=f"Message {number}"))

    shown = texts(live.sees(BORIS)["chat"].messages)
    assert (len(shown), shown[0], shown[-1]) == (200, "Message 1", "Message 200")


def test_a_talkative_pair_does_not_push_others_out(live: Story) -> None:
    live.do(BORIS, private(HANA, "From Boris"))
    for number in range(PRIVATE_WINDOW + 1):
        live.do(ANNA, private(HANA, f"From Anna {number}"))

    kept = texts(live.own(HANA)["chat"].private)
    assert kept[0] == "From Boris"
    assert (len(kept), kept[1]) == (51, "From Anna 1")
