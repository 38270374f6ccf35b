"""The program that makes pictures of a PDF's pages: `python -m rostrum.library.rendering <pdf> <folder> <most pages> <most bytes>`.

It runs confined, as it reads what strangers made, and knows nothing but these words. It prints a line of JSON for what it has:
`{"pages": 12}`, then `{"page": 1, "width": 1920, "height": 1080}` as soon as a page lies there, or `{"refused": "encrypted"}`.
Texts of the pages lie in `text.json`, a list. A page that cannot be read is white.

With `--picture` it makes the same of a picture. `page-<n>.jpg` fits into 1920 × 1440, `page-<n>-small.jpg` into 480 × 480;
`--large <n>` makes `page-<n>-large.jpg`, twice the first.
"""

import json
import struct
import sys
import zlib
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image, ImageOps
from pypdfium2.raw import FPDF_ERR_PASSWORD, FPDF_GetLastError

WIDTH, HEIGHT = 1920, 1440
SMALL = 480
_QUALITY, _SMALL_QUALITY, _LARGE_QUALITY = 85, 80, 82
_MOST_TEXT = 8_000
_MOST_PIXELS = 80_000_000


def render(pdf: Path, folder: Path, most_pages: int, most_bytes: int) -> None:
    document = _opened(pdf)
    if document is None:
        return
    pages = len(document)
    if pages > most_pages or pages == 0:
        _say(refused="too_many_pages" if pages else "unreadable")
        return
    _say(pages=pages)
    texts = []
    written = 0
    for number in range(1, pages + 1):
        picture, text = _page(document, number, factor=1)
        written += _write_page(picture, folder, number)
        if written > most_bytes:
            _say(refused="becomes_too_large")
            return
        texts.append(text)
    (folder / "text.json").write_text(json.dumps(texts, ensure_ascii=False))


def render_large(pdf: Path, folder: Path, number: int) -> None:
    document = _opened(pdf)
    if document is not None:
        picture, _ = _page(document, number, factor=2)
        _write(picture, folder / f"page-{number}-large.jpg", _LARGE_QUALITY)


def render_picture(upload: Path, folder: Path) -> None:
    Image.MAX_IMAGE_PIXELS = None  # told by the head and looked at here, before anything is decoded
    try:
        with Image.open(upload, formats=("PNG", "JPEG")) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                _say(refused="too_many_pixels")
                return
            picture = _on_white(ImageOps.exif_transpose(opened))
    except (OSError, SyntaxError, ValueError, zlib.error, struct.error):
        _say(refused="unreadable")
        return
    _say(pages=1)
    large = _fitting(picture, 2)
    _write(large, folder / "page-1-large.jpg", _LARGE_QUALITY)
    _write_page(_fitting(large, 1), folder, 1)
    (folder / "text.json").write_text('[""]')


def _fitting(picture: Image.Image, factor: int) -> Image.Image:
    copy = picture.copy()
    copy.thumbnail((factor * WIDTH, factor * HEIGHT), Image.Resampling.LANCZOS)
    return copy


def _on_white(picture: Image.Image) -> Image.Image:
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    ground = Image.new("RGBA", picture.size, "white")
    ground.alpha_composite(picture.convert("RGBA"))
    return ground.convert("RGB")


def _opened(pdf: Path) -> pdfium.PdfDocument | None:
    try:
        document = pdfium.PdfDocument(pdf)
        len(document)
    except pdfium.PdfiumError:
        locked = FPDF_GetLastError() == FPDF_ERR_PASSWORD
        _say(refused="encrypted" if locked else "unreadable")
        return None
    return document


def _page(document: pdfium.PdfDocument, number: int, *, factor: int) -> tuple[Image.Image, str]:
    try:
        page = document[number - 1]
        width, height = page.get_size()
        scale = factor * min(WIDTH / max(width, 1), HEIGHT / max(height, 1))
        picture: Image.Image = page.render(scale=scale, rev_byteorder=True).to_pil()
        text: str = page.get_textpage().get_text_bounded()[:_MOST_TEXT]
    except pdfium.PdfiumError:
        return Image.new("RGB", (factor * WIDTH, factor * WIDTH * 9 // 16), "white"), ""
    return picture.convert("RGB"), text


def _write_page(picture: Image.Image, folder: Path, number: int) -> int:
    """How many bytes."""
    written = _write(picture, folder / f"page-{number}.jpg", _QUALITY)
    small = picture.reduce(2)
    small.thumbnail((SMALL, SMALL), Image.Resampling.BILINEAR)
    written += _write(small, folder / f"page-{number}-small.jpg", _SMALL_QUALITY)
    _say(page=number, width=picture.width, height=picture.height)
    return written


def _write(picture: Image.Image, path: Path, quality: int) -> int:
    """In one step: whoever asks meanwhile gets all of it or nothing. 4:4:4, or small coloured letters blur."""
    draft = path.with_suffix(".draft")
    picture.save(draft, "JPEG", quality=quality, subsampling=0)
    return draft.replace(path).stat().st_size


def _say(**what: object) -> None:
    print(json.dumps(what), flush=True)  # noqa: T201  how a program answers


def main(words: list[str]) -> None:
    match words:
        case ["--large", pdf, folder, number]:
            render_large(Path(pdf), Path(folder), int(number))
        case ["--picture", upload, folder]:
            render_picture(Path(upload), Path(folder))
        case [pdf, folder, most_pages, most_bytes]:
            render(Path(pdf), Path(folder), int(most_pages), int(most_bytes))
        case _:
            sys.exit(2)


if __name__ == "__main__":
    main(sys.argv[1:])
