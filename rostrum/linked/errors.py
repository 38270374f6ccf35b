"""What stands between an account and the one it has linked elsewhere.

Refusal
├── LinkingOff        the operator has no keys of the service
├── NotLinked         nothing is linked
├── LinkAgain         the service takes our tokens no more
├── ServiceBusy       it asks us to wait
└── ServiceSilent     no answer, or none that can be read

Exception
├── TokenRefused      an access token that is worth nothing any more; a fresh one may be
├── GrantRefused      a code or refresh token that is worth nothing any more
└── NothingToLink     the person has allowed it, and has there nothing that could be used
"""

from dataclasses import dataclass

from rostrum.kit.refusal import Refusal


@dataclass(eq=False)
class LinkingOff(Refusal):
    code = "linking_off"
    service: str


@dataclass(eq=False)
class NotLinked(Refusal):
    code = "not_linked"
    service: str


@dataclass(eq=False)
class LinkAgain(Refusal):
    code = "link_again"
    service: str


@dataclass(eq=False)
class ServiceBusy(Refusal):
    code = "service_busy"
    service: str
    retry_after_seconds: int


@dataclass(eq=False)
class ServiceSilent(Refusal):
    code = "service_silent"
    service: str


class TokenRefused(Exception):
    pass


class GrantRefused(Exception):
    pass


class NothingToLink(Exception):
    pass
