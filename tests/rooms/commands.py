"""Random commands, as they come from browsers."""

from dataclasses import dataclass

from hypothesis import strategies as st

from rostrum.rooms.registry import COMMANDS
from rostrum.rooms.wire import PersonId
from tests.rooms.cast import ANNA, BORIS, CLARA, ROLES

Body = dict[str, object]
DOCUMENT = "f_0123456789abcdef"
CLIP = "y_dQw4w9WgXcQ"
FIRST_CALL = "0000000003"
"""Prepared as the third thing that happens in a random room."""
FIRST_POLL = "0000000004"
ANONYMOUS_POLL = "0000000005"
FIRST_QUESTION = "0000000007"
FIRST_BOARD = "0000000009"

people = st.sampled_from(list(ROLES))
attendees = st.sampled_from([ANNA, BORIS, CLARA])
sources = st.sampled_from(["microphone", "camera", "screen"])


modes = st.sampled_from(["presenters_only", "listen_only", "discussion"])
roles = st.sampled_from(["presenter", "moderator", "attendee"])


@dataclass(frozen=True)
class Said:
    """What a command may need besides its kind."""

    person: PersonId
    source: str
    mode: str
    role: str

    def command(self, kind: str) -> Body:
        more = self._drawn() if kind == "put_elements" else self._more(kind)
        return {"kind": kind, **more}

    def _more(self, kind: str) -> Body:
        match kind:
            case "change_role":
                return {"person": self.person, "role": self.role}
            case "change_audio_mode":
                return {"mode": self.mode}
            case "change_layout":
                return {"layout": "speaker", "spotlight": self.person}
            case "switch_on":
                return {"source": self.source}
            case "switch_off":
                return {"source": self.source, "person": self.person}
            case "offer_floor":
                return {"person": self.person, "sources": ["microphone" if self.source == "screen" else self.source]}
            case kind if kind in OF_POLLS:
                return self._about_a_poll(kind)
            case kind if kind in OF_TOOLS:
                return OF_TOOLS[kind]
            case kind if kind in ABOUT_SOMEBODY:
                return {"person": self.person, **ABOUT_SOMEBODY[kind]}
        return {}

    def _drawn(self) -> Body:
        """Few elements and versions, so that people meet at them."""
        version, nonce = len(self.mode) % 4 + 1, len(self.person) % 3
        if self.role == "attendee" and self.source != "screen":
            return {"board": FIRST_BOARD, "deleted": [{"id": self.source, "version": version, "nonce": nonce}]}
        return {
            "board": FIRST_BOARD,
            "elements": [{**RECTANGLE, "id": self.source, "version": version, "nonce": nonce}],
        }

    def _about_a_poll(self, kind: str) -> Body:
        poll = {"poll": ANONYMOUS_POLL if self.source == "screen" else FIRST_POLL, **OF_POLLS[kind]}
        if kind != "answer_poll":
            return poll
        answers = [{"options": [len(self.person) % 2]}, {"text": f"answer of {self.person}"}]
        return {**poll, "run": 2 if self.role == "presenter" else 1, "answers": answers}


