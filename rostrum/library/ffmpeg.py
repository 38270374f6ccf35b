"""What browsers play, made of what was uploaded: copied where it is that already, else encoded anew."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from rostrum.library.confined import Bounds, lines_of, run
from rostrum.library.formats import MOST_FILM_BYTES

MOST_SECONDS = 4 * 60 * 60
_PLAYED_PICTURE = {"h264"}
_PLAYED_SOUND = {"aac", "mp3"}
_PROBING = Bounds(seconds=30)
_POSTER_WIDTH = 960
_SOUND_BITS = 160_000
_MOST_BITS = 20_000_000
_FORMATS = "mov matroska avi asf mpeg mpegts mpegvideo m4v ogg mp3 wav w64 flv dv aac ac3 eac3 aiff amr caf flac"
_ONLY_THE_FILE = ("-protocol_whitelist", "file", "-format_whitelist", _FORMATS.replace(" ", ","))
"""ffmpeg knows a playlist by what is in it, whatever it is called, and would open what it names: only formats that name nothing."""


class _Stream(BaseModel):
    model_config = ConfigDict(extra="ignore")
    codec_type: str = ""
    codec_name: str = ""
    pix_fmt: str = ""
    width: int = 0
    height: int = 0
    disposition: dict[str, int] = {}


class _Format(BaseModel):
    model_config = ConfigDict(extra="ignore")
    duration: float = 0


class _Probed(BaseModel):
    model_config = ConfigDict(extra="ignore")
    streams: list[_Stream] = []
    format: _Format = _Format()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """`seconds`: none where the file does not state its length, as what came through a pipe or from a browser's recorder. `picture`,
    `sound`: their codecs, empty when there is none. Width and height in pixels."""

    seconds: float
    picture: str
    sound: str
    width: int
    height: int
    is_plain: bool
    """Its picture has the one form of pixels that every browser draws."""

    @property
    def most_seconds(self) -> float:
        return self.seconds or MOST_SECONDS

    @property
    def is_played(self) -> bool:
        picture_plays = not self.picture or (self.picture in _PLAYED_PICTURE and self.is_plain)
        return picture_plays and (not self.sound or self.sound in _PLAYED_SOUND)


def contents_of(path: Path) -> Contents | None:
    """None when it holds neither picture nor sound. Raises ProgramFailed."""
    words = ("ffprobe", "-v", "error", *_ONLY_THE_FILE, "-show_format", "-show_streams", "-of", "json")
    probed = _Probed.model_validate(
        json.loads(run((*words, f"file:{path}"), folder=path.parent, shown=path.parent, bounds=_PROBING))
    )
    pictures = [s for s in probed.streams if s.codec_type == "video" and not s.disposition.get("attached_pic")]
    sounds = [s for s in probed.streams if s.codec_type == "audio"]
    if not pictures and not sounds:
        return None
    picture = pictures[0] if pictures else _Stream()
    return Contents(
        seconds=probed.format.duration,
        picture=picture.codec_name,
        sound=sounds[0].codec_name if sounds else "",
        width=picture.width,
        height=picture.height,
        is_plain=picture.pix_fmt in ("yuv420p", "yuvj420p"),
    )


def make_playable(path: Path, contents: Contents, into: Path) -> Iterator[float]:
    """Writes `media.mp4` into the folder `into` and yields how much is done, 0 to 1. Raises ProgramFailed, WroteTooMuch among them."""
    bounds = Bounds(seconds=600 + 4 * contents.most_seconds, file_bytes=MOST_FILM_BYTES)
    draft = into / "media.draft.mp4"
    # A second more shows which ones are too long.
    cut = () if contents.seconds else ("-t", str(MOST_SECONDS + 1))
    written = ("-movflags", "+faststart", "-progress", "pipe:1", "-y", str(draft))
    command = (*_read(path), *_codecs(contents), *cut, *written)
    for line in lines_of(command, folder=into, shown=path.parent, bounds=bounds):
        name, _, value = line.strip().partition("=")
        if name == "out_time_us" and value.isdigit() and contents.seconds:
            yield min(1.0, int(value) / 1_000_000 / contents.seconds)
    draft.replace(into / "media.mp4")


def make_poster(path: Path, contents: Contents, into: Path) -> None:
    """`poster.jpg`: the first tenth is past titles that fade in. Raises ProgramFailed."""
    at = f"{contents.seconds / 10:.2f}"
    words = (*_read(path, "-ss", at), "-frames:v", "1", "-vf", f"scale='min({_POSTER_WIDTH},iw)':-2", "-q:v", "3")
    run((*words, "-y", str(into / "poster.jpg")), folder=into, shown=path.parent, bounds=_PROBING)


def _read(path: Path, *before: str) -> tuple[str, ...]:
    return ("ffmpeg", "-v", "error", "-nostdin", *_ONLY_THE_FILE, *before, "-i", f"file:{path}")


def _codecs(contents: Contents) -> tuple[str, ...]:
    picture: tuple[str, ...] = ()
    if contents.picture:
        # Larger than full HD helps nobody beside slides; even numbers because the codec halves them.
        encoded = ("libx264", "-preset", "veryfast", "-crf", "22", "-pix_fmt", "yuv420p")
        sized = (
            "-vf",
            "scale='min(1920,iw)':'min(1080,ih)':force_original_aspect_ratio=decrease:force_divisible_by=2",
            "-fpsmax",
            "30",
        )
        plays = contents.picture in _PLAYED_PICTURE and contents.is_plain
        picture = ("-map", "0:v:0", "-c:v", *(("copy",) if plays else (*encoded, *_bounded(contents), *sized)))
    sound: tuple[str, ...] = ()
    if contents.sound:
        plays = contents.sound in _PLAYED_SOUND
        sound = ("-map", "0:a:0", "-c:a", *(("copy",) if plays else ("aac", "-b:a", str(_SOUND_BITS), "-ac", "2")))
    return (*picture, *sound, "-map_metadata", "-1", "-sn", "-dn")


def _bounded(contents: Contents) -> tuple[str, ...]:
    """A second of picture gets its share of what the whole may take: a long film that is rich is made coarser, and not refused."""
    bits = int(0.95 * 8 * MOST_FILM_BYTES / contents.seconds) - _SOUND_BITS if contents.seconds else _MOST_BITS
    most = min(bits, _MOST_BITS)
    return ("-maxrate", str(most), "-bufsize", str(2 * most))
