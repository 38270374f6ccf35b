"""From what somebody uploaded to a picture of our own: decoded, turned upright, made smaller, and written anew as WebP or PNG.

Nothing of the upload survives but what is seen: no tags, no comments, nothing that stood behind the picture's end. So a file that
is a picture and a page or an archive at once becomes a picture and nothing else.
"""

import struct
import threading
import warnings
import zlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from PIL import Image, ImageOps

from rostrum.library.errors import NotAPicture, PictureTooLarge, SvgNotTaken
from rostrum.library.rules import MEASURES, MOST_MEGAPIXELS, SMALL_EDGE, PictureEnding, PictureKind

_FORMATS = ("PNG", "JPEG", "WEBP", "GIF")
_QUALITY = 84
_HEAD_BYTES = 4096

# What Pillow's decoders raise on broken files; its authors promise no narrower list.
_BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    TypeError,
    KeyError,
    IndexError,
    OverflowError,
    RuntimeError,
    struct.error,
    zlib.error,
)

_one_at_a_time = threading.Lock()
"""A picture of the most pixels takes 200 MB while it is decoded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePicture:
    """Files of the kind's format; `small` is WebP, and only where the kind has one."""

    width: int
    height: int
    main: bytes
    small: bytes | None

    @property
    def bytes(self) -> int:
        return len(self.main) + len(self.small or b"")


def make_picture(file: BinaryIO, kind: PictureKind) -> MadePicture:
    """Raises NotAPicture, SvgNotTaken, PictureTooLarge."""
    _refuse_svg(file)
    with _one_at_a_time:
        try:
            with warnings.catch_warnings():
                # Our own limit is the lower one.
                warnings.simplefilter("ignore", Image.DecompressionBombWarning)
                return _made(file, kind)
        except Image.DecompressionBombError:
            raise PictureTooLarge(most_megapixels=MOST_MEGAPIXELS) from None
        except _BROKEN:
            raise NotAPicture from None


def smaller_png(path: Path, size: tuple[int, int]) -> bytes:
    """Of a picture that was made here."""
    with Image.open(path) as picture:
        copy = picture.convert("RGBA")
    copy.thumbnail(size, Image.Resampling.LANCZOS)
    return _written(copy, ".png")


def _refuse_svg(file: BinaryIO) -> None:
    """Only for the right words: nothing but the four formats is ever decoded."""
    head = file.read(_HEAD_BYTES).lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    file.seek(0)
    if head.startswith(b"<") and b"<svg" in head:
        raise SvgNotTaken


def _made(file: BinaryIO, kind: PictureKind) -> MadePicture:
    measures = MEASURES[kind]
    with Image.open(file, formats=_FORMATS) as opened:
        if opened.width * opened.height > MOST_MEGAPIXELS * 1_000_000:
            raise PictureTooLarge(most_megapixels=MOST_MEGAPIXELS)
        # JPEG can be decoded at a fraction of its size, which saves time and memory.
        opened.draft("RGB", (measures.longest_edge, measures.longest_edge))
        opened.load()
        picture = _plain(ImageOps.exif_transpose(opened), has_alpha=kind != "background")
    if measures.is_square:
        edge = min(picture.size)
        picture = ImageOps.fit(picture, (edge, edge))
    picture.thumbnail((measures.longest_edge, measures.longest_edge), Image.Resampling.LANCZOS)
    if measures.is_padded:
        edge = max(picture.size)
        picture = ImageOps.pad(picture.convert("RGBA"), (edge, edge), color=(0, 0, 0, 0))
    main = _written(picture, measures.ending)
    width, height = picture.size
    small = None
    if measures.has_small:
        picture.thumbnail((SMALL_EDGE, SMALL_EDGE), Image.Resampling.LANCZOS)
        small = _written(picture, ".webp")
    return MadePicture(width=width, height=height, main=main, small=small)


def _plain(picture: Image.Image, *, has_alpha: bool) -> Image.Image:
    """In RGB or RGBA, and without anything that belongs to the file and not to the picture."""
    if picture.mode.startswith("I"):
        # 16 bits a dot: the upper eight are seen.
        picture = picture.convert("I").point(lambda dot: dot / 256).convert("L")
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    rgba = picture.convert("RGBA")
    if has_alpha:
        return rgba
    ground = Image.new("RGB", rgba.size, "white")
    ground.paste(rgba, mask=rgba)
    return ground


def _written(picture: Image.Image, ending: PictureEnding) -> bytes:
    bare = Image.frombytes(picture.mode, picture.size, picture.tobytes())
    out = BytesIO()
    if ending == ".png":
        bare.save(out, "PNG", optimize=True)
    else:
        bare.save(out, "WEBP", quality=_QUALITY, method=4)
    return out.getvalue()
