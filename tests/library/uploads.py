"""Files as people upload them: real ones, made here, and bad ones."""

import struct
import zlib
from io import BytesIO

from PIL import Image


def picture_file(kind: str = "PNG", *, size: tuple[int, int] = (400, 200), mode: str = "RGB", **more: object) -> bytes:
    """Red above, blue below, so that it can be told which side is up."""
    picture = Image.new(mode, size, _red(mode))
    picture.paste(_blue(mode), (0, size[1] // 2, size[0], size[1]))
    out = BytesIO()
    picture.save(out, kind, **more)
    return out.getvalue()


def _red(mode: str) -> tuple[int, ...]:
    return {"RGB": (220, 10, 10), "RGBA": (220, 10, 10, 255), "CMYK": (0, 255, 255, 0)}[mode]


def _blue(mode: str) -> tuple[int, ...]:
    return {"RGB": (10, 10, 220), "RGBA": (10, 10, 220, 0), "CMYK": (255, 255, 0, 0)}[mode]


def bomb(width: int = 30_000, height: int = 30_000) -> bytes:
    """A PNG of a few hundred kilobytes that would be a gigabyte in memory."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    packer = zlib.compressobj(9)
    line = b"\0" * (width // 8 + 2)
    body = b"".join(packer.compress(line) for _ in range(height)) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
PAGE = b"<html><script>alert(document.domain)</script></html>"


def mp3_file(frames: int = 4) -> bytes:
    """MPEG 1, layer 3, 128 kbit/s, 44.1 kHz: frames of 417 bytes, after a tag."""
    return b"ID3\x04\x00\x00\x00\x00\x00\x0a" + b"\0" * 10 + (b"\xff\xfb\x90\x00" + b"\0" * 413) * frames


def ogg_file() -> bytes:
    return b"OggS\x00\x02" + b"\0" * 20 + b"\x01\x13OpusHead" + b"\0" * 200


def m4a_file() -> bytes:
    return b"\0\0\0\x20ftypM4A \0\0\0\0M4A mp42isom\0\0\0\0" + b"\0\0\0\x40moov" + b"\0" * 20 + b"hdlrsoun" + b"\0" * 60
