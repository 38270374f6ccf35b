"""What the page that captures itself tells the recorder."""

import base64
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from rostrum.recordings.places import Box
from rostrum.rooms.wire import Millis


class Begin(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    kind: Literal["begin"]


class Fit(BaseModel):
    """The page is that large, and wants to be as large as the picture: what is captured is what lies within the window."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    kind: Literal["fit"]
    width: int
    height: int


class Window(BaseModel):
    """`minimized`: what is captured is drawn all the same, but not once more for a window that nobody sees."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    kind: Literal["window"]
    state: Literal["minimized", "normal"]


class Moment(BaseModel):
    """`at`: by the room's clock."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    kind: Literal["started", "paused", "resumed", "ended"]
    at: Millis


class Piece(BaseModel):
    """`data` in base 64; `at`: when its last frame was captured."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    kind: Literal["piece"]
    at: Millis
    data: str

    @property
    def content(self) -> bytes:
        return base64.b64decode(self.data)


class Lay(BaseModel):
    """Where the page of a document lies in the picture from then on; nothing while there is none, or something lies over it."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    kind: Literal["lay"]
    at: Millis
    page: Box | None


class Trouble(BaseModel):
    """What the page could not do."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    kind: Literal["trouble"]
    text: str


Told = Annotated[Begin | Fit | Window | Moment | Piece | Lay | Trouble, Field(discriminator="kind")]
Heard = Moment | Piece | Lay | Trouble
TOLD: TypeAdapter[Told] = TypeAdapter(Told)
