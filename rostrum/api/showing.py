"""Putting a file of the library on the stage of an event's room."""

from datetime import datetime, timedelta

from rostrum.api.doors import give_command
from rostrum.events.models import Event
from rostrum.kit.clock import to_ms
from rostrum.library.errors import FileNotReady
from rostrum.library.links import link_for
from rostrum.library.models import File
from rostrum.library.speaker_notes import notes_for
from rostrum.rooms.features.player.commands import AddClip
from rostrum.rooms.features.player.facts import ClipAdded
from rostrum.rooms.features.slides.commands import AddDocument
from rostrum.rooms.features.slides.facts import DocumentAdded, PageNote

_AFTER_EVENT = timedelta(days=1)


def needed_until(event: Event) -> datetime:
    """What is put into a room weeks ahead is there on the day, and when the session runs late. An event that is moved later does not
    take it along."""
    return event.ends_at + _AFTER_EVENT


def show_on_stage(event: Event, file: File) -> None:
    """Raises FileNotReady, and what the room refuses."""
    if file.kind in ("video", "audio"):
        show_clip_file(event, file)
    else:
        show_document_file(event, file)


def show_document_file(event: Event, file: File) -> None:
    """With its notes, for the stage. Raises FileNotReady, TooManyDocuments."""
    if not file.pages:
        raise FileNotReady
    link = link_for(file, room=event.room_id, until=needed_until(event))
    document = DocumentAdded(
        document=file.id,
        key=link.key,
        name=file.name,
        pages=file.pages,
        width=file.width,
        height=file.height,
        until=to_ms(link.expires_at),
    )
    notes = tuple(PageNote(page=page, text=text) for page, text in notes_for(file).items())
    give_command(event, AddDocument(document=document, notes=notes))


def show_clip_file(event: Event, file: File) -> None:
    """Paused. Raises FileNotReady, TooManyClips."""
    if file.kind not in ("video", "audio"):
        raise FileNotReady
    link = link_for(file, room=event.room_id, until=needed_until(event))
    clip = ClipAdded(
        clip=file.id,
        media=file.kind,
        key=link.key,
        name=file.name,
        duration_ms=file.duration_ms,
        width=file.width,
        height=file.height,
        until=to_ms(link.expires_at),
    )
    give_command(event, AddClip(clip=clip))
