"""Music is known by what is in it."""

import pytest

from rostrum.library.rules import sound_kind_of
from tests.library.uploads import PAGE, m4a_file, mp3_file, ogg_file, picture_file


def test_three_kinds_of_sound_are_known_by_their_content() -> None:
    assert [sound_kind_of(file) for file in (mp3_file(), ogg_file(), m4a_file())] == ["mp3", "ogg", "m4a"]


def test_an_mp3_needs_no_tag() -> None:
    assert sound_kind_of(mp3_file()[20:]) == "mp3"


@pytest.mark.parametrize(
    "upload",
    [
        b"",
        PAGE,
        picture_file("JPEG"),
        b"ID3\x04\x00\x00\x00\x00\x00\x00" + PAGE,
        b"\xff\xfb\x90\x00" + PAGE,
        b"OggS" + PAGE,
        b"\0\0\0\x20ftypisom" + b"moovvide" + b"\0" * 40,
        b"ID3\x04\x00\x00\x7f\x7f\x7f\x7f",
    ],
)
def test_nothing_else_is(upload: bytes) -> None:
    assert sound_kind_of(upload) is None
