"""Files of every kind that is taken, made by the programs that people make them with."""

import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pypdfium2 as pdfium
from PIL import Image


def pdf(pages: int = 3, *, width: int = 800, height: int = 450) -> bytes:
    document = pdfium.PdfDocument.new()
    for _ in range(pages):
        document.new_page(width, height)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def crowded_pdf(pages: int) -> bytes:
    """As many pages as one likes, all of them the same object: a small file that asks for much."""
    kids = "3 0 R " * pages
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {pages} /Kids [ {kids}] >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 800 450] >>",
    ]
    return _pdf_of([text.encode() for text in objects])


def noisy_pdf(pages: int) -> bytes:
    """All pages show the same noise, which lies in it once: what is made of them is a thousand times as large."""
    width, height = 1200, 900
    picture = BytesIO()
    Image.effect_noise((width, height), 200).save(picture, "JPEG", quality=60)
    stream = b"<< /Length %d %s>>\nstream\n%s\nendstream"
    kind = b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray" % (width, height)
    drawn = b"%d 0 0 %d 0 0 cm /I Do" % (width, height)
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1200 900] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>"
    return _pdf_of(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            f"<< /Type /Pages /Count {pages} /Kids [ {'3 0 R ' * pages}] >>".encode(),
            page.encode(),
            stream % (len(drawn), b"", drawn),
            stream % (picture.tell(), kind + b" /BitsPerComponent 8 /Filter /DCTDecode ", picture.getvalue()),
        ]
    )


def pdf_with_torn_page() -> bytes:
    """Three pages, of which the second's drawing is rubbish."""
    pages = [
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 800 450] /Contents {number} 0 R >>".encode()
        for number in (6, 7, 8)
    ]
    whole, torn = (
        b"<< /Length 24 >>\nstream\n1 0 0 rg 9 9 200 200 re f\nendstream",
        (b"<< /Length 400 /Filter /FlateDecode >>\nstream\n" + b"\xff\x00\x9c" * 40 + b"\nendstream"),
    )
    tree = b"<< /Type /Pages /Count 3 /Kids [3 0 R 4 0 R 5 0 R] >>"
    return _pdf_of([b"<< /Type /Catalog /Pages 2 0 R >>", tree, *pages, whole, torn, whole])


def _pdf_of(objects: list[bytes]) -> bytes:
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(out))
    return out + head + table + trailer


def office(folder: Path, ending: str, *, pages: int = 1) -> Path:
    """Written by LibreOffice: slides, a table or a text, each of which says 'Keeping customers'."""
    folder.mkdir(exist_ok=True)
    if ending in ("ppt", "pptx", "odp"):
        source = folder / "source.fodp"
        source.write_text(_slides([""] * pages))
    elif ending in ("xls", "xlsx", "ods"):
        source = folder / "source.csv"
        source.write_text("Keeping customers,share\nQ1,41\nQ4,73\n")
    else:
        source = folder / "source.txt"
        source.write_text("Keeping customers\nThree reasons\n")
    return converted(source, ending, folder)


def presentation(folder: Path, ending: str, *, notes: list[str], hidden: int = 0) -> Path:
    """Written by LibreOffice: a slide for each text, which is what its speaker wrote beside it. `hidden`: a slide that is not shown."""
    folder.mkdir(exist_ok=True)
    source = folder / "source.fodp"
    source.write_text(_slides(notes, hidden=hidden))
    return converted(source, ending, folder)


def _slides(notes: list[str], *, hidden: int = 0) -> str:
    spaces = {
        name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"
        for name in ("office", "text", "drawing", "presentation", "style")
    }
    names = " ".join(f'xmlns:{name.replace("drawing", "draw")}="{space}"' for name, space in spaces.items())
    slides = "".join(_slide(number, text, hidden=number == hidden) for number, text in enumerate(notes, start=1))
    return (
        f'<?xml version="1.0"?><office:document {names} xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
        ' office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.presentation">'
        '<office:automatic-styles><style:style style:name="hidden" style:family="drawing-page">'
        '<style:drawing-page-properties presentation:visibility="hidden"/></style:style>'
        '<style:style style:name="notes" style:family="presentation"/></office:automatic-styles>'
        '<office:master-styles><style:master-page style:name="Default"/></office:master-styles>'
        f"<office:body><office:presentation>{slides}</office:presentation></office:body></office:document>"
    )


def _slide(number: int, note: str, *, hidden: bool) -> str:
    frame = 'svg:x="2cm" svg:y="2cm" svg:width="20cm" svg:height="3cm"'
    style = ' draw:style-name="hidden"' if hidden else ""
    lines = "".join(f"<text:p>{line}</text:p>" for line in note.split("\n"))
    written = (
        f'<presentation:notes><draw:frame presentation:class="notes" presentation:style-name="notes" {frame}>'
        f"<draw:text-box>{lines}</draw:text-box></draw:frame></presentation:notes>"
    )
    return (
        f'<draw:page draw:name="p{number}" draw:master-page-name="Default"{style}><draw:frame {frame}><draw:text-box>'
        f"<text:p>Keeping customers {number}</text:p></draw:text-box></draw:frame>{written if note else ''}</draw:page>"
    )


def converted(source: Path, kind: str, folder: Path) -> Path:
    words = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile"]
    subprocess.run(
        [*words, "--convert-to", kind, "--outdir", str(folder), str(source)], check=True, capture_output=True
    )
    return folder / f"{source.stem}.{kind.partition(':')[0]}"


def clip(folder: Path, name: str, *codecs: str, seconds: int = 2, has_picture: bool = True) -> Path:
    """A test card with a tone."""
    path = folder / name
    picture = ["-f", "lavfi", "-i", f"testsrc=size=320x180:rate=10:duration={seconds}"] if has_picture else []
    tone = ["-f", "lavfi", "-i", f"sine=frequency=440:duration={seconds}"]
    command = ["ffmpeg", "-v", "error", "-y", *picture, *tone, *codecs, str(path)]
    subprocess.run(command, check=True, capture_output=True)
    return path


def clip_from_pipe(folder: Path, kind: str, *codecs: str, seconds: int = 2, rate: str = "10") -> Path:
    """A test card that states no length: whoever writes into a pipe cannot come back to its head."""
    path = folder / f"piped.{kind}"
    picture = ["-f", "lavfi", "-i", f"testsrc=size=64x36:rate={rate}:duration={seconds}"]
    with path.open("wb") as written:
        subprocess.run(["ffmpeg", "-v", "error", *picture, *codecs, "-f", kind, "pipe:1"], check=True, stdout=written)
    return path


def with_inside(document: bytes, name: str, content: bytes) -> bytes:
    """An office document is an archive: with one more file in it."""
    out = BytesIO(document)
    with ZipFile(out, "a", ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return out.getvalue()
