import pytest

from rostrum.site.doctor import Finding, linking, services


def test_a_missing_part_names_what_does_not_work_and_the_command_that_adds_it() -> None:
    finding = Finding("media server", is_there=False, needed_for="sound and picture", cure="make serve")

    assert finding.line() == "MISSING  media server: without it no sound and picture. Run: make serve"
    assert finding.is_fatal


def test_a_missing_part_that_only_tests_need_is_not_fatal() -> None:
    finding = Finding(
        "chromium", is_there=False, needed_for="journeys", cure="apt-get install chromium", is_required=False
    )

    assert not finding.is_fatal


def test_a_database_that_is_named_and_does_not_answer_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://rostrum@127.0.0.1:9/rostrum")
    monkeypatch.delenv("REDIS_URL", raising=False)

    (finding,) = services()

    assert finding.is_fatal


def test_half_a_pair_of_keys_is_a_mistake_and_none_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ROSTRUM_DROPBOX_KEY", "ROSTRUM_DROPBOX_SECRET", "ROSTRUM_YOUTUBE_CLIENT_ID"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("ROSTRUM_YOUTUBE_CLIENT_SECRET", "half")

    dropbox, google = linking()

    assert (dropbox.is_fatal, google.is_fatal) == (False, True)
    assert "export of recordings to YouTube" in google.line()
    assert "docs/guide/youtube.md" in google.line()
