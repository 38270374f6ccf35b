"""Malformed, oversized, forged and out-of-turn commands are refused with a code, and nothing happens."""

import contextlib
import json
from typing import Any

import pytest

from rostrum.rooms.errors.room import Malformed, RoomRefusal
from rostrum.rooms.feature import Asked
from rostrum.rooms.fold import decide
from rostrum.rooms.parse import parse_command, parse_signal
from rostrum.rooms.registry import COMMANDS
from rostrum.rooms.wire import SYSTEM
from tests.rooms.cast import ANNA, BORIS, CLARA, HANA, described
from tests.rooms.commands import CLIP, DOCUMENT, POLL, RECTANGLE
from tests.rooms.sample_files import sample
from tests.rooms.story import Story

CALL = {"message": "Get the guide", "button": "Download", "url": "https://example.org/guide", "seconds": 60}
KINDS: dict[str, Any] = {  # Any: JSON
    "start_session": {},
    "end_session": {},
    "lock_room": {},
    "unlock_room": {},
    "take_over_session": {},
    "describe_room": {"description": described().model_dump(mode="json")},
    "warn_abandoned": {"empty_since": 5},
    "end_abandoned": {"empty_since": 5},
    "join": {"person": CLARA, "name": "Clara", "role": "host", "email": ""},
    "leave": {},
    "drop_person": {"person": HANA, "last_seen": 5},
    "remove_person": {"person": BORIS},
    "block_person": {"person": BORIS},
    "unblock_person": {"person": BORIS},
    "admit_by_hand": {},
    "admit_freely": {},
    "admit_people": {"people": [BORIS]},
    "change_role": {"person": BORIS, "role": "presenter"},
    "change_audio_mode": {"mode": "presenters_only"},
    "put_on_air": {"person": ANNA},
    "take_off_air": {"person": HANA},
    "switch_on": {"source": "microphone"},
    "switch_off": {"source": "microphone", "person": HANA},
    "change_layout": {"layout": "speaker", "spotlight": HANA},
    "post_message": {"text": "Hello", "to": "stage", "to_person": HANA, "replies_to": "0000000001"},
    "delete_message": {"message": "0000000001"},
    "open_chat": {},
    "close_chat": {},
    "allow_private_chat": {},
    "forbid_private_chat": {},
    "slow_chat": {"seconds": 15},
    "silence_person": {"person": BORIS},
    "unsilence_person": {"person": BORIS},
    "report_message": {"message": "0000000001"},
    "react_to_message": {"message": "0000000001", "reaction": "clap"},
    "take_reaction_back": {"message": "0000000001", "reaction": "clap"},
    "raise_hand": {},
    "lower_hand": {"person": BORIS},
    "offer_floor": {"person": ANNA, "sources": ["microphone"]},
    "withdraw_floor_offer": {"person": ANNA},
    "accept_floor": {},
    "decline_floor": {},
    "take_floor_back": {"person": HANA},
    "hide_content": {},
    "add_document": {"document": json.loads(sample("document_added"))},
    "expire_document": {"key": "0123456789abcdefghjkmnpq", "at_once": True},
    "forget_document": {"document": DOCUMENT},
    "show_page": {"document": DOCUMENT, "page": 2},
    "remove_document": {"document": DOCUMENT},
    "write_note": {"document": DOCUMENT, "page": 1, "text": "Smile"},
    "draw_stroke": {"document": DOCUMENT, "page": 1, "colour": "red", "width": 40, "points": [0, 0]},
    "erase_stroke": {"stroke": "0000000099"},
    "clear_page": {},
    "add_board": {"name": "Board 1"},
    "rename_board": {"board": "0000000002", "name": "Ideas"},
    "delete_board": {"board": "0000000002"},
    "show_board": {"board": "0000000002"},
    "open_boards": {},
    "close_boards": {},
    "put_elements": {
        "board": "0000000002",
        "elements": [RECTANGLE],
        "deleted": [{"id": "gone", "version": 2, "nonce": 1}],
    },
    "clear_board": {"board": "0000000002"},
    "add_handout": {"handout": json.loads(sample("handout_added"))},
    "expire_handout": {"key": "0123456789abcdefghjkmnpq"},
    "remove_handout": {"handout": DOCUMENT},
    "show_portrait": {"person": BORIS, "picture": "i_0123456789abcdef"},
    "remove_portrait": {"person": HANA},
    "add_clip": {"clip": json.loads(sample("clip_added"))},
    "expire_clip": {"key": "0123456789abcdefghjkmnpq", "at_once": True},
    "show_youtube": {"link": "https://youtu.be/dQw4w9WgXcQ"},
    "name_clip": {"clip": CLIP, "name": "A talk"},
    "show_clip": {"clip": CLIP},
    "remove_clip": {"clip": CLIP},
    "play_clip": {"clip": CLIP, "position_ms": 5},
    "pause_clip": {"clip": CLIP},
    "seek_clip": {"clip": CLIP, "position_ms": 5},
    "prepare_call": CALL,
    "change_call": {"call": "0000000002", **CALL},
    "copy_call": {"call": "0000000002"},
    "delete_call": {"call": "0000000002"},
    "order_calls": {"order": ["0000000002"]},
    "take_over_calls": {"contents": [CALL]},
    "show_call": {"call": "0000000002"},
    "close_call": {},
    "end_call": {"call": "0000000002", "closes_at": 5},
    "follow_call": {"call": "0000000002"},
    "allow_reactions": {},
    "forbid_reactions": {},
    "prepare_poll": {"content": POLL},
    "change_poll": {"poll": "0000000002", "content": POLL},
    "copy_poll": {"poll": "0000000002"},
    "delete_poll": {"poll": "0000000002"},
    "order_polls": {"order": ["0000000002"]},
    "take_over_polls": {"contents": [json.loads(sample("poll_prepared"))["content"]]},
    "open_poll": {"poll": "0000000002"},
    "close_poll": {"poll": "0000000002"},
    "end_poll": {"poll": "0000000002", "run": 1},
    "answer_poll": {"poll": "0000000002", "run": 1, "answers": [{"options": [0]}]},
    "release_results": {"poll": "0000000002", "run": 1},
    "hide_results": {},
    "report_readiness": {"hearing": "no_media", "browser": "Firefox"},
    "start_recording": {},
    "stop_recording": {},
    "tell_recording": {"recording": "0000000001"},
    "doubt_recording": {},
    "start_stream": {"target": "o_0000000000000000", "name": "Our channel", "service": "youtube"},
    "stop_stream": {"stream": "0000000001"},
    "tell_stream": {"stream": "0000000001"},
    "doubt_streams": {},
    "begin_break": {"text": "Coffee", "minutes": 5},
    "give_title": {"person": HANA, "title": "Chair"},
    "show_titles": {"when": "never"},
    "end_break": {},
    "rule_questions": {"open": False},
    "ask_question": {"text": "Why?"},
    "mark_question": {"message": "0000000002", "person": CLARA, "text": "Why?"},
    "approve_question": {"question": "0000000002"},
    "dismiss_question": {"question": "0000000002"},
    "settle_question": {"question": "0000000002"},
    "reopen_question": {"question": "0000000002"},
    "delete_question": {"question": "0000000002"},
    "show_question": {"question": "0000000002"},
    "hide_question": {},
    "vote_question": {"question": "0000000002"},
    "take_vote_back": {"question": "0000000002"},
    "reply_question": {"question": "0000000002", "text": "Because."},
}
NOT_THEIRS = {"not_allowed", "not_offered", "no_such_message", "no_such_person", "no_such_question"}
"""What an attendee is told of what is not theirs."""
FREE_TO_ATTENDEES = {"leave", "raise_hand", "follow_call", "answer_poll", "ask_question"}
FREE_TO_ATTENDEES = {"report_readiness", "leave", "raise_hand", "follow_call", "answer_poll", "ask_question"}


