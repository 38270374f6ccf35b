import json

from django.apps.registry import Apps
from django.db import connections, migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

LOG = "rooms_factrow"
SHOWN = "SELECT room, body FROM rooms_factrow WHERE kind = 'portrait_shown'"


def tell_rooms(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Whose portraits they are says only the rooms' log, which has a database of its own."""
    pictures = apps.get_model("library", "Picture").objects.filter(kind="portrait")
    rooms = connections["rooms"]
    if not pictures.exists() or LOG not in rooms.introspection.table_names():
        return
    with rooms.cursor() as cursor:
        cursor.execute(SHOWN)
        for room, body in cursor.fetchall():
            pictures.filter(id=json.loads(body)["picture"]).update(room=room)


class Migration(migrations.Migration):
    dependencies = [("library", "0006_dropbox")]

    operations = [
        migrations.AddField(
            model_name="picture",
            name="room",
            field=models.CharField(blank=True, db_default="", default="", max_length=9),
        ),
        migrations.RunPython(tell_rooms, migrations.RunPython.noop),
    ]
