"""What became of one recording, and all that is wrong with it."""

import subprocess
from dataclasses import dataclass

import numpy as np

from tests.chaos.watched import Row
from tests.journeys.recorded import RATE, Recorded

INTERRUPT = frozenset({"recorder", "Chromium"})
"""Without them nothing can be recorded for a while."""
LAST_SECONDS = 4
UNTOLD_SECONDS = 2.0
"""The last half second of a take that was killed, and what a busy machine needs to stop."""


@dataclass(frozen=True)
class Outcome:
    """`lights`: as the host's page was told. `stopped_at`: when the host ended it."""

    victim: str
    killed_after: float
    was_lit: bool
    takes: int
    lights: tuple[str, ...]
    row: Row
    film: Recorded
    stopped_at: float
    ready_after: float

    def __str__(self) -> str:
        when = f"{self.killed_after:.1f} s after REC ({'lit' if self.was_lit else 'not lit yet'})"
        gaps = ", ".join(f"{gap:.1f} s" for gap in self.row.gaps) or "none"
        untold = f"untold {self._untold():.1f} s" if self.row.spans else "without spans"
        return (
            f"{self.victim} killed {when}: {self.row.state} {self.ready_after:.1f} s after its end, {self.row.lasts:.1f} s,"
            f" {self.takes} takes, gaps told: {gaps}; {untold}; {' '.join(self.lights)}"
        )

    def faults(self) -> list[str]:
        if self.row.state != "ready":
            return [f"{self.victim}: {self.row.state}"]
        found = {
            "cannot be read to its end": faults_of(self.film),
            "is not as long as its spans": beyond(abs(self.film.seconds - self.row.lasts), 0.5),
            "lacks more than is told": beyond(abs(self._untold()), UNTOLD_SECONDS),
            "tells another number of losses": self._miscounted(),
            "lost something and the host was not told": self._unlit(),
            "stands still at its end": "" if moves_at_its_end(self.film) > 0.01 else "no pixels change",
            "is silent at its end": "" if loudness_at_its_end(self.film) > 0.05 else "nothing is heard",
        }
        return [f"{self.victim} {what}: {how}" for what, how in found.items() if how]

    def _untold(self) -> float:
        """Seconds from its first frame to its end that are neither in it nor told to be lost."""
        passed = self.stopped_at - self.row.spans[0].log_from / 1000
        return passed - self.row.lasts - sum(self.row.gaps)

    def _miscounted(self) -> str:
        told = len(self.row.gaps)
        expected = {1} if self.victim in INTERRUPT and self.was_lit else {0, 1} if self.victim in INTERRUPT else {0}
        return "" if told in expected else str(told)

    def _unlit(self) -> str:
        return "" if not self.row.gaps or "stalled" in self.lights else str(self.lights)


def beyond(seconds: float, most: float) -> str:
    return f"{seconds:.2f} s" if seconds > most else ""


def faults_of(film: Recorded) -> str:
    """What a decoder complains of when it reads all of it. Frames come whenever the page changed: they keep their own moments."""
    moments = ["-vsync", "passthrough", "-enc_time_base", "-1"]
    command = ["ffmpeg", "-v", "error", "-xerror", "-i", str(film.path), *moments, "-f", "null", "-"]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    return done.stdout or (f"ended with {done.returncode}" if done.returncode else "")


def moves_at_its_end(film: Recorded) -> float:
    """How much of the picture changes in the last seconds, 0 to 1: the pixel that keeps a still page alive is next to nothing."""
    size = (160, 90)
    command = ["ffmpeg", "-v", "error", "-ss", f"{max(0, film.seconds - LAST_SECONDS):.2f}", "-i", str(film.path)]
    more = ["-vf", f"fps=5,scale={size[0]}:{size[1]}", "-f", "rawvideo", "-pix_fmt", "gray", "-"]
    raw = subprocess.run([*command, *more], check=True, stdout=subprocess.PIPE).stdout
    frames = np.frombuffer(raw, np.uint8).reshape(-1, size[0] * size[1]).astype(int)
    return float((np.ptp(frames, axis=0) > 40).mean())


def loudness_at_its_end(film: Recorded) -> float:
    return float(np.abs(film.sound()[-LAST_SECONDS * RATE :]).max())
