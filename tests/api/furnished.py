"""Events with all their parts."""

from typing import Any

from rostrum.registration.models import EntryToken, Registrant
from tests.api.uploading import picture, sound
from tests.library.uploads import mp3_file
from tests.people import Person

PARTS = ("branding", "lobby", "registration", "embedding")

MAIL = {"id": "email", "kind": "email", "required": True}

NAME = {"id": "first_name", "kind": "first_name"}

CONSENT = {"id": "q1", "kind": "consent", "label": "I agree", "required": True}

WAY = {"id": "q2", "kind": "choice", "label": "How do you come?", "options": ["Train", "Car"]}

WHICH = {"id": "q3", "kind": "text", "label": "Which plate?", "show_if": {"field": "q2", "equals": "Car"}}

REGISTRATION = {
    "is_open": True,
    "fields": [MAIL, NAME, CONSENT, WAY, WHICH],
    "places": 12,
    "has_waiting_list": True,
    "must_confirm": False,
    "must_be_approved": True,
    "thanks_url": "https://example.org/thanks",
    "reminders": [60, 15],
}


# Any: an answer's body.
def prepare(host: Person, event: dict[str, Any], kind: str, **more: object) -> None:
    host.browser.ask("POST", f"/api/events/{event['id']}/prepared", {"command": {"kind": kind, **more}})


def prepared(host: Person, event: dict[str, Any]) -> tuple[list[str], list[str]]:
    """What polls ask and calls say."""
    view = host.browser.ask("GET", f"/api/events/{event['id']}/prepared")
    return [one["questions"][0]["text"] for one in view["polls"]], [one["message"] for one in view["calls"]]


def with_prepared(host: Person, event: dict[str, Any]) -> dict[str, Any]:
    for text in ("Tea?", "Sure?"):
        question = {"text": text, "form": "single", "options": ["Yes", "No"]}
        prepare(host, event, "prepare_poll", content={"questions": [question]})
    prepare(host, event, "prepare_call", message="Get it", button="Go", url="https://example.org/")
    return event


# Any: an answer's body.
def put(host: Person, event: dict[str, Any], part: str, form: dict[str, Any]) -> Any:
    return host.browser.ask("PUT", f"/api/events/{event['id']}/{part}", form)


def furnished(host: Person, event: dict[str, Any]) -> dict[str, Any]:
    """With something in each of its parts."""
    logo, face, song = picture(host), picture(host, "portrait"), sound(host, mp3_file())
    put(host, event, "branding", {"colours": {"bar": "#112233"}, "logo_choice": "picture", "logo_id": logo["id"]})
    profiles = [{"name": "Piotr", "title": "Head", "picture_id": face["id"]}, {"name": "Anna"}]
    agenda = [{"time": "18:00", "title": "Welcome"}]
    lobby = {"message": "Soon!", "agenda": agenda, "profiles": profiles, "has_music": True, "music_id": song["id"]}
    put(host, event, "lobby", lobby)
    put(host, event, "embedding", {"sites": ["https://example.org"]})
    put(host, event, "registration", REGISTRATION)
    return read(host, event)


def read(host: Person, event: dict[str, Any]) -> dict[str, Any]:
    view: dict[str, Any] = host.browser.ask("GET", f"/api/events/{event['id']}")
    return view


def parts_of(host: Person, event: dict[str, Any]) -> dict[str, Any]:
    found = {part: host.browser.ask("GET", f"/api/events/{event['id']}/{part}") for part in PARTS}
    for people in ("numbers", "update_unsent"):
        del found["registration"][people]
    return found


def registered(event: dict[str, Any], name: str, **more: Any) -> Registrant:
    person = {"email": f"{name}@example.com", "language": "en", "zone": "UTC", "standing": "registered"}
    token = EntryToken.objects.create(event_id=event["id"])
    return Registrant.objects.create(event_id=event["id"], token=token, **{**person, **more})
