"""Calls to action: prepared, shown, followed. A call's id is the number of the fact that prepared it."""

from typing import Literal

from rostrum.rooms.wire import Fact, Millis, PersonId

Ending = Literal["by_hand", "in_time", "by_another"]


class CallPrepared(Fact):
    """`seconds`: how long it is shown, none until somebody closes it."""

    kind: Literal["call_prepared"] = "call_prepared"
    message: str
    button: str
    url: str
    seconds: int | None


class CallChanged(Fact):
    kind: Literal["call_changed"] = "call_changed"
    call: str
    message: str
    button: str
    url: str
    seconds: int | None


class CallDeleted(Fact):
    kind: Literal["call_deleted"] = "call_deleted"
    call: str


class CallsOrdered(Fact):
    """`order`: of all that are prepared."""

    kind: Literal["calls_ordered"] = "calls_ordered"
    order: tuple[str, ...]


class CallShown(Fact):
    """To everybody, until `closes_at`."""

    kind: Literal["call_shown"] = "call_shown"
    call: str
    closes_at: Millis | None


class CallClosed(Fact):
    kind: Literal["call_closed"] = "call_closed"
    call: str
    how: Ending


class CallFollowed(Fact):
    """Somebody pressed the button: told once for each person and showing."""

    kind: Literal["call_followed"] = "call_followed"
    call: str
    person: PersonId
    name: str


CallFact = CallPrepared | CallChanged | CallDeleted | CallsOrdered | CallShown | CallClosed | CallFollowed
