"""Random people give random commands through two processes, come, go, drop and resume. What must hold, holds.

1. Who came late has the same parts as who was there from the start: everybody's equal a fresh snapshot.
2. Who dropped and resumed, here or at the other process, has the same parts as who did not.
3. A snapshot plus the frames after it equals a fresh snapshot.
4. The log told again ends where the live room ends.
5. Nobody changes what their role may not; nobody is sent what their audience may not see; nobody's rights on the media
   server go beyond what the room allows.
"""

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from rostrum.kit.refusal import Refusal
from rostrum.rooms.core.people.commands import DropPerson
from rostrum.rooms.core.session.commands import StartSession
from rostrum.rooms.feature import Record
from rostrum.rooms.fold import audience_of, media_rights, own_parts, room_parts
from rostrum.rooms.parse import parse_command
from rostrum.rooms.wire import SYSTEM, Command, Fact, PersonId
from tests.rooms.cast import HANA, ROLES, described, joining
from tests.rooms.client import as_json
from tests.rooms.nodes import Client, Log, Node
from tests.rooms.permissions import Secrets, may_bring_about
from tests.rooms.story import SECOND, START_MS, check_retold

people = st.sampled_from(list(ROLES))
sides = st.sampled_from([0, 1])
sources = st.sampled_from(["microphone", "camera", "screen"])

# The kinds of a plain command, then those that need something said.
PLAIN = st.sampled_from(
    [
        "start_session",
        "end_session",
        "lock_room",
        "unlock_room",
        "take_over_session",
        "leave",
        "open_chat",
        "close_chat",
        "allow_private_chat",
        "forbid_private_chat",
        "raise_hand",
        "lower_hand",
        "accept_floor",
        "decline_floor",
        "take_floor_back",
    ]
).map(lambda kind: {"kind": kind})
ABOUT_SOMEBODY = st.builds(
    lambda kind, person: {"kind": kind, "person": person},
    st.sampled_from(
        [
            "remove_person",
            "block_person",
            "unblock_person",
            "put_on_air",
            "take_off_air",
            "silence_person",
            "unsilence_person",
            "lower_hand",
            "withdraw_floor_offer",
            "take_floor_back",
        ]
    ),
    people,
)
WITH_MORE = st.one_of(
    st.builds(
        lambda person, role: {"kind": "change_role", "person": person, "role": role},
        people,
        st.sampled_from(["presenter", "attendee"]),
    ),
    st.builds(
        lambda mode: {"kind": "change_audio_mode", "mode": mode},
        st.sampled_from(["presenters_only", "listen_only", "discussion"]),
    ),
    st.builds(lambda source: {"kind": "switch_on", "source": source}, sources),
    st.builds(
        lambda source, person: {"kind": "switch_off", "source": source, "person": person},
        sources,
        st.none() | people,
    ),
    st.builds(lambda person: {"kind": "change_layout", "layout": "speaker", "spotlight": person}, st.none() | people),
    st.builds(
        lambda person, offered: {"kind": "offer_floor", "person": person, "sources": offered},
        people,
        st.lists(st.sampled_from(["microphone", "camera"]), min_size=1, max_size=2),
    ),
)


