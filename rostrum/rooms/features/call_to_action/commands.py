"""What may be asked about calls to action."""

from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from rostrum.kit.text import Plain, RequiredWebAddress, Seen
from rostrum.rooms.wire import Command, Millis, Wire

MOST_CALLS = 20
MOST_MESSAGE = 54
"""D12, spaces counted."""
CallId = Annotated[str, StringConstraints(pattern=r"^[0-9]{10}$")]
CallMessage = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MOST_MESSAGE), Plain, Seen
]
CallButton = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=24), Plain, Seen]
CallSeconds = Annotated[int, Field(ge=5, le=3600)]


def _of_one_room(order: tuple[str, ...]) -> tuple[str, ...]:
    """As `Field(max_length=…)`, of which the browser's types would be lists of every length, written out."""
    if not 1 <= len(order) <= MOST_CALLS:
        raise PydanticCustomError("length", "has too few or too many")
    return order


class PrepareCall(Command):
    from_panel: ClassVar[bool] = True
    kind: Literal["prepare_call"] = "prepare_call"
    message: CallMessage
    button: CallButton
    url: RequiredWebAddress
    seconds: CallSeconds | None = None


class ChangeCall(Command):
    """While it is not shown."""

    from_panel: ClassVar[bool] = True
    kind: Literal["change_call"] = "change_call"
    call: CallId
    message: CallMessage
    button: CallButton
    url: RequiredWebAddress
    seconds: CallSeconds | None = None


class CopyCall(Command):
    from_panel: ClassVar[bool] = True
    kind: Literal["copy_call"] = "copy_call"
    call: CallId


class DeleteCall(Command):
    from_panel: ClassVar[bool] = True
    kind: Literal["delete_call"] = "delete_call"
    call: CallId


class OrderCalls(Command):
    """What is not named comes after."""

    from_panel: ClassVar[bool] = True
    kind: Literal["order_calls"] = "order_calls"
    order: Annotated[tuple[CallId, ...], AfterValidator(_of_one_room)]


class CallContent(Wire):
    message: str
    button: str
    url: str
    seconds: int | None


class TakeOverCalls(Command):
    """System only: `web` gives it with what another event of the account has prepared. Calls that were never followed give way to it."""

    system_only: ClassVar[bool] = True
    kind: Literal["take_over_calls"] = "take_over_calls"
    contents: tuple[CallContent, ...]


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


CallCommand = (
    PrepareCall
    | ChangeCall
    | CopyCall
    | DeleteCall
    | OrderCalls
    | TakeOverCalls
    | ShowCall
    | CloseCall
    | EndCall
    | FollowCall
)
