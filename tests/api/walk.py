"""Every route that takes an id, found in the API itself: who walks it, with which ids, and with what body."""

import json
import re
from collections.abc import Iterator
from typing import Any

from django.apps import apps

from rostrum.accounts.models import Account
from rostrum.api.app import api
from rostrum.events.models import Event
from rostrum.library.models import Picture, Sound
from rostrum.registration.models import EntryToken, Invitation, Registrant, RegistrationForm
from tests.api.contacts import COLUMNS, LIST, added, group, uploaded
from tests.api.schedule import FORM, scheduled
from tests.api.streaming import new_target
from tests.people import Person
from tests.recordings.made import kept

# As it is sent: the generator's own answer holds objects.
SCHEMA: dict[str, Any] = json.loads(json.dumps(api.get_openapi_schema(path_prefix="api/")))

OWNED = {
    "event_id": "no_such_event",
    "token_id": "no_such_token",
    "invitation_id": "no_such_invitation",
    "registrant_id": "no_such_registration",
    "contact_id": "no_such_contact",
    "group_id": "no_such_group",
    "import_id": "no_such_import",
    "file_id": "no_such_file",
    "folder_id": "no_such_folder",
    "recording_id": "no_such_recording",
    "target_id": "no_such_stream_target",
}
"""What paths and queries name that belongs to an account, and what is said where it is not there."""

BY_SEAT = "/api/rooms/{room_id}/"
"""Of somebody of a room, whatever they are signed in to: `test_stage_files` walks what is below it."""

FOR_EVERYBODY = {"handout", "part", "shown", "service", "note", "room_id", "page_name", "key", "made", "page"}
"""What paths name that lets in whoever knows it, or names nothing that is anybody's."""

BODIES: dict[str, object] = {
    "PATCH /api/events/{event_id}": {"title": "Mine now"},
    "POST /api/events/{event_id}/enter": {"browser": "browser-of-a-stranger"},
    "POST /api/events/{event_id}/tokens": {"count": 1},
    "PUT /api/events/{event_id}/branding": {"colours": {}},
    "POST /api/events/{event_id}/branding/preview": {"colours": {}},
    "POST /api/events/{event_id}/branding/for-all": {"colours": {}},
    "PUT /api/events/{event_id}/embedding": {"sites": ["https://example.org"]},
    "PUT /api/events/{event_id}/lobby": {"message": "Mine now"},
    "PUT /api/events/{event_id}/registration": {"is_open": False, "fields": []},
    "POST /api/events/{event_id}/series/take-over": {"part": "lobby", "scope": "all"},
    "POST /api/events/{event_id}/documents": {"file_id": "f_0000000000000000"},
    "POST /api/events/{event_id}/clips": {"file_id": "f_0000000000000000"},
    "POST /api/events/{event_id}/handouts": {"file_id": "f_0000000000000000"},
    "POST /api/events/{event_id}/pictures": {"file_id": "f_0000000000000000"},
    "POST /api/events/{event_id}/break-clips": {"file_id": "f_0000000000000000"},
    "POST /api/events/{event_id}/prepared": {"command": {"kind": "copy_poll", "poll": "0000000001"}},
    "POST /api/events/{event_id}/prepared/reuse": {"from_event_id": "e_0000000000000000"},
    "POST /api/events/{event_id}/invitations": {"people": [{"email": "me@example.org"}]},
    "POST /api/events/{event_id}/invitations/read": {"text": ""},
    "POST /api/events/{event_id}/invitations/resend": {},
    "PUT /api/contacts/{contact_id}": {"email": "me@example.org"},
    "PUT /api/contacts/groups/{group_id}": {"name": "Mine now"},
    "POST /api/contacts/groups/{group_id}/add": {"matching": {}},
    "POST /api/contacts/groups/{group_id}/remove": {"matching": {}},
    "PUT /api/contacts/imports/{import_id}": {},
    "POST /api/contacts/imports/{import_id}/start": {"columns": COLUMNS},
    "PATCH /api/library/files/{file_id}": {"name": "Mine now.pdf", "folder_id": None},
    "PATCH /api/recordings/{recording_id}": {"title": "Mine now"},
    "PUT /api/recordings/{recording_id}/publication": {},
    "PUT /api/recordings/{recording_id}/trim": {"cuts": []},
    "POST /api/recordings/{recording_id}/letters": {"came": True},
    "POST /api/recordings/{recording_id}/letters/read": {"text": ""},
    "PUT /api/recordings/{recording_id}/youtube": {"title": "Mine now"},
    "PUT /api/account/stream-targets/{target_id}": {"name": "Mine now", "service": "youtube", "key": "my-key"},
    "POST /api/events/{event_id}/streams": {"target_id": "o_0000000000000000"},
    "PATCH /api/library/folders/{folder_id}": {"name": "Mine now"},
}
"""Of the routes that take one: what would be done if it were theirs."""

