"""A published recording is sent to people by mail."""

from functools import partial
from typing import Annotated

from ninja import Path, Router, Status
from pydantic import Field

from rostrum.accounts.errors import AddressNotConfirmed
from rostrum.accounts.queries import is_email_confirmed
from rostrum.api.limits import count_letters
from rostrum.api.refusals import FOR_MEMBERS, refusing
from rostrum.api.sign_in import MemberRequest, signed_in
from rostrum.contacts.errors import NoSuchGroup
from rostrum.contacts.queries import groups_with, people_of
from rostrum.kit.errors import TooManyAttempts
from rostrum.kit.ids import AccountId
from rostrum.kit.paging import LAST_PAGE, page_of
from rostrum.recordings.errors import NoSuchRecording, NotPublished, TooManyRecipients
from rostrum.recordings.models import Recording, Viewer
from rostrum.recordings.queries import recording_of, sent_to
from rostrum.recordings.schemas import Audience, RecipientList, RecipientView, SendForm, SentView
from rostrum.recordings.sending import progress_of, send_recording, who_came, who_registered
from rostrum.registration.address_reader import read_addresses
from rostrum.registration.invitation_schemas import Pasted, ReadPeople
from rostrum.registration.rules import Person

router = Router(tags=["recordings"], auth=signed_in)

FOR_WRITERS = (*FOR_MEMBERS, AddressNotConfirmed, TooManyAttempts)

PageNumber = Annotated[int, Field(ge=1, le=LAST_PAGE)]


@router.get("", response={200: RecipientList, **refusing(*FOR_MEMBERS, NoSuchRecording)})
def read_recipients(request: MemberRequest, recording_id: Path[str], page: PageNumber = 1) -> RecipientList:
    recording = recording_of(request.auth.owner_id, recording_id)
    found = page_of(sent_to(recording), page=page, shape=_shaped)
    return RecipientList(
        items=found.items,
        total=found.total,
        audience=Audience(came=_addresses(who_came(recording)), registered=_addresses(who_registered(recording))),
    )


@router.post(
    "",
    response={
        201: SentView,
        **refusing(*FOR_WRITERS, NoSuchRecording, NoSuchGroup, NotPublished, TooManyRecipients),
    },
)
def send_to_people(request: MemberRequest, recording_id: Path[str], form: SendForm) -> Status[SentView]:
    recording = recording_of(request.auth.owner_id, recording_id)
    if not is_email_confirmed(request.auth):
        raise AddressNotConfirmed
    people = _people(recording, form, account=request.auth.owner_id)
    done = send_recording(recording, people, count_letters=partial(count_letters, account=request.auth.account))
    return Status(201, SentView(written=done.written, known=done.known, refused=done.refused))


@router.post("/read", response={200: ReadPeople, **refusing(*FOR_MEMBERS, NoSuchRecording)})
def read_typed(request: MemberRequest, recording_id: Path[str], pasted: Pasted) -> ReadPeople:
    """Stores nothing: who was typed is shown before anybody is written."""
    recording_of(request.auth.owner_id, recording_id)
    return ReadPeople.of(read_addresses(pasted.text))


def _people(recording: Recording, form: SendForm, *, account: AccountId) -> list[Person]:
    groups = groups_with(account, form.group_ids) if form.group_ids else []
    of_groups = people_of(account, contact_ids=[], group_ids=[group.id for group in groups]) if groups else []
    return [
        *(who_came(recording) if form.came else []),
        *(who_registered(recording) if form.registered else []),
        *(shape.person() for shape in form.people),
        *(Person(name=name, email=email) for email, name in of_groups),
    ]


def _addresses(people: list[Person]) -> int:
    return len({person.email for person in people})


def _shaped(rows: list[Viewer]) -> list[RecipientView]:
    progress = progress_of(rows)
    return [RecipientView(id=row.pk, email=row.email, progress=progress[row.pk]) for row in rows]
