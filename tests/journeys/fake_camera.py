"""A small picture for Chromium's fake camera: its own is as large as the product asks for, and its encoding all that a machine does."""

from pathlib import Path

WIDTH, HEIGHT = 320, 180
FRAMES_PER_SECOND = 10
FRAMES = 20
_BAR = WIDTH // FRAMES
_DARK, _BRIGHT, _GREY = b"\x30", b"\xd0", b"\x80"


def write_clip(path: Path) -> None:
    """A bright bar that walks from left to right in two seconds, as YUV4MPEG2; Chromium plays it again and again."""
    header = f"YUV4MPEG2 W{WIDTH} H{HEIGHT} F{FRAMES_PER_SECOND}:1 Ip A1:1 C420mpeg2\n"
    path.write_bytes(header.encode() + b"".join(b"FRAME\n" + _picture(number) for number in range(FRAMES)))


def _picture(number: int) -> bytes:
    line = _DARK * (_BAR * number) + _BRIGHT * _BAR + _DARK * (WIDTH - _BAR * (number + 1))
    return line * HEIGHT + _GREY * (WIDTH * HEIGHT // 2)
