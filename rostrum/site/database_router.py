"""The rooms' log has a database of its own, so that nothing else that writes ever holds up a room."""

from django.conf import settings
from django.db.models import Model

ROOMS = "rooms"


class DatabaseRouter:
    def db_for_read(self, model: type[Model], **hints: object) -> str:
        return _home_of(model._meta.app_label)

    def db_for_write(self, model: type[Model], **hints: object) -> str:
        return self.db_for_read(model)

    def allow_relation(self, left: Model, right: Model, **hints: object) -> bool:
        return _home_of(left._meta.app_label) == _home_of(right._meta.app_label)

    def allow_migrate(self, db: str, app_label: str, **hints: object) -> bool:
        """One PostgreSQL database behind both names has one list of what was applied: there `default` migrates everything."""
        if not settings.ROOMS_HAVE_OWN_DATABASE:
            return db == "default"
        return db == _home_of(app_label)


def _home_of(app_label: str) -> str:
    return ROOMS if app_label == ROOMS else "default"
