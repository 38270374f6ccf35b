"""What has left the window can be deleted like what is in it, by the same people, and leaves nothing behind."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rostrum.rooms.core.people.commands import ChangeRole
from rostrum.rooms.core.session.commands import EndSession
from rostrum.rooms.features.chat.commands import AllowPrivateChat, DeleteMessage, PostMessage
from rostrum.rooms.features.chat.facts import MessageDeleted
from rostrum.rooms.features.chat.sight import older
from rostrum.rooms.features.chat.state import DELETED, PRIVATE_WINDOW, WINDOW
from rostrum.rooms.fold import audience_of
from rostrum.rooms.snapshot import dump_state
from rostrum.rooms.wire import PersonId
from tests.rooms.cast import ANNA, BORIS, HANA, PIOTR
from tests.rooms.story import Refused, Story, live_room

GONE = Refused("no_such_message", {})
NOT_THEIRS = Refused("not_allowed", {})
LONG = "x" * 2000
ENOUGH = 31
"""So many long ones push out whatever was before them."""


def posted(story: Story, by: PersonId, text: str = "Oops", **message: object) -> str:
    """The id of the message."""
    story.do(by, PostMessage.model_validate({"text": text, **message}))
    return f"{story.state.seq:010d}"


def pushed_out(story: Story, by: PersonId, **message: object) -> str:
    """The id of a message that nobody's window has any more."""
    key = posted(story, by, "Oops", **message)
    for _ in range(ENOUGH):
        posted(story, by, LONG, **message)
    for person in (HANA, PIOTR, ANNA, BORIS):
        part = story.sees(person)["chat"]
        assert not {*part.messages, *part.stage_messages, *story.own(person)["chat"].private} & {key}
    return key


def can_read_back(story: Story, person: PersonId) -> list[str]:
    audience = audience_of(story.state, person)
    assert audience is not None
    entries = [older(record, audience, person) for record in story.log]
    return [entry.id for entry in entries if entry is not None]


@pytest.mark.parametrize("by", [ANNA, PIOTR, HANA])
def test_an_older_message_is_deleted_by_its_author_and_by_the_crew(live: Story, by: PersonId) -> None:
    message = pushed_out(live, ANNA)

    assert live.do(by, DeleteMessage(message=message)) == [MessageDeleted(message=message)]

    assert message not in can_read_back(live, BORIS)
    assert "Oops" not in str(live.log)


def test_nobody_else_deletes_it(live: Story) -> None:
    message = pushed_out(live, ANNA)

    assert live.refused(BORIS, DeleteMessage(message=message)) == NOT_THEIRS
    assert message in can_read_back(live, BORIS)


def test_an_older_message_is_deleted_once(live: Story) -> None:
    delete = DeleteMessage(message=pushed_out(live, ANNA))
    live.do(ANNA, delete)

    assert live.refused(ANNA, delete) == GONE


def test_an_older_message_of_the_stage_is_the_crews(live: Story) -> None:
    message = pushed_out(live, HANA, to="stage")

    assert live.refused(ANNA, DeleteMessage(message=message)) == GONE
    assert live.do(PIOTR, DeleteMessage(message=message)) == [MessageDeleted(message=message, to="stage")]


def test_who_is_no_longer_on_the_stage_has_no_say_over_what_they_wrote_there(live: Story) -> None:
    message = pushed_out(live, PIOTR, to="stage")
    live.do(HANA, ChangeRole(person=PIOTR, role="attendee"))

    assert live.refused(PIOTR, DeleteMessage(message=message)) == GONE


def test_an_older_private_message_is_deleted_by_its_author_alone(live: Story) -> None:
    message = posted(live, ANNA, to="person", to_person=PIOTR)
    for _ in range(PRIVATE_WINDOW):
        posted(live, PIOTR, "More", to="person", to_person=ANNA)

    assert live.refused(HANA, DeleteMessage(message=message)) == GONE
    assert live.refused(PIOTR, DeleteMessage(message=message)) == NOT_THEIRS
    assert live.do(ANNA, DeleteMessage(message=message)) == [
        MessageDeleted(message=message, to="person", between=(ANNA, PIOTR))
    ]
    assert message not in can_read_back(live, PIOTR)


@pytest.mark.parametrize("message", ["0000000000", "0000000001", "9999999999"])
def test_the_number_of_something_else_is_no_message(live: Story, message: str) -> None:
    assert live.refused(HANA, DeleteMessage(message=message)) == GONE


