"""What becomes of an uploaded picture: something else of the same look, or a refusal."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from PIL import Image, PngImagePlugin

from rostrum.library.decoding import make_picture
from rostrum.library.errors import NotAPicture, PictureTooLarge, SvgNotTaken
from rostrum.library.rules import PictureKind
from tests.library.uploads import PAGE, SVG, bomb, picture_file


def made(upload: bytes, kind: PictureKind = "logo") -> Image.Image:
    """What is kept, decoded, after a look that nothing but a picture is in the file."""
    kept = make_picture(BytesIO(upload), kind).main
    chunks = webp_chunks(kept)
    assert set(chunks) <= {b"VP8 ", b"VP8L", b"VP8X", b"ALPH"}
    picture = Image.open(BytesIO(kept), formats=["WEBP"])
    picture.load()
    return picture


def webp_chunks(file: bytes) -> list[bytes]:
    """The kinds of its chunks; it ends where its head says."""
    assert (file[:4], file[8:12]) == (b"RIFF", b"WEBP")
    assert int.from_bytes(file[4:8], "little") + 8 == len(file)
    chunks, at = [], 12
    while at < len(file):
        chunks.append(file[at : at + 4])
        at += 8 + (length := int.from_bytes(file[at + 4 : at + 8], "little")) + length % 2
    return chunks


def is_red(picture: Image.Image, at: tuple[int, int]) -> bool:
    red, _, blue, _ = dot(picture, at)
    return red > 150 and blue < 100


def dot(picture: Image.Image, at: tuple[int, int]) -> tuple[int, ...]:
    """Red, green, blue, and how far it hides what is below."""
    found = picture.convert("RGBA").getpixel(at)
    assert isinstance(found, tuple)
    return found


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
def test_pictures_of_four_kinds_are_taken_and_look_the_same(kind: str) -> None:
    picture = made(picture_file(kind))

    assert picture.size == (400, 200)
    assert is_red(picture, (200, 20))
    assert not is_red(picture, (200, 180))


@pytest.mark.parametrize("kind", ["BMP", "TIFF", "ICO", "PPM"])
def test_pictures_of_other_kinds_are_refused(kind: str) -> None:
    with pytest.raises(NotAPicture):
        make_picture(BytesIO(picture_file(kind)), "logo")


@pytest.mark.parametrize("upload", [SVG, b"\xef\xbb\xbf\n  " + SVG, b"<!-- x -->" + SVG])
def test_an_svg_is_refused_by_its_own_word(upload: bytes) -> None:
    with pytest.raises(SvgNotTaken):
        make_picture(BytesIO(upload), "logo")


@pytest.mark.parametrize(
    "upload", [b"", b"just words", PAGE, b"\x89PNG\r\n\x1a\n", b"GIF89a", b"RIFF\xff\xff\xff\xffWEBPVP8 "]
)
def test_what_is_no_picture_is_refused_whatever_it_is_called(upload: bytes) -> None:
    with pytest.raises(NotAPicture):
        make_picture(BytesIO(upload), "logo")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_half_a_picture_is_refused(kind: str, share: float) -> None:
    noisy = Image.effect_noise((300, 300), 90).convert("RGB")
    out = BytesIO()
    noisy.save(out, kind)
    whole = out.getvalue()

    with pytest.raises(NotAPicture):
        make_picture(BytesIO(whole[: int(len(whole) * share)]), "logo")


def test_a_page_behind_a_picture_does_not_survive() -> None:
    kept = make_picture(BytesIO(picture_file("PNG") + PAGE), "logo").main

    assert b"script" not in kept


def test_an_archive_behind_a_picture_does_not_survive() -> None:
    archive = BytesIO()
    with ZipFile(archive, "w") as written:
        written.writestr("run.sh", "echo")

    kept = make_picture(BytesIO(picture_file("GIF") + archive.getvalue()), "logo").main

    assert b"PK\x03\x04" not in kept
    assert b"run.sh" not in kept


def test_comments_tags_and_profiles_are_gone() -> None:
    words = PngImagePlugin.PngInfo()
    words.add_text("Comment", "taken at home")
    exif = Image.Exif()
    exif[0x010E] = "taken at home"
    upload = picture_file("PNG", pnginfo=words, exif=exif, icc_profile=b"taken at home")

    kept = make_picture(BytesIO(upload), "logo").main

    assert b"taken at home" not in kept
    assert dict(Image.open(BytesIO(kept)).getexif()) == {}


def test_a_photo_that_a_camera_turned_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 3  # upside down
    picture = made(picture_file("JPEG", exif=exif))

    assert not is_red(picture, (200, 20))
    assert is_red(picture, (200, 180))


def test_a_picture_of_a_printer_gets_the_colours_of_screens() -> None:
    picture = made(picture_file("JPEG", mode="CMYK"))

    assert picture.mode == "RGB"
    assert is_red(picture, (200, 20))


def test_a_logo_keeps_what_shows_through_and_a_background_does_not() -> None:
    upload = picture_file("PNG", mode="RGBA")

    assert dot(made(upload, "logo"), (200, 180))[3] == 0
    assert dot(made(upload, "background"), (200, 180)) == (255, 255, 255, 255)


def test_sixteen_bits_a_dot_become_eight() -> None:
    out = BytesIO()
    Image.new("I;16", (10, 10), 0x8000).save(out, "PNG")

    grey, *_ = dot(made(out.getvalue()), (5, 5))

    assert 120 <= grey <= 136


def test_large_pictures_are_made_smaller_each_kind_to_its_measure() -> None:
    upload = picture_file("JPEG", size=(4000, 2000))

    background = make_picture(BytesIO(upload), "background")

    assert made(upload, "logo").size == (800, 400)
    assert made(upload, "portrait").size == (400, 400)
    assert (background.width, background.height) == (2560, 1280)
    assert Image.open(BytesIO(background.small or b"")).size == (640, 320)


def test_an_icon_is_a_square_png_with_nothing_cut_off() -> None:
    icon = make_picture(BytesIO(picture_file("JPEG", size=(600, 300))), "icon")

    shown = Image.open(BytesIO(icon.main))
    assert (shown.format, shown.size, icon.small) == ("PNG", (180, 180), None)
    assert shown.getpixel((90, 10)) == (0, 0, 0, 0)


def test_only_the_first_picture_of_a_film_is_kept() -> None:
    second = Image.new("RGB", (400, 200), "white")
    picture = made(picture_file("GIF", save_all=True, append_images=[second]))

    assert is_red(picture, (200, 20))
    assert getattr(picture, "n_frames", 1) == 1


def test_a_bomb_is_refused_before_it_is_decoded() -> None:
    upload = bomb()
    assert len(upload) < 1_000_000

    with pytest.raises(PictureTooLarge):
        make_picture(BytesIO(upload), "logo")


def test_a_head_that_lies_about_its_size_is_refused() -> None:
    upload = bytearray(picture_file("PNG"))
    upload[16:24] = (20_000).to_bytes(4, "big") + (20).to_bytes(4, "big")

    with pytest.raises(NotAPicture):
        make_picture(BytesIO(bytes(upload)), "logo")
