"""Cuts a film: what stays of it is a film of its own, most of it copied, and nothing of what is cut is in it."""

from collections.abc import Sequence
from pathlib import Path

from rostrum.recordings.cutting.passages import Passage
from rostrum.recordings.cutting.picture import Picture
from rostrum.recordings.cutting.sound import Sound
from rostrum.recordings.cutting.tracks import read_film
from rostrum.recordings.cutting.writing import write_film


def cut_film(source: Path, target: Path, kept: Sequence[Passage]) -> None:
    """`kept`: in their order, apart from one another. Drafts lie beside `target`. Raises NotAFilm, ProgramFailed, OSError."""
    with source.open("rb") as file, target.open("wb") as made:
        film = read_film(file)
        tracks = [Picture(file, film.picture, draft=target.parent).cut(kept)]
        if film.sound and film.sound.samples:
            tracks.append(Sound(file, film.sound).cut(kept))
        write_film(file, made, film, tracks)
