"""Stream targets over HTTP. A key goes in and never comes out."""

from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, StringConstraints

from rostrum.kit.text import Plain, Seen
from rostrum.rooms.features.streaming.facts import Service
from rostrum.streaming.models import StreamTarget
from rostrum.streaming.queries import address_text

TargetLabel = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60), Plain, Seen]
TargetAddress = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500), Plain]
# Printed ASCII without blanks: it goes into a line of options.
NewKey = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[!-~]{1,500}$")]
MaybeNewKey = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[!-~]{0,500}$")]


class TargetView(Schema):
    """It has a key, which is not shown again."""

    id: str
    name: str
    service: Service
    address: str

    @classmethod
    def of(cls, target: StreamTarget) -> "TargetView":
        return cls(id=target.id, name=target.name, service=target.service, address=address_text(target))


class TargetForm(Schema):
    """`address` counts where the service is another one than YouTube and Facebook."""

    model_config = ConfigDict(extra="forbid")

    name: TargetLabel
    service: Service
    address: TargetAddress = ""
    key: NewKey


class TargetChange(Schema):
    """Without a key the one that is kept stays."""

    model_config = ConfigDict(extra="forbid")

    name: TargetLabel
    service: Service
    address: TargetAddress = ""
    key: MaybeNewKey = ""