PEOPLE = {"people": [{"email": "me@example.org"}]}

BORROWED: dict[str, tuple[dict[str, object], str]] = {
    "BrandingForm.logo_id": ({"logo_choice": "picture", "logo_id": "their logo"}, "no_such_picture"),
    "BrandingForm.icon_id": ({"icon_choice": "picture", "icon_id": "their icon"}, "no_such_picture"),
    "BrandingForm.background_id": (
        {"background_choice": "picture", "background_id": "their background"},
        "no_such_picture",
    ),
    "LobbyForm.music_id": ({"has_music": True, "music_id": "their sound"}, "no_such_sound"),
    "ProfileShape.picture_id": ({"profiles": [{"name": "Me", "picture_id": "their portrait"}]}, "no_such_picture"),
    "EventForm.copy_of": ({**FORM, "copy_of": "their event_id"}, "no_such_event"),
    "InvitationForm.group_ids": ({**PEOPLE, "group_ids": ["my group_id", "their group_id"]}, "no_such_group"),
    "SendForm.group_ids": ({"group_ids": ["my group_id", "their group_id"]}, "no_such_group"),
    "ContactForm.group_ids": ({"email": "me@example.org", "group_ids": ["their group_id"]}, "no_such_group"),
    "StartForm.group_ids": ({"columns": COLUMNS, "group_ids": ["my group_id", "their group_id"]}, "no_such_group"),
    "Chosen.ids": ({"ids": ["their contact_id"]}, "no_such_contact"),
    "Matching.group_id": ({"matching": {"group_id": "their group_id"}}, "no_such_group"),
    "ClipChoice.file_id": ({"file_id": "their file_id"}, "no_such_file"),
    "HandoutChoice.file_id": ({"file_id": "their file_id"}, "no_such_file"),
    "PictureChoice.file_id": ({"file_id": "their file_id"}, "no_such_file"),
    "DocumentChoice.file_id": ({"file_id": "their file_id"}, "no_such_file"),
    "BreakFile.file_id": ({"file_id": "their file_id"}, "no_such_file"),
    "FileMoves.file_ids": ({"to": "here", "file_ids": ["my file_id", "their file_id"]}, "no_such_file"),
    "Reuse.from_event_id": ({"from_event_id": "their event_id"}, "no_such_event"),
    "NewFile.folder_id": ({"name": "a.pdf", "bytes": 9, "folder_id": "their folder_id"}, "no_such_folder"),
    "FileChange.folder_id": ({"name": "a.pdf", "folder_id": "their folder_id"}, "no_such_folder"),
    "StreamChoice.target_id": ({"target_id": "their target_id"}, "no_such_stream_target"),
    "MergeForm.kept_id": ({"kept_id": "their contact_id", "other_ids": ["my contact_id"]}, "no_such_contact"),
    "MergeForm.other_ids": ({"kept_id": "my contact_id", "other_ids": ["their contact_id"]}, "no_such_contact"),
}
"""By field: a body in which it holds what is somebody else's, and what is said then."""

NO_IDS = {
    "AgendaShape.time",
    "ChangeCall.button",
    "CheckForm.room_id",
    "ContactForm.phone",
    "FieldShape.id",
    "JoinForm.token",
    "LeadForm.phone",
    "PhotoChoice.photo_id",
    "PrepareCall.button",
    "RegistrationAnswers.source",
}
"""Fields that could be ids and name nothing that belongs to an account; tokens are tried at the end."""

LONGEST_ID = 40

CALLED_ID = re.compile(r"(?:^|_)ids?$")


# Any: a piece of OpenAPI is JSON.
def operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in SCHEMA["paths"].items():
        for method, operation in methods.items():
            yield method.upper(), path, operation


def ids_in(path: str) -> list[str]:
    return re.findall(r"{(\w+)}", path)


def owned_in(path: str) -> list[str]:
    return [name for name in ids_in(path) if name in OWNED]


