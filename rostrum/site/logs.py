"""Logs: one JSON object a line, on standard error. What must stay secret never gets there."""

import logging.config
import re
import sys
from collections.abc import Mapping, MutableMapping
from typing import Any, TextIO

import structlog

HIDDEN = "…"
SECRET_NAMES = re.compile(r"password|secret|token|ticket|authorization|cookie|code$|credential|csrf", re.IGNORECASE)
SECRET_VALUES = re.compile(
    r"((?:ticket|token|access_token|code|key)=|Bearer |Seat )[^\s&\"']+|(/)(?:[0-9a-hjkmnp-tv-z]{24}\b|[\w.-]{80,})",
    re.IGNORECASE,
)
"""In addresses and headers; the last are the key of a personal link, and a signed note in one."""


def hide_secrets(
    _logger: object, _method: str, entry: MutableMapping[str, Any]
) -> Mapping[str, Any]:  # Any: structlog's own type of an entry
    for name, value in entry.items():
        if SECRET_NAMES.search(name):
            entry[name] = HIDDEN
        elif isinstance(value, str):
            entry[name] = hidden(value)
    return entry


def hidden(text: str) -> str:
    """The text with tickets, tokens and the like taken out of addresses and headers."""
    return SECRET_VALUES.sub(rf"\1\2{HIDDEN}", text)


SHARED: list[structlog.types.Processor] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.format_exc_info,
    hide_secrets,
]


def log_settings(stream: TextIO | None = None) -> dict[str, Any]:  # Any: as logging.config takes them
    """For the standard library's loggers, whose lines look like structlog's."""
    formatter = {
        "()": structlog.stdlib.ProcessorFormatter,
        "foreign_pre_chain": SHARED,
        "processors": [
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
    }
    handler = {"class": "logging.StreamHandler", "formatter": "line", "stream": stream or sys.stderr}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": formatter},
        "handlers": {"lines": handler},
        "root": {"handlers": ["lines"], "level": "INFO"},
        "loggers": {
            # A refusal is an answer, not an incident.
            "django.request": {"level": "ERROR"},
            "django.security": {"level": "ERROR"},
            "httpx": {"level": "WARNING"},
        },
    }


def configure_logs(stream: TextIO | None = None) -> None:
    logging.config.dictConfig(log_settings(stream))
    structlog.configure(
        processors=[*SHARED, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
