"""Two `web` and two `live` serve one room, and one of each is killed."""

import asyncio
import itertools
import os
from collections.abc import Iterator

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.live.guest import Guest
from tests.live.holding import holds
from tests.live.house import Way
from tests.live.stories import OPENING, STORIES, Kill, Step, Telling
from tests.site.estate import DEMO_EMAIL, Estate, Hosted, Pair, Web, estate_in

TIMES = int(os.environ.get("ROSTRUM_STORY_TIMES", "1"))

several = settings(max_examples=3 * TIMES, deadline=None, suppress_health_check=list(HealthCheck))

pytestmark = pytest.mark.timeout(240)


@pytest.fixture(scope="module")
def estate(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Estate]:
    with estate_in(tmp_path_factory.mktemp("estate")) as opened:
        yield opened


@given(story=STORIES, at=st.integers(len(OPENING), 20), place=st.sampled_from((0, 1)))
@several
def test_a_room_outlives_a_web_and_a_live_process_killed_in_its_middle(
    estate: Estate, story: tuple[Step, ...], at: int, place: int
) -> None:
    pairs = [Pair(estate, 0), Pair(estate, 1)]

    def restart(over: int) -> Way:
        pairs[over].start_again()
        return pairs[over]

    with estate.signed_in() as host:
        telling = Telling(Hosted.start(estate, host), list(pairs), restart)
        asyncio.run(holds(telling, (*story[:at], Kill(place), *story[at:])))


async def test_who_waits_for_an_event_is_told_when_it_is_deleted_and_restored(estate: Estate) -> None:
    with estate.signed_in() as host:
        hosted = Hosted.start(estate, host)
        waiting = await Guest(estate.house, hosted.ticket("Anna", "attendee")).enter(Pair(estate, 0))
        assert not waiting.room.parts["session"]["cancelled"]

        estate.delete(host, hosted.event)

        await waiting.sees(lambda: waiting.room.parts["session"]["cancelled"])

        estate.post(host, f"/api/events/{hosted.event}/restore", {})

        await waiting.sees(lambda: not waiting.room.parts["session"]["cancelled"])
        await waiting.cut()


def test_both_answer_and_know_the_same_session(estate: Estate) -> None:
    with estate.signed_in() as host:
        name = f"rostrum_session_{estate.port}"
        cookie = f"{name}={host.cookies[name]}"

    known = []
    for web in estate.webs:
        with past_the_front(estate, web) as client:
            known.append(client.get("/api/session", headers={"Cookie": cookie}).json()["member"]["email"])
    assert known == [DEMO_EMAIL, DEMO_EMAIL]


def test_wrong_passwords_are_counted_over_both(estate: Estate) -> None:
    tries = itertools.cycle(estate.webs)

    problems = [problem_of_a_wrong_password(past_the_front(estate, next(tries))) for _ in range(12)]

    assert problems == ["email_password_mismatch"] * 10 + ["too_many_login_attempts"] * 2


def past_the_front(estate: Estate, web: Web) -> httpx.Client:
    return httpx.Client(
        base_url=f"http://127.0.0.1:{web.port}", headers={"Host": f"localhost:{estate.port}"}, timeout=20
    )


def problem_of_a_wrong_password(client: httpx.Client) -> str:
    with client:
        client.get("/api/session")
        answer = client.post(
            "/_allauth/browser/v1/auth/login",
            json={"email": "nobody@example.org", "password": "not the password"},
            headers={"X-CSRFToken": client.cookies["csrftoken"]},
        )
    code: str = answer.json()["errors"][0]["code"]
    return code
