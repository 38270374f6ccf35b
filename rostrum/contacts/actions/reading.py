"""An upload becomes a table that is shown: in the encoding and with the separator that were guessed, or in those that are asked for."""

from collections.abc import Iterable
from datetime import timedelta
from itertools import islice

from django.db.models import Q

from rostrum.contacts import files
from rostrum.contacts.errors import ImportStarted, TooManyLines, UnreadableFile
from rostrum.contacts.models import ContactImport
from rostrum.contacts.rules import lines_file
from rostrum.contacts.rules.columns import guess_columns
from rostrum.contacts.rules.encodings import Encoding, decoded, encoding_of
from rostrum.contacts.rules.tables import MOST_LINES, Line, Separator, has_header, lines_of, separator_of
from rostrum.contacts.workbook import is_workbook, read_workbook
from rostrum.kit import clock
from rostrum.kit.ids import AccountId

SHOWN_LINES = 10
SHOWN_CHARACTERS = 200
MOST_WAITING = 5
WAITS_FOR = timedelta(days=1)
KEPT_FOR = timedelta(days=30)
_SAMPLE_LINES = 100


def read_upload(account_id: AccountId, *, file_name: str, chunks: Iterable[bytes]) -> ContactImport:
    """Nothing is imported yet. Raises UnreadableFile and TooManyLines; the file is forgotten then."""
    forget_imports(account_id)
    upload = ContactImport(account_id=account_id, file_name=file_name)
    try:
        files.keep(files.raw_file(upload.id), chunks)
        _read(upload, encoding=None, separator=None, header=None)
        upload.save(force_insert=True)
    except BaseException:
        files.forget(upload.id)
        raise
    return upload


def read_anew(
    upload: ContactImport, *, encoding: Encoding | None, separator: Separator | None, header: bool | None
) -> ContactImport:
    """What is None is guessed. Raises ImportStarted, UnreadableFile and TooManyLines."""
    if upload.state != "read":
        raise ImportStarted
    _read(upload, encoding=encoding, separator=separator, header=header)
    upload.save()
    return upload


def forget_imports(account_id: AccountId) -> None:
    """Uploads that nobody started: all but the newest few."""
    waiting = ContactImport.objects.filter(account_id=account_id, state="read").order_by("-created_at")
    _forget(waiting[MOST_WAITING - 1 :])


def forget_late_imports() -> int:
    """The reports of long ago, uploads that nobody started, and files that no upload names. How many."""
    now = clock.now()
    waiting = Q(state="read", created_at__lt=now - WAITS_FOR)
    over = Q(state__in=("done", "failed"), created_at__lt=now - KEPT_FOR)
    late = _forget(ContactImport.objects.filter(waiting | over))
    kept = files.kept_before(now - WAITS_FOR)
    strays = kept - set(ContactImport.objects.filter(id__in=kept).values_list("id", flat=True))
    for stray in strays:
        files.forget(stray)
    return late + len(strays)


def _forget(uploads: Iterable[ContactImport]) -> int:
    forgotten = list(uploads)
    for upload in forgotten:
        files.forget(upload.id)
        upload.delete()
    return len(forgotten)


def _read(
    upload: ContactImport, *, encoding: Encoding | None, separator: Separator | None, header: bool | None
) -> None:
    raw, target = files.raw_file(upload.id), files.lines_file(upload.id)
    data = raw.read_bytes()
    if is_workbook(data):
        files.keep(target, [])
        read_workbook(raw, target)
    else:
        upload.encoding = encoding or encoding_of(data)
        text = decoded(data, upload.encoding)
        upload.separator = separator or separator_of(text)
        lines = islice(lines_of(text, upload.separator), MOST_LINES + 2)
        files.keep(target, map(lines_file.written, lines))
    _show(upload, header=header)


def _show(upload: ContactImport, *, header: bool | None) -> None:
    with files.lines_file(upload.id).open("rb") as file:
        sample = list(lines_file.read(islice(file, _SAMPLE_LINES)))
        more = sum(1 for _ in file)
    upload.has_header = has_header(sample) if header is None else header
    upload.total = len(sample) + more - upload.has_header
    if upload.total <= 0:
        raise UnreadableFile(because="empty")
    if upload.total > MOST_LINES:
        raise TooManyLines(most=MOST_LINES)
    headings = sample[0].cells if upload.has_header else ()
    lines = sample[upload.has_header :]
    upload.columns = guess_columns(headings, [line.cells for line in lines])
    upload.shown = {
        "headings": _short(headings),
        "lines": [_shown(line) for line in lines[:SHOWN_LINES]],
    }


def _shown(line: Line) -> dict[str, object]:
    return {"number": line.number, "cells": _short(line.cells)}


def _short(cells: Iterable[str]) -> list[str]:
    """No NUL: PostgreSQL keeps none."""
    return [cell[:SHOWN_CHARACTERS].replace("\0", "\ufffd") for cell in cells]