def test_every_command_is_tried_here() -> None:
    assert KINDS.keys() == {command.model_fields["kind"].default for command in COMMANDS}


@pytest.mark.parametrize("kind", KINDS)
def test_the_samples_are_well_formed(kind: str) -> None:
    assert parse_command({"kind": kind, **KINDS[kind]}).kind == kind


@pytest.mark.parametrize("kind", KINDS)
def test_a_field_that_does_not_belong_is_malformed(kind: str) -> None:
    with pytest.raises(Malformed):
        parse_command({"kind": kind, **KINDS[kind], "as": HANA})


@pytest.mark.parametrize(("kind", "field"), [(kind, field) for kind in KINDS for field in KINDS[kind]])
@pytest.mark.parametrize("wrong", [None, 7.5, "x" * 5000, [], {}, ["x", "y", "z"], "\ud800"])
def test_a_field_of_another_type_is_malformed(kind: str, field: str, wrong: object) -> None:
    if wrong is None and (kind, field) in {
        ("switch_off", "person"),
        ("show_page", "page"),
        ("admit_people", "people"),
        ("play_clip", "position_ms"),
        ("prepare_call", "seconds"),
        ("change_call", "seconds"),
        ("change_layout", "spotlight"),
        ("rule_questions", "open"),
        ("begin_break", "minutes"),
        ("post_message", "to_person"),
        ("post_message", "replies_to"),
        ("lower_hand", "person"),
        ("take_floor_back", "person"),
    }:
        return
    if wrong == [] and (kind, field) in {("put_elements", "elements"), ("put_elements", "deleted")}:
        return
    if isinstance(wrong, list) and wrong and (kind, field) == ("admit_people", "people"):
        return
    if wrong == [] and kind in ("take_over_polls", "take_over_calls"):
        return
    with pytest.raises(Malformed):
        parse_command({"kind": kind, **KINDS[kind], field: wrong})


