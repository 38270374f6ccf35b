"""Films that do not state how long they are: from a browser's recorder, or out of a pipe."""

from pathlib import Path

import pytest
from PIL import Image

from rostrum.accounts.models import Account
from rostrum.library import shelf
from rostrum.library.ffmpeg import MOST_SECONDS, contents_of
from tests.library.documents import clip_from_pipe
from tests.library.making import made_usable
from tests.people import member_named

pytestmark = pytest.mark.django_db

KINDS = {"webm": ("-c:v", "libvpx"), "matroska": ("-c:v", "libx264", "-pix_fmt", "yuv420p")}


@pytest.fixture
def account() -> Account:
    return member_named("Hana", plan="own").account


@pytest.mark.parametrize("kind", KINDS)
def test_a_film_that_states_no_length_is_told_with_the_one_it_has(account: Account, tmp_path: Path, kind: str) -> None:
    film = clip_from_pipe(tmp_path, kind, *KINDS[kind])

    file = made_usable(account, "Film.webm", film.read_bytes())

    assert (file.state, file.kind) == ("ready", "video")
    assert 1800 <= file.duration_ms <= 2500
    assert Image.open(shelf.made_of(file.id) / "poster.jpg").size == (64, 36)


def test_a_film_that_states_no_length_gets_as_much_time_as_the_longest(tmp_path: Path) -> None:
    contents = contents_of(clip_from_pipe(tmp_path, "webm", *KINDS["webm"]))

    assert contents is not None
    assert (contents.seconds, contents.most_seconds) == (0, MOST_SECONDS)


def test_a_film_that_turns_out_too_long_is_refused_by_that_word(account: Account, tmp_path: Path) -> None:
    film = clip_from_pipe(tmp_path, "matroska", *KINDS["matroska"], seconds=MOST_SECONDS + 60, rate="1/10")

    file = made_usable(account, "Film.mkv", film.read_bytes())

    assert (file.state, file.refusal) == ("refused", "too_long")
