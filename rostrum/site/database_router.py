"""The rooms' log has a database of its own, so that nothing else that writes ever holds up a room."""

from django.db.models import Model

ROOMS = "rooms"


class DatabaseRouter:
    def db_for_read(self, model: type[Model], **hints: object) -> str:
        return ROOMS if model._meta.app_label == ROOMS else "default"

    def db_for_write(self, model: type[Model], **hints: object) -> str:
        return self.db_for_read(model)

    def allow_relation(self, left: Model, right: Model, **hints: object) -> bool:
        return self.db_for_read(type(left)) == self.db_for_read(type(right))

    def allow_migrate(self, db: str, app_label: str, **hints: object) -> bool:
        return db == (ROOMS if app_label == ROOMS else "default")
