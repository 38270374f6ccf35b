"""A host to sign in as and an event to join, so that the first minute needs no forms."""

from typing import TypedDict


class Demo(TypedDict):
    email: str
    join_url: str


def make_demo() -> Demo:
    return {"email": "host@example.org", "join_url": ""}
