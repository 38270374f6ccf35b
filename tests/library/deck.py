"""Slides that look like somebody's: a title, bars and their reasons."""

from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

_INK, _SOFT, _PINE, _MINT = "#15201d", "#6a7572", "#0b5d4e", "#bfe6da"
_TITLES = ("What changed in one year", "Who stays, and why", "What we do next")
_REASONS = ("1  Onboarding calls", "2  Weekly webinars", "3  Faster answers")


def deck() -> bytes:
    """A PDF of three pages."""
    first, *others = [_slide(title, number) for number, title in enumerate(_TITLES)]
    out = BytesIO()
    first.save(out, "PDF", save_all=True, append_images=others, resolution=96)
    return out.getvalue()


def _slide(title: str, number: int) -> Image.Image:
    slide = Image.new("RGB", (1280, 720), "white")
    draw = ImageDraw.Draw(slide)
    draw.rectangle((0, 0, 1280, 12), fill=_PINE)
    draw.text((90, 80), title, fill=_INK, font=ImageFont.load_default(56))
    draw.text((90, 156), "Share of customers who renewed, by quarter", fill=_SOFT, font=ImageFont.load_default(28))
    for quarter, share in enumerate((41, 48, 57, 73)):
        left, top = 100 + 200 * quarter, 640 - 5 * share + 20 * number
        draw.rectangle((left, top, left + 120, 640), fill=_PINE if quarter == 3 else _MINT)
        draw.text((left + 22, top - 44), f"{share} %", fill=_INK, font=ImageFont.load_default(30))
    for line, reason in enumerate(_REASONS):
        draw.text((920, 300 + 56 * line), reason, fill=_INK, font=ImageFont.load_default(30))
    return slide
