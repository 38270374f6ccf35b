"""An export to YouTube over HTTP. What YouTube takes: https://developers.google.com/youtube/v3/docs/videos#properties."""

from datetime import datetime
from typing import Annotated

from ninja import Schema
from pydantic import AfterValidator, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

from rostrum.kit.text import Plain, Seen, Writable
from rostrum.recordings.models import ExportProblem, ExportState, YoutubeExport
from rostrum.recordings.youtube.addresses import studio_of

_MOST_BYTES = 5_000


def _without_brackets(text: str) -> str:
    if "<" in text or ">" in text:
        raise PydanticCustomError("angle_brackets", "has < or >")
    return text


def _short(text: str) -> str:
    if len(text.encode()) > _MOST_BYTES:
        raise PydanticCustomError("string_too_long", "has too many bytes")
    return text


VideoTitle = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=100),
    Plain,
    Seen,
    AfterValidator(_without_brackets),
]
VideoDescription = Annotated[
    str,
    StringConstraints(strip_whitespace=True, max_length=_MOST_BYTES),
    Writable,
    AfterValidator(_without_brackets),
    AfterValidator(_short),
]


class ExportForm(Schema):
    """The description is counted in bytes, by YouTube too."""

    model_config = ConfigDict(extra="forbid")

    title: VideoTitle
    description: VideoDescription = ""


class YoutubeExportView(Schema):
    """`problem`: why it has failed, or why it waits until `tried_again_at`; `reason` is Google's own word for it. `studio`: where its owner
    makes it public, once it is there."""

    title: str
    description: str
    state: ExportState
    problem: ExportProblem
    reason: str
    sent_bytes: int
    total_bytes: int
    tried_again_at: datetime
    studio: str

    @classmethod
    def of(cls, export: YoutubeExport) -> "YoutubeExportView":
        return cls(
            title=export.title,
            description=export.description,
            state=export.state,
            problem=export.problem,
            reason=export.reason,
            sent_bytes=export.sent,
            total_bytes=export.total,
            tried_again_at=export.due_at,
            studio=studio_of(export.video) if export.video else "",
        )


class ExportView(Schema):
    """`export`: the last one, or none."""

    export: YoutubeExportView | None

    @classmethod
    def of(cls, export: YoutubeExport | None) -> "ExportView":
        return cls(export=YoutubeExportView.of(export) if export else None)
