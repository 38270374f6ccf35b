import io
import json
import logging

import pytest
import structlog


def entries(written_log: io.StringIO) -> list[dict[str, str]]:
    return [json.loads(line) for line in written_log.getvalue().splitlines()]


def test_what_is_named_as_a_secret_is_not_written(written_log: io.StringIO) -> None:
    structlog.get_logger().info(
        "seat_taken", seat_ticket="s3cr3t", password="s3cr3t", presenter_code="s3cr3t", name="Ann"
    )

    (entry,) = entries(written_log)
    assert "s3cr3t" not in written_log.getvalue()
    assert entry["name"] == "Ann"


@pytest.mark.parametrize(
    "text",
    [
        "GET /live/123456789?ticket=s3cr3t&move=0",
        "/join/123456789?token=s3cr3t",
        "/rtc/v1?access_token=s3cr3t",
        "Authorization: Bearer s3cr3t",
        "Authorization: Seat s3cr3t",
        "Internal Server Error: /api/registrations/0123456789s3cr3tabcdefgh/cancel",
        "https://example.org/invitation/0123456789s3cr3tabcdefgh",
        f"https://example.org/invitation/{'eyJhY2NvdW50' * 10}s3cr3t.{'mac-_' * 8}",
    ],
)
def test_secrets_inside_addresses_and_headers_are_not_written(written_log: io.StringIO, text: str) -> None:
    logging.getLogger("web").warning("refused %s", text)
    structlog.get_logger().warning("refused", request=text)

    assert len(entries(written_log)) == 2
    assert "s3cr3t" not in written_log.getvalue()


def test_both_kinds_of_loggers_write_the_same_kind_of_line(written_log: io.StringIO) -> None:
    logging.getLogger("web").warning("gone")
    structlog.get_logger("web").warning("gone")

    first, second = entries(written_log)
    assert {name: first[name] for name in ("event", "level")} == {name: second[name] for name in ("event", "level")}
