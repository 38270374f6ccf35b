"""Ten short recordings of one session, each with one process killed in the middle: every one ends as a film that tells what it lacks."""

import logging
import os
import random
import time

import pytest

from tests.chaos.acting import begin_session, recording_of, stop_recording, wait_for
from tests.chaos.outcome import INTERRUPT, Outcome
from tests.chaos.storm import COME_BACK, VICTIMS, kill
from tests.chaos.watched import Lights, bytes_of, folder_of, rows
from tests.journeys.conftest import OpenPerson
from tests.journeys.persons import Person
from tests.journeys.product import Product
from tests.journeys.recorded import Recorded

RECORDINGS = int(os.environ.get("ROSTRUM_CHAOS_RECORDINGS", "10"))
SEED = int(os.environ.get("ROSTRUM_CHAOS_SEED") or random.SystemRandom().randrange(10_000))
LATEST_KILL = 10.0
"""Seconds after REC: before the first byte, or in the middle."""
STAYS_MS = 9_000
"""After all is well: for whoever has to come back to the media server, and the end that is looked at."""

log = logging.getLogger(__name__)
pytestmark = [pytest.mark.chaos, pytest.mark.timeout(RECORDINGS * 150 + 120)]


def test_ten_recordings_are_playable_and_tell_what_they_lack_whatever_is_killed(
    person: OpenPerson, product: Product
) -> None:
    chance = random.Random(SEED)
    log.info("ROSTRUM_CHAOS_SEED=%s", SEED)
    victims = [*VICTIMS, chance.choice([*VICTIMS])]
    chance.shuffle(victims)
    host = person("Hanna Host")
    lights = Lights().follow(host.page)
    begin_session(host)
    host.switch_on("Microphone")
    host.switch_on("Camera")

    faults: list[str] = []
    for victim in victims[:RECORDINGS]:
        outcome = recorded(host, lights, product, victim, after=chance.uniform(0, LATEST_KILL))
        log.info("%s", outcome)
        faults += outcome.faults()

    assert faults == []


def recorded(host: Person, lights: Lights, product: Product, victim: str, *, after: float) -> Outcome:
    page = host.page
    known = {row.id for row in rows(product)}
    lights.seen.clear()
    host.button("Record").click()
    page.wait_for_timeout(1_000 * after)  # the storm's own rhythm
    if victim not in COME_BACK:
        wait_for(page, lambda: product.children_of(VICTIMS[victim]), f"{victim} runs")
    was_lit = lights.now == "running"
    kill(product, victim)
    recording = recording_of(page, product, known=known)
    before = bytes_of(product, recording) if victim in INTERRUPT else (0, 0)
    wait_for(page, lambda: lights.now == "running" and bytes_of(product, recording) > before, "bytes grow again")
    page.wait_for_timeout(STAYS_MS)  # a stretch that is looked at
    takes = bytes_of(product, recording)[0]
    told = tuple(lights.seen)
    stop_recording(host)
    stopped_at = time.time()
    row = wait_for(page, lambda: [one for one in rows(product) if one.id == recording and one.is_over], "the film")[0]
    ready_after = time.time() - stopped_at
    film = Recorded(folder_of(product, recording) / "media.mp4")
    return Outcome(victim, after, was_lit, takes, told, row, film, stopped_at, ready_after)
