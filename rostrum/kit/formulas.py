"""Spreadsheets run what begins like a formula, wherever a cell came from."""

import re

BEGINNINGS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""Those of full width too: where people write with them, spreadsheets read them."""
_BEGINNING = f"[{re.escape(''.join(BEGINNINGS))}]"
# A spreadsheet that separates by semicolons cuts a cell of ours there.
_CUT = re.compile(rf"(;[\s\"']*)(?={_BEGINNING})")
_MENDED = re.compile(rf"(;[\s\"']*)'(?={_BEGINNING})")


def is_formula(cell: str) -> bool:
    return cell.startswith(BEGINNINGS)


def guarded(cell: str) -> str:
    """For CSV: with an apostrophe in front, which spreadsheets take for 'this is text'."""
    text = _CUT.sub(r"\1'", cell)
    return f"'{text}" if is_formula(text.lstrip("'")) else text


def unguarded(cell: str) -> str:
    """What was exported comes back as it was."""
    text = cell[1:] if cell[:1] == "'" and is_formula(cell.lstrip("'")) else cell
    return _MENDED.sub(r"\1", text)
