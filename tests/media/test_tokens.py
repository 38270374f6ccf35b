"""A token that somebody made or mended by hand is no token."""

import time
from typing import Any

import jwt
import pytest

from rostrum.media.rules import LISTENING
from rostrum.media.tokens import BadToken, MediaKey, mint_token, read_token

KEY = MediaKey("key", "a secret of thirty-two characters")
GRANTS = {"roomJoin": True, "room": "123456789.hall", "canPublish": False, "canPublishData": False, "hidden": True}


def signed(secret: str = KEY.secret, *, algorithm: str = "HS256", grants: Any = GRANTS, **claims: object) -> str:
    now = int(time.time())
    written = {"iss": KEY.key, "sub": "p_anna", "nbf": now, "exp": now + 60, "video": grants, **claims}
    written = {name: value for name, value in written.items() if value is not None}
    return jwt.encode(written, secret, algorithm)


def test_ours_is_read_as_it_was_made() -> None:
    token = mint_token(KEY, room="123456789", place="hall", person="p_anna", name="Anna", allowed=LISTENING)

    held = read_token(KEY, token)

    assert (held.room, held.place, held.person, held.permission) == ("123456789", "hall", "p_anna", LISTENING)
    assert held == read_token(KEY, signed())


@pytest.mark.parametrize(
    "token",
    [
        signed("", algorithm="none"),
        signed("another secret of thirty-two chars"),
        signed(exp=int(time.time()) - 1),
        signed(exp=None),
        signed(iss="another key"),
        signed(sub=""),
        signed(grants={}),
        signed(grants={**GRANTS, "roomJoin": False}),
        signed(grants={**GRANTS, "room": "123456789"}),
        signed(grants={**GRANTS, "room": "123456789.cellar"}),
        "",
        "a.b.c",
        signed()[:-2],
    ],
    ids=[
        "unsigned",
        "secret",
        "expired",
        "endless",
        "key",
        "nobody",
        "bare",
        "no-join",
        "no-place",
        "cellar",
        "empty",
        "x",
        "cut",
    ],
)
def test_what_was_not_made_here_is_refused(token: str) -> None:
    with pytest.raises(BadToken):
        read_token(KEY, token)


@pytest.mark.parametrize(
    "right",
    [
        {"roomAdmin": True},
        {"roomCreate": True},
        {"roomList": True},
        {"roomRecord": True},
        {"ingressAdmin": True},
        {"canPublishData": True},
        {"canUpdateOwnMetadata": True},
        {"recorder": True},
        {"agent": True},
        {"destinationRoom": "987654321.hall"},
    ],
    ids=lambda right: next(iter(right)),
)
def test_rights_over_others_are_no_persons(right: dict[str, object]) -> None:
    """Even with our signature: whoever got hold of one that was made for a machine does not get in with it."""
    with pytest.raises(BadToken):
        read_token(KEY, signed(grants={**GRANTS, **right}))


def test_what_a_token_leaves_open_counts_as_granted() -> None:
    """As the media server reads it."""
    held = read_token(KEY, signed(grants={**GRANTS, "canPublish": True}))

    assert "camera" in held.permission.tracks
