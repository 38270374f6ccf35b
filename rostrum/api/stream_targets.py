"""Where an account streams to."""

from ninja import Router, Status

from rostrum.api.limits import count_key_try
from rostrum.api.refusals import FOR_MEMBERS, refusing
from rostrum.api.sign_in import MemberRequest, signed_in
from rostrum.kit.errors import TooManyAttempts
from rostrum.streaming.actions import add_target, change_target, delete_target
from rostrum.streaming.errors import NoSuchTarget, StreamAddressNotTaken, StreamKeyNeeded, TooManyTargets
from rostrum.streaming.queries import target_of, targets_of
from rostrum.streaming.schemas import TargetChange, TargetForm, TargetView

router = Router(tags=["streaming"], auth=signed_in)


@router.get("", response={200: list[TargetView], **refusing(*FOR_MEMBERS)})
def read_stream_targets(request: MemberRequest) -> list[TargetView]:
    return [TargetView.of(target) for target in targets_of(request.auth.owner_id)]


@router.post(
    "",
    response={201: TargetView, **refusing(*FOR_MEMBERS, StreamAddressNotTaken, TooManyTargets, TooManyAttempts)},
)
def add_stream_target(request: MemberRequest, form: TargetForm) -> Status[TargetView]:
    count_key_try(account=request.auth.owner_id)
    target = add_target(request.auth.account, name=form.name, service=form.service, address=form.address, key=form.key)
    return Status(201, TargetView.of(target))


@router.put(
    "/{target_id}",
    response={
        200: TargetView,
        **refusing(*FOR_MEMBERS, NoSuchTarget, StreamAddressNotTaken, StreamKeyNeeded, TooManyAttempts),
    },
)
def change_stream_target(request: MemberRequest, target_id: str, change: TargetChange) -> TargetView:
    """What runs to it goes on as it is until its connection ends."""
    target = target_of(request.auth.owner_id, target_id)
    count_key_try(account=request.auth.owner_id)
    change_target(target, name=change.name, service=change.service, address=change.address, key=change.key)
    return TargetView.of(target)


@router.delete("/{target_id}", response={204: None, **refusing(*FOR_MEMBERS, NoSuchTarget)})
def delete_stream_target(request: MemberRequest, target_id: str) -> Status[None]:
    delete_target(target_of(request.auth.owner_id, target_id))
    return Status(204, None)
