"""Refusal → status, the one table; and what each looks like in the contract."""

from collections.abc import Mapping
from dataclasses import fields
from functools import reduce
from operator import or_
from typing import Any, Literal, get_type_hints

from ninja import Schema
from pydantic import create_model

from rostrum.accounts import errors as accounts
from rostrum.api import errors as api
from rostrum.contacts import errors as contacts
from rostrum.events import errors as events
from rostrum.kit.errors import TooManyAttempts
from rostrum.kit.refusal import Refusal
from rostrum.library import errors as library
from rostrum.linked import errors as linked
from rostrum.recordings import errors as recordings
from rostrum.registration import errors as registration
from rostrum.rooms.errors import call_to_action, entry, handouts, player, polls, room, session, slides
from rostrum.rooms.errors import streaming as streams
from rostrum.streaming import errors as streaming

STATUS: Mapping[type[Refusal], int] = {
    api.Malformed: 400,
    api.NotSignedIn: 401,
    api.SeatGone: 401,
    api.CheckOver: 401,
    api.CsrfFailed: 403,
    registration.WrongPassword: 403,
    registration.WrongToken: 403,
    registration.WrongCode: 403,
    accounts.AddressNotConfirmed: 403,
    entry.Blocked: 403,
    room.NotAllowed: 403,
    api.NotFound: 404,
    accounts.NoSuchPage: 404,
    events.NoSuchEvent: 404,
    events.NoSuchRoom: 404,
    contacts.NoSuchContact: 404,
    contacts.NoSuchGroup: 404,
    contacts.NoSuchImport: 404,
    registration.NoSuchToken: 404,
    registration.NoSuchRegistration: 404,
    registration.NoSuchInvitation: 404,
    library.NoSuchPicture: 404,
    library.NoSuchSound: 404,
    library.NoSuchPhoto: 404,
    library.NoSuchFile: 404,
    library.NoSuchFolder: 404,
    polls.NoSuchPoll: 404,
    call_to_action.NoSuchCall: 404,
    recordings.NoSuchRecording: 404,
    streaming.NoSuchTarget: 404,
    api.WrongMethod: 405,
    accounts.PageNameTaken: 409,
    events.EventIsLive: 409,
    events.EventCancelled: 409,
    contacts.ContactExists: 409,
    contacts.GroupExists: 409,
    contacts.TooManyContacts: 409,
    contacts.TooManyGroups: 409,
    contacts.ImportStarted: 409,
    registration.TooManyTokens: 409,
    registration.TooManyInvitations: 409,
    registration.RegistrationClosed: 409,
    registration.EventFull: 409,
    registration.NotWaiting: 409,
    library.StorageFull: 409,
    library.NotTheOffset: 409,
    library.FolderExists: 409,
    library.TooManyFiles: 409,
    library.TooManyUploads: 409,
    library.FileNotReady: 409,
    library.FileLost: 409,
    library.FileInOtherDropbox: 409,
    library.DropboxFull: 409,
    library.TooMuchWaits: 409,
    linked.LinkingOff: 409,
    linked.NotLinked: 409,
    linked.LinkAgain: 409,
    room.NotPresent: 409,
    player.TooManyClips: 409,
    slides.TooManyDocuments: 409,
    handouts.TooManyHandouts: 409,
    polls.TooManyPolls: 409,
    polls.PollsAreFull: 409,
    polls.PollWasOpened: 409,
    polls.AnotherPollIsOpen: 409,
    call_to_action.TooManyCalls: 409,
    call_to_action.CallIsShown: 409,
    recordings.RecordingUnderWay: 409,
    recordings.NotPublished: 409,
    recordings.TooManyRecipients: 409,
    recordings.TrimUnderWay: 409,
    recordings.NoOriginal: 409,
    recordings.ExportUnderWay: 409,
    recordings.NoExport: 409,
    streaming.TooManyTargets: 409,
    streams.TooManyStreams: 409,
    session.NotLive: 409,
    library.UnsplashOff: 409,
    library.UnsplashTermsNeeded: 409,
    library.YoutubeOff: 409,
    library.YoutubeKeyRefused: 409,
    library.YoutubeQuotaUsed: 409,
    api.TooLarge: 413,
    library.FileTooLarge: 413,
    library.NotAPicture: 415,
    library.SvgNotTaken: 415,
    library.NotASound: 415,
    library.FormatNotTaken: 415,
    api.Invalid: 422,
    library.PictureTooLarge: 422,
    contacts.UnreadableFile: 422,
    contacts.TooManyLines: 422,
    contacts.BadColumns: 422,
    events.TimeIsSkipped: 422,
    events.StartsInThePast: 422,
    events.BadRepeat: 422,
    events.BadSite: 422,
    events.TooManySites: 422,
    events.PasswordNeeded: 422,
    events.PasswordTooShort: 422,
    polls.PollIsTooLong: 422,
    recordings.RecordingPasswordTooShort: 422,
    recordings.NothingLeft: 422,
    streaming.StreamAddressNotTaken: 422,
    streaming.StreamKeyNeeded: 422,
    registration.NameNeeded: 422,
    registration.BadForm: 422,
    registration.BadAnswers: 422,
    registration.TooFast: 425,
    TooManyAttempts: 429,
    api.Fault: 500,
    library.UnsplashSilent: 502,
    library.YoutubeSilent: 502,
    linked.ServiceSilent: 502,
    api.Unavailable: 503,
    linked.ServiceBusy: 503,
}

EVERYWHERE: tuple[type[Refusal], ...] = (api.Malformed, api.TooLarge, api.Invalid, api.Fault, api.Unavailable)
FOR_MEMBERS: tuple[type[Refusal], ...] = (*EVERYWHERE, api.NotSignedIn, api.CsrfFailed)


def body_of(refusal: Refusal) -> dict[str, object]:
    return {"code": refusal.code, **refusal.fields()}


def _schema_of(refusal: type[Refusal]) -> type[Schema]:
    """Named as the class; `code` is the one that it has."""
    hints = get_type_hints(refusal)
    # Any: the fields are known at run time only.
    columns: dict[str, Any] = {field.name: (hints[field.name], ...) for field in fields(refusal)}
    columns["code"] = (Literal[refusal.code], ...)
    return create_model(refusal.__name__, __base__=Schema, **columns)


_SCHEMAS = {refusal: _schema_of(refusal) for refusal in STATUS}


# Any: what Ninja's `response=` takes is a schema or a union of schemas, which has no type of its own.
def refusing(*refusals: type[Refusal]) -> dict[int, Any]:
    """For a route's `response=`: every refusal it may answer with, by status."""
    by_status: dict[int, list[type[Refusal]]] = {}
    for refusal in sorted(set(refusals), key=lambda refusal: refusal.code):
        by_status.setdefault(STATUS[refusal], []).append(refusal)
    return {status: reduce(or_, [_SCHEMAS[kind] for kind in kinds]) for status, kinds in sorted(by_status.items())}