class Rooms(RuleBasedStateMachine):
    clients = Bundle("clients")

    def __init__(self) -> None:
        super().__init__()
        self.log = Log()
        self.secrets = Secrets()
        self.nodes = [Node(self.log, self.secrets.check) for _ in range(2)]
        self.now = START_MS
        self.said = 0
        self.noted = 0

    @initialize(meeting=st.booleans(), live=st.booleans(), others=st.sets(people))
    def open(self, meeting: bool, live: bool, others: set[PersonId]) -> None:
        self._append(described("meeting" if meeting else "webinar"))
        for person in (HANA, *sorted(others - {HANA})):
            self.nodes[0].give(SYSTEM, joining(person), self.now)
        if live:
            self.nodes[0].give(HANA, StartSession(), self.now)

    @rule(target=clients, person=people, side=sides)
    def join(self, person: PersonId, side: int) -> Client:
        self._give(side, SYSTEM, joining(person))
        self.nodes[side].tick()
        client = Client(person)
        self.nodes[side].connect(client)
        return client

    @rule(person=people, body=PLAIN | ABOUT_SOMEBODY | WITH_MORE, side=sides)
    def command(self, person: PersonId, body: dict[str, object], side: int) -> None:
        self._give(side, person, parse_command(body))

    @rule(person=people, to=st.sampled_from(["everyone", "stage", "person"]), to_person=people, side=sides)
    def write(self, person: PersonId, to: str, to_person: PersonId, side: int) -> None:
        self.said += 1
        body = {"kind": "post_message", "text": f"secret-{self.said}-", "to": to, "to_person": to_person}
        self._give(side, person, parse_command(body))

    @rule(person=people, nth=st.integers(0, 20), kind=st.sampled_from(["delete_message", "report_message"]), side=sides)
    def about_a_message(self, person: PersonId, nth: int, kind: str, side: int) -> None:
        written = list(self.secrets.messages)
        if written:
            message = written[nth % len(written)]
            self._give(side, person, parse_command({"kind": kind, "message": message}))

    @rule(side=sides)
    def tick(self, side: int) -> None:
        node = self.nodes[side]
        node.catch_up()
        node.tick()
        self._check_clients(node)

    @rule(client=clients)
    def drop(self, client: Client) -> None:
        self.nodes[0].disconnect(client)

    @rule(client=clients, side=sides)
    def resume(self, client: Client, side: int) -> None:
        node = self.nodes[side]
        node.catch_up()
        node.tick()
        node.connect(client)
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
        for node in self.nodes:
            stage = node.state.core.stage
            silent = stage.audio_mode == "presenters_only" or node.state.core.session.phase != "live"
            for person in ROLES:
                rights = media_rights(node.state, person)
                audience = audience_of(node.state, person)
                if audience in (None, "lobby"):
                    assert rights.hall is rights.backstage is None
                    continue
                assert rights.hall is not None, "who is in a running session may connect"
                assert not (silent and rights.hall.sources)
                if audience == "everyone":
                    assert rights.backstage is None
                    assert not (silent and rights.hall.subscribe)
                    allowed = stage.speakers[person].allowed if person in stage.speakers else ()
                    assert set(rights.hall.sources) <= set(allowed) - {"screen"}

    def teardown(self) -> None:
        for node in self.nodes:
            node.catch_up()
            node.tick()
            self._check_clients(node)
            assert node.state.core == self.nodes[0].state.core
            assert node.state.slices == self.nodes[0].state.slices
        check_retold(self.nodes[0].state, self.log.records)
        assert [record.seq for record in self.log.records] == list(range(1, len(self.log.records) + 1))

    def _give(self, side: int, by: PersonId, command: Command) -> None:
        self.now += SECOND
        node = self.nodes[side]
        node.catch_up()
        role = node.state.core.role_of(by)
        facts = node.give(by, command, self.now)
        if isinstance(facts, Refusal):
            return
        authors = {key: message.person for key, message in self.secrets.messages.items()}
        if by != SYSTEM:
            assert role is not None, "only who is present brings anything about"
            for fact in facts:
                assert may_bring_about(fact, by, role, authors), f"{by} ({role}): {fact}"
        first = len(self.log.records) - len(facts) + 1
        for seq, fact in enumerate(facts, first):
            self.secrets.note(seq, fact)

    def _append(self, fact: Fact) -> None:
        self.log.append(Record(len(self.log.records) + 1, self.now, SYSTEM, fact))

    def _check_clients(self, node: Node) -> None:
        for client in node.clients:
            assert client.audience is not None
            assert client.audience == audience_of(node.shown, client.person)
            assert client.room == as_json(room_parts(node.shown, client.audience))
            assert client.own == as_json(own_parts(node.shown, client.person))


# Shrinking takes minutes: to hunt a story that failed, add Phase.shrink.
Rooms.TestCase.settings = settings(
    max_examples=40, stateful_step_count=60, deadline=None, phases=(Phase.reuse, Phase.generate)
)
TestRooms = Rooms.TestCase