def test_after_the_end_the_lobby_deletes_nothing(live: Story) -> None:
    message = pushed_out(live, ANNA)
    live.do(HANA, EndSession())

    assert live.refused(ANNA, DeleteMessage(message=message)) == Refused("not_live", {})


def test_who_has_read_back_is_told_what_was_deleted(live: Story) -> None:
    message = pushed_out(live, ANNA)

    live.do(HANA, DeleteMessage(message=message))

    for person in (HANA, PIOTR, ANNA, BORIS):
        assert live.sees(person)["chat"].deleted == {message: live.now}


def test_what_the_stage_deleted_of_its_own_the_stage_is_told(live: Story) -> None:
    message = pushed_out(live, HANA, to="stage")

    live.do(HANA, DeleteMessage(message=message))

    assert [list(live.sees(person)["chat"].stage_deleted) for person in (PIOTR, ANNA)] == [[message], []]
    assert live.sees(ANNA)["chat"].deleted == {}


def test_what_was_deleted_between_two_the_two_are_told(live: Story) -> None:
    message = posted(live, ANNA, to="person", to_person=PIOTR)

    live.do(ANNA, DeleteMessage(message=message))

    told = [list(live.own(person)["chat"].deleted) for person in (ANNA, PIOTR, HANA, BORIS)]
    assert told == [[message], [message], [], []]
    assert live.sees(HANA)["chat"].deleted == {}


def test_the_last_hundred_that_were_deleted_are_remembered(live: Story) -> None:
    messages = [posted(live, ANNA) for _ in range(DELETED + 1)]
    for message in reversed(messages):
        live.do(ANNA, DeleteMessage(message=message))

    assert list(live.sees(BORIS)["chat"].deleted) == list(reversed(messages[:-1]))


def test_a_message_that_two_hundred_others_pushed_out_is_deleted(live: Story) -> None:
    message = posted(live, ANNA)
    for _ in range(WINDOW):
        posted(live, BORIS, "Short")

    assert len(live.do(ANNA, DeleteMessage(message=message))) == 1


PEOPLE = [HANA, PIOTR, ANNA, BORIS]
CREW = (HANA, PIOTR)
posts = st.tuples(
    st.sampled_from(PEOPLE),
    st.sampled_from(["everyone", "stage", "person"]),
    st.sampled_from(PEOPLE),
    st.sampled_from([0, 2000]),
)


@settings(max_examples=25, deadline=None)
@given(
    said=st.lists(posts, min_size=1, max_size=25),
    more=st.integers(0, ENOUGH),
    deletions=st.lists(st.tuples(st.sampled_from(PEOPLE), st.integers(0, 24)), min_size=1),
)
def test_whatever_is_deleted_wherever_it_was_is_nowhere_any_more(
    said: list[tuple[PersonId, str, PersonId, int]], more: int, deletions: list[tuple[PersonId, int]]
) -> None:
    """The rule is written a second time: who may, and that nothing but the number stays."""
    story = live_room()
    story.do(HANA, AllowPrivateChat())
    written: list[tuple[str, str, PersonId, str]] = []
    for number, (by, to, to_person, length) in enumerate(said):
        if (to == "stage" and by not in CREW) or (to == "person" and to_person == by):
            continue
        text = f"secret-{number}-".ljust(length, "x")
        key = posted(story, by, text, to=to, to_person=to_person if to == "person" else None)
        written.append((key, f"secret-{number}-", by, to))
    for _ in range(more):
        posted(story, ANNA, LONG)
    deleted: list[str] = []
    for by, nth in deletions:
        if nth >= len(written):
            continue
        key, secret, author, to = written[nth]
        may = secret not in deleted and (by == author or (by in CREW and to != "person"))
        if not may:
            story.refused(by, DeleteMessage(message=key))
            continue
        story.do(by, DeleteMessage(message=key))
        deleted.append(secret)

    left = [secret for _, secret, _, _ in written if secret not in deleted]
    everywhere = str(story.log) + dump_state(story.state).decode()
    assert [secret for secret in deleted if secret in everywhere] == []
    assert all(secret in str(story.log) for secret in left)
    gone = {key for key, secret, _, _ in written if secret in deleted}
    for person in PEOPLE:
        assert not gone & set(can_read_back(story, person))
