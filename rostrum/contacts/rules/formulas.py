"""Spreadsheets run what begins like a formula, wherever a cell came from."""

BEGINNINGS = ("=", "+", "-", "@", "\t", "\r")


def is_formula(cell: str) -> bool:
    return cell.startswith(BEGINNINGS)


def guarded(cell: str) -> str:
    """For CSV: with an apostrophe in front, which spreadsheets take for 'this is text'."""
    return f"'{cell}" if is_formula(cell.lstrip("'")) else cell


def unguarded(cell: str) -> str:
    """What was exported comes back as it was."""
    return cell[1:] if cell[:1] == "'" and is_formula(cell.lstrip("'")) else cell
