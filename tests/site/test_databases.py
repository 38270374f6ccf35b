from pathlib import Path

import pytest

from rostrum.site.databases import databases


def test_without_a_url_there_are_two_files_with_a_log_of_their_own_each(tmp_path: Path) -> None:
    made = databases(url="", home=tmp_path)

    assert made["default"]["NAME"] == str(tmp_path / "data" / "rostrum.sqlite3")
    assert made["rooms"]["NAME"] == str(tmp_path / "data" / "rooms.sqlite3")
    for settings in made.values():
        assert settings["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
        assert "journal_mode=WAL" in settings["OPTIONS"]["init_command"]


def test_a_url_means_one_postgresql_database_behind_both_names(tmp_path: Path) -> None:
    made = databases(url="postgresql://ro%40st:p%2Fw@db.example:5433/webinars?sslmode=require", home=tmp_path)

    for settings in made.values():
        assert [settings[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT")] == [
            "webinars",
            "ro@st",
            "p/w",
            "db.example",
            "5433",
        ]
        assert settings["OPTIONS"]["sslmode"] == "require"


def test_any_other_kind_of_database_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="postgresql://"):
        databases(url="mysql://root@localhost/x", home=tmp_path)
