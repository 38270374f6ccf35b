"""A replay shows at any time what a viewer had then."""

from bisect import bisect_right
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from rostrum.kit.refusal import Refusal
from rostrum.recordings.cutting.passages import Passage
from rostrum.recordings.replay.frames import STRETCH_MS, Stretch, stretches
from rostrum.recordings.replay.scenes import Scene
from rostrum.recordings.replay.whole import Whole
from rostrum.recordings.spans import Span, media_at, without
from rostrum.rooms.core.session.commands import StartSession
from rostrum.rooms.feature import Record
from rostrum.rooms.features.chat.commands import DeleteMessage, PostMessage
from rostrum.rooms.features.questions.commands import (
    AskQuestion,
    MarkQuestion,
    ReplyQuestion,
    ShowQuestion,
    VoteQuestion,
)
from rostrum.rooms.features.slides.commands import ShowPage
from rostrum.rooms.fold import EMPTY, fold, room_parts
from rostrum.rooms.parse import parse_command, parse_fact
from rostrum.rooms.wire import SYSTEM
from tests.rooms.cast import ANNA, BORIS, CLARA, HANA, PIOTR, described
from tests.rooms.client import Json, applied, as_json
from tests.rooms.commands import DOCUMENT, Body, anything, people
from tests.rooms.sample_files import sample
from tests.rooms.story import MINUTE, SECOND, Story, live_room

steps = st.lists(
    st.tuples(people, anything, st.sampled_from([0, 0, SECOND, 20 * SECOND, 3 * MINUTE])), min_size=5, max_size=40
)


def random_room(given: list[tuple[str, Body, int]]) -> Story:
    story = Story(described()).happened(parse_fact(sample("document_added")), parse_fact(sample("call_prepared")))
    story.joined(HANA, PIOTR, ANNA, BORIS, CLARA)
    story.do(HANA, StartSession())
    for person, body, pause in given:
        story.after(pause)
        with suppress(Refusal):
            command = parse_command(body)
            if not command.system_only:
                story.do(person, command)
    return story


def seen(told: list[Stretch], media: int) -> Json:
    """As a browser makes it of one stretch."""
    stretch = told[bisect_right([one.from_ms for one in told], media) - 1]
    parts = as_json(stretch.parts)
    for frame in stretch.frames:
        if frame.media_ms <= media:
            parts = applied(parts, frame.change)
    return parts


def gathered(told: Iterable[Stretch]) -> Whole:
    whole = Whole()
    for stretch in told:
        whole.add(stretch)
    return whole


def nothing(_: Scene) -> str:
    """Is written on any page."""
    return ""


@settings(max_examples=40, deadline=None)
@given(steps, st.data())
def test_a_replay_at_any_time_shows_what_a_viewer_had_then_and_ends_as_the_room_did(
    given: list[tuple[str, Body, int]], data: st.DataObject
) -> None:
    story = random_room(given)
    first, last = story.log[0].at, story.log[-1].at
    start = data.draw(st.integers(first, last))
    cut = data.draw(st.integers(start, last))
    again = data.draw(st.integers(cut, last))
    spans = (Span(start, cut, 0), Span(again, last, cut - start, "paused"))

    told = list(stretches(story.log, spans, since=0))

    state = EMPTY
    for record, following in zip(story.log, [*story.log[1:], None], strict=True):
        state = fold(state, record)
        place = media_at(spans, record.at)
        upcoming = media_at(spans, following.at) if following is not None else None
        if place is not None and place != upcoming:
            assert seen(told, place) == as_json(room_parts(state, "replay"))
    assert seen(told, spans[-1].media_to) == as_json(room_parts(story.state, "replay"))


