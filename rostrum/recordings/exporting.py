"""Who watched a recording, as a list for a spreadsheet."""

from collections.abc import Iterator

from rostrum.kit.sheets import Cells
from rostrum.recordings.letters import Texts
from rostrum.recordings.models import Recording, Viewer
from rostrum.recordings.queries import viewers_of

_COLUMNS = (
    "email",
    "first_name",
    "last_name",
    "company",
    "phone",
    "consent",
    "first_at",
    "last_at",
    "views",
    "minutes",
)
_AT_ONCE = 500
_SECONDS = 19


def viewer_rows(recording: Recording, *, language: str) -> Iterator[Cells]:
    """The headings, then who came last first."""
    texts = Texts(language)
    yield [texts(f"list.{name}") for name in _COLUMNS]
    for viewer in viewers_of(recording).iterator(_AT_ONCE):
        yield [
            viewer.email,
            viewer.first_name,
            viewer.last_name,
            viewer.company,
            viewer.phone,
            _consent(viewer),
            viewer.first_at.isoformat(" ")[:_SECONDS],
            viewer.last_at.isoformat(" ")[:_SECONDS],
            str(viewer.views),
            f"{viewer.watched_seconds / 60:.1f}",
        ]


def _consent(viewer: Viewer) -> str:
    """The last one: which text, and when."""
    if not viewer.consents:
        return ""
    last = viewer.consents[-1]
    return f"{last['text']} (v{last['version']}, {last['at'][:_SECONDS]}Z)"
