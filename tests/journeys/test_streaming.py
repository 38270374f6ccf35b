"""A session is streamed to a real RTMP server and to one that is not there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys.conftest import OpenPerson
from tests.journeys.persons import Person
from tests.journeys.product import Product, free_port
from tests.journeys.recorded import Recorded
from tests.streaming.rtmp_server import GOOD_KEY, RtmpServer, rtmp_server

COMING_MS = 30_000


@pytest.fixture
def server(tmp_path: Path) -> Iterator[RtmpServer]:
    with rtmp_server(tmp_path) as running:
        yield running


def adds(host: Person, name: str, address: str) -> None:
    dialog = host.page.get_by_role("dialog")
    dialog.get_by_text("Other", exact=True).click()
    dialog.get_by_label("Name").fill(name)
    dialog.get_by_label("Address of the server").fill(address)
    dialog.get_by_role("textbox", name="Stream key").fill(GOOD_KEY)
    dialog.get_by_role("button", name="Add", exact=True).click()
    expect(row(host, name)).to_be_visible()


def has_beside(host: Person, name: str, address: str) -> None:
    """As if it had been added before."""
    target = {"name": name, "service": "other", "address": address, "key": GOOD_KEY}
    token = next(one["value"] for one in host.page.context.cookies() if one["name"] == "csrftoken")
    answer = host.page.request.post("/api/account/stream-targets", data=target, headers={"X-CSRFToken": token})
    assert answer.ok
    expect(row(host, name)).to_be_visible()


def row(host: Person, name: str) -> Locator:
    return host.page.get_by_role("dialog").get_by_role("listitem").filter(has_text=name)


def test_a_session_is_seen_elsewhere_while_a_dead_target_disturbs_nobody(
    person: OpenPerson, product: Product, server: RtmpServer, tmp_path: Path
) -> None:
    host, ida = person("Hanna Host"), person("Ida")
    host.sign_in()
    room = host.schedule("Seen elsewhere")
    host.enter_room("Seen elsewhere")
    host.start_session()
    ida.join(room)
    ida.is_in_the_room()
    host.switch_on("Camera")

    host.button("Stream").click()
    adds(host, "Main channel", server.address)
    has_beside(host, "Dead end", f"rtmp://127.0.0.1:{free_port()}/live2")
    for name in ("Main channel", "Dead end"):
        host.button(f"Start the stream to {name}").click()

    expect(row(host, "Main channel")).to_contain_text("Mbit/s", timeout=COMING_MS)
    expect(row(host, "Dead end")).to_contain_text("The address does not answer.", timeout=COMING_MS)
    expect(ida.page.get_by_text("This session is streamed live to Main channel.")).to_be_visible()
    expect(ida.page.get_by_role("banner").get_by_text("Live stream", exact=True)).to_be_visible()
    assert server.pull(GOOD_KEY, tmp_path / "seen.mkv", seconds=2)
    seen = Recorded(tmp_path / "seen.mkv")
    assert seen.codecs == {"h264", "aac"}
    assert seen.moves()

    server.stop()
    expect(row(host, "Main channel")).to_contain_text("Connecting again", timeout=COMING_MS)
    server.start()
    expect(row(host, "Main channel")).to_contain_text("Live", timeout=COMING_MS)
    assert server.pull(GOOD_KEY, tmp_path / "again.mkv", seconds=1)

    host.button("Stop the stream to Main channel").click()
    host.button("Stop the stream to Dead end").click()
    expect(ida.page.get_by_text("The live stream has ended.")).to_be_visible()
    logs = "".join(log.read_text(errors="replace") for log in (product.home / "logs").glob("*.log"))
    assert GOOD_KEY not in logs
    for one in (host, ida):
        assert one.faults == []
