"""A step is left out while the digest of what it was made from stays the same."""

import hashlib
from collections.abc import Iterable
from pathlib import Path


def digest_of(parts: Iterable[Path | str]) -> str:
    """Digest over texts and over the names and contents of files."""
    sum_ = hashlib.sha256()
    for part in parts:
        content = part.encode() if isinstance(part, str) else part.name.encode() + b"\0" + part.read_bytes()
        sum_.update(len(content).to_bytes(8, "big") + content)
    return sum_.hexdigest()


def is_current(stamp: Path, digest: str) -> bool:
    return stamp.is_file() and stamp.read_text() == digest


def set_stamp(stamp: Path, digest: str) -> None:
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(digest)
