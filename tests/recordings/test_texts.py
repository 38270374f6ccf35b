"""The letters' words are there in every language, with the same slots."""

import json
import re
from pathlib import Path

import pytest

from rostrum.accounts.rules import LANGUAGES
from rostrum.recordings import letters

FOLDER = Path(letters.__file__).parent / "texts"


def flat(language: str) -> dict[str, str]:
    texts = json.loads((FOLDER / f"{language}.json").read_text())
    return {
        f"{group}.{name}": text
        for group, found in texts.items()
        for name, text in (found.items() if isinstance(found, dict) else [("", found)])
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same_things(language: str) -> None:
    english, other = flat("en"), flat(language)

    slots = {key: sorted(re.findall(r"{\w+}", text)) for key, text in english.items()}
    assert {key: sorted(re.findall(r"{\w+}", text)) for key, text in other.items()} == slots