RECTANGLE: Body = {
    "type": "rectangle",
    "id": "rectangle",
    "version": 1,
    "nonce": 7,
    "index": "a0",
    "x": 10,
    "y": 20,
    "width": 100,
    "height": 50,
    "angle": 0,
    "stroke": "#1e1e1e",
    "fill": "transparent",
    "fill_style": "solid",
    "stroke_width": 2,
    "stroke_style": "solid",
    "roundness": 0,
    "roughness": 1,
    "opacity": 100,
    "seed": 5,
    "groups": [],
    "frame": None,
    "bound": [],
    "link": None,
    "locked": False,
}
CALL: Body = {"message": "Get the guide", "button": "Download", "url": "https://example.org/guide", "seconds": 60}
POLL: Body = {"questions": [{"text": "Tea?", "form": "single", "options": ["Yes", "No"]}], "is_anonymous": True}
OF_POLLS: dict[str, Body] = {
    "change_poll": {"content": POLL},
    "copy_poll": {},
    "delete_poll": {},
    "open_poll": {},
    "close_poll": {},
    "answer_poll": {},
    "release_results": {"run": 1, "with_texts": True},
}
OF_TOOLS: dict[str, Body] = {
    "prepare_call": CALL,
    "change_call": {"call": FIRST_CALL, **CALL},
    "copy_call": {"call": FIRST_CALL},
    "delete_call": {"call": FIRST_CALL},
    "order_calls": {"order": [FIRST_CALL]},
    "show_call": {"call": FIRST_CALL},
    "follow_call": {"call": FIRST_CALL},
    "report_readiness": {"hearing": "needs_tap", "speaking": "denied", "browser": "Browser of somebody"},
    "slow_chat": {"seconds": 15},
    "show_titles": {"when": "briefly"},
    "begin_break": {"text": "Coffee", "minutes": 5},
    "prepare_poll": {"content": POLL},
    "order_polls": {"order": [ANONYMOUS_POLL, FIRST_POLL]},
    "rule_questions": {"anonymous_allowed": True, "approve_first": True},
    "ask_question": {"text": "May I ask?", "anonymous": True},
    "show_question": {"question": FIRST_QUESTION},
    "reply_question": {"question": FIRST_QUESTION, "text": "told in private", "private": True},
    **{f"{deed}_question": {"question": FIRST_QUESTION} for deed in ("approve", "dismiss", "settle", "reopen", "vote")},
    "delete_question": {"question": FIRST_QUESTION},
    "take_vote_back": {"question": FIRST_QUESTION},
    "show_page": {"document": DOCUMENT},
    "remove_document": {"document": DOCUMENT},
    "write_note": {"document": DOCUMENT, "page": 1, "text": "another note to oneself"},
    "draw_stroke": {"document": DOCUMENT, "page": 1, "colour": "red", "width": 40, "points": [0, 0, 9, 9]},
    "add_board": {"name": "Board 2"},
    "rename_board": {"board": FIRST_BOARD, "name": "Ideas"},
    "delete_board": {"board": FIRST_BOARD},
    "show_board": {"board": FIRST_BOARD},
    "clear_board": {"board": FIRST_BOARD},
    "erase_stroke": {"stroke": "0000000099"},
    "remove_handout": {"handout": DOCUMENT},
    "show_youtube": {"link": f"https://youtu.be/{CLIP[2:]}"},
    "name_clip": {"clip": CLIP, "name": "A talk"},
    "show_clip": {"clip": CLIP},
    "remove_clip": {"clip": CLIP},
    "play_clip": {"clip": CLIP},
    "pause_clip": {"clip": CLIP},
    "seek_clip": {"clip": CLIP, "position_ms": 90_000},
    "stop_stream": {"stream": "0000000099"},
}
ABOUT_SOMEBODY: dict[str, Body] = {
    "remove_person": {},
    "block_person": {},
    "unblock_person": {},
    "put_on_air": {},
    "give_title": {"title": "Head of Research"},
    "take_off_air": {},
    "silence_person": {},
    "unsilence_person": {},
    "withdraw_floor_offer": {},
    "take_floor_back": {},
    "remove_portrait": {},
    "mark_question": {"message": "0000000099", "text": "Is this one?"},
}
WRITTEN_APART = {"post_message", "delete_message", "report_message", "react_to_message", "take_reaction_back"}
KINDS = sorted(
    kind
    for kind in (command.model_fields["kind"].default for command in COMMANDS if not command.system_only)
    if kind not in WRITTEN_APART
)
said = st.builds(Said, people, sources, modes, roles)
anything = st.builds(lambda kind, more: more.command(kind), st.sampled_from(KINDS), said)
