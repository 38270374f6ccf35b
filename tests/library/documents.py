"""Files of every kind that is taken, made by the programs that people make them with."""

import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pypdfium2 as pdfium


def pdf(pages: int = 3, *, width: int = 800, height: int = 450) -> bytes:
    document = pdfium.PdfDocument.new()
    for _ in range(pages):
        document.new_page(width, height)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def office(folder: Path, ending: str, *, pages: int = 1) -> Path:
    """Written by LibreOffice: slides, a table or a text, each of which says 'Keeping customers'."""
    folder.mkdir(exist_ok=True)
    if ending in ("ppt", "pptx", "odp"):
        source = folder / "source.fodp"
        source.write_text(_slides(pages))
    elif ending in ("xls", "xlsx", "ods"):
        source = folder / "source.csv"
        source.write_text("Keeping customers,share\nQ1,41\nQ4,73\n")
    else:
        source = folder / "source.txt"
        source.write_text("Keeping customers\nThree reasons\n")
    return converted(source, ending, folder)


def _slides(pages: int) -> str:
    spaces = {
        name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"
        for name in ("office", "text", "drawing", "presentation")
    }
    names = " ".join(f'xmlns:{name.replace("drawing", "draw")}="{space}"' for name, space in spaces.items())
    frame = 'svg:x="2cm" svg:y="2cm" svg:width="20cm" svg:height="3cm"'
    slides = "".join(
        f'<draw:page draw:name="p{number}" draw:master-page-name="Default"><draw:frame {frame}><draw:text-box>'
        f"<text:p>Keeping customers {number}</text:p></draw:text-box></draw:frame></draw:page>"
        for number in range(1, pages + 1)
    )
    return (
        f'<?xml version="1.0"?><office:document {names} xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
        ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" office:version="1.3"'
        ' office:mimetype="application/vnd.oasis.opendocument.presentation"><office:master-styles>'
        '<style:master-page style:name="Default"/></office:master-styles>'
        f"<office:body><office:presentation>{slides}</office:presentation></office:body></office:document>"
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


def with_inside(document: bytes, name: str, content: bytes) -> bytes:
    """An office document is an archive: with one more file in it."""
    out = BytesIO(document)
    with ZipFile(out, "a", ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return out.getvalue()
