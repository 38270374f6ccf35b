"""Run as a program in a house's environment: so many people join a room in one transaction, though no socket is theirs.

To the `live` processes it is another one, whose facts they find in the log.
"""

import asyncio
import os
import random
import subprocess
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rostrum.site.settings")
django.setup()

from rostrum.rooms.core.people.commands import Join  # noqa: E402  after Django is set up
from rostrum.rooms.core.session.facts import Limits  # noqa: E402
from rostrum.rooms.log import Ask, Done, commit  # noqa: E402
from rostrum.rooms.queries import load_state  # noqa: E402
from rostrum.rooms.wire import SYSTEM  # noqa: E402
from tests.live.house import Live, Meeting  # noqa: E402
from tests.rooms.cast import described  # noqa: E402

HALL = Limits(plan="own", attendees=10_000, meeting_attendees=25, presenters=25, cameras=7, parallel_sessions=None)
NAME = 100
_SIGNS = [chr(number) for number in range(0x1F400, 0x1F500)]


def signs(characters: int, seed: int) -> str:
    """Four bytes each, of which one cannot be compressed away."""
    return "".join(random.Random(seed).choices(_SIGNS, k=characters))


async def join_crowd(meeting: Meeting, live: Live, count: int, *, characters: int) -> None:
    """`characters`: of each one's name and address."""
    description = described(limits=HALL).model_copy(update={"account": meeting.account})
    answer = await meeting.order(live, "describe_room", description=description.model_dump())
    assert answer.status_code == 200, answer.text
    command = [sys.executable, "-m", "tests.live.crowd", meeting.room, str(count), str(characters)]
    await asyncio.to_thread(subprocess.run, command, env=meeting.house.environment, check=True)


def _join(room: str, count: int, characters: int) -> None:
    asks = []
    for number in range(count):
        text = signs(characters, number)
        join = Join(person=f"p_{number:06}", name=text[:NAME], role="attendee", email=text[NAME:])
        asks.append(Ask(SYSTEM, f"joining-{number:06}", join))
    answers = commit(room, load_state(room), asks).answers
    assert all(isinstance(answer, Done) for answer in answers), answers


if __name__ == "__main__":
    _join(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
