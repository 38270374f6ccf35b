"""Lists by page, counted from 1."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.db.models import Model, QuerySet

PAGE_SIZE = 25
LAST_PAGE = 100_000

Row = TypeVar("Row", bound=Model)
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    items: list[Item]
    total: int


def page_of(rows: QuerySet[Row], *, page: int, shape: Callable[[list[Row]], list[Item]]) -> Page[Item]:
    first = (page - 1) * PAGE_SIZE
    return Page(items=shape(list(rows[first : first + PAGE_SIZE])), total=rows.count())
