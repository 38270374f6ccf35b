"""Random people give random commands through two processes, come, go, drop and resume. What must hold, holds.

1. Who came late has the same parts as who was there from the start: everybody's equal a fresh snapshot.
2. Who dropped and resumed, here or at the other process, has the same parts as who did not.
3. A snapshot plus the frames after it equals a fresh snapshot.
4. The log told again ends where the live room ends.
5. Nobody changes what their role may not; nobody is sent what their audience may not see; nobody's rights on the media
   server go beyond what the room allows.
"""

from dataclasses import replace

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from rostrum.kit.refusal import Refusal
from rostrum.rooms.core.people.commands import DropPerson
from rostrum.rooms.core.session.commands import StartSession
from rostrum.rooms.feature import Record
from rostrum.rooms.features.chat.facts import MessageDeleted, MessagePosted
from rostrum.rooms.fold import audience_of, media_rights, own_parts, room_parts
from rostrum.rooms.parse import parse_command, parse_fact
from rostrum.rooms.wire import SYSTEM, AudioMode, Command, Fact, PersonId
from tests.rooms.cast import HANA, HUGO, PIOTR, ROLES, described, joining
from tests.rooms.client import Json, as_json
from tests.rooms.commands import WRITTEN_APART, Body, Said, anything, attendees, modes, people, roles, said, sources
from tests.rooms.nodes import Client, Log, Node
from tests.rooms.permissions import FROM_THE_LOBBY, Boards, Floor, Roles, Secrets, may_bring_about
from tests.rooms.sample_files import sample
from tests.rooms.story import SECOND, START_MS, check_retold

sides = st.sampled_from([0, 1])
# Drawn evenly: integers would be small ones nearly always.
picks = st.sampled_from(range(30))


