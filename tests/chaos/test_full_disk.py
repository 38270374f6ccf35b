"""The disk of recordings is full in the middle of one, and has room again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from rostrum.recordings import shelf
from tests.chaos.acting import begin_session, recording_of, stop_recording, wait_for
from tests.chaos.outcome import faults_of
from tests.chaos.watched import Lights, bytes_of, folder_of, rows
from tests.journeys.conftest import OpenPerson
from tests.journeys.product import Product
from tests.journeys.recorded import Recorded
from tests.small_disk import MEGABYTE, SmallDisk, small_disk

pytestmark = [pytest.mark.chaos, pytest.mark.timeout(300)]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "recordings", megabytes=400) as mounted:
        yield mounted


def test_what_was_recorded_is_kept_the_host_is_told_and_it_goes_on_when_there_is_room(
    disk: SmallDisk, product: Product, person: OpenPerson
) -> None:
    host = person("Hanna Host")
    lights = Lights().follow(host.page)
    begin_session(host)
    host.button("Record").click()
    recording = recording_of(host.page, product, known=set())
    wait_for(host.page, lambda: lights.now == "running", "the light")
    host.stays_for(5)

    disk.leave(shelf.KEPT_BYTES - MEGABYTE)

    expect(host.page.get_by_text("The server’s disk is full: nothing is being recorded.")).to_be_visible()
    assert lights.now == "stalled"
    disk.leave(400 * MEGABYTE)
    wait_for(host.page, lambda: lights.now == "running" and bytes_of(product, recording)[0] == 2, "it goes on")
    host.stays_for(5)
    stop_recording(host)
    (row,) = wait_for(host.page, lambda: [one for one in rows(product) if one.is_over], "the film")
    film = Recorded(folder_of(product, recording) / "media.mp4")
    assert (row.state, len(row.gaps)) == ("ready", 1)
    assert faults_of(film) == ""
    assert film.seconds > 9
    assert abs(film.seconds - row.lasts) <= 0.5
