"""A film that is a playlist names other files, and ffmpeg knows one by what is in it, whatever it is called."""

from collections.abc import Callable
from pathlib import Path

import pytest

from rostrum.accounts.models import Account
from rostrum.library import shelf
from rostrum.library.confined import ProgramFailed
from rostrum.library.ffmpeg import Contents, contents_of, make_playable, make_poster
from tests.library.documents import clip
from tests.library.making import made_usable
from tests.people import member_named

pytestmark = pytest.mark.django_db

PLAYLISTS: dict[str, Callable[[str], str]] = {
    "hls": lambda film: (
        f"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:9,\n{film}\n#EXT-X-ENDLIST\n"
    ),
    "concat": lambda film: f"ffconcat version 1.0\nfile {film}\n",
    "dash": lambda film: (
        '<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" mediaPresentationDuration="PT2S"'
        ' profiles="urn:mpeg:dash:profile:isoff-on-demand:2011"><Period><AdaptationSet mimeType="video/mp4">'
        f'<Representation id="0" bandwidth="1"><BaseURL>{film}</BaseURL></Representation></AdaptationSet></Period></MPD>'
    ),
}


@pytest.fixture
def account() -> Account:
    return member_named("Hana", plan="own").account


@pytest.fixture
def of_another(tmp_path: Path) -> Path:
    """A film in the library of another account."""
    film = clip(tmp_path, "film.mp4", "-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac")
    file = made_usable(member_named("Paolo", plan="own").account, "Film.mp4", film.read_bytes())
    return shelf.original_of(file.id, "mp4")


@pytest.mark.parametrize("kind", PLAYLISTS)
@pytest.mark.parametrize("ending", ["mp4", "mp3", "avi"])
def test_a_playlist_gets_nobody_elses_film(account: Account, of_another: Path, kind: str, ending: str) -> None:
    playlist = PLAYLISTS[kind](f"../{of_another.parent.name}/original.mp4")

    file = made_usable(account, f"Film.{ending}", playlist.encode())

    assert (file.state, file.refusal, file.bytes) == ("refused", "unreadable", 0)


@pytest.mark.parametrize("kind", PLAYLISTS)
def test_nothing_that_looks_at_encodes_or_draws_a_film_opens_a_playlist(tmp_path: Path, kind: str) -> None:
    clip(tmp_path, "film.mp4", "-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac")
    film = Contents(seconds=2, picture="h264", sound="aac", width=320, height=180, is_plain=True)
    playlist = tmp_path / "original.mp4"
    playlist.write_text(PLAYLISTS[kind]("film.mp4"))

    for program in (
        lambda: contents_of(playlist),
        lambda: list(make_playable(playlist, film, playlist.parent)),
        lambda: make_poster(playlist, film, playlist.parent),
    ):
        with pytest.raises(ProgramFailed):
            program()