class Rooms(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.log = Log()
        self.secrets = Secrets()
        self.floor = Floor()
        self.roles = Roles()
        self.boards = Boards()
        self.first_mode: AudioMode = "listen_only"
        self.nodes = [Node(self.log, self.secrets.check) for _ in range(2)]
        self.clients: list[Client] = []
        self.now = START_MS
        self.said = 0
        self.noted = 0

    @initialize(meeting=st.booleans(), live=st.sampled_from([True, True, False]), absent=st.sets(people, max_size=3))
    def open(self, meeting: bool, live: bool, absent: set[PersonId]) -> None:
        self._append(described("meeting" if meeting else "webinar"))
        self._append(parse_fact(sample("document_added")))
        self._append(parse_fact(sample("call_prepared")))
        for kind in (
            "poll_prepared",
            "poll_prepared",
            "poll_changed",
            "question_asked",
            "notes_brought",
            "board_added",
        ):
            self._append(parse_fact(sample(kind)))
        self.first_mode = "discussion" if meeting else "listen_only"
        for number, person in enumerate(person for person in ROLES if person == HANA or person not in absent):
            self.join(person, number % 2)
        if live:
            self._give(0, HANA, StartSession())

    @rule(person=people, side=sides)
    def join(self, person: PersonId, side: int) -> None:
        self._give(side, SYSTEM, joining(person))
        self.nodes[side].tick()
        client = Client(person)
        self.clients.append(client)
        self.nodes[side].connect(client)

    @rule(person=people, body=anything, side=sides, tick=st.booleans())
    def ask_for_anything(self, person: PersonId, body: Body, side: int, tick: bool) -> None:
        self._give(side, person, parse_command(body))
        if tick:
            self.tick(side)

    @rule(person=people, pick=picks, more=said, side=sides, tick=st.booleans())
    def ask_for_what_one_may(self, person: PersonId, pick: int, more: Said, side: int, tick: bool) -> None:
        """Otherwise nearly all that is asked would be refused."""
        state = self.nodes[side].state
        audience = audience_of(state, person)
        if audience is None:
            return
        parts: list[Json] = [*room_parts(state, audience).values(), *own_parts(state, person).values()]
        may = sorted({kind for part in parts for kind in part.may} - WRITTEN_APART - {"leave", "end_session"})
        if may:
            self.ask_for_anything(person, more.command(may[pick % len(may)]), side, tick)

    @rule(person=people, pick=picks, more=said, side=sides)
    def ask_for_what_one_may_and_look(self, person: PersonId, pick: int, more: Said, side: int) -> None:
        self.ask_for_what_one_may(person, pick, more, side, True)

    @rule(
        attendee=attendees,
        by=st.sampled_from([HANA, PIOTR]),
        source=st.sampled_from(["microphone", "camera"]),
        side=sides,
    )
    def hand_over_the_floor(self, attendee: PersonId, by: PersonId, source: str, side: int) -> None:
        steps: list[tuple[PersonId, Body]] = [
            (by, {"kind": "offer_floor", "person": attendee, "sources": [source]}),
            (attendee, {"kind": "accept_floor"}),
            (attendee, {"kind": "switch_on", "source": source}),
        ]
        for person, body in steps:
            self._give(side, person, parse_command(body))

    @rule(mode=modes, by=st.sampled_from([HANA, HUGO]), side=sides)
    def change_the_mode(self, mode: str, by: PersonId, side: int) -> None:
        self._give(side, by, parse_command({"kind": "change_audio_mode", "mode": mode}))

    @rule(person=people, source=sources, side=sides)
    def switch_on(self, person: PersonId, source: str, side: int) -> None:
        self._give(side, person, parse_command({"kind": "switch_on", "source": source}))

    @rule(person=people, role=roles, side=sides)
    def give_a_role(self, person: PersonId, role: str, side: int) -> None:
        self._give(side, HANA, parse_command({"kind": "change_role", "person": person, "role": role}))

    @rule(person=people, to=st.sampled_from(["everyone", "stage", "person"]), to_person=people, side=sides)
    def write(self, person: PersonId, to: str, to_person: PersonId, side: int) -> None:
        self.said += 1
        body = {"kind": "post_message", "text": f"secret-{self.said}-", "to": to, "to_person": to_person}
        self._give(side, person, parse_command(body))

    @rule(nth=picks, person=people, side=sides)
    def reply_to_a_message(self, nth: int, person: PersonId, side: int) -> None:
        written = list(self.secrets.messages.items())
        if written:
            key, message = written[nth % len(written)]
            other = message.to_person if person == message.person else message.person
            self.said += 1
            body = {"text": f"secret-{self.said}-", "to": message.to, "to_person": other, "replies_to": key}
            self._give(side, person, parse_command({"kind": "post_message", **body}))

    @rule(
        nth=picks,
        person=people,
        kind=st.sampled_from(["react_to_message", "take_reaction_back"]),
        reaction=st.sampled_from(["clap", "heart"]),
        side=sides,
    )
    def react_to_a_message(self, nth: int, person: PersonId, kind: str, reaction: str, side: int) -> None:
        written = list(self.secrets.messages)
        if written:
            body = {"kind": kind, "message": written[nth % len(written)], "reaction": reaction}
            self._give(side, person, parse_command(body))

    @rule(nth=picks, person=people, is_theirs=st.booleans(), side=sides)
    def delete_a_message(self, nth: int, person: PersonId, is_theirs: bool, side: int) -> None:
        written = list(self.secrets.messages.items())
        if written:
            key, message = written[nth % len(written)]
            by = message.person if is_theirs else person
            self._give(side, by, parse_command({"kind": "delete_message", "message": key}))

    @rule(nth=picks, person=people, is_to_them=st.booleans(), side=sides)
    def report_a_message(self, nth: int, person: PersonId, is_to_them: bool, side: int) -> None:
        private = [(key, message) for key, message in self.secrets.messages.items() if message.to_person]
        if private:
            key, message = private[nth % len(private)]
            by = message.to_person if is_to_them and message.to_person else person
            self._give(side, by, parse_command({"kind": "report_message", "message": key}))

    @rule(side=sides)
    def tick(self, side: int) -> None:
        node = self.nodes[side]
        node.catch_up()
        node.tick()
        self._check_clients(node)

    @rule(nth=picks)
    def drop(self, nth: int) -> None:
        self.nodes[0].disconnect(self.clients[nth % len(self.clients)])

    @rule(nth=picks, side=sides)
    def resume(self, nth: int, side: int) -> None:
        node = self.nodes[side]
        node.catch_up()
        node.tick()
        node.connect(self.clients[nth % len(self.clients)])
        self._check_clients(node)

    @rule(person=people, side=sides, silent_seconds=st.integers(0, 90))
    def lose(self, person: PersonId, side: int, silent_seconds: int) -> None:
        last_seen = self.now
        self.now += silent_seconds * SECOND
        self._give(side, SYSTEM, DropPerson(person=person, last_seen=last_seen))

    @rule(side=sides)
    def come_due(self, side: int) -> None:
        if self.log.scheduled:
            later = min(self.log.scheduled.values(), key=lambda later: later.due)
            del self.log.scheduled[later.id]
            self.now = max(self.now, later.due)
            self._give(side, SYSTEM, later.command)

    @invariant()
    def media_rights_follow_the_room(self) -> None:
        node = max(self.nodes, key=lambda node: node.state.seq)
        core = node.state.core
        silent = core.stage.audio_mode == "presenters_only" or core.session.phase != "live"
        for person in ROLES:
            rights = media_rights(node.state, person)
            audience = audience_of(node.state, person)
            if audience in (None, "lobby"):
                assert rights.hall is rights.backstage is None
                continue
            assert rights.hall is not None, "who is in a running session may connect"
            assert not (silent and rights.hall.sources)
            assert not rights.hall.sources or core.stage.speakers[person].on_air
            if audience == "everyone":
                assert rights.backstage is None
                assert not (silent and rights.hall.subscribe)
                assert set(rights.hall.sources) <= self.floor.may_have_on(person)
            if audience == "moderator":
                assert rights.backstage is None
                assert not (silent and rights.hall.subscribe)
                assert rights.hall.sources == ()

    @invariant()
    def who_is_not_here_or_moderates_has_neither_hand_nor_offer_nor_place(self) -> None:
        for node in self.nodes:
            present = node.state.core.people.present.keys()
            parts: Json = room_parts(node.state, "host")
            shown = (parts["floor"].hands, parts["floor"].offers, parts["stage"].on_air, parts["stage"].backstage)
            moderators = {key for key in present if node.state.core.role_of(key) == "moderator"}
            for entries in shown:
                assert entries.keys() <= present - moderators

    def teardown(self) -> None:
        for node in self.nodes:
            node.catch_up()
            node.tick()
            self._check_clients(node)
            assert node.state.core == self.nodes[0].state.core
            assert node.state.slices == self.nodes[0].state.slices
        check_retold(self.nodes[0].state, self.log.records)
        for record in self.log.records:
            if isinstance(record.fact, MessageDeleted):
                deleted = self.log.records[int(record.fact.message) - 1].fact
                assert isinstance(deleted, MessagePosted)
                assert not deleted.text.strip(), "what was deleted is erased"
        assert [record.seq for record in self.log.records] == list(range(1, len(self.log.records) + 1))

    def _give(self, side: int, by: PersonId, command: Command) -> None:
        self.now += SECOND
        node = self.nodes[side]
        node.catch_up()
        role, phase = node.state.core.role_of(by), node.state.core.session.phase
        facts = node.give(by, command, self.now)
        if isinstance(facts, Refusal):
            return
        authors = {key: message.person for key, message in self.secrets.messages.items()}
        if by != SYSTEM:
            assert role is not None, "only who is present brings anything about"
            for fact in facts:
                assert may_bring_about(fact, by, role, authors, self.roles.last), f"{by} ({role}): {fact}"
                may_draw = self.boards.open and self.boards.on_stage
                assert role != "attendee" or fact.kind != "elements_put" or may_draw, f"{by} draws"
                assert role != "attendee" or phase == "live" or fact.kind in FROM_THE_LOBBY, f"from the lobby: {fact}"
        first = len(self.log.records) - len(facts) + 1
        for seq, fact in enumerate(facts, first):
            self.secrets.note(seq, fact)
            self.floor.note(fact)
            self.roles.note(fact)
            self.boards.note(fact)
            if fact.kind == "session_started":
                self.floor.mode = self.first_mode

    def _append(self, fact: Fact) -> None:
        self.log.append(Record(len(self.log.records) + 1, self.now, SYSTEM, fact))

    def _check_clients(self, node: Node) -> None:
        for client in node.clients:
            assert client.audience is not None
            assert client.audience == audience_of(node.shown, client.person)
            assert client.room == as_json(room_parts(replace(node.shown, seen={}), client.audience))
            assert client.own == as_json(own_parts(node.shown, client.person))


# Shrinking takes minutes: to hunt a story that failed, add Phase.shrink.
Rooms.TestCase.settings = settings(
    max_examples=100, stateful_step_count=60, deadline=None, phases=(Phase.reuse, Phase.generate)
)
TestRooms = Rooms.TestCase
