"""A cut film, decoded: what stays is there and in step, copied for the most part, and nothing of what is cut is in it."""

import subprocess
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rostrum.recordings.cutting.boxes import NotAFilm
from rostrum.recordings.cutting.film import cut_film
from rostrum.recordings.cutting.passages import Passage, in_order, left_by
from rostrum.recordings.cutting.tracks import Track, read_film
from tests.journeys.recorded import RATE, Recorded
from tests.recordings.filmed import COLOURS, LIKE_THE_RECORDER, SECONDS, WITH_B_FRAMES, film_at, hertz_of

MILLIS = SECONDS * 1000
FRAME_MS = 40


@pytest.fixture(scope="session", params=[LIKE_THE_RECORDER, WITH_B_FRAMES], ids=["like the recorder", "b-frames"])
def film(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return film_at(tmp_path_factory.mktemp("films") / "film.mp4", *request.param)


def cut(film: Path, *kept: Passage) -> Recorded:
    target = film.with_name("cut.mp4")
    cut_film(film, target, kept)
    return Recorded(target)


def complaints(film: Recorded) -> str:
    """Of a decoder that looks at everything; also when there are fewer pictures than the film says."""
    asked = ["ffprobe", "-v", "warning", "-err_detect", "explode", "-count_frames", "-select_streams", "v"]
    shown = ["-show_entries", "stream=nb_frames,nb_read_frames", "-of", "csv=p=0", str(film.path)]
    done = subprocess.run([*asked, *shown], capture_output=True, check=False, text=True)
    said, decoded = done.stdout.strip().split(",")
    return done.stderr if said == decoded else f"{decoded} of {said} frames {done.stderr}"


def colours_of(film: Recorded, *, per_second: int) -> list[int]:
    """The second that each frame is of."""
    shares = np.array([film.shares(colour, per_second=per_second) for colour in COLOURS])
    return [int(second) for second in shares.argmax(axis=0)]


def tones_of(film: Recorded) -> dict[int, float]:
    """When each second's tone begins, by the second."""
    sound = film.sound()
    step, size = RATE // 100, RATE // 20
    found: dict[int, float] = {}
    for at in range(0, len(sound) - size, step):
        part = sound[at : at + size] * np.hanning(size)
        spectrum = np.abs(np.fft.rfft(part, 8 * size))
        loudest = float(spectrum.argmax()) * RATE / (8 * size)
        second = round((loudest - 400) / 200)
        if spectrum.max() > 60 and 0 <= second < SECONDS and abs(loudest - hertz_of(second)) < 40:
            found.setdefault(second, (at + size / 2) / RATE)
    return found


def packets_of(path: Path) -> tuple[list[bytes], list[bytes]]:
    """Of the picture, and of the sound."""
    data = path.read_bytes()
    with path.open("rb") as file:
        film = read_film(file)
    assert film.sound

    def taken(track: Track) -> list[bytes]:
        return [data[one.lies.offset : one.lies.offset + one.lies.size] for one in track.samples]

    return taken(film.picture), taken(film.sound)


def test_what_stays_is_there_in_its_order_and_nothing_else(film: Path) -> None:
    made = cut(film, Passage(1300, 4000), Passage(6500, 9200))

    assert complaints(made) == ""
    assert abs(made.seconds - 5.4) < 0.1
    assert made.index_is_in_front
    frames = colours_of(made, per_second=10)
    assert sorted(set(frames)) == [1, 2, 3, 6, 7, 8, 9]
    assert all(before <= after for before, after in pairwise(frames))
    assert set(tones_of(made)) == {1, 2, 3, 7, 8, 9}


def test_sound_and_picture_are_in_step_after_each_cut(film: Path) -> None:
    made = cut(film, Passage(1300, 3777), Passage(4810, 7005), Passage(7950, 9600))

    tones = tones_of(made)
    frames = colours_of(made, per_second=50)
    flashes = {second: frames.index(second) / 50 for second in set(frames)}
    # Of these the beginning is there, of others only a rest.
    for second in (2, 3, 5, 6, 8, 9):
        assert abs(tones[second] - flashes[second]) < 0.08


def test_most_of_it_is_copied(film: Path) -> None:
    made = cut(film, Passage(300, 9900))

    for old, new in zip(packets_of(film), packets_of(made.path), strict=True):
        assert sum(one in set(old) for one in new) / len(new) > 0.75


def test_a_passage_between_two_key_frames_is_a_film(film: Path) -> None:
    made = cut(film, Passage(2200, 3100))

    assert complaints(made) == ""
    assert abs(made.seconds - 0.9) < 0.1
    assert set(colours_of(made, per_second=10)) == {2, 3}


def test_what_was_cut_is_in_no_byte_of_it(film: Path) -> None:
    made = cut(film, Passage(0, 4000), Passage(6000, MILLIS))

    pictures, sounds = packets_of(film)
    new = made.path.read_bytes()
    # 25 frames a second; a frame of sound is 21.3 ms.
    assert not any(picture in new for picture in pictures[102:148] if len(picture) > 100)
    assert not any(sound in new for sound in sounds[4000 * 48 // 1024 + 2 : 6000 * 48 // 1024 - 2] if len(sound) > 100)


def test_what_is_no_film_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "no.mp4"
    source.write_bytes(b"\0\0\0\x10ftypisom\0\0\0\0 and no more")

    with pytest.raises(NotAFilm):
        cut_film(source, tmp_path / "cut.mp4", [Passage(0, 1000)])


passages = st.lists(st.tuples(st.integers(0, MILLIS), st.integers(0, MILLIS)), min_size=1, max_size=3)


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(passages)
def test_whatever_is_cut_the_rest_is_a_film_of_its_length(film: Path, drawn: list[tuple[int, int]]) -> None:
    kept = left_by([Passage(min(pair), max(pair)) for pair in drawn], lasts_ms=MILLIS)
    lasts = sum(passage.lasts_ms for passage in kept)
    if lasts < 3 * FRAME_MS:
        return

    made = cut(film, *kept)

    assert complaints(made) == ""
    assert abs(made.seconds - lasts / 1000) < 0.1


@given(passages)
def test_what_is_cut_and_what_stays_are_the_whole(drawn: list[tuple[int, int]]) -> None:
    cuts = in_order([Passage(min(pair), max(pair)) for pair in drawn], lasts_ms=MILLIS)
    kept = left_by(cuts, lasts_ms=MILLIS)

    whole = sorted([*cuts, *kept])
    assert (whole[0].from_ms, whole[-1].to_ms) == (0, MILLIS)
    assert all(one.to_ms == other.from_ms for one, other in pairwise(whole))
