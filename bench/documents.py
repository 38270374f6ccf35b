"""Slides become usable: from the last byte of the upload to the first page, and to the last."""

import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import httpx

from bench.figure import Figure, Row
from bench.product import NotReadyError, product, signed_in, token_header
from tests.library.documents import converted, office

PDF_PAGES, SLIDES = 100, 30
POLL_SECONDS = 0.02
NOTE = (
    "Written by LibreOffice: one box of text to a page. Pages are JPEGs of up to 1920 × 1440 points and small ones, with their texts, "
    "made by one confined process behind all others; asked for every 20 ms through the front. Without a virus scanner."
)


@dataclass(frozen=True)
class Took:
    """`id` of the file; seconds."""

    id: str
    first: float
    last: float


def run(scale: float) -> list[Row]:
    pages, slides = max(2, int(PDF_PAGES * scale)), max(2, int(SLIDES * scale))
    with tempfile.TemporaryDirectory() as name, product() as running, signed_in(running) as client:
        folder = Path(name)
        pdf = converted(office(folder / "large", "pptx", pages=pages), "pdf", folder / "large")
        of_pdf = usable(client, pdf)
        of_slides = usable(client, office(folder / "small", "pptx", pages=slides))
    figures = [
        Figure(what=f"PDF of {pages} pages, first page", unit="s", ours=of_pdf.first, goal=0.7),
        Figure(what=f"PDF of {pages} pages, all", unit="s", ours=of_pdf.last, goal=8),
        Figure(what=f"PPTX of {slides} slides, all", unit="s", ours=of_slides.last, goal=5),
    ]
    return [Row(title="Documents become slides", figures=figures, note=NOTE)]


def usable(client: httpx.Client, path: Path) -> Took:
    content = path.read_bytes()
    new = {"name": path.name, "bytes": len(content)}
    file = client.post("/api/library/files", json=new, headers=token_header(client)).raise_for_status().json()["id"]
    headers = {**token_header(client), "Upload-Offset": "0", "Content-Type": "application/offset+octet-stream"}
    client.patch(f"/api/library/uploads/{file}", content=content, headers=headers).raise_for_status()
    sent = time.monotonic()
    first = 0.0
    while True:
        if not first and client.get(f"/api/library/files/{file}/made/page-1.jpg").is_success:
            first = time.monotonic()
        state = client.get(f"/api/library/files/{file}").raise_for_status().json()["state"]
        if state == "ready":
            return Took(id=file, first=first - sent, last=time.monotonic() - sent)
        if state == "refused":
            raise NotReadyError(f"{path.name} was refused")
        time.sleep(POLL_SECONDS)
