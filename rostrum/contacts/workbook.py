"""Reads a workbook (XLS, XLSX) into lines: `python -m rostrum.contacts.workbook FROM TO`, a process of its own.

A few kilobytes may claim a billion cells. So what a stranger made is opened where memory and time are bounded and no secret is in
the environment; whatever happens there, the caller only sees that no lines came. Nothing of Django is imported: it begins at once.
"""

import datetime
import resource
import subprocess
import sys
import zipfile
from itertools import islice
from pathlib import Path

from python_calamine import CalamineWorkbook

from rostrum.contacts.errors import UnreadableFile
from rostrum.contacts.rules.lines_file import written
from rostrum.contacts.rules.tables import MOST_LINES, Line, clipped

MEMORY_BYTES = 1024 * 1024 * 1024
UNPACKED_BYTES = 200 * 1024 * 1024
"""As the file says; what lies about it meets the other limits."""
LINES_BYTES = 100 * 1024 * 1024
"""Of what is written: one long text may be named by every cell."""
CPU_SECONDS = 20
PATIENCE_SECONDS = 30
MAGIC = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")

Cell = int | float | str | bool | datetime.time | datetime.date | datetime.datetime | datetime.timedelta


def is_workbook(data: bytes) -> bool:
    return data.startswith(MAGIC)


def read_workbook(source: Path, target: Path) -> None:
    """Raises UnreadableFile."""
    command = [sys.executable, "-m", "rostrum.contacts.workbook", str(source), str(target)]
    environment = {"PYTHONPATH": ":".join(filter(None, sys.path))}
    try:
        done = subprocess.run(  # noqa: S603  a command of ours
            command, env=environment, capture_output=True, timeout=PATIENCE_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise UnreadableFile(because="broken_workbook") from None
    if done.returncode:
        raise UnreadableFile(because="broken_workbook")


def _text(cell: Cell) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))  # phone numbers are numbers to a spreadsheet
    return str(cell)


def _lines(source: Path) -> list[Line]:
    """Of the first sheet that holds anything, as far as an import may go and one further."""
    workbook = CalamineWorkbook.from_path(source)
    for name in workbook.sheet_names:
        rows = enumerate(workbook.get_sheet_by_name(name).to_python(skip_empty_area=False), start=1)
        lines = (Line(number, clipped(map(_text, row))) for number, row in rows)
        held = list(islice((line for line in lines if any(line.cells)), MOST_LINES + 2))
        if held:
            return held
    return []


def main(source: str, target: str) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (LINES_BYTES, LINES_BYTES))
    if zipfile.is_zipfile(source):
        with zipfile.ZipFile(source) as parts:
            if sum(part.file_size for part in parts.infolist()) > UNPACKED_BYTES:
                sys.exit("too large")
    with Path(target).open("wb") as file:
        file.writelines(written(line) for line in _lines(Path(source)))


if __name__ == "__main__":
    main(*sys.argv[1:])
