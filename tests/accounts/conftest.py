from pathlib import Path

import pytest
from pytest_django import Settings

from tests.people import Browser


@pytest.fixture
def mail_folder(settings: Settings, tmp_path: Path) -> Path:
    settings.MAIL_FOLDER = tmp_path / "mail"
    settings.EMAIL_BACKEND = "rostrum.mail.files.FileBackend"
    return tmp_path / "mail"


@pytest.fixture
def browser(db: None) -> Browser:
    """Nobody's yet, with the CSRF cookie."""
    fresh = Browser("newcomer")
    fresh.ask("GET", "/api/session")
    return fresh
