"""Ids are random, carry their kind as a prefix, and are types of their own: one cannot be given for another, counted or guessed."""

import re
import secrets
from typing import NewType

AccountId = NewType("AccountId", str)
MemberId = NewType("MemberId", str)
ContactId = NewType("ContactId", str)
GroupId = NewType("GroupId", str)
ImportId = NewType("ImportId", str)
EventId = NewType("EventId", str)
EntryTokenId = NewType("EntryTokenId", str)
RegistrantId = NewType("RegistrantId", str)
InvitationId = NewType("InvitationId", str)
SeatId = NewType("SeatId", str)
RoomId = NewType("RoomId", str)
PictureId = NewType("PictureId", str)
SoundId = NewType("SoundId", str)
FileId = NewType("FileId", str)
FolderId = NewType("FolderId", str)
RecordingId = NewType("RecordingId", str)
TargetId = NewType("TargetId", str)

_ID = re.compile(r"[a-z]_[0-9a-hjkmnp-tv-z]{16}")
_ROOM_ID = re.compile(r"[1-9][0-9]{8}")

# Crockford's base 32: no i, l, o, u.
_ID_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
# Read aloud and typed from paper: nothing that looks like something else.
CODE_ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
_ID_CHARS = 16
_TOKEN_CHARS = 8
_ROOM_ID_FIRST = 100_000_000


def is_id(text: str) -> bool:
    """Could be one; anything else is not worth asking the database about."""
    return _ID.fullmatch(text) is not None


def is_room_id(text: str) -> bool:
    return _ROOM_ID.fullmatch(text) is not None


def random_code(alphabet: str, length: int) -> str:
    """Drawn at once: imports and invitations need thousands."""
    drawn = secrets.randbelow(len(alphabet) ** length)
    chars = []
    for _ in range(length):
        drawn, place = divmod(drawn, len(alphabet))
        chars.append(alphabet[place])
    return "".join(chars)


def _new(prefix: str) -> str:
    """80 random bits."""
    return f"{prefix}_{random_code(_ID_ALPHABET, _ID_CHARS)}"


def new_account_id() -> AccountId:
    return AccountId(_new("a"))


def new_member_id() -> MemberId:
    return MemberId(_new("m"))


def new_contact_id() -> ContactId:
    return ContactId(_new("c"))


def new_group_id() -> GroupId:
    return GroupId(_new("g"))


def new_import_id() -> ImportId:
    return ImportId(_new("i"))


def new_event_id() -> EventId:
    return EventId(_new("e"))


def new_entry_token_id() -> EntryTokenId:
    return EntryTokenId(_new("t"))


def new_registrant_id() -> RegistrantId:
    return RegistrantId(_new("r"))


def new_invitation_id() -> InvitationId:
    return InvitationId(_new("i"))


def new_personal_key() -> str:
    """In a link that is one person's own: 120 random bits."""
    return random_code(_ID_ALPHABET, 24)


def is_personal_key(text: str) -> bool:
    return len(text) == 24 and all(char in _ID_ALPHABET for char in text)


def new_seat_id() -> SeatId:
    """Also the person's id in the room and on the media server."""
    return SeatId(_new("p"))


def new_picture_id() -> PictureId:
    """Also the picture's address, which whoever knows it may open."""
    return PictureId(_new("i"))


def new_sound_id() -> SoundId:
    return SoundId(_new("s"))


def new_file_id() -> FileId:
    return FileId(_new("f"))


def new_folder_id() -> FolderId:
    return FolderId(_new("d"))


def new_room_id() -> RoomId:
    """Nine digits, none of them a leading zero, for people to type."""
    return RoomId(str(_ROOM_ID_FIRST + secrets.randbelow(9 * _ROOM_ID_FIRST)))


def new_token_code() -> str:
    """A personal entry code: 39 random bits, typed in capitals or not."""
    return random_code(CODE_ALPHABET, _TOKEN_CHARS)


def is_token_code(text: str) -> bool:
    return len(text) == _TOKEN_CHARS and all(char in CODE_ALPHABET for char in text)


def new_presenter_code() -> str:
    return random_code(CODE_ALPHABET, 12)


def new_moderator_code() -> str:
    return random_code(CODE_ALPHABET, 12)


def new_recording_id() -> RecordingId:
    return RecordingId(_new("v"))


def new_target_id() -> TargetId:
    """Of what an account streams to."""
    return TargetId(_new("o"))
