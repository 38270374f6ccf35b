"""The files that the project wrote itself."""

import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

GENERATED = ("web/src/generated/", "contract/", "requirements/", "engines/")


@dataclass(frozen=True)
class Source:
    path: str
    """Relative to the repository, with slashes."""
    text: str

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()


@dataclass(frozen=True)
class Fault:
    path: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.text}"


def written_sources(repository: Path, endings: Iterable[str]) -> Iterator[Source]:
    """Tracked files and new ones that Git does not ignore, without what generators made."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=True).stdout
    for path in sorted(set(listed.split("\0")) - {""}):
        if path.endswith(tuple(endings)) and not path.startswith(GENERATED) and (repository / path).is_file():
            yield Source(path, (repository / path).read_text())
