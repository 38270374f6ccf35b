"""A room whose view is so large that it comes in pieces."""

import random

from playwright.sync_api import WebSocket, expect

from tests.journeys.conftest import PHONE, OpenPerson

LONG = 1000
"""Signs of the longest message: a browser counts each of these twice."""
SIGNS = [chr(number) for number in range(0x1F400, 0x1F500)]


def test_who_comes_late_sees_all_of_it_and_what_is_said_next(person: OpenPerson) -> None:
    host, ida, late = person("Hanna Host"), person("Ida"), person("Late Larry", size=PHONE)
    host.sign_in()
    room = host.schedule("Much to say")
    host.enter_room("Much to say")
    host.start_session()
    ida.join(room)
    ida.is_in_the_room()
    received: list[str | bytes] = []

    def note(frame: str | bytes) -> None:
        received.append(frame)

    def listen(socket: WebSocket) -> None:
        if "/live/" in socket.url:
            socket.on("framereceived", note)

    late.page.on("websocket", listen)

    said = ["".join(random.Random(number).choices(SIGNS, k=LONG)) for number in range(20)]
    for text in said:
        host.say(text)
        expect(ida.chat().get_by_text(text)).to_be_visible()
    late.join(room)
    late.is_in_the_room()

    for text in said:
        expect(late.chat().get_by_text(text)).to_be_attached()
    host.say("And that was all")
    for one in (ida, late):
        expect(one.chat().get_by_text("And that was all")).to_be_visible()
    assert sum(isinstance(frame, bytes) for frame in received) > 1
    for one in (host, ida, late):
        assert one.faults == []
