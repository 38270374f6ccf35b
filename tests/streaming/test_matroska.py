"""A captured file is cut so that whoever comes in at a key frame can decode it; shown on what a browser wrote."""

import json
import subprocess
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rostrum.streaming.streamer.matroska import Malformed, Part, Splitter
from tests.streaming.material import CAPTURED, parts_of

WHOLE = parts_of(CAPTURED)
ENTRIES = [number for number, part in enumerate(WHOLE) if part.entry is not None]


def shown(data: bytes) -> list[tuple[str, float, bool]]:
    """Stream, time and whether it is a key frame, of each packet that ffprobe finds."""
    command = ["ffprobe", "-v", "error", "-show_entries", "packet=codec_type,pts_time,flags", "-of", "json", "-"]
    found = json.loads(subprocess.run(command, input=data, check=True, stdout=subprocess.PIPE).stdout)
    return [(one["codec_type"], float(one["pts_time"]), "K" in one["flags"]) for one in found["packets"]]


def entered_at(number: int) -> bytes:
    first = WHOLE[number]
    assert first.entry is not None
    return first.header + first.entry + b"".join(part.data for part in WHOLE[number:])


def test_all_parts_together_are_the_same_film() -> None:
    assert shown(WHOLE[0].header + b"".join(part.data for part in WHOLE)) == shown(CAPTURED)


def test_each_key_frame_of_the_picture_is_an_entry_and_nothing_else_is() -> None:
    keys = [at for kind, at, is_key in shown(CAPTURED) if kind == "video" and is_key]

    assert len(ENTRIES) == len(keys) >= 5


@pytest.mark.parametrize("number", ENTRIES)
def test_who_comes_in_at_an_entry_gets_all_from_there_on(number: int) -> None:
    seen = shown(entered_at(number))

    videos = [one for one in seen if one[0] == "video"]
    assert videos[0][2]
    assert seen == shown(CAPTURED)[-len(seen) :]


@pytest.mark.parametrize("number", ENTRIES[1:3])
def test_what_comes_in_late_is_decoded_without_a_fault(number: int) -> None:
    command = ["ffmpeg", "-v", "error", "-xerror", "-i", "-", "-f", "null", "-"]

    done = subprocess.run(command, input=entered_at(number), check=False, stderr=subprocess.PIPE)

    assert (done.returncode, done.stderr) == (0, b"")


def data_of(parts: list[Part]) -> list[tuple[bytes, bytes | None]]:
    return [(part.data, part.entry) for part in parts]


@given(st.lists(st.integers(0, len(CAPTURED)), max_size=12))
def test_how_it_is_cut_into_pieces_does_not_matter(cuts: list[int]) -> None:
    places = [0, *sorted(cuts), len(CAPTURED)]
    splitter = Splitter()

    parts = [part for at, to in pairwise(places) for part in splitter.feed(CAPTURED[at:to])]

    assert data_of(parts) == data_of(WHOLE)
    assert len({id(part.header) for part in parts}) == 1


def test_byte_by_byte_is_the_same_too() -> None:
    splitter = Splitter()

    parts = [part for at in range(len(CAPTURED)) for part in splitter.feed(CAPTURED[at : at + 1])]

    assert data_of(parts) == data_of(WHOLE)


@given(st.binary(max_size=400))
def test_what_is_no_film_is_refused_or_waited_for(noise: bytes) -> None:
    try:
        Splitter().feed(noise)
    except Malformed:
        return


@given(st.integers(0, len(CAPTURED) - 1), st.integers(1, 255))
def test_a_torn_film_is_refused_or_read_and_nothing_else_happens(at: int, turned: int) -> None:
    torn = bytearray(CAPTURED)
    torn[at] ^= turned
    try:
        parts = Splitter().feed(bytes(torn))
    except Malformed:
        return
    assert sum(len(part.data) for part in parts) <= 2 * len(CAPTURED)
