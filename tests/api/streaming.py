"""What an account streams to."""

from typing import Any

from tests.people import Person

KEY = "abcd-efgh-ijkl-mnop"
TARGETS = "/api/account/stream-targets"


# Any: JSON.
def new_target(person: Person, *, expect: int = 201, **changed: str) -> Any:
    form = {"name": "Our channel", "service": "youtube", "key": KEY, **changed}
    return person.browser.ask("POST", TARGETS, form, expect=expect)
