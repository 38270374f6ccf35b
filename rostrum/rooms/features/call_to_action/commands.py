"""What may be asked about calls to action."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from rostrum.kit.text import Plain, RequiredWebAddress, Seen
from rostrum.rooms.wire import Command, Millis

MOST_MESSAGE = 54
"""D12, spaces counted."""
CallId = Annotated[str, StringConstraints(pattern=r"^[0-9]{10}$")]
CallMessage = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MOST_MESSAGE), Plain, Seen
]
CallButton = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=24), Plain, Seen]
CallSeconds = Annotated[int, Field(ge=5, le=3600)]


class PrepareCall(Command):
    kind: Literal["prepare_call"] = "prepare_call"
    message: CallMessage
    button: CallButton
    url: RequiredWebAddress
    seconds: CallSeconds | None = None


class ChangeCall(Command):
    """While it is not shown."""

    kind: Literal["change_call"] = "change_call"
    call: CallId
    message: CallMessage
    button: CallButton
    url: RequiredWebAddress
    seconds: CallSeconds | None = None


class DeleteCall(Command):
    kind: Literal["delete_call"] = "delete_call"
    call: CallId


class ShowCall(Command):
    """Another one that is shown gives way."""

    kind: Literal["show_call"] = "show_call"
    call: CallId


class CloseCall(Command):
    kind: Literal["close_call"] = "close_call"


class EndCall(Command):
    """System only, scheduled when it is shown for a time; void if it was closed or shown anew since."""

    system_only: ClassVar[bool] = True
    kind: Literal["end_call"] = "end_call"
    call: CallId
    closes_at: Millis


class FollowCall(Command):
    """Given beside the link that opens; it never keeps anybody from following. The crew's own presses count for nothing."""

    kind: Literal["follow_call"] = "follow_call"
    call: CallId


CallCommand = PrepareCall | ChangeCall | DeleteCall | ShowCall | CloseCall | EndCall | FollowCall
