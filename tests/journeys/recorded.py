"""A recording, decoded: what is on a frame, and what is heard."""

import json
import subprocess
import wave
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import numpy as np
from PIL import Image
from playwright.sync_api import Page, expect

Colour = tuple[int, int, int]
RATE = 48_000
READY_MS = 60_000
MOST_RELOADS = 30


@dataclass(frozen=True)
class _Probed:
    seconds: float
    codecs: frozenset[str]
    size: tuple[int, int]


@dataclass(frozen=True)
class Recorded:
    """Places are seconds from its start."""

    path: Path

    @property
    def seconds(self) -> float:
        return self._probed().seconds

    @property
    def codecs(self) -> frozenset[str]:
        return self._probed().codecs

    @property
    def size(self) -> tuple[int, int]:
        return self._probed().size

    @property
    def index_is_in_front(self) -> bool:
        head = self.path.read_bytes()[:4_000_000]
        return 0 <= head.find(b"moov") < head.find(b"mdat")

    def frame(self, at: float) -> Image.Image:
        command = ["ffmpeg", "-v", "error", "-ss", f"{at:.3f}", "-i", str(self.path)]
        more = ["-frames:v", "1", "-f", "image2pipe", "-c:v", "png", "-"]
        return Image.open(BytesIO(subprocess.run([*command, *more], check=True, stdout=subprocess.PIPE).stdout))

    def shares(self, colour: Colour, *, per_second: int) -> list[float]:
        """How much of each frame is near that colour, 0 to 1."""
        size = (160, 90)
        command = [
            "ffmpeg",
            "-v",
            "error",
            "-i",
            str(self.path),
            "-vf",
            f"fps={per_second}:start_time=0,scale={size[0]}:{size[1]}",
        ]
        raw = subprocess.run([*command, "-f", "rawvideo", "-pix_fmt", "rgb24", "-"], check=True, stdout=subprocess.PIPE)
        frames = np.frombuffer(raw.stdout, np.uint8).reshape(-1, size[0] * size[1], 3).astype(int)
        near = np.abs(frames - np.array(colour)).max(axis=2) < 60
        return [float(share) for share in near.mean(axis=1)]

    def moves(self) -> bool:
        """Whether its picture changes while it plays."""
        frames = [np.asarray(self.frame(self.seconds * part).convert("L"), int) for part in (0.3, 0.4, 0.5, 0.6, 0.7)]
        return any(int(np.abs(one - other).max()) > 40 for one, other in pairwise(frames))

    def sound(self) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
        """Of one channel, 48,000 values a second between -1 and 1."""
        command = ["ffmpeg", "-v", "error", "-i", str(self.path), "-af", "aresample=async=1:first_pts=0"]
        command += ["-ac", "1", "-ar", str(RATE), "-f", "s16le", "-"]
        raw = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
        return np.frombuffer(raw, np.int16).astype(float) / 32768

    def loudest_hertz(self) -> float:
        """The strongest frequency of the loudest second."""
        sound = self.sound()
        seconds = [sound[start : start + RATE] for start in range(0, len(sound) - RATE, RATE // 4)]
        loudest = max(seconds, key=lambda part: float(np.square(part).sum()))
        spectrum = np.abs(np.fft.rfft(loudest * np.hanning(len(loudest))))
        return float(np.argmax(spectrum))

    def _probed(self) -> _Probed:
        command = ["ffprobe", "-v", "error", "-show_format", "-show_streams", "-of", "json", str(self.path)]
        found = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
        codecs = frozenset(stream["codec_name"] for stream in found["streams"])
        size = next((one["width"], one["height"]) for one in found["streams"] if one["codec_type"] == "video")
        return _Probed(float(found["format"]["duration"]), codecs, size)


def coloured_pages(path: Path, *colours: Colour) -> Path:
    """A document whose pages are one colour each."""
    pages = [Image.new("RGB", (1280, 720), colour) for colour in colours]
    pages[0].save(path, save_all=True, append_images=pages[1:])
    return path


def write_pulses(path: Path, *, hertz: int) -> Path:
    """A tone, half a second on and half a second off: a steady one is taken for noise."""
    seconds = 4
    moments = np.arange(seconds * RATE) / RATE
    tone = 0.6 * np.sin(2 * np.pi * hertz * moments) * (moments % 1 < 0.5)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((tone * 32767).astype(np.int16).tobytes())
    return path


def flashes_and_beeps(path: Path, *, seconds: int) -> Path:
    """A film that is black, and white for 0.2 s at each full second, with a beep at the same moment."""
    flash = "geq=lum='if(lt(mod(T,1),0.2),235,16)':cb=128:cr=128"
    picture = f"color=black:size=640x360:rate=25:duration={seconds},{flash}"
    beep = f"aevalsrc='if(lt(mod(t,1),0.2),0.6*sin(2*PI*880*t),0)':s=48000:d={seconds}"
    made = [
        "-f",
        "lavfi",
        "-i",
        picture,
        "-f",
        "lavfi",
        "-i",
        beep,
        "-c:v",
        "libx264",
        "-pix_fmt",
        "yuv420p",
        "-c:a",
        "aac",
    ]
    subprocess.run(["ffmpeg", "-v", "error", "-y", *made, "-shortest", str(path)], check=True)
    return path


def open_replay(page: Page, title: str) -> None:
    """From the shelf, as soon as the room beside the film is written."""
    page.goto("/library/recordings")
    page.get_by_role("link", name=title).click(timeout=READY_MS)
    chapters = page.get_by_role("tab", name="Chapters")
    alone = page.locator("video[controls]")
    for _ in range(MOST_RELOADS):
        expect(chapters.or_(alone)).to_be_visible()
        if chapters.is_visible():
            return
        page.wait_for_timeout(1_000)  # another process writes it
        page.reload()
    raise AssertionError("no replay")
