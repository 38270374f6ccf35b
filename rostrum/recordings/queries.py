"""Recordings as others ask for them."""

from collections.abc import Iterable

from django.db.models import Count, Q, QuerySet, Sum
from pydantic import TypeAdapter

from rostrum.accounts.errors import NoSuchPage
from rostrum.kit.ids import AccountId, is_id, is_personal_key
from rostrum.recordings import shelf
from rostrum.recordings.cutting.passages import Passage
from rostrum.recordings.errors import NoSuchRecording, RecordingUnderWay
from rostrum.recordings.models import Publication, Recording, RecordingWords, Trim, Viewer
from rostrum.recordings.rules import folded
from rostrum.recordings.spans import Span

_SPANS = TypeAdapter(tuple[Span, ...])
_PAIRS = TypeAdapter(list[tuple[int, int]])


def spans_of(recording: Recording) -> tuple[Span, ...]:
    return spans_in(recording.spans)


def spans_in(kept: object) -> tuple[Span, ...]:
    """Of a column of them."""
    return _SPANS.validate_python(kept)


def cuts_in(kept: object) -> list[Passage]:
    return [Passage(*pair) for pair in _PAIRS.validate_python(kept)]


def as_cuts(cuts: Iterable[Passage]) -> list[list[int]]:
    """As the column keeps them."""
    return [[cut.from_ms, cut.to_ms] for cut in cuts]


def original_ms(recording: Recording, trim: Trim | None) -> int:
    """How long that is of which trims are made."""
    return trim.original_duration_ms if trim and trim.has_original else recording.duration_ms


def original_file(recording: Recording) -> str:
    """Its name in the recording's folder."""
    trim = Trim.objects.filter(recording=recording).first()
    return "original.mp4" if trim and trim.has_original else "media.mp4"


def dumped(spans: tuple[Span, ...]) -> list[dict[str, object]]:
    """As the column keeps them."""
    kept: list[dict[str, object]] = _SPANS.dump_python(spans, mode="json")
    return kept


def recordings_of(account_id: AccountId, *, words: str) -> QuerySet[Recording]:
    """The newest first. `words`: in the title, or said, asked or shown in it."""
    recordings = Recording.objects.select_related("publication", "trim").filter(account_id=account_id)
    recordings = recordings.order_by("-created_at", "id")
    if not words:
        return recordings
    heard = RecordingWords.objects.filter(recording__account_id=account_id, folded__contains=folded(words))
    # Read through once, for the page and for how many there are.
    said = list(heard.values_list("recording_id", flat=True).distinct())
    return recordings.filter(Q(title__icontains=words) | Q(id__in=said))


def recording_of(account_id: AccountId, recording_id: str) -> Recording:
    found = Recording.objects.select_related("publication", "trim").filter(account_id=account_id, id=recording_id)
    recording = found.first() if is_id(recording_id) else None
    if recording is None:
        raise NoSuchRecording
    return recording


def film_of(account_id: AccountId, recording_id: str) -> Recording:
    """One whose file is there. Raises NoSuchRecording, RecordingUnderWay."""
    recording = recording_of(account_id, recording_id)
    if recording.state == "recording":
        raise RecordingUnderWay
    if recording.state == "empty":
        raise NoSuchRecording
    return recording


def has_poster(recording: Recording) -> bool:
    return recording.state == "ready" and shelf.poster_of(recording.id).exists()


def has_public_poster(publication: Publication) -> bool:
    """A picture of the film is told to everybody who knows the address, unless they must know a password, too."""
    return publication.access != "password" and has_poster(publication.recording)


def publication_with(key: str) -> Publication:
    """For everybody who knows its address. Raises NoSuchPage, also when it was taken back."""
    beside = ("recording__account", "recording__event__account")
    found = Publication.objects.select_related(*beside).filter(key=key, recording__state="ready")
    publication = found.exclude(published_at=None).first() if is_personal_key(key) else None
    if publication is None:
        raise NoSuchPage
    return publication


def frame_sites_of(key: str) -> list[str]:
    """Those of its event. Empty, too, when there is no such recording."""
    try:
        event = publication_with(key).recording.event
    except NoSuchPage:
        return []
    return [] if event is None or event.deleted_at else event.embed_sites


def viewers_of(recording: Recording) -> QuerySet[Viewer]:
    """Who came last first."""
    return Viewer.objects.filter(recording=recording, views__gt=0).order_by("-last_at", "id")


def sent_to(recording: Recording) -> QuerySet[Viewer]:
    """To whom the organizer sent it, the latest first."""
    return Viewer.objects.filter(recording=recording).exclude(letter="").order_by("-pk")


def watching_of(recording: Recording) -> tuple[int, int, int]:
    """How often it was opened, by how many, and how many seconds they watched together."""
    sums = Viewer.objects.filter(recording=recording, views__gt=0).aggregate(
        views=Sum("views"), viewers=Count("id"), seconds=Sum("watched_seconds")
    )
    return sums["views"] or 0, sums["viewers"], round(sums["seconds"] or 0)