@pytest.mark.parametrize(
    "body", [None, [], "leave", 3, {}, {"kind": None}, {"kind": "become_host"}, {"kind": ["leave"]}]
)
def test_what_is_no_command_is_malformed(body: object) -> None:
    with pytest.raises(Malformed):
        parse_command(body)
    with pytest.raises(Malformed):
        parse_signal(body)


@pytest.mark.parametrize("text", ["", "   ", "\u200b\u200b", "\u3164", "Hello\x01", "\x1b[31m", "x" * 2001])
def test_a_message_is_neither_empty_nor_longer_than_2000_characters(text: str) -> None:
    with pytest.raises(Malformed):
        parse_command({"kind": "post_message", "text": text})


def test_a_message_of_2000_characters_is_sent(live: Story) -> None:
    command = parse_command({"kind": "post_message", "text": "я" * 2000})

    assert len(live.do(ANNA, command)) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_who_is_not_in_the_room_is_refused_everything(kind: str, live: Story) -> None:
    command = parse_command({"kind": kind, **KINDS[kind]})

    assert live.refused("p_forged", command).code in {"not_present", "not_allowed"}


@pytest.mark.parametrize("kind", KINDS)
def test_no_browser_gives_the_systems_commands(kind: str, live: Story) -> None:
    command = parse_command({"kind": kind, **KINDS[kind]})

    if command.system_only:
        assert live.refused(HANA, command) == ("not_allowed", {})
    elif not command.from_panel:
        assert live.refused(SYSTEM, command) == ("not_allowed", {})


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - FREE_TO_ATTENDEES))
def test_an_attendee_is_refused_what_is_not_theirs(kind: str, live: Story) -> None:
    command = parse_command({"kind": kind, **KINDS[kind]})

    assert live.refused(ANNA, command).code in NOT_THEIRS


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("by", [HANA, ANNA, SYSTEM])
def test_out_of_turn_a_command_happens_or_is_refused_and_nothing_else(kind: str, by: str, waiting: Story) -> None:
    waiting.joined(HANA, ANNA)
    command = parse_command({"kind": kind, **KINDS[kind]})

    with contextlib.suppress(RoomRefusal):
        decide(waiting.state, command, Asked(by, waiting.now))
