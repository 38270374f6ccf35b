"""The one tree of refusals.

    Refusal
    ├── rostrum.rooms.errors …             what a room refuses
    └── rostrum.<domain>.errors …          what each domain refuses

A refusal has a code and fields, never a sentence: sentences are made at the edge, in the reader's language.
"""

from dataclasses import asdict, dataclass
from typing import ClassVar


@dataclass(eq=False)
class Refusal(Exception):
    """Why not. Subclasses are dataclasses (`eq=False`) whose fields fill the sentence."""

    code: ClassVar[str] = "refused"

    def fields(self) -> dict[str, object]:
        return asdict(self)

    def __str__(self) -> str:
        return f"{self.code} {self.fields()}"
