"""The organizer sends a published recording: each address once, with a link of its own, which opens it whatever the terms are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from django.db import transaction

from rostrum.accounts.rules import DEFAULT_LANGUAGE, is_language
from rostrum.kit.ids import new_personal_key
from rostrum.kit.rows import insert_rows
from rostrum.mail.outbox import post_letters, states_of
from rostrum.recordings.errors import NotPublished, TooManyRecipients
from rostrum.recordings.letters import dress_for, sent_letter
from rostrum.recordings.models import Publication, Recording, Viewer
from rostrum.registration.inviting import opted_out
from rostrum.registration.models import Registrant
from rostrum.registration.rules import Person, without_repeated
from rostrum.rooms.queries import visitors_of

SentProgress = Literal["queued", "sent", "bounced", "opened"]
_PIECE = 500
"""So many people in one transaction: a request that is cut off has written to some, and sent again it writes to the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """`known`: were sent it before. `refused`: want no mail from this account."""

    written: int
    known: int
    refused: int


def who_came(recording: Recording) -> list[Person]:
    return [Person(name=name, email=email) for email, name in visitors_of(recording.room_id)]


def who_registered(recording: Recording) -> list[Person]:
    rows = Registrant.objects.filter(event__isnull=False, event=recording.event, standing="registered").order_by("id")
    return [Person(name=row.name, email=row.email) for row in rows]


def send_recording(recording: Recording, people: Sequence[Person], *, count_letters: Callable[[int], None]) -> Sent:
    """`count_letters` is told how many there will be, and may refuse them. Raises NotPublished, TooManyRecipients before anybody is
    written."""
    publication = Publication.objects.filter(recording=recording).exclude(published_at=None).first()
    if publication is None:
        raise NotPublished
    wanted = without_repeated([person for person in people if person.email], known=())
    known = set(Viewer.objects.filter(recording=recording).exclude(letter="").values_list("email", flat=True))
    fresh = [person for person in wanted if person.email not in known]
    refused = opted_out(recording.owner_id, [person.email for person in fresh])
    fresh = [person for person in fresh if person.email not in refused]
    most = recording.account.plan.invitations
    if fresh and len(known) + len(fresh) > most:
        raise TooManyRecipients(most=most)
    count_letters(len(fresh))
    for start in range(0, len(fresh), _PIECE):
        with transaction.atomic():
            _send_piece(publication, fresh[start : start + _PIECE])
    return Sent(written=len(fresh), known=len(wanted) - len(fresh) - len(refused), refused=len(refused))


def _send_piece(publication: Publication, people: Sequence[Person]) -> None:
    """Who has left the address before is the same viewer, with a key more."""
    # One after the other, with who leaves the address meanwhile, too: each writes what the other has read.
    Publication.objects.select_for_update().get(pk=publication.pk)
    recording = publication.recording
    emails = [person.email for person in people]
    before = {row.email: row for row in Viewer.objects.filter(recording=recording, email__in=emails)}
    rows = [before.get(person.email) or Viewer(recording=recording, email=person.email) for person in people]
    for row in rows:
        row.letter = f"recording_sent:{recording.id}:{row.key}"
        row.sent_key = row.sent_key or new_personal_key()
        row.language = row.language or _language(recording)
    insert_rows([row for row in rows if row.email not in before])
    Viewer.objects.bulk_update([row for row in rows if row.email in before], ["letter", "sent_key", "language"])
    dress = dress_for(recording)
    post_letters(
        [sent_letter(publication, row, name=person.name, dress=dress) for row, person in zip(rows, people, strict=True)]
    )


def _language(recording: Recording) -> str:
    return recording.language if is_language(recording.language) else DEFAULT_LANGUAGE


def progress_of(viewers: Sequence[Viewer]) -> dict[int, SentProgress]:
    """By their primary keys."""
    states = states_of(viewer.letter for viewer in viewers)

    def of(viewer: Viewer) -> SentProgress:
        state = states.get(viewer.letter)
        if viewer.views:
            return "opened"
        if state is None or state.state == "queued":
            return "queued"
        return "sent" if state.state == "sent" else "bounced"

    return {viewer.pk: of(viewer) for viewer in viewers}
