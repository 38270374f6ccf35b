"""Answers that are files to keep."""

from typing import Any

CSV, XLSX = "text/csv; charset=utf-8", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


# Any: a piece of OpenAPI is JSON.
def file_of(media_type: str) -> dict[str, Any]:
    """For a route's `openapi_extra`."""
    content = {media_type.partition(";")[0]: {"schema": {"type": "string", "format": "binary"}}}
    return {"responses": {200: {"description": "OK", "content": content}}}


def saved_as(name: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