def test_each_minute_begins_with_a_whole_view() -> None:
    story = live_room()
    start = story.now
    for number in range(5):
        story.after(MINUTE // 2)
        story.do(ANNA, PostMessage(text=f"Message {number}", to="everyone"))
    spans = (Span(start, story.now + MINUTE, 0),)

    told = list(stretches(story.log, spans, since=0))

    assert [stretch.from_ms for stretch in told] == [STRETCH_MS * number for number in range(len(told))]
    assert len(as_json(told[-1].parts)["chat"]["messages"]) == 5
    assert told[-1].from_ms < spans[-1].media_to <= told[-1].from_ms + STRETCH_MS


def test_what_was_deleted_later_was_never_there() -> None:
    story = live_room()
    start = story.now
    story.do(ANNA, PostMessage(text="Something that must go", to="everyone"))
    story.after(MINUTE)
    end = story.now
    key = next(iter(story.sees(ANNA)["chat"].messages))
    story.do(HANA, DeleteMessage(message=key))

    told = list(stretches(story.log, (Span(start, end, 0),), since=0))

    assert seen(told, end - start)["chat"]["messages"] == {}
    assert "must go" not in str([as_json(stretch.parts) for stretch in told])
    assert gathered(told).words([], nothing) == []


def test_private_words_are_in_no_replay() -> None:
    story = live_room()
    start = story.now
    story.do(ANNA, PostMessage(text="Between us", to="person", to_person=HANA))
    story.do(HANA, PostMessage(text="For the team", to="stage"))
    told = list(stretches(story.log, (Span(start, story.now, 0),), since=0))

    assert "Between us" not in str(as_json([frame.change._asdict() for frame in told[0].frames]))
    assert gathered(told).words([], nothing) == []


def leafed_room() -> tuple[Story, int]:
    story = Story(described()).happened(parse_fact(sample("document_added")))
    story.joined(HANA, ANNA)
    story.do(HANA, StartSession())
    start = story.now
    for page, stays in ((1, 30), (2, 1), (3, 1), (4, 60)):
        story.do(HANA, ShowPage(document=DOCUMENT, page=page))
        story.after(stays * SECOND)
    return story, start


def test_chapters_are_pages_that_stayed_for_a_while() -> None:
    story, start = leafed_room()
    spans = (Span(start, story.now, 0),)

    found = gathered(stretches(story.log, spans, since=0)).chapters(duration_ms=spans[-1].media_to)

    assert [(one.scene.tool, one.scene.page) for one in found][-2:] == [("slides", 1), ("slides", 4)]


def test_words_are_found_where_they_are_before_everybody_first() -> None:
    story, start = leafed_room()
    story.do(ANNA, PostMessage(text="Which slide?", to="everyone"))
    asked_at = story.now
    story.do(ANNA, AskQuestion(text="How much is it?"))
    spans = (Span(start, story.now, 0),)
    whole = gathered(stretches(story.log, spans, since=0))
    found = whole.chapters(duration_ms=spans[-1].media_to)

    said = whole.words(found, lambda scene: "Prices and\nplans" if scene.page == 4 else "")

    assert [(one.kind, one.text) for one in said if one.kind != "slide"] == [
        ("chat", "Which slide?"),
        ("question", "How much is it?"),
    ]
    assert next(one.media_ms for one in said if one.kind == "chat") == asked_at - start
    assert "Prices and plans" in [one.text for one in said if one.kind == "slide"]


def test_an_empty_recording_has_nothing_to_show() -> None:
    assert list(stretches(live_room().log, (), since=0)) == []
    assert gathered([]).chapters(duration_ms=0) == []


def test_a_log_that_ends_before_the_recording_is_shown_to_its_end() -> None:
    record = Record(1, 1000, SYSTEM, described())

    told = list(stretches([record, replace(record, seq=2, at=2000)], (Span(1500, 1500 + 3 * MINUTE, 0),), since=0))

    assert [stretch.from_ms for stretch in told] == [0, MINUTE, 2 * MINUTE]


def test_what_was_shown_and_asked_only_in_a_cut_is_in_no_frame() -> None:
    story = live_room().happened(parse_fact(sample("document_added")))
    start = story.now
    story.after(10 * SECOND)
    begins = story.now - start
    story.do(HANA, ShowPage(document=DOCUMENT, page=2))
    story.after(10 * SECOND).do(ANNA, AskQuestion(text="Left out"))
    story.do(HANA, ShowPage(document=DOCUMENT, page=1))
    story.after(10 * SECOND)
    ends = story.now - start
    story.after(SECOND).do(ANNA, AskQuestion(text="Kept"))
    story.after(SECOND)
    whole = (Span(start, story.now, 0),)
    cut = without(whole, [Passage(0, begins - 1), Passage(ends, story.now - start)])

    told, all_told = (list(stretches(story.log, spans, since=start)) for spans in (cut, whole))

    def pages(stretches_told: list[Stretch]) -> set[int]:
        found = gathered(stretches_told).chapters(duration_ms=60_000)
        return {chapter.scene.page for chapter in found}

    assert [one.text for one in gathered(all_told).words([], nothing)] == ["Left out", "Kept"]
    assert [one.text for one in gathered(told).words([], nothing)] == ["Kept"]
    assert (2 in pages(all_told), 2 in pages(told)) == (True, False)


def test_a_message_of_a_cut_that_was_marked_as_a_question_after_it_is_in_no_frame() -> None:
    story = live_room()
    start = story.now
    story.after(10 * SECOND).do(ANNA, PostMessage(text="Left out", to="everyone"))
    message = next(iter(story.sees(ANNA)["chat"].messages))
    story.after(10 * SECOND)
    ends = story.now - start
    story.after(SECOND).do(HANA, MarkQuestion(message=message, person=ANNA, text="Left out"))
    question = next(iter(story.sees(ANNA)["questions"].questions))
    story.do(BORIS, VoteQuestion(question=question))
    story.do(HANA, ReplyQuestion(question=question, text="Said of what is left out", private=False))
    story.do(HANA, ShowQuestion(question=question))
    story.do(BORIS, PostMessage(text="Yes", to="everyone", replies_to=message))
    story.after(SECOND)
    whole = (Span(start, story.now, 0),)
    cut = without(whole, [Passage(0, 5 * SECOND), Passage(ends, story.now - start)])

    told, all_told = (list(stretches(story.log, spans, since=start)) for spans in (cut, whole))

    assert [one.text for one in gathered(all_told).words([], nothing)] == ["Left out", "Left out", "Yes"]
    assert [one.text for one in gathered(told).words([], nothing)] == ["Yes"]
    at_the_end = seen(told, cut[-1].media_to)["questions"]
    assert (at_the_end["questions"], at_the_end["shown"]) == ({}, None)
    assert "eft out" not in repr(told)


def test_a_question_stays_when_the_message_that_it_was_is_deleted() -> None:
    story = live_room()
    start = story.now
    story.do(ANNA, PostMessage(text="How much?", to="everyone"))
    message = next(iter(story.sees(ANNA)["chat"].messages))
    story.do(HANA, MarkQuestion(message=message, person=ANNA, text="How much?"))
    story.do(HANA, DeleteMessage(message=message))

    told = list(stretches(story.log, (Span(start, story.now, 0),), since=start))

    assert [(one.kind, one.text) for one in gathered(told).words([], nothing)] == [("question", "How much?")]


def test_no_more_of_a_log_is_read_than_the_minute_needs_that_is_written() -> None:
    story = live_room()
    start = story.now
    for number in range(10):
        story.after(MINUTE // 2)
        story.do(ANNA, PostMessage(text=f"Message {number}", to="everyone"))
    unread = iter(story.log)

    told = stretches(unread, (Span(start, story.now, 0),), since=start)
    first = next(told)

    assert "Message 0" in repr(first.frames)
    assert len(list(unread)) >= 7