def walked(*, at_least: int = 1) -> list[tuple[str, str]]:
    return [
        (method, path)
        for method, path, _ in operations()
        if len(owned_in(path)) >= at_least and not path.startswith(BY_SEAT)
    ]


def body_fields(operation: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Texts of the body by schema and field, however deep they lie."""
    for content in operation.get("requestBody", {}).get("content", {}).values():
        yield from texts_in(content["schema"], "")


def texts_in(shape: dict[str, Any], place: str) -> Iterator[tuple[str, dict[str, Any]]]:
    if "$ref" in shape:
        name = shape["$ref"].rpartition("/")[2]
        yield from texts_in(SCHEMA["components"]["schemas"][name], name)
    for name, inner in shape.get("properties", {}).items():
        yield from texts_in(inner, f"{place}.{name}")
    more = shape.get("additionalProperties")
    inside = [shape.get("items"), more if isinstance(more, dict) else None]
    for inner in filter(None, [*inside, *shape.get("anyOf", []), *shape.get("oneOf", []), *shape.get("allOf", [])]):
        yield from texts_in(inner, place)
    if shape.get("type") == "string":
        yield place, shape


def could_be_id(name: str, shape: dict[str, Any]) -> bool:
    """By its name, or because it is short and may say anything."""
    is_bound = any(key in shape for key in ("enum", "const", "format", "pattern"))
    is_short = not is_bound and shape.get("maxLength", 0) <= LONGEST_ID
    return is_short or CALLED_ID.search(name.rpartition(".")[2]) is not None


def borrowing() -> list[tuple[str, str, str]]:
    found = {
        (method, path, name): None
        for method, path, operation in operations()
        for name, shape in body_fields(operation)
        if could_be_id(name, shape) and name not in NO_IDS
    }
    return list(found)


def asking() -> list[tuple[str, str, str]]:
    return [
        (method, path, parameter["name"])
        for method, path, operation in operations()
        for parameter in operation.get("parameters", [])
        if parameter["in"] == "query"
        and any(could_be_id(parameter["name"], shape) for _, shape in texts_in(parameter["schema"], ""))
    ]


def ids_of(person: Person) -> dict[str, str]:
    event = Event.objects.get(id=scheduled(person)["id"])
    RegistrationForm.objects.create(event=event)
    guest: dict[str, Any] = {"event": event, "email": "anna@example.com", "language": "en"}
    account = Account.objects.get(id=person.account_member.account_id)
    pictures = [
        Picture.objects.create(account=account, kind=kind, width=10, height=10)
        for kind in ("logo", "icon", "background", "portrait")
    ]
    return {
        "event_id": event.id,
        "token_id": EntryToken.objects.create(event=event).id,
        "invitation_id": Invitation.objects.create(**guest, letter="letter").id,
        "registrant_id": Registrant.objects.create(**guest, zone="UTC", standing="pending").id,
        "contact_id": added(person, "anna@example.com")["id"],
        "group_id": group(person, "Guests")["id"],
        "import_id": uploaded(person, LIST)["id"],
        "file_id": person.browser.ask("POST", "/api/library/files", {"name": "a.pdf", "bytes": 9}, expect=201)["id"],
        "folder_id": person.browser.ask("POST", "/api/library/folders", {"name": "Slides"}, expect=201)["id"],
        "made": "page-1.jpg",
        "part": "index.json",
        "shown": "k" * 24,
        "recording_id": kept(person).id,
        "target_id": new_target(person)["id"],
        **{picture.kind: picture.id for picture in pictures},
        "sound": Sound.objects.create(account=account, kind="mp3", bytes=10).id,
    }


def with_ids(body: Any, *, mine: dict[str, str], theirs: dict[str, str]) -> Any:
    """`my event_id` and `their event_id` stand for the ids."""
    if isinstance(body, dict):
        return {name: with_ids(inner, mine=mine, theirs=theirs) for name, inner in body.items()}
    if isinstance(body, list):
        return [with_ids(inner, mine=mine, theirs=theirs) for inner in body]
    whose, _, name = body.partition(" ") if isinstance(body, str) else ("", "", "")
    return {"my": mine, "their": theirs}.get(whose, {}).get(name, body)


def stored() -> dict[str, Any]:
    """Everything but the counts of attempts."""
    tables = [table for table in apps.get_models() if table.__module__.startswith("rostrum.")]
    return {
        table._meta.label: list(table._default_manager.order_by("pk").values())
        for table in tables
        if table._meta.app_label != "kit"
    }
