"""Uploads as a browser sends them."""

import json
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.library.uploads import picture_file
from tests.people import Person


# Any: an answer's body.
def upload(person: Person, path: str, content: bytes, *, name: str = "logo.png", expect: int | None = 201) -> Any:
    cookies = person.browser.cookies
    token = cookies["csrftoken"].value if "csrftoken" in cookies else ""
    form = {"file": SimpleUploadedFile(name, content)}
    response = person.browser.post(path, form, headers={"X-CSRFToken": token})
    assert expect is None or response.status_code == expect, response.content
    return json.loads(response.content)


def picture(person: Person, kind: str = "logo", content: bytes | None = None, **more: Any) -> Any:
    return upload(person, f"/api/library/pictures?kind={kind}", picture_file() if content is None else content, **more)


def sound(person: Person, content: bytes, **more: Any) -> Any:
    return upload(person, "/api/library/sounds", content, **{"name": "music.mp3", **more})
