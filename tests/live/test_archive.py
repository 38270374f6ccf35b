"""What has left the window of the chat is read back by those who might have read it then, and by nobody else."""

import itertools
from typing import Any

import pytest

from tests.live.conftest import Party
from tests.live.guest import Guest

NOW = 10**9


# Any: the entries of a page.
def texts(page: dict[str, Any]) -> list[str]:
    return [entry["text"] for _, entry in sorted(page["entries"].items())]


async def test_messages_are_read_back_page_by_page_to_the_beginning(session: Guest, party: Party) -> None:
    speakers = itertools.cycle([session, await party.enter("Anna"), await party.enter("Boris")])
    said = [f"Message {number}" for number in range(60)]
    for text in said:
        await next(speakers).did("post_message", text=text)

    late = await session.read_older("chat", NOW)
    early = await session.read_older("chat", late["before"])

    assert texts(early) + texts(late) == said
    assert len(late["entries"]) == 50
    assert early["before"] is None


async def test_everybody_is_given_what_they_may_see_and_nothing_that_was_deleted(session: Guest, party: Party) -> None:
    anna, boris = await party.enter("Anna"), await party.enter("Boris")
    await session.did("post_message", text="For all")
    await session.did("post_message", text="For the stage", to="stage")
    await session.did("post_message", text="For Anna", to="person", to_person=anna.person)
    deleted = await session.did("post_message", text="A slip of the tongue")
    await session.did("delete_message", message=f"{deleted:010d}")

    pages = [texts(await guest.read_older("chat", NOW)) for guest in (session, anna, boris)]

    assert pages == [["For all", "For the stage", "For Anna"], ["For all", "For Anna"], ["For all"]]


async def test_what_has_left_the_window_is_deleted_for_all_who_have_read_back(session: Guest, party: Party) -> None:
    anna, boris = await party.enter("Anna"), await party.enter("Boris")
    slip = await anna.did("post_message", text="A slip of the tongue")
    speakers = itertools.cycle([session, anna, boris])
    for _ in range(31):
        await next(speakers).did("post_message", text="x" * 2000)
    assert f"{slip:010d}" not in boris.room.parts["chat"]["messages"]

    await session.did("delete_message", message=f"{slip:010d}")

    await boris.sees(lambda: f"{slip:010d}" in boris.room.parts["chat"]["deleted"])
    assert "A slip of the tongue" not in texts(await boris.read_older("chat", NOW))
    late = await party.enter("Clara")
    assert f"{slip:010d}" in late.room.parts["chat"]["deleted"]


async def test_who_waits_in_the_lobby_reads_nothing_of_the_talk(host: Guest, party: Party) -> None:
    await host.did("post_message", text="Rehearsal")
    waiting = await party.enter("Anna")

    assert await waiting.read_older("chat", NOW) == {"entries": {}, "before": None}


@pytest.mark.parametrize("feature", ["stage", "people", "no_such_feature"])
async def test_a_feature_without_a_window_has_nothing_older(session: Guest, feature: str) -> None:
    assert await session.read_older(feature, NOW) == "malformed"
